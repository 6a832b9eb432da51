import { keyOf } from '../../../ground/synthetic/keys.ts';
import { assessmentOn, type ElderFact } from '../../../ground/facts/elder-fact.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { assessors, placeAssessment } from '../ability-assessment/assessments.ts';
import { inForce, world } from '../elders-world.ts';

const STAFF = 'staff:150600';
const ELDER = 9;
const KEY = keyOf('elder', ELDER);

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());

/** What the subgraph services knows of an elder's assessments. */
async function known(key = KEY): Promise<ElderFact['assessments']> {
  await hub.settle();
  const { rows } = await hub.pg.query(
    'select assessments from services.elder_fact where elder_key = $1',
    [key],
  );
  return rows[0].assessments;
}

async function done(name: string, state: string, also = ''): Promise<void> {
  const key = await placeAssessment(hub, ELDER, state, await assessors(hub), also);
  const id = await publicIdFor(STAFF, 'AbilityAssessment', key);
  const input = { id, version: 1, note: '复查' };
  const { node } = await act(hub, { entity: 'AbilityAssessment' }, name, input, { as: STAFF });
  expect(node).toMatchObject({ version: 2 });
}

const outbox = async () => {
  const { rows } = await hub.pg.query(
    'select count(*)::int as n from elders.fact_outbox where subject = $1',
    [KEY],
  );
  return rows[0].n as number;
};

test('of every elder of the world the others know the assessment that is in force', async () => {
  const { rows } = await hub.pg.query('select elder_key, assessments from services.elder_fact');
  const facts = new Map(rows.map((row) => [row.elder_key, row]));
  for (const elder of world.elders()) {
    const told = inForce(elder);
    const assessedOn = told?.standard === 'LTC_2021' ? undefined : told?.assessedOn;
    const found = assessmentOn(facts.get(elder.key), '2026-06-30')?.assessedOn;
    expect([elder.n, found]).toEqual([elder.n, assessedOn]);
  }
});

test('of what was superseded they know that it ended the day before the next one', async () => {
  const { rows } = await hub.pg.query(`
    select f.assessments from services.elder_fact f
    where jsonb_array_length(f.assessments) = 2 and exists (
      select from elders.ability_assessment a
      where a.elder_key = f.elder_key and a.status = 'SUPERSEDED')`);
  expect(rows.length).toBeGreaterThan(10);
  for (const { assessments } of rows) {
    const [first, second] = assessments as ElderFact['assessments'];
    expect(Date.parse(second!.from) - Date.parse(first!.until)).toBe(86_400_000);
  }
});

test('what comes into force is published from that day on', async () => {
  await done('activateAbilityAssessment', 'PUBLICISED');
  expect(await known()).toEqual([
    {
      ...{ standard: 'GBT42195_2022', level: 2, band: 'PARTIAL', assessedOn: '2026-06-10' },
      ...{ from: '2026-06-30', until: '2027-06-10', regionCode: '150622' },
    },
  ]);
});

test('what is revoked counts up to the day before', async () => {
  await done('revokeAbilityAssessment', 'EFFECTIVE', `valid_until = date '2026-12-31'`);
  expect(await known()).toMatchObject([{ from: '2025-06-20', until: '2026-06-29' }]);
});

test('what is revoked on the day it came into force never was', async () => {
  const sameDay = `effective_from = date '2026-06-30', valid_until = date '2026-12-31'`;
  await done('revokeAbilityAssessment', 'EFFECTIVE', sameDay);
  expect(await known()).toEqual([]);
});

test.each([
  ['submitAbilityAssessment', 'DRAFT'],
  ['publiciseAbilityAssessment', 'SCORED'],
  ['revokeAbilityAssessment', 'PUBLICISED'],
  ['disputeAbilityAssessment', 'EFFECTIVE'],
  ['expireAbilityAssessment', 'EFFECTIVE'],
])('%s changes nothing that the others decide by, and tells them nothing', async (name, state) => {
  const before = await outbox();
  await done(name, state);
  expect(await outbox()).toBe(before);
});
