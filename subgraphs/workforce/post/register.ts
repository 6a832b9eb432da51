import { OrganizationFact } from '../../../ground/facts/organization-fact.ts';
import {
  choice,
  code,
  day,
  line,
  openIdOf,
  optional,
  whole,
} from '../../../ground/row/arguments.ts';
import { publishedRegister } from '../../../ground/workflow/published-actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Post } from './entity.ts';
import { PostKind } from './kinds.ts';
import { POST } from './machine.ts';

const REFUSES = refusals({
  CREATED_LATER: {
    code: 'INVALID_VALUE',
    en: 'Posts are counted once they were created, not before. Correct the day.',
    zh: '岗位设立后方可登记，请更正日期。',
  },
});

export const postRegister = publishedRegister(Post, POST, 'p0', {
  about: 'Posts of one kind that were created on a day. 岗位内容',
  code: code('Code of the posts, such as CARE_2025. 岗位代码'),
  takes: {
    kind: choice(PostKind, 'What the posts are for. 岗位类别'),
    name: line('Name of the posts. 岗位名称', 100),
    posts: whole('How many posts, 1 to 100,000. 岗位数', [1, 100_000]),
    createdOn: day('Day on which they were created, not to come. 设立日期'),
    organization: optional(openIdOf('Organization', 'Whose posts, if of one. 用人单位')),
  },
  columns: ({ organization, ...said }) => ({
    ...said,
    ...(organization !== undefined && { organizationId: organization }),
  }),
  async sound({ createdOn, organizationId }, { rows, today }) {
    if (createdOn > today) throw REFUSES.CREATED_LATER('createdOn');
    if (organizationId == null) return;
    if (!(await rows.by(OrganizationFact, 'organizationId', organizationId))) {
      throw REFUSED.NOT_KNOWN('organization');
    }
  },
});
