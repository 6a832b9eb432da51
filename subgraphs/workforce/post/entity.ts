import { Check } from '@mikro-orm/decorators/legacy';
import {
  coded,
  Day,
  described,
  Kept,
  OneOf,
  placed,
  Table,
  versioned,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { PostKind } from './kinds.ts';
import { PostStatus } from './machine.ts';

@Table('Posts of one kind that were created in elder care on a day. 为老服务岗位', { key: 'id' })
@Check({ name: 'post_posts_check', expression: 'posts >= 1' })
export class Post extends placed(
  versioned('p0', described('p0', coded('Code, such as 150602-CARE_2025. 代码'))),
) {
  @OneOf(PostStatus, 'p0', 'Whether it is public and counted. 发布状态', { default: 'PUBLISHED' })
  status: PostStatus;

  @OneOf(PostKind, 'p0', 'What the posts are for. 岗位类别')
  kind: PostKind;

  @Words('p0', 'Name of the posts. 岗位名称')
  name: string;

  @Whole('p0', 'How many posts. 岗位数')
  posts: number;

  @Day('p0', 'Day on which they were created. 设立日期', { index: true })
  createdOn: string;

  @Kept('uuid', { nullable: true, index: true })
  organizationId: string | null;
}
