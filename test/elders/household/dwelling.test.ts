import { dwellersWith, lockDwelling } from '../../../ground/facts/dwelling.ts';
import { ElderFact } from '../../../ground/facts/elder-fact.ts';
import { openDatabase } from '../../../ground/process/database.ts';
import { services } from '../../../subgraphs/services/subgraph.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';

type Database = Awaited<ReturnType<typeof openDatabase>>;

let hub: TestHub;
let database: Database;
let elders: ElderFact[];
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
  database = await openDatabase(services, { url: hub.ownerUrl, poolSize: 4, work: 'LOADER' });
  // Two of one household, and somebody of none.
  const { rows } = await hub.pg.query<{ key: string }>(
    'select elder_key as key from services.elder_fact where household_key is null order by 1 limit 3',
  );
  const keys = rows.map(({ key }) => key);
  await hub.pg.query(
    'update services.elder_fact set household_key = uuidv7() where elder_key = $1',
    [keys[0]],
  );
  await hub.pg.query(
    `update services.elder_fact f set household_key = o.household_key
     from services.elder_fact o where o.elder_key = $1 and f.elder_key = $2`,
    [keys[0], keys[1]],
  );
  elders = await database.em
    .fork()
    .find(ElderFact, { elderKey: keys }, { orderBy: { elderKey: 1 } });
  await hub.pg.query('create table services.capped (elder_key uuid primary key)');
  await hub.pg.query('grant all on services.capped to public');
});
afterAll(async () => {
  await database.close();
  await hub.close();
});

/** Who lives with an elder, as a request of the subgraph asks. */
async function dwellers(em: Database['em'], { elderKey }: ElderFact): Promise<string[]> {
  const answer = (_: unknown, [key]: readonly unknown[]) =>
    em.execute('select * from services.dwellers(?)', [key]);
  return dwellersWith({ rows: { answer } } as never, elderKey);
}

/** Takes one of so many places for each dwelling. */
function takes(elder: ElderFact, cap: number): Promise<boolean> {
  return database.em.fork().transactional(async (em) => {
    await lockDwelling(em, elder);
    const together = await dwellers(em as never, elder);
    const [had] = await em.execute<{ n: number }[]>(
      'select count(*)::int as n from services.capped where elder_key = any(array[?]::uuid[])',
      [together],
    );
    if (had!.n >= cap) return false;
    await em.execute('insert into services.capped values (?)', [elder.elderKey]);
    return true;
  });
}

test('who lives in one household is told of each, and who is in none lives alone', async () => {
  const found = await Promise.all(
    elders.map((elder) => dwellers(database.em.fork() as never, elder)),
  );
  const [a, b, c] = elders.map(({ elderKey }) => elderKey);
  expect(found.map((keys) => keys.sort())).toEqual([[a, b], [a, b], [c]]);
});

test('two elders of one household who race for the last place of a cap get one', async () => {
  const [a, b, c] = elders as [ElderFact, ElderFact, ElderFact];
  const taken = await Promise.all([takes(a, 1), takes(b, 1), takes(c, 1)]);
  expect(taken.slice(0, 2).filter(Boolean).length).toBe(1);
  expect(taken[2]).toBe(true);
});
