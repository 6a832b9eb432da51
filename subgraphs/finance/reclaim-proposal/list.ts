import { days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { ReclaimGround, ReclaimProposal } from './entity.ts';
import { ReclaimProposalStatus } from './machine.ts';

export const reclaimProposals = listOf(ReclaimProposal, {
  one: ['p3', 'A proposal to take a payment back, by its id. 追回建议'],
  many: [
    'p3',
    'Proposals to take payments back, the latest first unless sorted otherwise. 追回建议',
  ],
  filters: {
    within: inRegion('Of payments of this region or one below it. 所在地区'),
    statuses: oneOf('status', ReclaimProposalStatus, 'In one of these states. 状态'),
    grounds: oneOf('ground', ReclaimGround, 'For one of these reasons. 追回原因'),
    ...days('proposedOn', 'proposed_on', 'Proposed. 提出日期'),
  },
  orders: {
    PROPOSED_ON: ['proposed_on', 'Proposed on. 提出日期'],
    AMOUNT: ['amount', 'What was paid. 金额'],
  },
  usual: ['PROPOSED_ON', 'DESC'],
});
