import { row } from '../../../ground/row/row.ts';
import { VisitAbsence } from './entity.ts';
import { visitAbsences } from './list.ts';
import { VisitAbsenceActions, visitAbsenceWorkflow } from './register.ts';

export const visitAbsence = row(VisitAbsence, {
  list: visitAbsences,
  workflow: visitAbsenceWorkflow,
  resolvers: [VisitAbsenceActions],
});
