import { keyOf } from '../../../ground/synthetic/keys.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

const STAFF = 'staff:150600';

/** An elder who lives in a home from the beginning of the world, and the home. */
const RESIDENT = keyOf('elder', 2);
const HOME = keyOf('facility', 1);

describe('the list of admissions', () => {
  listTests({
    ...{ entity: 'Admission', list: 'admissions', table: 'facilities.admission', as: STAFF },
    notAs: 'partner:150100',
    orders: {
      APPLIED_ON: 'applied_on',
      QUEUE: 'coalesce(priority_tier, 4), priority_tier is null or not military_family, queued_on',
    },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      facility: [`"Facility:${HOME}"`, `facility_id = '${HOME}'`],
      elder: [['Elder', RESIDENT], `elder_key = '${RESIDENT}'`],
      statuses: ['[WAITLISTED, OFFERED]', "status in ('WAITLISTED', 'OFFERED')"],
      bedClasses: ['[DEMENTIA]', "bed_class = 'DEMENTIA'"],
      priorityTiers: ['[1, 2]', 'priority_tier in (1, 2)'],
      appliedFrom: ['"2025-06-15"', "applied_on >= '2025-06-15'"],
      appliedTo: ['"2025-06-15"', "applied_on <= '2025-06-15'"],
      residentOn: [
        '"2025-06-30"',
        "admitted_on <= '2025-06-30' and coalesce(discharged_on, 'infinity') > '2025-06-30'",
      ],
      provisionalTo: ['"2026-07-10"', "provisional_until <= '2026-07-10'"],
    },
    refused: [
      ['priorityTiers: [4]', 'priorityTiers', 'BETWEEN'],
      ['facility: "1"', 'facility', 'ID_OF_TYPE'],
      ['within: "1"', 'within', 'REGION_CODE'],
      ['appliedFrom: "2025-01-02", appliedTo: "2025-01-01"', 'appliedTo', 'RANGE'],
    ],
    // Nobody lives anywhere provisionally in the seeded world.
    prepare: async ({ pg }) => {
      await pg.query(`update facilities.admission set provisional_until =
        case when bed_class = 'NURSING' then date '2026-07-10' else date '2026-07-11' end
        where status = 'ADMITTED'`);
    },
    nested: `status facility { name } elder {
      name admissions(first: 2) { totalCount nodes { facility { name } } }
      currentAdmission { bedClass facility { name } }
    }`,
  });
});

test('an admission leads to its elder and its facility, and back', async () => {
  const { data } = await hub.query(
    `{ admissions(first: 1, filter: {statuses: [ADMITTED]}) { nodes {
      id status bedClass priorityTier militaryFamily appliedOn admittedOn dischargedOn
      dischargeReason synthetic
      elder { id currentAdmission { id } admissions { nodes { id } } } facility { id name }
    } } }`,
    { as: STAFF },
  );
  const admission = data.admissions.nodes[0];
  expect(admission).toMatchObject({
    ...{ status: 'ADMITTED', synthetic: true, dischargedOn: null, dischargeReason: null },
    facility: { name: expect.any(String) },
    elder: {
      currentAdmission: { id: admission.id },
      admissions: { nodes: [{ id: admission.id }] },
    },
  });
  const again = await hub.query('query One($id: ID!) { admission(id: $id) { id status } }', {
    as: STAFF,
    variables: { id: admission.id },
  });
  expect(again.data.admission).toEqual({ id: admission.id, status: 'ADMITTED' });
});

test('an elder in the queue or gone has an admission, but no current one', async () => {
  const { data } = await hub.query(
    `{ admissions(filter: {statuses: [WAITLISTED, DISCHARGED]}) {
      nodes { elder { currentAdmission { id } admissions { nodes { status } } } }
    } }`,
    { as: STAFF },
  );
  expect(data.admissions.nodes.length).toBeGreaterThan(5);
  for (const { elder } of data.admissions.nodes) {
    expect(elder.currentAdmission).toBeNull();
    expect(['WAITLISTED', 'DISCHARGED']).toContain(elder.admissions.nodes[0].status);
  }
});

describe('bad input to admissions', () => {
  const foreign = 'AAAAAAAAAAAAAAAAAAAAAA';
  test.each([
    ['admission(id: "1") { id }', 'BAD_USER_INPUT', 'id'],
    [`admission(id: "${foreign}") { id }`, 'BAD_USER_INPUT', 'id'],
    [
      `admissions(filter: {elder: "${foreign}"}) { nodes { id } }`,
      'BAD_USER_INPUT',
      'filter.elder',
    ],
  ])('%s', async (field, code, argument) => {
    const { errors } = await hub.query(`{ ${field} }`, { as: STAFF });
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toMatchObject({ code, argument });
    expect(errors![0]!.message).not.toContain(foreign);
  });

  test('the id another recipient got means nothing here', async () => {
    const one = await hub.query('{ admissions(first: 1) { nodes { id } } }', {
      as: 'staff:530400',
    });
    const { id } = expectData(one).admissions.nodes[0];
    const { data, errors } = await hub.query(`{ admission(id: "${id}") { id } }`, { as: STAFF });
    expect(data.admission).toBeNull();
    expect(['BAD_USER_INPUT', 'NOT_FOUND']).toContain(errors![0]!.extensions.code);
  });
});

describe('who meets admissions in the schema', () => {
  test.each([
    [undefined, false, false],
    ['developer', true, false],
    ['partner:150100', true, false],
    ['elder:1', true, false],
    [STAFF, true, true],
  ])('%s: an admission %s, the list of all %s', async (as, one, all) => {
    const single = await hub.query('{ admission(id: "x") { status } }', { as });
    const list = await hub.query('{ admissions(first: 1) { totalCount } }', { as });
    const known = (result: typeof single) =>
      result.errors?.[0]?.extensions.code !== 'GRAPHQL_VALIDATION_FAILED';
    expect([known(single), known(list)]).toEqual([one, all]);
  });
});
