import { Check, Index } from '@mikro-orm/decorators/legacy';
import { Day, Fen, Kept, OneOf, regional, Table } from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { ReclaimProposalStatus } from './machine.ts';

export const ReclaimGround = labelled(
  'ReclaimGround',
  'Why a payment may have been without ground. 追回原因',
  {
    DIED: 'It is for days after a death. 已故',
    MOVED_OUT: 'It is for days after she left the cities of the hub. 已迁出',
    LEFT: 'A home was paid for her month, of which she was there too few days. 已离院',
  },
);
export type ReclaimGround = keyof typeof ReclaimGround;

@Table(
  'A payment for days after an elder’s last one, or the part of one to a home for a resident who was not ' +
    'there any more; people may take it back. 追回建议',
)
@Check({ name: 'reclaim_proposal_amount', expression: 'amount > 0' })
@Check({
  name: 'reclaim_proposal_decided',
  expression: "(status in ('RECLAIMED', 'DISMISSED')) = (decided_on is not null)",
})
@Index({
  name: 'reclaim_proposal_one_unique',
  expression: `create unique index "reclaim_proposal_one_unique" on "finance"."reclaim_proposal" ("disbursement_key", "elder_key") where "status" <> 'DROPPED'`,
})
export class ReclaimProposal extends regional('p3') {
  @OneOf(ReclaimProposalStatus, 'p3', 'Status. 状态')
  status: ReclaimProposalStatus;

  @OneOf(ReclaimGround, 'p3', 'Why it is proposed. 追回原因')
  ground: ReclaimGround;

  @Day(
    'p3',
    'Day of her death or move, or her last in the home, as it was reported. 死亡、迁出或离院日期',
  )
  lastDay: string;

  @Fen('p3', 'What was paid for her. 金额')
  amount: number;

  @Day('p3', 'Proposed on. 提出日期', { index: true })
  proposedOn: string;

  @Day('p3', 'Decided on, null before. 决定日期', { nullable: true })
  decidedOn: string | null;

  @Kept('uuid', { index: true })
  elderKey: string;

  @Kept('uuid')
  disbursementKey: string;

  /** Sequence of the fact that it rests on: an older one, as a rebuild brings it, changes nothing. */
  @Kept('bigint')
  factSequence: number;
}
