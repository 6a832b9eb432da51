import { keyOf } from '../../../ground/synthetic/keys.ts';
import { createWorld } from '../../../seeds/world/world.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { TEST_AS_OF, TEST_ELDERS, TEST_WORLD } from '../../kit/world.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

const world = createWorld({ elders: TEST_ELDERS, ...TEST_WORLD });
/** The home in the community of elder 1. */
const DEMO = keyOf('facility', 1);

test('a facility shows what the register holds', async () => {
  const facility = world.facilities()[0]!;
  const organization = world.organizations()[facility.organization - 1]!;
  const price = facility.priceFilings.at(-1)!;
  const { data } = await hub.query(
    `query One($id: ID!) { facility(id: $id) {
      id name type institution statisticsCategory operationMode adminLevel status inclusive
      membershipBased disabledDestituteSpecialist fireStatus medicalLink ltcDesignated stars
      registeredOn filedOn filingNumber openedOn areaSquareMetres phone synthetic
      location { latitude longitude approximate }
      organization { id creditCode name }
      region { code name }
      monthlyPrice { amount }
    } }`,
    { variables: { id: `Facility:${DEMO}` } },
  );
  const { type, operationMode, adminLevel, status, inclusive, membershipBased, stars } = facility;
  expect(data.facility).toEqual({
    ...{
      id: `Facility:${DEMO}`,
      name: facility.name,
      type,
      institution: true,
      operationMode,
      adminLevel,
    },
    ...{ statisticsCategory: 'OTHER_INSTITUTION', status, inclusive, membershipBased, stars },
    disabledDestituteSpecialist: facility.disabledDestituteSpecialist,
    fireStatus: facility.fireStatus,
    medicalLink: facility.medicalLink,
    ltcDesignated: facility.ltcDesignated,
    registeredOn: facility.registeredOn,
    filedOn: facility.filedOn,
    filingNumber: facility.filingNumber,
    openedOn: facility.openedOn,
    areaSquareMetres: facility.areaSquareMetres,
    phone: facility.phone,
    synthetic: true,
    location: { ...facility.location, approximate: true },
    organization: {
      id: `Organization:${organization.key}`,
      creditCode: organization.creditCode,
      name: organization.name,
    },
    region: { code: facility.regionCode, name: expect.any(String) },
    monthlyPrice: { amount: price.bed + price.care.INTACT + price.meals },
  });
});

test('its beds today are the real residents of the world', async () => {
  const { data } = await hub.query(
    `query Beds($id: ID!) { facility(id: $id) { beds {
      asOf total nursing dementia dayCare occupied vacant
      vacantGeneral vacantNursing vacantDementia synthetic
    } } }`,
    { as: 'staff:150600', variables: { id: `Facility:${DEMO}` } },
  );
  const taken = world.occupancy().get(1)!;
  expect(taken.total).toBeGreaterThan(0);
  expect(data.facility.beds).toEqual({
    ...{ asOf: TEST_AS_OF, total: 120, nursing: 75, dementia: 20, dayCare: 15 },
    ...{ occupied: taken.total, vacant: 120 - taken.total, synthetic: true },
    vacantGeneral: 45 - taken.general,
    vacantNursing: 55 - taken.nursing,
    vacantDementia: 20 - taken.dementia,
  });
});

test('every snapshot counts exactly the stays of its day', async () => {
  const { rows } = await hub.pg.query<{ wrong: number; all: number; taken: number }>(
    `select count(*)::int as all, sum(s.n)::int as taken,
       count(*) filter (where s.n <> i.occupied_general + i.occupied_nursing + i.occupied_dementia
         or s.dementia <> i.occupied_dementia or s.nursing <> i.occupied_nursing)::int as wrong
     from facilities.bed_inventory i cross join lateral (
       select count(*) as n, count(*) filter (where a.bed_class = 'DEMENTIA') as dementia,
         count(*) filter (where a.bed_class = 'NURSING') as nursing
       from facilities.admission a where a.facility_id = i.facility_id
         and a.admitted_on <= i.as_of and (a.discharged_on is null or a.discharged_on > i.as_of)
     ) s where i.total > 0`,
  );
  expect(rows[0]!.taken).toBeGreaterThan(100);
  expect(rows[0]!.wrong).toBe(0);
});

test('finance knows how many beds each facility has by its last count', async () => {
  const { rows } = await hub.pg.query<{ known: number; wrong: number }>(
    `select count(f.beds)::int as known, count(*) filter (where f.beds is distinct from (
         select b.total from facilities.bed_inventory b where b.facility_id = f.facility_id
         order by b.as_of desc limit 1))::int as wrong
     from finance.facility_fact f`,
  );
  expect(rows[0]!.known).toBeGreaterThan(100);
  expect(rows[0]!.wrong).toBe(0);
});

test('its beds on a day are the last snapshot until then, and none before it opened', async () => {
  const { rows } = await hub.pg.query<{ day: string; before: string }>(
    `select opened_on::text as day, (opened_on - 1)::text as before from facilities.facility
     where id = $1`,
    [DEMO],
  );
  const { day, before } = rows[0]!;
  const { data } = await hub.query(
    `query Beds($id: ID!, $day: Date!, $before: Date!) { facility(id: $id) {
      openedOn
      later: beds(asOf: "2024-06-01") { asOf occupied }
      first: beds(asOf: $day) { asOf total occupied }
      before: beds(asOf: $before) { asOf }
      bedInventories(first: 2) { totalCount nodes { asOf facility { id } } }
    } }`,
    { as: 'staff:150600', variables: { id: `Facility:${DEMO}`, day, before } },
  );
  expect(data.facility).toEqual({
    openedOn: day,
    later: { asOf: '2023-12-31', occupied: expect.any(Number) },
    first: { asOf: day, total: 120, occupied: 0 },
    before: null,
    bedInventories: {
      totalCount: 7,
      nodes: [
        { asOf: TEST_AS_OF, facility: { id: `Facility:${DEMO}` } },
        { asOf: '2025-12-31', facility: { id: `Facility:${DEMO}` } },
      ],
    },
  });
});

test('a grade is the one valid on the day: none before, between and after', async () => {
  const { rows } = await hub.pg.query<Record<string, string>>(
    `select 'Facility:' || f.id as id, 'GradeRating:' || g.id as rating, g.grade, g.granted_on::text as granted,
       (g.granted_on - 1)::text as before, g.valid_until::text as until,
       (g.valid_until + 1)::text as after
     from facilities.facility f join facilities.grade_rating g on g.facility_id = f.id
     where g.status = 'EXPIRED' and (select count(*) from facilities.grade_rating o
       where o.facility_id = f.id) = 1 limit 1`,
  );
  const { id, rating, grade, granted, before, until, after } = rows[0]!;
  const { data } = await hub.query(
    `query Grades($id: ID!, $granted: Date!, $before: Date!, $until: Date!, $after: Date!) {
      facility(id: $id) {
        before: currentGrade(asOf: $before) { id }
        first: currentGrade(asOf: $granted) { id grade }
        last: currentGrade(asOf: $until) { id grade }
        after: currentGrade(asOf: $after) { id }
        today: currentGrade { id }
        gradeRatings { nodes { id status grantedOn validUntil facility { id } } }
      }
    }`,
    { variables: { id, granted, before, until, after } },
  );
  const valid = { id: rating, grade };
  const history = [
    { id: rating, status: 'EXPIRED', grantedOn: granted, validUntil: until, facility: { id } },
  ];
  const none = { before: null, after: null, today: null };
  expect(data.facility).toEqual({
    ...none,
    first: valid,
    last: valid,
    gradeRatings: { nodes: history },
  });
});

test('its ratings and its snapshots are filtered and sorted', async () => {
  const { rows } = await hub.pg.query<{ id: string; first: string }>(
    `select 'Facility:' || facility_id as id, min(granted_on)::text as first
     from facilities.grade_rating where granted_on is not null
     group by facility_id having count(distinct granted_on) > 1 order by 1 limit 1`,
  );
  const { id, first } = rows[0]!;
  const { data } = await hub.query(
    `query Histories($id: ID!, $first: Date!, $home: ID!) {
      facility(id: $id) {
        upwards: gradeRatings(orderBy: {field: GRANTED_ON}) { nodes { grantedOn } }
        first: gradeRatings(filter: {grantedTo: $first}) { nodes { grantedOn } }
        granted: gradeRatings(filter: {statuses: [GRANTED]}) { nodes { status } }
        byGrade: gradeRatings(orderBy: {field: GRADE, direction: DESC}) { nodes { grade } }
      }
      home: facility(id: $home) {
        bedInventories(
          filter: {countedFrom: "2022-01-01", countedTo: "2024-01-01"}
        ) { nodes { asOf } }
      }
    }`,
    { as: 'staff:150600', variables: { id, first, home: `Facility:${DEMO}` } },
  );
  const { upwards, byGrade, granted, ...rest } = data.facility;
  const days = upwards.nodes.map(({ grantedOn }: any) => grantedOn ?? '9999');
  expect(days.length).toBeGreaterThan(1);
  expect(days).toEqual(days.toSorted());
  expect(rest.first).toEqual({ nodes: [{ grantedOn: first }] });
  for (const { status } of granted.nodes) expect(status).toBe('GRANTED');
  const grades = byGrade.nodes.map(({ grade }: any) => grade ?? 0);
  expect(grades).toEqual(grades.toSorted((a: number, b: number) => b - a));
  expect(data.home.bedInventories.nodes).toEqual([{ asOf: '2023-12-31' }, { asOf: '2022-12-31' }]);
});

test('a facility that has not opened has no beds, a closed one has none left', async () => {
  const { data } = await hub.query(
    `{ facilities(filter: {statuses: [PLANNED, REGISTERED, FILED, CLOSED]}) {
      nodes { status openedOn beds { total } }
    } }`,
  );
  const nodes = data.facilities.nodes as { status: string; openedOn: string; beds: unknown }[];
  expect(new Set(nodes.map(({ status }) => status)).size).toBe(4);
  for (const { status, beds } of nodes) {
    expect(beds).toEqual(status === 'CLOSED' ? { total: 0 } : null);
  }
});

describe('bad input to a facility', () => {
  test.each([
    ['{ facility(id: "42") { id } }', 'BAD_USER_INPUT', 'id'],
    ['{ facility(id: "") { id } }', 'BAD_USER_INPUT', 'id'],
    ['{ facility(id: "Facility:01890000-0000-7000-8000-000000000000") { id } }', 'NOT_FOUND', 'id'],
    [
      `{ facility(id: "Facility:${DEMO}") { distance(from: {latitude: 99, longitude: 0}) } }`,
      'BAD_USER_INPUT',
      'from.latitude',
    ],
  ])('%s', async (query, code, argument) => {
    const { data, errors } = await hub.query(query);
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toEqual(expect.objectContaining({ code }));
    expect(errors![0]!.extensions.argument).toBe(argument);
    expect(data.facility?.distance ?? null).toBeNull();
  });

  test.each(['beds(asOf: "2025-13-01") { total }', 'currentGrade(asOf: "yesterday") { grade }'])(
    '%s does not fit the schema',
    async (field) => {
      const { errors } = await hub.query(`{ facility(id: "Facility:${DEMO}") { ${field} } }`);
      expect(errors?.length).toBeGreaterThan(0);
    },
  );
});

describe('the statements sent are the same for one facility and for fifty', () => {
  // A path of its own each: what one path has loaded, another need not ask for again.
  test.each([
    ['organization { name blacklist { nodes { reason } } chain { name } }', 5],
    ['beds { total facility { name } }', 4],
    ['before: beds(asOf: "2024-01-01") { total }', 3],
    ['bedInventories(first: 2) { totalCount nodes { asOf facility { id } } }', 5],
    ['currentGrade { grade facility { id } }', 4],
    ['gradeRatings { nodes { grade facility { id } } }', 4],
    ['monthlyPrice { amount }', 3],
    ['admissions(first: 2) { totalCount nodes { id status facility { name } } }', 5],
  ])('%s', async (field, wanted) => {
    const run = async (filter: string) => {
      let rows = 0;
      const statements = await hub.statements(async () => {
        const query = `{ facilities(first: 50, filter: {${filter}}) {
          totalCount nodes { name ${field} }
        } }`;
        rows = expectData(await hub.query(query, { as: 'staff:150600' })).facilities.nodes.length;
      });
      return { rows, statements: statements.length };
    };
    const one = await run(`name: "${world.facilities()[0]!.name}"`);
    expect(one).toEqual({ rows: 1, statements: wanted });
    const fifty = await run('within: "150600", institution: true');
    expect(fifty).toEqual({ rows: 50, statements: wanted });
  });
});
