import { register } from '../../../ground/workflow/register.ts';

/** When an elder is not at home; who is away for a whole month does not count in it. */
export const VISIT_ABSENCE = register('VisitAbsence', {
  what: 'days on which an elder is not at home. 离家时段',
  roles: ['CAREGIVING', 'GRID'],
});

export const VisitAbsenceStatus = VISIT_ABSENCE.states;
export type VisitAbsenceStatus = keyof typeof VisitAbsenceStatus;
