import { verifyStored } from '../../../subgraphs/regions/access-record/stored.ts';
import { SEAL_KEY } from '../../../subgraphs/regions/access-record/sealing.ts';
import { TEST_SECRETS } from '../../kit/hub.ts';
import { entries } from './recorded.ts';
import { digestOf, sealedDatabase, sealingOf } from './sealed.ts';

const KEY = TEST_SECRETS.key(SEAL_KEY);

let record: Awaited<ReturnType<typeof sealedDatabase>>;
const sent: string[] = [];
beforeAll(async () => {
  record = await sealedDatabase({ onStatement: (sql) => void sent.push(sql) });
});
afterAll(() => record.close());

test('a hundred requests of one city at once are two commits: the first, and all others', async () => {
  sent.length = 0;
  const many = Array.from({ length: 100 }, (_, n) => record.sealing.seal([digestOf([n + 1])]));
  await Promise.all(many);
  expect(sent).toHaveLength(2);
  expect(await entries(record.pg)).toHaveLength(100);
});

test('cities do not wait for each other', async () => {
  sent.length = 0;
  await record.pg.query("select pg_advisory_lock(hashtextextended('access record 150600', 0))");
  const held = record.sealing.seal([digestOf([1])]);
  await record.sealing.seal([digestOf([2], '530402')]);
  await record.pg.query('select pg_advisory_unlock_all()');
  await held;
  expect(sent).toHaveLength(2);
});

test('what several subgraphs read of one person in a request is one entry with all classes', async () => {
  const first = digestOf([7]);
  const second = { ...digestOf([7]), asker: first.asker };
  second.touches[0]!.classes = ['p3'];
  second.touches[0]!.region = '150621';
  await record.sealing.seal([first, second]);
  const found = (await entries(record.pg)).filter((e) => e.operation === first.asker.operation);
  expect(found).toMatchObject([{ chain: '150600', region: '150600', classes: 'p2 p3' }]);
});

test('two edges that seal into the same chains at once leave each chain whole', async () => {
  const other = sealingOf(record.urls.get('record')!);
  const before = (await entries(record.pg)).length;
  const regions = ['150602', '210102', '530402'];
  const work = Array.from({ length: 240 }, async (_, n) => {
    const sealing = n % 2 === 0 ? record.sealing : other;
    await sealing.seal([digestOf([1, 2, 3], regions[n % 3])]);
  });
  await Promise.all(work);
  await other.close();
  expect((await entries(record.pg)).length - before).toBe(720);
  const verdicts = await verifyStored(record.pg, KEY, []);
  expect(verdicts.flatMap(({ findings }) => findings)).toEqual([]);
  expect(verdicts.map(({ chain }) => chain)).toEqual(['150600', '210100', '530400']);
});

test('an attempt stands in the chain of the city that asked, or in one of the app’s own', async () => {
  const attempt = { what: 'LOOK_UP', asked: 'a keyed hash', found: false } as const;
  const office = { ...digestOf([]), attempts: [attempt] };
  office.asker.audience = 'partner';
  const app = { ...digestOf([]), attempts: [{ ...attempt, found: true }] };
  Object.assign(app.asker, { audience: 'developer', region: null, organisation: 'app-1' });
  await record.sealing.seal([office]);
  await record.sealing.seal([app]);
  const found = (await entries(record.pg)).filter(({ kind }) => kind === 'LOOK_UP');
  expect(found.map(({ chain, outcome }) => [chain, outcome])).toEqual([
    ['150600', 'NOT_FOUND'],
    ['asker:app-1', 'FOUND'],
  ]);
});
