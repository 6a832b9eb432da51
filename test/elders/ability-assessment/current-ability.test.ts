import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { inForce, publicIds, STAFF, world } from '../elders-world.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
});
afterAll(() => hub.close());

const ELDER = world.elder(1);
const CURRENT = inForce(ELDER)!;

async function current() {
  const id = (await publicIds(STAFF)).encode('Elder', ELDER.key);
  const text = `query ($id: ID!) {
    elder(id: $id) { currentAbility { band assessedOn } }
    full: elders(first: 100, filter: { within: "${ELDER.residenceRegion}", bands: [FULL] }) { nodes { id } }
    region(code: "${ELDER.residenceRegion}") { eldersByBand { band count { value } } } }`;
  const { elder, full, region } = expectData(
    await hub.query(text, { as: STAFF, variables: { id } }),
  );
  const bands = region.eldersByBand as { band: string; count: { value: number } }[];
  return {
    ability: elder.currentAbility,
    listedAsFull: full.nodes.some((node: { id: string }) => node.id === id),
    full: bands.find(({ band }) => band === 'FULL')!.count.value,
  };
}

/** A copy of the current assessment with another band, made on a day and in a state. */
async function insertFull(
  assessedOn: string,
  status: string,
  days: Record<string, string | null> = {},
): Promise<void> {
  await hub.pg.query(
    `insert into elders.ability_assessment
     select (jsonb_populate_record(a, jsonb_build_object(
       'key', gen_random_uuid(), 'acceptance_number', gen_random_uuid(), 'band', 'FULL', 'assessed_on', $2::text, 'status', $3::text,
       'effective_from', $2::text) || $4)).*
     from elders.ability_assessment a where key = $1`,
    [CURRENT.key, assessedOn, status, JSON.stringify(days)],
  );
}

test('of several assessments the latest one in force counts, in the record, the list and the figure', async () => {
  expect(CURRENT.band).toBe('PARTIAL');
  const before = await current();
  expect(before).toMatchObject({ ability: { band: 'PARTIAL' }, listedAsFull: false });

  await insertFull('2025-12-01', 'EFFECTIVE');
  await insertFull('2026-06-29', 'REVOKED', { ended_on: '2026-06-30' });
  await insertFull('2026-06-28', 'SUPERSEDED', { ended_on: '2026-06-30' });
  await insertFull('2026-06-27', 'EXPIRED', { valid_until: '2026-06-29' });
  await insertFull('2026-06-30', 'EFFECTIVE', { effective_from: '2026-07-01' });
  await insertFull('2026-06-30', 'EFFECTIVE', { standard: 'LTC_2021' });
  expect(await current()).toEqual(before);

  await insertFull('2026-06-30', 'EFFECTIVE');
  expect(await current()).toEqual({
    ability: { band: 'FULL', assessedOn: '2026-06-30' },
    listedAsFull: true,
    full: before.full + 1,
  });
});

test.each([
  'DRAFT',
  'SUBMITTED',
  'SUPPLEMENT',
  'RETURNED',
  'ACCEPTED',
  'ASSIGNED',
  'SCORED',
  'PUBLICISED',
])('one that is %s changes nothing of what an elder is able to', async (status) => {
  const before = await current();
  await insertFull('2026-06-30', status, { effective_from: null, valid_until: null });
  expect(await current()).toEqual(before);
  await hub.pg.query('delete from elders.ability_assessment where status = $1', [status]);
});

test.each(['DISPUTED', 'REVIEWING'])('one that is %s is in force until decided', async (status) => {
  await hub.pg.query(
    `update elders.ability_assessment set status = $1 where elder_key = $2 and band = 'FULL'
       and assessed_on = date '2026-06-30' and standard <> 'LTC_2021'
       and effective_from = assessed_on`,
    [status, ELDER.key],
  );
  expect(await current()).toMatchObject({ ability: { band: 'FULL' }, listedAsFull: true });
});

test('the elder and staff read what is under way too', async () => {
  await insertFull('2026-06-30', 'SCORED', { effective_from: null, valid_until: null });
  const statuses = async (as: string) => {
    const id = (await publicIds(as)).encode('Elder', ELDER.key);
    const text =
      'query ($id: ID!) { elder(id: $id) { assessments { nodes { status effectiveFrom } } } }';
    const { elder } = expectData(await hub.query(text, { as, variables: { id } }));
    return elder.assessments.nodes.map(({ status }: { status: string }) => status);
  };
  for (const as of [STAFF, 'elder:1']) expect(await statuses(as)).toContain('SCORED');
});
