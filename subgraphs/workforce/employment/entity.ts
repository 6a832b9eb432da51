import { Check } from '@mikro-orm/decorators/legacy';
import { Day, identified, Kept, OneOf, Table, versioned } from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { WorkerRole } from '../worker/entity.ts';
import { EmploymentStatus } from './machine.ts';

export const EmploymentType = labelled('EmploymentType', 'Kind of a work contract. 用工形式', {
  FULL_TIME: 'Full-time. 专职',
  PART_TIME: 'Part-time. 兼职',
});
export type EmploymentType = keyof typeof EmploymentType;

@Table('A work contract, past or in force. 任职', { key: null })
@Check({ name: 'employment_ends_on_check', expression: 'ends_on >= starts_on' })
export class Employment extends versioned('p1', identified('p1')) {
  @OneOf(EmploymentStatus, 'p1', 'State. 任职状态', { default: 'HOLDS' })
  status: EmploymentStatus;

  @Kept('uuid', { index: true })
  workerKey: string;

  @Kept('uuid', { index: true })
  organizationId: string;

  @Kept('uuid', { nullable: true, index: true })
  facilityId: string | null;

  @OneOf(WorkerRole, 'p1', 'What the person is employed as; null where nobody said. 岗位', {
    nullable: true,
  })
  post: WorkerRole | null;

  @OneOf(EmploymentType, 'p1', 'Full-time or part-time. 用工形式')
  type: EmploymentType;

  @Day('p1', 'First day. 起始日期', { name: 'from' })
  startsOn: string;

  @Day('p1', 'Last day, null while it has no end. 终止日期', { name: 'to', nullable: true })
  endsOn: string | null;

  /** Whether it ended because the worker left or died: it goes on when that is taken back. */
  @Kept('boolean', { default: false })
  endedWithWorker: boolean;
}
