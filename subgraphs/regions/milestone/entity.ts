import { Index } from '@mikro-orm/decorators/legacy';
import {
  Day,
  described,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { MilestoneStatus } from './machine.ts';

@Table('Evidence that a milestone of a policy document was reached. 节点任务认定', { key: 'id' })
@Index({
  name: 'milestone_one_of_decider_unique',
  expression: `create unique index "milestone_one_of_decider_unique" on "regions"."milestone" ("target_id", "decider") where "status" <> 'WITHDRAWN'`,
})
export class Milestone extends placed(versioned('p0', described('p0'))) {
  @OpenKey('text', 'Id, such as 150600-STAT_RELEASE. 标识')
  id: string;

  @OneOf(MilestoneStatus, 'p0', 'Whether it is public. 发布状态', { default: 'PUBLISHED' })
  status: MilestoneStatus;

  @Words('p0', 'Title or number of the document that proves it. 证明文件')
  document: string;

  @Words('p0', 'Who decided that it was reached: an office or a committee. 认定主体')
  decider: string;

  @Day('p0', 'Day of that decision, from which it counts. 认定日期')
  decidedOn: string;

  @Kept('text', { index: true })
  targetId: string;

  /** The document itself, where the hub has it. */
  @Kept('text', { nullable: true, index: true })
  policyDocumentId: string | null;
}
