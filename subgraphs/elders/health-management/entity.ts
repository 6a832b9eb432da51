import { PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Day, Table, Words } from '../../../ground/row/columns.ts';

@Table('Enrolment in the health management of people of 65 and over. 65岁以上老年人健康管理', {
  key: null,
})
export class HealthManagement {
  @PrimaryKey({ type: 'uuid' })
  elderKey: string;

  @Words('p3', 'Primary care institution. 基层医疗卫生机构')
  institution: string;

  @Day('p3', 'Enrolled on. 建档日期')
  enrolledOn: string;

  @Day('p3', 'Last free check-up, null when there was none. 最近体检日期', { nullable: true })
  lastCheckUpOn: string | null;
}
