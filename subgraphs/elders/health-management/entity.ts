import {
  Day,
  identified,
  Kept,
  OneOf,
  placed,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { HealthManagementStatus } from './machine.ts';

@Table('Enrolment in the health management of people of 65 and over. 65岁以上老年人健康管理', {
  key: null,
})
export class HealthManagement extends placed(versioned('p3', identified('p3'))) {
  @OneOf(HealthManagementStatus, 'p3', 'Whether it holds or has ended. 状态', { default: 'HOLDS' })
  status: HealthManagementStatus;

  @Kept('uuid', { index: true })
  elderKey: string;

  @Words('p3', 'Primary care institution. 基层医疗卫生机构')
  institution: string;

  @Day('p3', 'Enrolled on. 建档日期')
  enrolledOn: string;

  @Day('p3', 'Last free check-up, null when there was none. 最近体检日期', { nullable: true })
  lastCheckUpOn: string | null;

  @Day('p3', 'Last day, null while it holds. 终止日期', { nullable: true })
  endedOn: string | null;
}
