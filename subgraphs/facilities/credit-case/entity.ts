import { Check, Index } from '@mikro-orm/decorators/legacy';
import { Day, Kept, OneOf, regional, Table, Whole, Words } from '../../../ground/row/columns.ts';
import { CreditCause } from './cause.ts';
import { CreditCaseStatus } from './machine.ts';

@Table('A case of broken trust: from the proposal to the end of its entry. 失信联合惩戒认定')
@Index({ properties: ['organizationId', 'status'] })
@Index({ properties: ['proposedOn', 'key'] })
@Check({
  name: 'credit_case_term',
  expression: 'listed_until is null or listed_until >= listed_from',
})
export class CreditCase extends regional('p4') {
  @OneOf(CreditCaseStatus, 'p4', 'Status. 状态')
  status: CreditCaseStatus;

  @OneOf(CreditCause, 'p4', 'What it is for. 列入事由')
  cause: CreditCause;

  @Words('p4', 'What happened, in Chinese, as the public list will say it. 失信事实')
  facts: string;

  @Day('p4', 'Day of the proposal. 提出日期')
  proposedOn: string;

  @Day('p4', 'Last day for a statement, null until it was told. 陈述申辩截止日期', {
    nullable: true,
  })
  statementUntil: string | null;

  @Words('p4', 'What the organisation said. 陈述申辩内容', { nullable: true })
  statement: string | null;

  @Day('p4', 'Day of the decision. 认定日期', { nullable: true })
  decidedOn: string | null;

  @Whole('p4', 'Months for which it is listed. 惩戒期限（月）', { nullable: true })
  months: number | null;

  @Day('p4', 'First day on the list. 公布日期', { nullable: true })
  listedFrom: string | null;

  @Day('p4', 'Last day of the term on the list. 期满日期', { nullable: true })
  listedUntil: string | null;

  @Day('p4', 'First day off the list. 移出日期', { nullable: true })
  delistedOn: string | null;

  @Day('p4', 'Day on which an appeal was decided. 申诉处理日期', { nullable: true })
  reviewedOn: string | null;

  /** The state that an appeal is about, while it is under way. */
  @Kept('text', { nullable: true })
  appealed: CreditCaseStatus | null;

  /** Its entry on the public list, also once that is gone. */
  @Kept('uuid', { nullable: true, unique: true })
  entryId: string | null;

  @Kept('uuid')
  organizationId: string;
}
