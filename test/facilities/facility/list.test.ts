import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { inputFields } from '../../kit/contract.ts';
import { idsOfEveryPage } from '../every-page.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

const TODAY = `date '2026-06-30'`;
const HERE = { latitude: 39.823, longitude: 109.963 };
const SNAPSHOT = `(select b.* from facilities.bed_inventory b
  where b.facility_id = f.id and b.as_of <= ${TODAY} order by b.as_of desc limit 1)`;
const INSTITUTION = `f.type in ('NURSING_HOME', 'DESTITUTE_HOME', 'WELFARE_INSTITUTE',
  'HONOUR_HOME', 'NURSING_HOSPITAL')`;
const GRADE = `(select max(g.grade) from facilities.grade_rating g
  where g.facility_id = f.id and ${TODAY} between g.granted_on and g.valid_until)`;

describe('each filter of facilities finds what the rows say', () => {
  const cases: [string, string][] = [
    ['within: "150602"', `f.region_code like '150602%'`],
    ['within: "150602001"', `f.region_code like '150602001%'`],
    ['withinAny: ["150100", "150600"]', `f.region_code ~ '^(1501|1506)'`],
    ['types: [DESTITUTE_HOME, HONOUR_HOME]', `f.type in ('DESTITUTE_HOME', 'HONOUR_HOME')`],
    ['institution: false, within: "230000"', `f.region_code like '23%' and not ${INSTITUTION}`],
    ['operationModes: [PRIVATE_WITH_AID]', `f.operation_mode = 'PRIVATE_WITH_AID'`],
    ['adminLevels: [CITY]', `f.admin_level = 'CITY'`],
    ['statuses: [CLOSED, PLANNED]', `f.status in ('CLOSED', 'PLANNED')`],
    ['gradeFrom: 4', `${GRADE} >= 4`],
    ['starsFrom: 4', `f.stars >= 4`],
    [
      'vacancy: {bedClass: DEMENTIA}',
      `(select dementia - occupied_dementia from ${SNAPSHOT} b) >= 1`,
    ],
    [
      'vacancy: {bedClass: NURSING}',
      `(select nursing - dementia >= 10 and nursing - dementia > occupied_nursing
        from ${SNAPSHOT} b)`,
    ],
    [
      'vacancy: {bedClass: GENERAL}',
      `(select total - nursing >= 10 and total - nursing > occupied_general from ${SNAPSHOT} b)`,
    ],
    ['vacancy: {bedClass: DAY_CARE}', `(select day_care from ${SNAPSHOT} b) >= 1`],
    ['inclusive: true, types: [NURSING_HOME]', `f.inclusive and f.type = 'NURSING_HOME'`],
    ['ltcDesignated: true', 'f.ltc_designated'],
    ['medicalLinked: false, institution: true', `f.medical_link is null and ${INSTITUTION}`],
    ['medicalLinked: true', 'f.medical_link is not null'],
    ['disabledDestituteSpecialist: true', 'f.disabled_destitute_specialist'],
    [
      'room: KITCHEN',
      `exists (select from facilities.facility_room r where r.facility_id = f.id and r.kind = 'KITCHEN')`,
    ],
    ['name: "暖城"', `f.name like '%暖城%'`],
    ['name: " 街道区域 "', `f.name like '%街道区域%'`],
    [
      'openedFrom: "2024-01-01", openedTo: "2024-12-31"',
      `f.opened_on between '2024-01-01' and '2024-12-31'`,
    ],
    ['near: {latitude: 39.823, longitude: 109.963, metres: 9000}', near(9_000)],
  ];
  test.each(cases)('%s', async (filter, condition) => {
    const closed = filter.startsWith('statuses') ? 'true' : `f.status <> 'CLOSED'`;
    const wanted = await hub.pg.query<{ id: string }>(
      `select 'Facility:' || f.id as id from facilities.facility f where ${closed} and (${condition})`,
    );
    const { ids, totalCount } = await idsOfEveryPage(hub, 'facilities', `filter: {${filter}}`);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.toSorted()).toEqual(wanted.rows.map(({ id }) => id).toSorted());
    expect(totalCount).toBe(ids.length);
  });

  test('conditions hold together: vacant dementia beds, grade 2 or more, within the pact', async () => {
    const filter = `withinAny: ["150100", "150200", "150600", "150900"], gradeFrom: 2,
      vacancy: {bedClass: DEMENTIA}`;
    const { ids } = await idsOfEveryPage(hub, 'facilities', `filter: {${filter}}`);
    const wanted = await hub.pg.query(
      `select from facilities.facility f where f.region_code ~ '^150[1269]' and ${GRADE} >= 2
       and f.status <> 'CLOSED' and (select dementia - occupied_dementia from ${SNAPSHOT} b) >= 1`,
    );
    expect(ids.length).toBeGreaterThan(3);
    expect(ids).toHaveLength(wanted.rowCount!);
  });

  test('the organisation that runs them', async () => {
    const { rows } = await hub.pg.query<{ organization_id: string; n: number }>(
      `select organization_id, count(*)::int as n from facilities.facility
       group by 1 order by 2 desc limit 1`,
    );
    const { organization_id, n } = rows[0]!;
    const filter = `filter: {organization: "Organization:${organization_id}"}`;
    const { totalCount } = await idsOfEveryPage(hub, 'facilities', filter);
    expect(totalCount).toBe(n);
  });

  /** Filters by what other subgraphs publish have tests of their own; ids and one owner are below. */
  const ELSEWHERE = ['monthlyPriceTo', 'certifiedShareFrom', 'bedsPerCaregiverTo'];

  test('none of them is left out, and null is no filter', async () => {
    const all = inputFields('open', 'FacilityFilter');
    const tried = cases.flatMap(([filter]) => [...filter.matchAll(/(\w+): /g)].map(([, f]) => f!));
    const rest = all.filter((field) => !tried.includes(field) && !ELSEWHERE.includes(field));
    expect(rest.sort()).toEqual(['ids', 'organization']);
    const nothing = all.map((field) => `${field}: null`).join();
    const text = `{ all: facilities { totalCount } same: facilities(filter: {${nothing}}) { totalCount } }`;
    const { all: whole, same } = expectData(await hub.query(text));
    expect(same).toEqual(whole);
  });

  test('some by their ids, a closed one too, unless other states are asked for', async () => {
    const { rows } = await hub.pg.query<{ id: string }>(
      `select distinct on (status) 'Facility:' || id as id from facilities.facility
       where status in ('CLOSED', 'OPERATING') order by status, id`,
    );
    const ids = rows.map(({ id }) => `"${id}"`).join();
    const found = async (more: string) =>
      (await idsOfEveryPage(hub, 'facilities', `filter: {ids: [${ids}] ${more}}`)).ids;
    expect((await found('')).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    expect(await found('statuses: [OPERATING]')).toEqual([rows[1]!.id]);
  });

  test('an unknown organisation runs none', async () => {
    const filter = `filter: {organization: "Organization:01890000-0000-7000-8000-000000000000"}`;
    expect((await idsOfEveryPage(hub, 'facilities', filter)).ids).toEqual([]);
  });
});

describe('each order of facilities', () => {
  const sorted: [string, string, string][] = [
    ['NAME', '', 'f.name'],
    ['GRADE', '', `coalesce(${GRADE}, 0)`],
    ['BEDS', '', `coalesce((select total from ${SNAPSHOT} b), 0)`],
    [
      'VACANCY',
      '',
      `coalesce((select (total >= 10 and
        total > occupied_general + occupied_nursing + occupied_dementia)::int from ${SNAPSHOT} b), 0)`,
    ],
    [
      'VACANCY',
      'vacancy: {bedClass: NURSING}',
      `(select (nursing - dementia >= 10 and nursing - dementia > occupied_nursing)::int
        from ${SNAPSHOT} b)`,
    ],
    ['OPENED_ON', '', `coalesce(f.opened_on, '9999-12-31')`],
    [
      'PRICE',
      '',
      `(select p.monthly_fen from facilities.facility_price p where p.facility_id = f.id
        and '2026-06-30' between p.valid_from and coalesce(p.valid_until, 'infinity'))`,
    ],
  ];
  const both = sorted.flatMap((one) => ['ASC', 'DESC'].map((way) => [...one, way] as const));
  test.each(both)('%s %s gives each row once, sorted (%#)', async (field, more, sql, way) => {
    const filter = `filter: {within: "150100", ${more}}, orderBy: {field: ${field}, direction: ${way}}`;
    const { ids, totalCount } = await idsOfEveryPage(hub, 'facilities', filter);
    expect(totalCount).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(totalCount);
    const wanted = await hub.pg.query<{ id: string }>(
      `select 'Facility:' || f.id as id from facilities.facility f where 'Facility:' || f.id = any($1)
       order by ${sql} ${way} nulls last, f.id ${way}`,
      [ids],
    );
    expect(ids).toEqual(wanted.rows.map(({ id }) => id));
  });

  test('DISTANCE goes from near to far, and says how far', async () => {
    const result = await hub.query(
      `query Near($from: GeoPoint!, $near: NearFilter!) {
        facilities(first: 100, filter: {near: $near}, orderBy: {field: DISTANCE}) {
          nodes { distance(from: $from) }
        }
      }`,
      { variables: { from: HERE, near: { ...HERE, metres: 20_000 } } },
    );
    const distances = expectData(result).facilities.nodes.map((node: any) => node.distance);
    expect(distances).toHaveLength(100);
    expect(distances).toEqual(distances.toSorted((a: number, b: number) => a - b));
  });
});

describe('bad input to facilities is told with its argument', () => {
  const cases: [string, string][] = [
    ['filter: {within: "1506"}', 'filter.within'],
    ...['types', 'statuses', 'operationModes', 'adminLevels', 'withinAny', 'ids'].map(
      (list): [string, string] => [`filter: {${list}: []}`, `filter.${list}`],
    ),
    ['filter: {openedFrom: "2025-01-02", openedTo: "2025-01-01"}', 'filter.openedTo'],
    ['filter: {withinAny: ["150600", "x"]}', 'filter.withinAny'],
    ['filter: {name: ""}', 'filter.name'],
    [`filter: {name: "${'长'.repeat(51)}"}`, 'filter.name'],
    ['filter: {gradeFrom: 0}', 'filter.gradeFrom'],
    ['filter: {gradeFrom: 6}', 'filter.gradeFrom'],
    ['filter: {starsFrom: 6}', 'filter.starsFrom'],
    ['filter: {vacancy: {bedClass: NURSING, from: 0}}', 'filter.vacancy.from'],
    ['filter: {organization: "150600"}', 'filter.organization'],
    ['filter: {near: {latitude: 91, longitude: 0, metres: 5}}', 'filter.near.latitude'],
    ['filter: {near: {latitude: 0, longitude: 181, metres: 5}}', 'filter.near.longitude'],
    ['filter: {near: {latitude: 0, longitude: 0, metres: 0}}', 'filter.near.metres'],
    ['filter: {near: {latitude: 0, longitude: 0, metres: 50001}}', 'filter.near.metres'],
    ['filter: {monthlyPriceTo: -1}', 'filter.monthlyPriceTo'],
    ['orderBy: {field: DISTANCE}', 'orderBy.field'],
    ['first: 0', 'first'],
    ['first: 101', 'first'],
    ['first: 1, last: 1', 'last'],
  ];
  test.each(cases)('%s', async (args, argument) => {
    const { data, errors } = await hub.query(`{ facilities(${args}) { nodes { id } } }`);
    expect(errors).toEqual([
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument }),
      }),
    ]);
    expect(data?.facilities ?? null).toBeNull();
  });

  test('a cursor of another order is refused', async () => {
    const one = await hub.query(`{ facilities(first: 1) { pageInfo { endCursor } } }`);
    const after = expectData(one).facilities.pageInfo.endCursor;
    const { errors } = await hub.query(
      `{ facilities(after: "${after}", orderBy: {field: GRADE}) { nodes { id } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });

  test.each([
    'filter: {openedFrom: "2025-02-30"}',
    'filter: {types: [HOTEL]}',
    'filter: {monthlyPriceTo: 1.5}',
  ])('%s does not fit the schema', async (args) => {
    const { errors } = await hub.query(`{ facilities(${args}) { nodes { id } } }`);
    expect(errors?.length).toBeGreaterThan(0);
  });
});

/** SQL: within metres of HERE, by the spherical law of cosines: another formula than the hub's. */
function near(metres: number): string {
  return `6371008.8 * acos(least(1, sin(radians(f.latitude)) * sin(radians(${HERE.latitude})) +
    cos(radians(f.latitude)) * cos(radians(${HERE.latitude})) *
    cos(radians(f.longitude - ${HERE.longitude})))) <= ${metres} + 0.5`;
}
