import { published } from '../../../ground/workflow/published.ts';

/** 为老服务岗位: posts that were created in elder care, counted once they are public (domain D13). */
export const POST = published('Post', {
  what: 'posts that were created in elder care. 为老服务岗位',
  roles: ['SUPERVISION'],
  refusals: ['NOT_KNOWN'],
});

export const PostStatus = POST.states;
export type PostStatus = keyof typeof PostStatus;
