import { expectData, testHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { someDrafted } from '../../kit/published.ts';
import { world } from '../rows.ts';

const FIRM = world.organizations().find(({ registrarRegion }) => registrarRegion === '361181')!.key;

describe('posts', () =>
  listTests({
    entity: 'Post',
    list: 'posts',
    table: 'workforce.post',
    open: true,
    as: 'staff:150600',
    prepare: someDrafted('workforce.post'),
    orders: { CREATED_ON: 'created_on', POSTS: 'posts', REGION: 'region_at' },
    filters: {
      within: ['"150600"', "region_code like '1506%'"],
      statuses: ['[PUBLISHED]', "status = 'PUBLISHED'"],
      kinds: ['[DAY_CARE]', "kind = 'DAY_CARE'"],
      organization: [`"Organization:${FIRM}"`, `organization_id = '${FIRM}'`],
      createdFrom: ['"2016-01-01"', "created_on >= '2016-01-01'"],
      createdTo: ['"2016-01-01"', "created_on <= '2016-01-01'"],
    },
    refused: [['createdFrom: "2026-02-01", createdTo: "2026-01-01"', 'createdTo', 'RANGE']],
    nested: 'name posts organization { id } region { name }',
  }));

test('posts are counted in their region and above, in the period, once they are public', async () => {
  const hub = await testHub();
  const { rows } = await hub.pg.query<{ n: number }>(
    `select sum(posts)::int as n from workforce.post
     where region_code like '23%' and created_on between '2012-01-01' and '2013-12-31'`,
  );
  const { region } = expectData(
    await hub.query(`{ region(code: "230000") {
      some: postsCreated(from: "2012-01-01", to: "2013-12-31") { value asOf }
      none: postsCreated(from: "2016-01-01") { value } } }`),
  );
  expect(region).toEqual({
    some: { value: rows[0]!.n, asOf: '2013-12-31' },
    none: { value: 0 },
  });
  expect(rows[0]!.n).toBeGreaterThan(100);
  await hub.close();
});
