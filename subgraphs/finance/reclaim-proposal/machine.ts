import { machine } from '../../../ground/workflow/machine.ts';

/**
 * 追回建议: what was paid for days after an elder's last one. The hub proposes as soon as it learns of
 * her death or move, however late that is reported; two people decide (PIPL art. 24).
 */
export const RECLAIM_PROPOSAL = machine({
  entity: 'ReclaimProposal',
  aboutElder: true,
  status: 'Status of a proposal to take a payment back. 追回建议状态',
  states: {
    PROPOSED: 'The hub found it; nobody has decided. 待核实',
    REVIEWED: 'Somebody looked into it and finds it right. 已核实',
    RECLAIMED: 'It is taken back; the budget lines have it again. 已追回',
    DISMISSED: 'The payment stays where it is. 不予追回',
    DROPPED: 'The report that it rests on was taken back. 已撤销',
  },
  actions: {
    reviewReclaimProposal: [
      'Finds it right, after looking into it. 核实',
      { from: ['PROPOSED'], to: 'REVIEWED', roles: ['FINANCE'] },
    ],
    carryOutReclaimProposal: [
      'Takes the payment back. 追回',
      {
        ...{ from: ['REVIEWED'], to: 'RECLAIMED', roles: ['FINANCE'], reason: true },
        separateFrom: ['reviewReclaimProposal'],
      },
      ['NOT_PAID_ANY_MORE', 'BUDGET_YEAR_CLOSED'],
    ],
    reverseReclaimProposal: [
      'Takes the reclaim back: what came back is paid again today, by the budget lines that had it. 撤销追回',
      {
        ...{ from: ['RECLAIMED'], to: 'DISMISSED', roles: ['FINANCE'], reason: true },
        separateFrom: ['carryOutReclaimProposal'],
      },
      ['ALREADY_PAID', 'OVER_BUDGET', 'BUDGET_YEAR_CLOSED'],
    ],
    dismissReclaimProposal: [
      'Leaves the payment where it is. 不予追回',
      { from: ['PROPOSED', 'REVIEWED'], to: 'DISMISSED', roles: ['FINANCE'] },
    ],
  },
});

export const ReclaimProposalStatus = RECLAIM_PROPOSAL.states;
export type ReclaimProposalStatus = keyof typeof ReclaimProposalStatus;
