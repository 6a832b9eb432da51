import { Check, Index } from '@mikro-orm/decorators/legacy';
import { Day, Kept, OneOf, regional, Table } from '../../../ground/row/columns.ts';
import { MergeCaseStatus } from './machine.ts';
import { MergedNoun } from './merged-noun.ts';

@Table('Two rows of one kind that run since two records of an elder were made one. 合并待处理事项')
@Check({
  name: 'merge_case_settled_check',
  expression: "(status = 'SETTLED') = (settled_on is not null)",
})
@Index({
  name: 'merge_case_one_open_unique',
  expression: `create unique index "merge_case_one_open_unique" on "elders"."merge_case" ("merge_key", "row_key") where "status" = 'OPEN'`,
})
export class MergeCase extends regional('p3') {
  @OneOf(MergeCaseStatus, 'p3', 'Status. 状态')
  status: MergeCaseStatus;

  @OneOf(MergedNoun, 'p3', 'Of which kind the two rows are. 事项类别')
  about: MergedNoun;

  @Day('p3', 'Opened on. 提出日期')
  openedOn: string;

  @Day('p3', 'Settled on. 办结日期', { nullable: true })
  settledOn: string | null;

  @Kept('uuid', { index: true })
  mergeKey: string;

  @Kept('uuid', { index: true })
  elderKey: string;

  /** The row of the duplicate, which stands where it was. */
  @Kept('uuid')
  rowKey: string;

  /** The row of the survivor. */
  @Kept('uuid')
  besideKey: string;
}
