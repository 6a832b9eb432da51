import { regionAt } from '../../../ground/china/region-code.ts';
import { ELDER_ARRIVAL } from '../../../subgraphs/elders/elder-arrival/machine.ts';
import { createWorld } from '../../../seeds/world/world.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { NEW, type Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { TEST_ELDERS, TEST_WORLD } from '../../kit/world.ts';

const world = createWorld({ elders: TEST_ELDERS, ...TEST_WORLD });
const livesIn = (city: string) => (one: { residenceRegion: string; lifeStatus: string }) =>
  one.residenceRegion.startsWith(city) && one.lifeStatus === 'ACTIVE';
/** Somebody of Shenyang, who comes to Ordos, and somebody who lives there. */
const SHE = [...world.elders()].find(livesIn('2101'))!;
const NEIGHBOUR = [...world.elders()].find(livesIn('1506'))!;
const cardOf = ({ nationalId, name }: { nationalId: string; name: string }) => ({
  nationalId,
  name,
});
const [OFFICE, COLLEAGUE, FORMER] = [
  'caregiving:150600',
  'caregiving:150600:2',
  'caregiving:210100',
];
const HERE = '150602001001';

/** She lives in Shenyang, as if nobody had moved her. */
async function reset({ pg }: TestHub): Promise<void> {
  const home = SHE.residenceRegion;
  await pg.query('delete from elders.elder_arrival where elder_key = $1', [SHE.key]);
  await pg.query(
    `update elders.elder set region_code = $2, region_at = $3, life_status = 'ACTIVE',
       life_status_on = null where key = $1`,
    [SHE.key, home, regionAt(home)],
  );
  await pg.query('delete from elders.elder_registration where elder_key = $1', [SHE.key]);
  await pg.query(
    `insert into elders.elder_registration (key, elder_key, region_code, region_at, valid_from)
     values (uuidv7(), $1, $2, $3, '2020-01-01')`,
    [SHE.key, home, regionAt(home)],
  );
}

const specimen: Specimen = {
  machine: ELDER_ARRIVAL,
  table: 'elders.elder_arrival',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  clear: reset,
  async place(hub, status) {
    await reset(hub);
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into elders.elder_arrival (key, status, address, evidence, recorded_on, decided_on,
         from_region_code, elder_key, region_code, region_at, synthetic)
       values (uuidv7(), $1::text, '示例路8号', '居住证', '2026-06-20',
         case when $1::text <> 'RECORDED' then date '2026-06-21' end, '210100', $2, $3, $4, false)
       returning key`,
      [status, SHE.key, HERE, regionAt(HERE)],
    );
    return rows[0]!.key;
  },
  input: (_, action) =>
    action === 'recordElderArrival'
      ? { ...cardOf(SHE), movedTo: HERE, address: '示例路8号', evidence: '居住证' }
      : {},
};

describe('every state, action and role', () => walkWorkflow(specimen));

describe('one effect', () => {
  oneEffect(specimen, { name: 'recordElderArrival', state: NEW, persona: OFFICE });
  oneEffect(specimen, { name: 'confirmElderArrival', state: 'RECORDED', persona: OFFICE });
});

describe('its rules', () => {
  const tried = outcomes(specimen, OFFICE);
  const of = (set: string) => `update elders.elder set ${set} where key = '${SHE.key}'`;
  tried('recordElderArrival', NEW, [
    ['number and name of somebody of another city', {}, 'RECORDED'],
    ['another name', { name: '无此人' }, 'NOT_ELSEWHERE nationalId'],
    [
      'a number with a wrong check digit',
      { nationalId: '150699193812310023' },
      'NATIONAL_ID_INVALID nationalId',
    ],
    ['somebody who lives in this city', cardOf(NEIGHBOUR), 'NOT_ELSEWHERE nationalId'],
    ['a place in another city', { movedTo: '210102' }, 'NOT_FOUND'],
    ['a city and no county', { movedTo: '150600' }, 'INVALID_VALUE movedTo'],
  ]);
  tried('recordElderArrival', 'RECORDED', [
    ['one to be confirmed', {}, 'ALREADY_EXISTS nationalId'],
  ]);
  tried('recordElderArrival', 'REFUSED', [['one that was refused', {}, 'RECORDED']]);
  tried('confirmElderArrival', 'RECORDED', [
    ['a home in another city', {}, 'CONFIRMED'],
    [
      'a home here by now',
      {},
      'NOT_ELSEWHERE id',
      of(`region_code = '150602', region_at = 150602000000`),
    ],
    [
      'a death since',
      {},
      'NOT_ELSEWHERE id',
      of(`life_status = 'DECEASED', life_status_on = '2026-06-25'`),
    ],
  ]);
});

describe('once a colleague has confirmed it', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await reset(hub);
    await hub.settle();
  });
  afterAll(() => hub.close());

  const reads = async (as: string) => {
    const id = await publicIdFor(as, 'Elder', SHE.key);
    const text = 'query ($id: ID!) { elder(id: $id) { residenceRegion { code } address } }';
    return (await hub.query(text, { as, variables: { id } })).data.elder as object | null;
  };

  test('she is registered here from that day on, and has left register and household there', async () => {
    const place = { region: '210102', address: '示例路1号', openedOn: '2026-06-01' };
    const opened = await act(hub, { entity: 'Household' }, 'openHousehold', place, { as: FORMER });
    const joined = await act(
      hub,
      { entity: 'HouseholdMembership' },
      'recordHouseholdMembership',
      {
        ...{ household: opened.node!.id, relation: 'HEAD', joinedOn: '2026-06-01' },
        elder: await publicIdFor(FORMER, 'Elder', SHE.key),
      },
      { as: FORMER },
    );
    expect(verdict(joined)).toBe('DONE');
    const input = { ...cardOf(SHE), movedTo: HERE, address: '示例路8号', evidence: '居住证' };
    const recorded = await act(
      hub,
      { entity: 'ElderArrival', fields: 'id status version from { code } elder { id }' },
      'recordElderArrival',
      input,
      { as: OFFICE },
    );
    expect(recorded.node).toMatchObject({ from: { code: '210100' }, elder: null });
    // Until then she is nobody to the office that she comes to.
    expect(await reads(OFFICE)).toBeNull();
    expect(await reads(FORMER)).not.toBeNull();
    const { rows } = await hub.pg.query<{ key: string }>(
      'select key from elders.elder_arrival where elder_key = $1',
      [SHE.key],
    );
    const id = await publicIdFor(COLLEAGUE, 'ElderArrival', rows[0]!.key);
    const confirmed = await act(
      hub,
      { entity: 'ElderArrival' },
      'confirmElderArrival',
      { id, version: 1 },
      { as: COLLEAGUE },
    );
    expect(verdict(confirmed)).toBe('DONE');
    await hub.settle();
    expect(await reads(OFFICE)).toEqual({ residenceRegion: { code: HERE }, address: '示例路8号' });
    expect(await reads(FORMER)).toBeNull();
    const kept = await hub.pg.query(
      `select
         (select string_agg(r.region_code || ' ' || r.valid_from || ' ' || coalesce(r.valid_to::text, '-'), ', '
            order by r.valid_from) from elders.elder_registration r where r.elder_key = $1) as registered,
         (select m.status || ' ' || m.left_on from elders.household_membership m where m.elder_key = $1) as household,
         (select t.actor from elders.transition t where t.action = 'endHouseholdMembership' and t.subject in (
            select m.key::text from elders.household_membership m where m.elder_key = $1)) as by,
         (select f.region_code || ' ' || coalesce(f.household_key::text, 'none')
            from services.elder_fact f where f.elder_key = $1) as known`,
      [SHE.key],
    );
    expect(kept.rows).toEqual([
      {
        registered: `${SHE.residenceRegion} 2020-01-01 2026-06-29, ${HERE} 2026-06-30 -`,
        ...{ household: 'ENDED 2026-06-29', by: 'hub', known: `${HERE} none` },
      },
    ]);
    const { elderArrivals } = expectData(
      await hub.query(
        '{ elderArrivals(first: 5) { nodes { status elder { name } region { code } } } }',
        {
          as: OFFICE,
        },
      ),
    );
    expect(elderArrivals.nodes).toContainEqual({
      ...{ status: 'CONFIRMED', elder: { name: SHE.name }, region: { code: HERE } },
    });
  });
});
