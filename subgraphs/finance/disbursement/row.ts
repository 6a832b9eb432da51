import { peopleAnswers } from '../../../ground/figures/people.ts';
import { paidIn } from './figures.ts';
import { largestPayment } from './largest-payment.ts';
import { row } from '../../../ground/row/row.ts';
import { inSql, OF_ELDERS, ONE_BENEFIT } from '../benefit.ts';
import { Disbursement, KEPT } from './entity.ts';
import { DisbursementFields, ElderBenefitFields } from './fields.ts';
import { RegionDisbursedFields } from './figures.ts';
import { disbursements } from './list.ts';

const KEPT_STATES = inSql(KEPT);

export const disbursement = row(Disbursement, {
  list: disbursements,
  resolvers: [DisbursementFields, ElderBenefitFields, RegionDisbursedFields],
  answers: [
    ...peopleAnswers([paidIn(2000), largestPayment({ type: 'OPERATING', premises: null })]),
  ],
  mergedElder: {
    ...OF_ELDERS,
    clash: `${ONE_BENEFIT} and t.status in (${KEPT_STATES}) and o.status in (${KEPT_STATES})`,
  },
});
