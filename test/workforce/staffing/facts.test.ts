import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { callOf } from '../../../ground/access/answers.ts';
import type { Rows } from '../../../ground/rows/rows.ts';
import { type FactEnds, openFactEnds } from '../../../subgraphs/fact-relay.ts';
import { rebuild } from '../../../ground/facts/rebuild.ts';
import { Relay } from '../../../ground/facts/relay.ts';
import { publishStaffing, staffingFactsSql } from '../../../subgraphs/workforce/staffing/facts.ts';
import { TEST_SECRETS, testDatabase } from '../../kit/hub.ts';
import { provisionRoles } from '../../../ground/process/provision.ts';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import { TEST_AS_OF } from '../../kit/world.ts';

/** What facilities come to know of places that people leave. */
let database: Awaited<ReturnType<typeof testDatabase>>;
let facts: FactEnds;
let places: string[];

beforeEach(async () => {
  database = await testDatabase(true);
  await provisionRoles(database.url, SUBGRAPHS, TEST_SECRETS);
  facts = await openFactEnds(() => database.url, 'REBUILD');
  const { rows } = await database.client.query<{ id: string }>(
    'select facility_id as id from facilities.facility_staffing where caregivers > 1 order by 1 limit 3',
  );
  places = rows.map(({ id }) => id);
});
afterEach(async () => {
  await facts.close();
  await database.close();
});

const end = (name: string) => facts.ends.find((one) => one.name === name)!;
const settle = () => new Relay(facts.ends).settle();
const publishAll = () => database.client.query(staffingFactsSql(`'${TEST_AS_OF}'`, 'true'));
const publish = (ids: readonly string[]) =>
  end('workforce')
    .orm.em.fork()
    .transactional((em) => publishStaffing(answering(em), em, ids, TEST_AS_OF));

const answering = (em: SqlEntityManager): Pick<Rows, 'answer'> => ({
  answer(answer, asked = []) {
    const { sql, params } = callOf(answer, asked);
    return em.execute(sql, params);
  },
});

async function known(): Promise<Record<string, unknown>> {
  const { rows } = await database.client.query<{ facility_id: string; counts: unknown }>(
    `select facility_id, array[caregivers, certified_caregivers, total] as counts
     from facilities.facility_staffing order by 1`,
  );
  return Object.fromEntries(rows.map(({ facility_id: id, counts }) => [id, counts]));
}

/** How the workers of a place leave it. */
const LEAVING = {
  'whose contracts ended': `update workforce.employment set ends_on = '2026-06-29'
    where facility_id = $1 and starts_on <= '2026-06-29'`,
  'whose contracts were taken back': 'delete from workforce.employment where facility_id = $1',
  'whose workers moved elsewhere':
    'update workforce.employment set facility_id = $2 where facility_id = $1',
};

describe.each(Object.entries(LEAVING))('a place %s', (_, sql) => {
  test.each([
    ['alone', () => publish([places[1]!, places[0]!, places[0]!])],
    ['with all others', publishAll],
  ])('is said to have nobody, published %s; made anew it is the same', async (_how, work) => {
    const before = await known();
    const { rows } = await database.client.query<{ n: string }>(
      'select max(sequence) as n from workforce.fact_outbox',
    );
    await database.client.query(sql, sql.includes('$2') ? [places[0], places[1]] : [places[0]]);
    await work();
    await settle();
    const live = await known();
    expect(live[places[0]!]).toEqual([0, 0, 0]);
    expect(live[places[2]!]).toEqual(before[places[2]!]);
    const moved = live[places[1]!] as number[];
    const had = before[places[1]!] as number[];
    const came = (before[places[0]!] as number[])[0]!;
    expect(moved[0]).toBe(sql.includes('$2') ? had[0]! + came : had[0]);

    const published = await database.client.query<{ subject: string }>(
      'select subject from workforce.fact_outbox where sequence > $1',
      [rows[0]!.n],
    );
    const subjects = published.rows.map(({ subject }) => subject);
    expect(subjects).toEqual([...new Set(subjects)]);

    const facilities = end('facilities');
    const subscription = facilities.subscriptions.find(({ kind }) => kind === 'FACILITY_STAFFING')!;
    await rebuild(end('workforce'), facilities, subscription);
    expect(await known()).toEqual(live);
  });
});

test('all published anew are those already known, with the same counts', async () => {
  const before = await known();
  await publishAll();
  await settle();
  expect(await known()).toEqual(before);
  expect(Object.keys(before).length).toBeGreaterThan(100);
});
