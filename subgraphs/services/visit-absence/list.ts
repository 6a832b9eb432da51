import { days, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { AbsenceReason, VisitAbsence } from './entity.ts';

export const visitAbsences = listOf(VisitAbsence, {
  filters: {
    reasons: oneOf('reason', AbsenceReason, 'For one of these reasons. 原因'),
    ...days('begun', 'from_on', 'Begun. 开始日期'),
  },
  orders: { FROM: ['from_on', 'First day. 开始日期'] },
  usual: ['FROM', 'DESC'],
});
