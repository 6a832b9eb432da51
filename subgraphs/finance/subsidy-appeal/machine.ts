import { appealMachine } from '../../../ground/appeal/machine.ts';
import { SUBSIDY_APPLICATION } from '../subsidy-application/machine.ts';
import { RECLAIM_PROPOSAL } from '../reclaim-proposal/machine.ts';

export const SUBSIDY_APPEAL = appealMachine(
  'SubsidyAppeal',
  { what: 'an appeal about money. 资金事项复核', office: ['FINANCE'], operator: true, elder: true },
  [SUBSIDY_APPLICATION, RECLAIM_PROPOSAL],
);

export const SubsidyAppealStatus = SUBSIDY_APPEAL.states;
export type SubsidyAppealStatus = keyof typeof SubsidyAppealStatus;
