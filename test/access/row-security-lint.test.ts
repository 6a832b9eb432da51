import { parse, Kind } from 'graphql';
import { isClosed } from '../../ground/access/matrix.ts';
import { rolesOf, provisionRoles } from '../../ground/process/provision.ts';
import { readSupergraph } from '../../router/hub/hub.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { TEST_SECRETS, testDatabase } from '../kit/hub.ts';

type Database = Awaited<ReturnType<typeof testDatabase>>;
let database: Database;
const provision = () => provisionRoles(database.url, SUBGRAPHS, TEST_SECRETS);
beforeAll(async () => {
  database = await testDatabase(true);
  await provision();
});
afterAll(() => database.close());

/** Open rows whose personal fields lead to closed rows, or count people and are held back by that. */
const OPEN_WITH_PERSONAL_FIELDS = [
  'Region',
  'Facility',
  'BedInventory',
  'Organization',
  'BudgetLine',
  'ProviderHomeCareBeds',
];

test('every entity with personal fields is closed', () => {
  const entities = new Set(SUBGRAPHS.flatMap(({ entities }) => entities.map(({ name }) => name)));
  const personal = parse(readSupergraph()).definitions.flatMap((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || !entities.has(type.name.value)) return [];
    const tags = (type.fields ?? []).flatMap(({ directives = [] }) =>
      directives.flatMap(({ name, arguments: args = [] }) =>
        name.value === 'tag' && args[0]?.value.kind === Kind.STRING ? [args[0].value.value] : [],
      ),
    );
    return tags.some((tag) => ['p2', 'p3', 'p4'].includes(tag)) ? [type.name.value] : [];
  });
  expect(personal.length).toBeGreaterThan(15);
  expect(personal.filter((name) => !isClosed(name))).toEqual(OPEN_WITH_PERSONAL_FIELDS);
});

test('a second start changes nothing of it', async () => {
  const policies = () =>
    database.client
      .query<{ made: string }>(
        'select string_agg(oid::text, $1 order by oid) as made from pg_policy',
        [','],
      )
      .then(({ rows }) => rows[0]!.made);
  const before = await policies();
  await provision();
  expect(await policies()).toBe(before);
});

test.each([
  [
    'a table whose row security was switched off',
    'alter table elders.elder disable row level security',
    'row security is off for elders.elder',
  ],
  [
    'a table whose owner is exempt',
    'alter table services.device_loan no force row level security',
    'row security is off for services.device_loan',
  ],
  [
    'a policy that says yes to every row',
    'create policy everybody on finance.disbursement for select using (true)',
    'a policy of finance.disbursement says yes to every row',
  ],
  [
    'a policy that lets everything be written',
    'create policy everybody on elders.elder for insert with check (true)',
    'a policy of elders.elder says yes to every row',
  ],
])('%s keeps the hub from starting', async (_what, sql, told) => {
  await database.client.query('begin');
  await database.client.query(sql);
  await database.client.query('commit');
  await expect(provision()).rejects.toThrow(told);
  await database.client.query('truncate access.secured');
  if (sql.includes('everybody'))
    await database.client.query(sql.replace(/create (policy \w+ on [\w.]+) .*/, 'drop $1'));
  await provision();
});

test('a role that is exempt keeps the hub from starting', async () => {
  const { serve } = rolesOf(new URL(database.url).pathname.slice(1), 'elders');
  await database.client.query(`alter role "${serve}" bypassrls`);
  await expect(provision()).rejects.toThrow(`the role ${serve} is exempt`);
  await database.client.query(`alter role "${serve}" nobypassrls`);
  await provision();
});
