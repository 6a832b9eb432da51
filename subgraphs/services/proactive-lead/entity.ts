import { Check, Index } from '@mikro-orm/decorators/legacy';
import {
  Day,
  Flag,
  Kept,
  ManyOf,
  OneOf,
  regional,
  Table,
  Words,
} from '../../../ground/row/columns.ts';
import { LeadEnd, LeadReason } from './kinds.ts';
import { ProactiveLeadStatus } from './machine.ts';

@Table('That an item of a basic service list is for an elder who is not given it. 主动服务线索')
@Index({ properties: ['openedOn', 'key'] })
@Index({
  name: 'proactive_lead_one_standing_unique',
  expression: `create unique index "proactive_lead_one_standing_unique" on "services"."proactive_lead" ("elder_key", "item_code") where "status" <> 'CLOSED'`,
})
@Check({
  name: 'proactive_lead_closed_check',
  expression:
    "(status = 'CLOSED') = (closed_on is not null) and (closed_on is null) = (ended_by is null)",
})
export class ProactiveLead extends regional('p3') {
  @OneOf(ProactiveLeadStatus, 'p3', 'Status. 状态')
  status: ProactiveLeadStatus;

  @Words('p3', 'Code of the item. 项目代码')
  itemCode: string;

  @ManyOf(LeadReason, 'p3', 'What speaks for her. 识别依据')
  reasonCodes: LeadReason[];

  @Day('p3', 'Day on which it was opened. 发现日期')
  openedOn: string;

  @Day('p3', 'Day on which it was closed. 办结日期', { nullable: true })
  closedOn: string | null;

  @OneOf(LeadEnd, 'p3', 'Why it was closed. 办结原因', { name: 'closedBecause', nullable: true })
  endedBy: LeadEnd | null;

  @Flag('p3', 'Whether somebody of the office opened it, and not the hub. 人工登记')
  byHand: boolean;

  /** The list by which the item was hers. */
  @Kept('uuid')
  listId: string;

  @Kept('uuid', { index: true })
  elderKey: string;
}
