import { Check, Index } from '@mikro-orm/decorators/legacy';
import { Int } from 'type-graphql';
import {
  Day,
  described,
  Kept,
  Made,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Whole,
} from '../../../ground/row/columns.ts';
import { GradeEndCause } from './end-cause.ts';
import { GradeStatus } from './machine.ts';

const POINTS = { nullable: true } as const;

@Table('A rating of an institution under GB/T 37276-2018, grades 1 (lowest) to 5. 等级评定', {
  key: 'id',
})
@Index({ properties: ['facilityId', 'grantedOn'] })
@Check({ name: 'grade_rating_grade_check', expression: 'grade >= 1 and grade <= 5' })
@Check({ name: 'grade_rating_asked_grade', expression: 'asked_grade >= 1 and asked_grade <= 5' })
@Check({
  name: 'grade_rating_granted',
  expression: 'granted_on is null or grade is not null and valid_until >= granted_on',
})
export class GradeRating extends placed(versioned('p0', described('p0'))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @Whole('p0', 'Grade 1 to 5 that the committee decided on, null until then. 等级', {
    nullable: true,
  })
  grade: number | null;

  @Whole('p0', 'Grade 1 to 5 that the home applied for. 申请等级')
  askedGrade: number;

  @OneOf(GradeStatus, 'p0', 'Status. 评定状态')
  status: GradeStatus;

  @Day('p0', 'Day of the application. 申请日期')
  appliedOn: string;

  @Day('p0', 'Day of the evaluation on site. 现场评定日期', { nullable: true })
  evaluatedOn: string | null;

  @Whole('p0', 'Points for the surroundings, of 120. 环境得分', POINTS)
  environment: number | null;

  @Whole('p0', 'Points for rooms and equipment, of 130. 设施设备得分', POINTS)
  equipment: number | null;

  @Whole('p0', 'Points for the management, of 150. 运营管理得分', POINTS)
  management: number | null;

  @Whole('p0', 'Points for the services, of 600. 服务得分', POINTS)
  services: number | null;

  @Made(
    'p0',
    () => Int,
    ['environment', 'equipment', 'management', 'services'],
    'All points together, of 1,000; null before the evaluation. 总得分',
    { nullable: true },
  )
  get totalScore(): number | null {
    const { environment, equipment, management, services } = this;
    if (environment === null || equipment === null) return null;
    if (management === null || services === null) return null;
    return environment + equipment + management + services;
  }

  @Day('p0', 'Last day of the public notice, null where none is recorded. 公示截止日期', {
    nullable: true,
  })
  publicisedUntil: string | null;

  @Day('p0', 'Granted on. 授牌日期', { nullable: true })
  grantedOn: string | null;

  @Day('p0', 'Last valid day. 有效期至', { nullable: true })
  validUntil: string | null;

  @Day('p0', 'Day of the last re-check. 最近复核日期', { nullable: true })
  recheckedOn: string | null;

  @Day('p0', 'First day without it, where it ended before its time. 提前终止日期', {
    nullable: true,
  })
  endedOn: string | null;

  @OneOf(GradeEndCause, 'p0', 'Why it was lowered or taken away. 降级或撤销事由', {
    nullable: true,
  })
  endCause: GradeEndCause | null;

  @Day('p0', 'Day of the refusal, the downgrade or the revocation. 决定日期', { nullable: true })
  decidedAgainstOn: string | null;

  @Day('p0', 'Day on which that decision was reviewed. 复核决定日期', { nullable: true })
  reviewedOn: string | null;

  /** The state that a review is about, while it is under way. */
  @Kept('text', { nullable: true })
  contested: GradeStatus | null;

  /** The higher rating in whose place it was put. */
  @Kept('uuid', { nullable: true, index: true })
  insteadOf: string | null;

  @Kept('uuid')
  facilityId: string;
}
