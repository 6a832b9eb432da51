import { expectData, testHub, type TestHub } from '../kit/hub.ts';
import { inForce, publicIds, STAFF, world } from './elders-world.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
});
afterAll(() => hub.close());

const ELDER = world.elder(1);
const CURRENT = inForce(ELDER)!;

async function current() {
  const id = (await publicIds(STAFF)).encode(ELDER.key);
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
async function insertFull(assessedOn: string, status: string): Promise<void> {
  await hub.pg.query(
    `insert into elders.ability_assessment
     select (jsonb_populate_record(a, jsonb_build_object(
       'key', gen_random_uuid(), 'band', 'FULL', 'assessed_on', $2::text, 'status', $3::text))).*
     from elders.ability_assessment a where key = $1`,
    [CURRENT.key, assessedOn, status],
  );
}

test('of several assessments the latest one in force counts, in the record, the list and the figure', async () => {
  expect(CURRENT.band).toBe('PARTIAL');
  const before = await current();
  expect(before).toMatchObject({ ability: { band: 'PARTIAL' }, listedAsFull: false });

  await insertFull('2025-12-01', 'EFFECTIVE');
  await insertFull('2026-06-29', 'REVOKED');
  await insertFull('2026-07-01', 'EFFECTIVE');
  expect(await current()).toEqual(before);

  await insertFull('2026-06-30', 'EFFECTIVE');
  expect(await current()).toEqual({
    ability: { band: 'FULL', assessedOn: '2026-06-30' },
    listedAsFull: true,
    full: before.full + 1,
  });
});
