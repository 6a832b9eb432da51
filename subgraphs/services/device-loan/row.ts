import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { row } from '../../../ground/row/row.ts';
import { DeviceLoanActions } from './actions.ts';
import { DEVICE_LOAN_ENDS } from './ends.ts';
import { DeviceLoan } from './entity.ts';
import { DeviceLoanFields, ElderLoanFields } from './fields.ts';
import { deviceLoans } from './list.ts';
import { deviceLoanWorkflow } from './workflow.ts';

export const deviceLoan = row(DeviceLoan, {
  list: deviceLoans,
  workflow: deviceLoanWorkflow,
  resolvers: [DeviceLoanFields, ElderLoanFields, DeviceLoanActions],
  endsWithElder: [DEVICE_LOAN_ENDS],
  mergedElder: FOLLOWS,
});
