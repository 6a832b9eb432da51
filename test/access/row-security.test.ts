import { MATRIX } from '../../ground/access/matrix.ts';
import { ServingLogins } from '../kit/logins.ts';
import { testHub, type TestHub } from '../kit/hub.ts';
import { viewerOf } from '../kit/viewers.ts';
import { TEST_AS_OF } from '../kit/world.ts';
import { CALLERS, owed } from './cells.ts';
import { GUARDED, type GuardedEntity, SELDOM, WITH_OWNER } from './entities.ts';

/**
 * Row security by itself: plain SQL by the serving logins, without the hub before it. What each caller
 * should see comes from SQL over the same rows as the owner sees them.
 */
let hub: TestHub;
let logins: ServingLogins;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.pg.query(SELDOM);
  logins = await ServingLogins.open(hub.ownerUrl);
});
afterAll(async () => {
  await logins?.close();
  await hub.close();
});

const TABLES: readonly GuardedEntity[] = [...GUARDED, ...WITH_OWNER];
const subgraphOf = ({ table }: GuardedEntity) => table.split('.')[0]!;

/** The rows of a table that a caller sees, as one text, and how many there are. */
async function seen(as: string | null, entity: GuardedEntity) {
  const sql = digest(`select * from ${entity.table}`);
  const [row] = await logins.query<{ n: number; rows: string }>(subgraphOf(entity), as, sql);
  return row!;
}

async function expected(as: string, entity: GuardedEntity) {
  const given = entity.type === 'Consent' ? await givenTo(as) : null;
  const owned = given ?? owed(as, entity);
  const sql = digest(`select * from ${entity.table} e where ${owned}`);
  return (await hub.pg.query<{ n: number; rows: string }>(sql)).rows[0]!;
}

/** An app or an office elsewhere reads the consents that name it. */
async function givenTo(as: string): Promise<string | null> {
  const { audience, organisation } = await viewerOf(as);
  if (audience !== 'developer' && audience !== 'partner') return null;
  return `e.status = 'GRANTED' and e.organisation = '${organisation}'
    and '${TEST_AS_OF}' between e.granted_on and e.valid_until`;
}

const digest = (rows: string) =>
  `select count(*)::int as n, md5(coalesce(string_agg(r::text, '|' order by r::text), '')) as rows
   from (${rows}) r`;

test('every closed entity has a table here', () => {
  // The record grows while others are read: test/regions/access-record looks at it.
  const record = ['AccessEntry', 'AccessWithholding'];
  const tried = [...TABLES.map(({ type }) => type), ...record];
  expect(tried.sort()).toEqual(Object.keys(MATRIX).sort());
});

test('each caller sees in each table the rows that are hers, and no other', async () => {
  let rows = 0;
  for (const as of CALLERS) {
    for (const entity of TABLES) {
      const found = await seen(as, entity);
      expect({ as, table: entity.table, ...found }).toEqual({
        ...{ as, table: entity.table },
        ...(await expected(as, entity)),
      });
      rows += found.n;
    }
  }
  expect(rows).toBeGreaterThan(10_000);
}, 120_000);

test.each([
  ['nobody who says who asks', null],
  ['an app that nobody registered', 'developer:77'],
])('%s sees no row of any of them', async (_who, as) => {
  for (const entity of TABLES) {
    expect([entity.table, (await seen(as, entity)).n]).toEqual([entity.table, 0]);
  }
});

test('what one caller said is gone with her transaction, for whoever uses the connection next', async () => {
  const entity = TABLES.find(({ type }) => type === 'Elder')!;
  expect((await seen('caregiving:150600', entity)).n).toBeGreaterThan(0);
  expect((await seen(null, entity)).n).toBe(0);
  const { clients } = logins;
  const { rows } = await clients
    .get('elders')!
    .query<{ left: string | null }>(`select current_setting('hub.viewer', true) as left`);
  expect(rows[0]!.left ?? '').toBe('');
});

test.each(TABLES.map((entity) => [entity.table, entity] as const))(
  'without its policy %s would show a caller rows of others',
  async (table, entity) => {
    const as = entity.roles.includes('FINANCE') ? 'finance:150602' : 'caregiving:150602';
    const owned = await expected(as, entity);
    await hub.pg.query(`drop policy reads on ${table};
      create policy open on ${table} for select using (true)`);
    expect((await seen(as, entity)).n).toBeGreaterThan(owned.n);
  },
);
