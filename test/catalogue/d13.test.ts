import { COLLEAGUE, COUNTY, OFFICE, rowOfCatalogue, WHY } from './kit.ts';

/** D13: 为老服务岗位，日间照料专职和公益性岗位. */
const at = rowOfCatalogue('workforce.post');
const POSTS = {
  ...{ region: COUNTY, code: 'DAY_2026', kind: 'DAY_CARE', name: '日间照料专职人员' },
  ...{ posts: 12, createdOn: '2026-06-01' },
};
const created = async () =>
  (await at.ask(undefined, '{ region(code: "150600") { postsCreated { value } } }')).region
    .postsCreated.value as number;

test('posts are counted once a second officer published them, and not before', async () => {
  expect(await at.tried('finance:150600', 'Post', 'draftPost', POSTS)).toBe('FORBIDDEN');
  const later = { ...POSTS, createdOn: '2026-07-01' };
  expect(await at.tried(OFFICE, 'Post', 'draftPost', later)).toBe('INVALID_VALUE createdOn');
  expect(await at.tried(OFFICE, 'Post', 'draftPost', { ...POSTS, posts: 0 })).toBe(
    'BAD_USER_INPUT',
  );
  const { id } = await at.done(OFFICE, 'Post', 'draftPost', POSTS);
  expect(await created()).toBe(0);
  expect(await at.tried(OFFICE, 'Post', 'publishPost', { id, version: 1 })).toBe('SAME_PERSON id');
  await at.done(COLLEAGUE, 'Post', 'publishPost', { id, version: 1 });
  expect(await created()).toBe(12);
  await at.done(OFFICE, 'Post', 'amendPost', { id, version: 2, posts: 10, ...WHY });
  expect(await created()).toBe(10);
});

test('rows and steps are there, and everybody reads them', async () => {
  expect(await at.rows('select id, status, posts from workforce.post')).toEqual([
    { id: '150602-DAY_2026', status: 'PUBLISHED', posts: 10 },
  ]);
  expect(await at.steps('workforce', 'Post')).toEqual(['draftPost', 'publishPost', 'amendPost']);
  const told = { posts: { nodes: [{ kind: 'DAY_CARE', posts: 10 }] } };
  const callers = [OFFICE, 'partner:150100', 'developer', 'elder:1', undefined];
  expect(await at.readers('{ posts(first: 5) { nodes { kind posts } } }', callers)).toEqual({
    [OFFICE]: told,
    'partner:150100': told,
    developer: told,
    'elder:1': told,
    anybody: told,
  });
});

test('who published withdraws nothing alone; what was withdrawn counts no more', async () => {
  const id = 'Post:150602-DAY_2026';
  const withdraw = { id, version: 3, ...WHY };
  expect(await at.tried(COLLEAGUE, 'Post', 'withdrawPost', withdraw)).toBe('SAME_PERSON id');
  await at.done(OFFICE, 'Post', 'withdrawPost', withdraw);
  expect(await created()).toBe(0);
});
