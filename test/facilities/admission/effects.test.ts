import { keyOf } from '../../../ground/synthetic/keys.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { ASSESSED, elderKey, freeHome, placeAdmission, type Row, tellElder } from './specimen.ts';
import { categoryTerms as held } from '../../kit/category-terms.ts';

/** What admissions do beside their own row: ranks, counts of beds, facts for others. */
const STAFF = 'staff:150600';
const ELDER = 9;
const TODAY = '2026-06-30';
let made = 910_000;

async function world(today = TODAY) {
  const hub = await testHub({ own: true, today });
  await hub.settle();
  return hub;
}

async function place(
  hub: TestHub,
  status: string,
  facility: string,
  columns: Row = {},
  as = STAFF,
) {
  await hub.pg.query('delete from facilities.admission where elder_key = $1', [elderKey(ELDER)]);
  made += 1;
  const key = keyOf('admission', made);
  await placeAdmission(hub, { key, status, elderKey: elderKey(ELDER), facility, columns });
  return { key, input: { id: await publicIdFor(as, 'Admission', key), version: 1 } };
}

const run = (hub: TestHub, name: string, input: Row, fields: string, as = STAFF) =>
  act(hub, { entity: 'Admission', fields }, name, input, { as });

describe('ranking', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await world()));
  afterAll(() => hub.close());

  const facilityWhere = async (condition: string) => {
    const { rows } = await hub.pg.query<{ id: string }>(
      `select id from facilities.facility f where ${condition} and f.status = 'OPERATING'
       order by id limit 1`,
    );
    return rows[0]!.id;
  };
  const PUBLIC = `f.type = 'WELFARE_INSTITUTE' and f.operation_mode = 'PUBLIC'`;
  const PRIVATE = `f.type = 'NURSING_HOME' and f.operation_mode = 'PRIVATE'`;
  const FIELDS = `status priorityTier priorityGrounds militaryFamily queueRuleVersion
    waitingOrderRule { met version reasonCodes }`;

  test.each([
    [
      'in Ordos the destitute who want central support come first',
      ['150600', `f.region_code like '1506%' and ${PUBLIC}`],
      { categories: held('DESTITUTE_SCATTERED', 'ECON_DIFFICULT'), wants_central_support: true },
      [1, ['DESTITUTE_WANTING_CENTRAL'], 'R-20/150600/1'],
    ],
    [
      'the destitute who do not want it come last, unless disabled',
      ['150600', `f.region_code like '1506%' and ${PUBLIC}`],
      { categories: held('DESTITUTE_SCATTERED', 'ECON_DIFFICULT'), wants_central_support: false },
      [3, [], 'R-20/150600/1'],
    ],
    [
      'poor, disabled and with dementia are two grounds of the second tier',
      ['150600', `f.region_code like '1506%' and ${PUBLIC}`],
      { categories: held('DIBAO', 'ECON_DIFFICULT', 'DISABLED_FULL', 'DEMENTIA') },
      [2, ['POOR_AND_DISABLED', 'POOR_WITH_DEMENTIA'], 'R-20/150600/1'],
    ],
    [
      'an assessment that has ended makes nobody disabled',
      ['150600', `f.region_code like '1506%' and ${PUBLIC}`],
      {
        categories: [
          ...held('DIBAO', 'ECON_DIFFICULT'),
          { category: 'DISABLED_FULL', from: '2026-01-10', until: '2026-06-29' },
        ],
      },
      [3, [], 'R-20/150600/1'],
    ],
    [
      'a private home in Ordos has no order but the day',
      ['150600', `f.region_code like '1506%' and ${PRIVATE}`],
      { categories: held('DIBAO', 'ECON_DIFFICULT', 'DISABLED_FULL', 'MARTYR_FAMILY') },
      [null, [], null],
    ],
    [
      'in Dexing a private home has one too, without an income test: at 80',
      ['361181', `f.region_code like '361181%' and ${PRIVATE}`],
      { categories: [{ category: 'VERY_OLD', from: '2026-06-30', until: null }] },
      [2, ['VERY_OLD'], 'R-20/361181/1'],
    ],
    [
      'and not a day younger',
      ['361181', `f.region_code like '361181%' and ${PRIVATE}`],
      { categories: [{ category: 'VERY_OLD', from: '2026-07-01', until: null }] },
      [3, [], 'R-20/361181/1'],
    ],
    [
      'elsewhere the order of Ordos is the default',
      [
        '530400',
        `f.region_code like '5304%' and f.operation_mode = 'PUBLIC' and f.type = 'DESTITUTE_HOME'`,
      ],
      { categories: held('FAMILY_PLANNING_SPECIAL') },
      [2, ['FAMILY_PLANNING_SPECIAL'], 'R-20/default/1'],
    ],
  ] as const)('%s', async (_, [region, condition], facts, [tier, grounds, version]) => {
    const nobody = { categories: [], wants_central_support: null };
    await tellElder(hub, elderKey(ELDER), { ...nobody, assessments: [ASSESSED], ...facts });
    const as = `staff:${region}`;
    const columns = { priority_tier: null, queue_rule_version: null };
    const facility = await facilityWhere(condition);
    const { input } = await place(hub, 'ASSESSMENT_CHECK', facility, columns, as);
    const { node } = await run(hub, 'waitlistAdmission', input, FIELDS, as);
    const military = facts.categories.some(({ category }) => category === 'MARTYR_FAMILY');
    expect(node).toMatchObject({
      ...{ status: 'WAITLISTED', priorityTier: tier, priorityGrounds: grounds },
      ...{ militaryFamily: military, queueRuleVersion: version },
      waitingOrderRule: {
        ...{ met: tier === null ? null : tier < 3, version },
        reasonCodes: [tier === null ? 'NO_RULE' : `TIER_${tier}`],
      },
    });
  });

  test('is done anew when the register knows more', async () => {
    const facility = await facilityWhere(`f.region_code like '1506%' and ${PUBLIC}`);
    await tellElder(hub, elderKey(ELDER), {
      categories: held('DIBAO', 'ECON_DIFFICULT', 'DISABLED_FULL'),
    });
    const { input } = await place(hub, 'WAITLISTED', facility, { priority_tier: 3 });
    const fields = 'priorityTier militaryFamily queuedOn';
    const first = await run(hub, 'waitlistAdmission', input, fields);
    expect(first.node).toMatchObject({ priorityTier: 2, queuedOn: '2020-01-01' });
  });

  test('an assessment is asked for in Ordos, and nowhere else', async () => {
    await tellElder(hub, elderKey(ELDER), { assessments: [] });
    const facility = await facilityWhere(
      `f.region_code like '5304%' and f.type = 'DESTITUTE_HOME'`,
    );
    const { input } = await place(hub, 'APPLIED', facility, {}, 'staff:530400');
    const fields = 'status provisionalUntil';
    const check = { ...input, emergency: false };
    const { node } = await run(hub, 'checkAdmissionAssessment', check, fields, 'staff:530400');
    expect(node).toEqual({ status: 'ASSESSMENT_CHECK', provisionalUntil: null });
  });
});

describe.each([
  ['on a day that has a count of its own', TODAY, 0],
  ['on a later day', '2026-07-05', 1],
])('moving in and out %s', (_, today, added) => {
  let hub: TestHub;
  let home: string;
  beforeAll(async () => {
    hub = await world(today);
    home = await freeHome(hub);
    await tellElder(hub, elderKey(ELDER), { assessments: [ASSESSED] });
  });
  afterAll(() => hub.close());

  async function beds() {
    const counts = 'asOf total occupied vacant vacantGeneral vacantNursing vacantDementia';
    const { data } = await hub.query(
      `query ($id: ID!) { facility(id: $id) {
        beds { ${counts} } before: beds(asOf: "2026-06-29") { ${counts} }
        bedInventories { totalCount }
      } }`,
      { as: 'staff:150600', variables: { id: `Facility:${home}` } },
    );
    return data.facility;
  }

  test('changes the count of taken beds, and no count of an earlier day', async () => {
    const before = await beds();
    const { input } = await place(hub, 'OFFERED', home);
    await run(hub, 'admitElder', input, 'id');
    const inside = await beds();
    expect(inside.beds).toEqual({
      ...before.beds,
      asOf: today,
      occupied: before.beds.occupied + 1,
      vacant: before.beds.vacant - 1,
      vacantNursing: before.beds.vacantNursing - 1,
    });
    expect(inside.before).toEqual(before.before);
    expect(inside.bedInventories.totalCount).toBe(before.bedInventories.totalCount + added);
    await run(hub, 'dischargeElder', { ...input, version: 2, reason: 'DECEASED' }, 'id');
    expect((await beds()).beds).toEqual({ ...before.beds, asOf: today });
  });

  test('tells the others who lives there since when, and until when', async () => {
    const told = async (key: string) => {
      const { rows } = await hub.pg.query<{ payload: Row }>(
        `select payload from facilities.fact_outbox where kind = 'RESIDENCE' and subject = $1
         order by sequence`,
        [key],
      );
      return rows.map(({ payload }) => payload);
    };
    const { key, input } = await place(hub, 'OFFERED', home);
    const stay = { facilityId: home, elderKey: elderKey(ELDER), admittedOn: today };
    await run(hub, 'admitElder', input, 'id');
    expect(await told(key)).toEqual([{ ...stay, dischargedOn: null }]);
    const leave = { ...input, version: 2, reason: 'OTHER_FACILITY' };
    const { node } = await run(hub, 'dischargeElder', leave, 'dischargedOn dischargeReason');
    expect(node).toEqual({ dischargedOn: today, dischargeReason: 'OTHER_FACILITY' });
    expect(await told(key)).toEqual([
      { ...stay, dischargedOn: null },
      { ...stay, dischargedOn: today },
    ]);
  });

  test('a count that is too low keeps nobody from leaving', async () => {
    await hub.pg.query(
      'update facilities.bed_inventory set occupied_nursing = 0 where facility_id = $1',
      [home],
    );
    const { input } = await place(hub, 'ADMITTED', home);
    const { node } = await run(hub, 'dischargeElder', { ...input, reason: 'HOSPITAL' }, 'status');
    expect(node).toEqual({ status: 'DISCHARGED' });
    expect((await beds()).beds.vacantNursing).toBeGreaterThan(0);
  });
});
