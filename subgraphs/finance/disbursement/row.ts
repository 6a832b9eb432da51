import { peopleAnswers } from '../../../ground/figures/people.ts';
import { paidIn } from './figures.ts';
import { largestPayment } from './largest-payment.ts';
import { row } from '../../../ground/row/row.ts';
import { Disbursement } from './entity.ts';
import { DisbursementFields, ElderBenefitFields } from './fields.ts';
import { RegionDisbursedFields } from './figures.ts';
import { disbursements } from './list.ts';

export const disbursement = row(Disbursement, {
  list: disbursements,
  resolvers: [DisbursementFields, ElderBenefitFields, RegionDisbursedFields],
  answers: [
    ...peopleAnswers([paidIn(2000), largestPayment({ type: 'OPERATING', premises: null })]),
  ],
});
