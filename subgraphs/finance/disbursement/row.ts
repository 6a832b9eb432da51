import { row } from '../../../ground/row/row.ts';
import { Disbursement } from './entity.ts';
import { DisbursementFields, ElderBenefitFields } from './fields.ts';
import { RegionDisbursedFields } from './figures.ts';
import { disbursements } from './list.ts';

export const disbursement = row(Disbursement, {
  list: disbursements,
  resolvers: [DisbursementFields, ElderBenefitFields, RegionDisbursedFields],
});
