import { fieldsOf, ref } from '../../../ground/row/fields.ts';
import { aboutOpen, days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { Organization, Region } from '../stubs.ts';
import { Post } from './entity.ts';
import { POSTS_CREATED } from './figures.ts';
import { PostKind } from './kinds.ts';
import { PostStatus } from './machine.ts';
import { postRegister } from './register.ts';

export const post = row(Post, {
  keys: ['id'],
  workflow: postRegister.workflow,
  answers: [POSTS_CREATED],
  list: listOf(Post, {
    one: ['p0', 'Posts by their id. 为老服务岗位'],
    many: ['p0', 'Posts in elder care, the latest first unless sorted otherwise. 为老服务岗位'],
    filters: {
      within: inRegion('Of this region or one inside it. 地区'),
      statuses: oneOf('status', PostStatus, 'In one of these states. 发布状态'),
      kinds: oneOf('kind', PostKind, 'For one of these. 岗位类别'),
      organization: aboutOpen('Organization', 'organization_id', 'Of this organisation. 用人单位'),
      ...days('created', 'created_on', 'Created. 设立日期'),
    },
    orders: {
      CREATED_ON: ['created_on', 'Day on which they were created. 设立日期'],
      POSTS: ['posts', 'How many posts. 岗位数'],
      REGION: ['region_at', 'Code of the region. 行政区划代码'],
    },
    usual: ['CREATED_ON', 'DESC'],
  }),
  resolvers: [
    postRegister.actions,
    fieldsOf(Post, {
      organization: ref('p0', Organization, 'organizationId', 'Whose posts, if of one. 用人单位'),
      region: ref('p0', Region, 'regionCode', 'The region that counts them. 地区'),
    }),
  ],
});
