import { Check, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Day, Kept, OneOf, Table } from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';

export const EmploymentType = labelled('EmploymentType', 'Kind of a work contract. 用工形式', {
  FULL_TIME: 'Full-time. 专职',
  PART_TIME: 'Part-time. 兼职',
});
export type EmploymentType = keyof typeof EmploymentType;

@Table('A work contract, past or in force. 任职', { key: null })
@Check({ name: 'employment_ends_on_check', expression: 'ends_on >= starts_on' })
export class Employment {
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Kept('uuid', { index: true })
  workerKey: string;

  @Kept('uuid', { index: true })
  organizationId: string;

  @Kept('uuid', { nullable: true, index: true })
  facilityId: string | null;

  @OneOf(EmploymentType, 'p1', 'Full-time or part-time. 用工形式')
  type: EmploymentType;

  @Day('p1', 'First day. 起始日期', { name: 'from' })
  startsOn: string;

  @Day('p1', 'Last day, null while it has no end. 终止日期', { name: 'to', nullable: true })
  endsOn: string | null;
}
