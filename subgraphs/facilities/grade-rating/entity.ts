import { Check, Index } from '@mikro-orm/decorators/legacy';
import { Day, described, Kept, OneOf, OpenKey, Table, Whole } from '../../../ground/row/columns.ts';
import { GradeStatus } from './grade-status.ts';

@Table('A rating of an institution under GB/T 37276-2018, grades 1 (lowest) to 5. 等级评定', {
  key: 'id',
})
@Index({ properties: ['facilityId', 'grantedOn'] })
@Check({ name: 'grade_rating_grade_check', expression: 'grade >= 1 and grade <= 5' })
export class GradeRating extends described('p0') {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @Whole('p0', 'Grade 1 to 5, null until evaluated. 等级', { nullable: true })
  grade: number | null;

  @OneOf(GradeStatus, 'p0', 'Status. 评定状态')
  status: GradeStatus;

  @Day('p0', 'Granted on. 授牌日期', { nullable: true })
  grantedOn: string | null;

  @Day('p0', 'Last valid day. 有效期至', { nullable: true })
  validUntil: string | null;

  @Kept('uuid')
  facilityId: string;
}
