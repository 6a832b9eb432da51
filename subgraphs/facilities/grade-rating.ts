import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';

export enum GradeStatus {
  APPLIED = 'APPLIED',
  REVIEWED = 'REVIEWED',
  EVALUATED = 'EVALUATED',
  COMMITTEE = 'COMMITTEE',
  PUBLICISED = 'PUBLICISED',
  GRANTED = 'GRANTED',
  REJECTED = 'REJECTED',
  EXPIRED = 'EXPIRED',
  DOWNGRADED = 'DOWNGRADED',
  REVOKED = 'REVOKED',
}
registerEnumType(GradeStatus, {
  name: 'GradeStatus',
  description:
    'APPLIED → REVIEWED → EVALUATED → COMMITTEE → PUBLICISED → GRANTED → EXPIRED, DOWNGRADED or ' +
    'REVOKED; REJECTED before GRANTED. 评定状态',
  valuesConfig: {
    APPLIED: { description: 'Applied for. 申请' },
    REVIEWED: { description: 'Papers reviewed. 材料审查' },
    EVALUATED: { description: 'Evaluated on site. 现场评定' },
    COMMITTEE: { description: 'Before the committee. 评定委员会' },
    PUBLICISED: { description: 'Result publicised. 公示' },
    GRANTED: { description: 'Granted. 授牌' },
    REJECTED: { description: 'Not granted. 不予评定' },
    EXPIRED: { description: 'Its time is over. 到期' },
    DOWNGRADED: { description: 'Replaced by a lower grade before its time. 降级' },
    REVOKED: { description: 'Taken away. 撤销' },
  },
});

@ObjectType({
  description: 'A rating of an institution under GB/T 37276-2018, grades 1 (lowest) to 5. 等级评定',
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'grade_rating' })
@Index({ properties: ['facilityId', 'grantedOn'] })
export class GradeRating {
  @Open(() => ID, { description: 'Id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Open(() => Int, { nullable: true, description: 'Grade 1 to 5, null until evaluated. 等级' })
  @Check({ expression: 'grade >= 1 and grade <= 5' })
  @Property({ type: 'int', nullable: true })
  grade: number | null;

  @Open(() => GradeStatus, { description: 'Status. 评定状态' })
  @Property({ type: 'text' })
  status: GradeStatus;

  @Open(() => DateScalar, { nullable: true, description: 'Granted on. 授牌日期' })
  @Property({ type: 'date', nullable: true })
  grantedOn: string | null;

  @Open(() => DateScalar, { nullable: true, description: 'Last valid day. 有效期至' })
  @Property({ type: 'date', nullable: true })
  validUntil: string | null;

  @Open(() => Boolean, { description: 'Whether the row is synthetic. 合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;

  @Property({ type: 'uuid' })
  facilityId: string;
}

/**
 * SQL: whether the rating alias holds on a day (one parameter). An expired rating held before it
 * expired; a revoked or downgraded one never counts, because nobody recorded the day.
 */
export function gradeHolds(rating: 'e' | 'g'): string {
  return `(${rating}.status in ('GRANTED', 'EXPIRED')
    and ?::date between ${rating}.granted_on and ${rating}.valid_until)`;
}
