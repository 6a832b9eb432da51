import { Check } from '@mikro-orm/decorators/legacy';
import { Day, Kept, OneOf, regional, Table, Words } from '../../../ground/row/columns.ts';
import { ConductKind } from './kinds.ts';
import { ConductRecordStatus } from './machine.ts';

/** The region is where the worker worked when the record was opened: its office decides. */
@Table('A record on the conduct of a worker. 职业道德记录')
@Check({
  name: 'conduct_record_ban_check',
  expression:
    '(banned_from is null) = (banned_until is null) and (banned_until is null or banned_until >= banned_from)',
})
@Check({
  name: 'conduct_record_decided_check',
  expression: `(decided_on is null) = (status in ('OPEN', 'HEARD', 'DISMISSED'))`,
})
export class ConductRecord extends regional('p3') {
  @OneOf(ConductRecordStatus, 'p3', 'State. 状态')
  status: ConductRecordStatus;

  @Kept('uuid', { index: true })
  workerKey: string;

  @Kept('uuid', { nullable: true })
  facilityId: string | null;

  @OneOf(ConductKind, 'p3', 'What the worker is held to have done. 行为类别')
  kind: ConductKind;

  @Day('p3', 'Day on which it happened. 发生日期', { index: true })
  occurredOn: string;

  @Day('p3', 'Day on which the record was opened. 立案日期')
  openedOn: string;

  @Day('p3', 'Day on which the worker was heard. 听取陈述日期', { nullable: true })
  heardOn: string | null;

  @Words('p3', 'What the worker said to it, null where the worker said nothing. 陈述申辩', {
    nullable: true,
  })
  statement: string | null;

  @Day('p3', 'Day of the warning or the ban. 处理日期', { nullable: true })
  decidedOn: string | null;

  @Day('p3', 'First day of the ban, null without one. 禁止起始日期', { nullable: true })
  bannedFrom: string | null;

  @Day('p3', 'Last day of the ban, earlier once it was lifted. 禁止终止日期', { nullable: true })
  bannedUntil: string | null;

  @Day('p3', 'Day on which a review was asked for. 申请复核日期', { nullable: true })
  reviewAskedOn: string | null;
}
