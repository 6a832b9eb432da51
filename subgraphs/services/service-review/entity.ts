import { Check, Index } from '@mikro-orm/decorators/legacy';
import { Day, Flag, Kept, OneOf, regional, Table, Words } from '../../../ground/row/columns.ts';
import { ReviewGrade } from './kinds.ts';
import { ServiceReviewStatus } from './machine.ts';

const TABLE = '"services"."service_review"';

@Table('How an elder found a service that she was given. 服务评价', { key: 'key' })
@Index({
  name: 'service_review_one_each_unique',
  expression: `create unique index "service_review_one_each_unique" on ${TABLE} ("delivery_key") where status <> 'WITHDRAWN'`,
})
@Check({
  name: 'service_review_closed_check',
  expression: "(status in ('RATED', 'CLOSED', 'WITHDRAWN')) = (closed_on is not null)",
})
export class ServiceReview extends regional('p3') {
  @OneOf(ServiceReviewStatus, 'p3', 'Status. 状态')
  status: ServiceReviewStatus;

  @OneOf(ReviewGrade, 'p3', 'How she found it. 满意度')
  grade: ReviewGrade;

  @Words('p3', 'What she says about it; null where nothing. 评价内容', { nullable: true })
  says: string | null;

  @Day('p3', 'Day of the review. 评价日期', { index: true })
  reviewedOn: string;

  @Flag('p3', 'Whether a bad review was found to be so; null before. 差评是否属实', {
    nullable: true,
  })
  founded: boolean | null;

  @Day('p3', 'Day on which it was mended; null before. 整改日期', { nullable: true })
  rectifiedOn: string | null;

  @Flag('p3', 'Whether she was content when called back; null before. 回访是否满意', {
    nullable: true,
  })
  content: boolean | null;

  @Day('p3', 'Day from which nothing was to be done; null before. 办结日期', { nullable: true })
  closedOn: string | null;

  @Kept('uuid')
  deliveryKey: string;

  @Kept('uuid', { index: true })
  supplierId: string;

  @Kept('uuid', { index: true })
  elderKey: string;
}
