import { shanghaiToday } from '../../ground/china/calendar.ts';
import { readEnvironment, StartupError } from '../../ground/process/environment.ts';
import { migrate } from '../../ground/process/provision.ts';
import { fillEmptyDatabase } from '../../router/hub/first-data.ts';
import { isSeeded } from '../../router/hub/seeded.ts';
import { TEST_SECRETS } from '../kit/secrets.ts';
import { seed } from '../../seeds/seed.ts';
import { type SeedArguments, seedOrder } from '../../seeds/seed-order.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { testDatabase } from '../kit/hub.ts';

const PRODUCTION = {
  NODE_ENV: 'production',
  HUB_RECORD_HEADS: '/dev/null',
  KEYCLOAK_URL: 'https://id.example.org',
  HUB_SECRETS_FILE: '/keys',
  DATABASE_URL: 'postgres://hub@db/eldercare',
};

type Database = Awaited<ReturnType<typeof testDatabase>>;

/** Rows of each table of the subgraphs, and how many of them say that they are synthetic. */
async function contents({ client }: Database): Promise<Map<string, [rows: number, made: number]>> {
  const { rows: tables } = await client.query<{ name: string; synthetic: boolean }>(
    `select format('%I.%I', t.schemaname, t.tablename) as name, exists (
       select from information_schema.columns c where c.table_schema = t.schemaname
         and c.table_name = t.tablename and c.column_name = 'synthetic') as synthetic
     from pg_tables t where t.schemaname = any($1) and t.tablename <> 'migration' order by 1`,
    [SUBGRAPHS.map(({ name }) => name)],
  );
  const found = new Map<string, [number, number]>();
  for (const { name, synthetic } of tables) {
    const made = synthetic ? 'count(*) filter (where synthetic)' : '0';
    const { rows } = await client.query<{ n: number; made: number }>(
      `select count(*)::int as n, (${made})::int as made from ${name}`,
    );
    found.set(name, [rows[0]!.n, rows[0]!.made]);
  }
  return found;
}

/** The tables that hold what is real: all others are empty without the synthetic world. */
const REAL = [
  'elders.national_id_key',
  'workforce.national_id_key',
  'finance.subsidy_programme',
  'regions.fact_outbox',
  'regions.pact_signature',
  'regions.policy_document',
  'regions.publication',
  'regions.region',
  'regions.region_attribute',
  'regions.region_pact',
  'regions.region_population',
  'regions.reported_value',
  'regions.standard_adoption',
  'regions.target',
  'services.adaptation_standard',
  'services.basic_service_list',
  'services.catalogue_item',
  'services.fact_outbox',
  'services.service_type',
  'workforce.assessor_rule',
];
/** What the subgraphs know of the regions by facts. */
const PROJECTED = /\.(\w+_fact|fact_position|coverage_unit)$/;

describe('an empty database in production', () => {
  let database: Database;
  let said: string[];

  beforeAll(async () => {
    database = await testDatabase(true);
    for (const { name } of SUBGRAPHS) await database.client.query(`drop schema ${name} cascade`);
    await database.client.query('drop table public.hub_seed');
    await migrate(database.url, SUBGRAPHS);
    said = [];
    await fillEmptyDatabase(
      readEnvironment({ ...PRODUCTION, HUB_SEED_ELDERS: '50' }),
      database.url,
      { say: (line) => said.push(line), seeding: () => said.push('seeding') },
    );
  });
  afterAll(() => database.close());

  test('gets the real facts and not one synthetic row', async () => {
    const found = await contents(database);
    expect([...found].filter(([, [, made]]) => made > 0)).toEqual([]);
    for (const name of REAL) expect([name, found.get(name)![0] > 0]).toEqual([name, true]);
    const filled = [...found].filter(([, [rows]]) => rows > 0).map(([name]) => name);
    expect(filled.filter((name) => !REAL.includes(name) && !PROJECTED.test(name))).toEqual([]);
  });

  test('says so, and is not filled again', async () => {
    expect(said[0]).toBe('seeding');
    expect(said[1]).toBe('seeding the facts of the five documents');
    expect(await isSeeded(database.url)).toBe(true);
    const again: string[] = [];
    const tell = { say: (line: string) => again.push(line), seeding: () => again.push('seeding') };
    await fillEmptyDatabase(readEnvironment(PRODUCTION), database.url, tell);
    expect(again).toEqual([]);
  });

  test('gets people by an order for them', async () => {
    const given = { elders: '20', confirm: 'eldercare', today: '2026-06-30' };
    const order = seedOrder(readEnvironment(PRODUCTION), given);
    await seed({ ownerUrl: database.url, secrets: TEST_SECRETS, ...order });
    expect((await contents(database)).get('elders.elder')![0]).toBe(20);
  });
});

describe('the order to seed', () => {
  test('is as of the day that it names, else of that of the environment, else of today', () => {
    const dayOf = (given: SeedArguments, source: NodeJS.ProcessEnv) =>
      seedOrder(readEnvironment(source), given).asOf;
    const source = { HUB_SEED_TODAY: '2027-05-06' };
    expect(dayOf({ today: '2028-01-02' }, source)).toBe('2028-01-02');
    expect(dayOf({}, source)).toBe('2027-05-06');
    const before = shanghaiToday();
    expect([before, shanghaiToday()]).toContain(dayOf({}, {}));
  });

  const refusal = (given: SeedArguments, source: NodeJS.ProcessEnv = {}) => {
    try {
      seedOrder(readEnvironment(source), given);
    } catch (error) {
      expect(error).toBeInstanceOf(StartupError);
      return (error as Error).message;
    }
    return 'taken';
  };

  test.each<[SeedArguments, string]>([
    [{}, 'in production say what to load: --facts-only, or --elders N'],
    [{ elders: '20' }, 'add --confirm eldercare'],
    [{ elders: '20', confirm: '' }, 'add --confirm eldercare'],
    [{ elders: '20', confirm: 'yes' }, 'add --confirm eldercare'],
    [{ 'facts-only': true }, 'add --confirm eldercare'],
    [{ elders: '20', confirm: 'eldercare' }, 'taken'],
    [{ 'facts-only': true, confirm: 'eldercare' }, 'taken'],
  ])('%j in production: %s', (given, message) => {
    expect(refusal(given, PRODUCTION)).toContain(message);
  });

  test.each<[SeedArguments, string]>([
    [{}, 'taken'],
    [{ elders: '20' }, 'taken'],
    [{ 'facts-only': true }, 'taken'],
    [{ full: true, elders: '20' }, 'taken'],
    [{ 'facts-only': true, elders: '20' }, '--facts-only loads no elders'],
    [{ 'facts-only': true, full: true }, '--facts-only loads no places'],
    [{ elders: '0' }, '--elders is a whole number'],
    [{ elders: 'many' }, '--elders is a whole number'],
    [{ today: '30.6.2026' }, '--today is a day'],
    [{ today: '2025-12-31' }, '--today is a day YYYY-MM-DD, not before 2026-01-01'],
    [{ today: '2028-01-02' }, 'taken'],
  ])('%j elsewhere: %s', (given, message) => {
    expect(refusal(given)).toContain(message);
  });

  test('says whether places are a sample or whole', () => {
    const environment = readEnvironment({});
    expect(seedOrder(environment, { elders: '20' }).places).toBe('SAMPLE');
    expect(seedOrder(environment, { elders: '20', full: true }).places).toBe('WHOLE');
  });
});
