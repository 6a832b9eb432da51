import { appealMachine } from '../../../ground/appeal/machine.ts';
import { CERTIFICATE } from '../certificate/machine.ts';
import { AWARD } from '../award/machine.ts';
import { ASSESSMENT_ORGANISATION } from '../assessment-organisation/machine.ts';

export const WORKFORCE_APPEAL = appealMachine(
  'WorkforceAppeal',
  {
    what: 'an appeal about a worker or an assessment organisation. 从业与评估事项复核',
    office: ['SUPERVISION'],
  },
  [CERTIFICATE, AWARD, ASSESSMENT_ORGANISATION],
);

export const WorkforceAppealStatus = WORKFORCE_APPEAL.states;
export type WorkforceAppealStatus = keyof typeof WorkforceAppealStatus;
