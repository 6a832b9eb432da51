import { Check } from '@mikro-orm/decorators/legacy';
import { Day, identified, Kept, OneOf, Table, versioned } from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { VisitAbsenceStatus } from './machine.ts';

export const AbsenceReason = labelled(
  'AbsenceReason',
  'Where an elder stays instead of at home. 离家原因',
  {
    INSTITUTION: 'In a care institution. 入住机构',
    HOSPITAL: 'In hospital. 住院',
    AWAY: 'With family or travelling. 外出',
  },
);
export type AbsenceReason = keyof typeof AbsenceReason;

@Table('Days on which a registered elder is not at home. 离家时段')
@Check({ expression: 'to_on is null or to_on >= from_on' })
export class VisitAbsence extends versioned('p3', identified('p3')) {
  @OneOf(VisitAbsenceStatus, 'p3', 'Whether it holds or has ended. 状态', { default: 'HOLDS' })
  status: VisitAbsenceStatus;

  @Kept('uuid', { index: true })
  planKey: string;

  @OneOf(AbsenceReason, 'p3', 'Where the elder stays. 原因')
  reason: AbsenceReason;

  @Day('p3', 'First day. 开始日期', { name: 'from' })
  fromOn: string;

  @Day('p3', 'Last day, none while it lasts. 结束日期', { name: 'to', nullable: true })
  toOn: string | null;
}
