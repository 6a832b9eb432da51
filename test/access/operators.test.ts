import { readFileSync } from 'node:fs';
import { Kind, type ObjectTypeDefinitionNode, parse, print } from 'graphql';
import { isClosed, MATRIX } from '../../ground/access/matrix.ts';
import { isOfOffices } from '../../ground/access/of-offices.ts';
import { visibleTo } from '../../ground/access/visible.ts';
import type { Viewer } from '../../ground/identity/viewer.ts';
import { numbered } from '../../ground/rows/placeholders.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { mayDo } from '../../ground/workflow/machine.ts';
import { SUBSIDY_APPLICATION } from '../../subgraphs/finance/subsidy-application/machine.ts';
import { HOME_CARE_BED } from '../../subgraphs/services/home-care-bed/machine.ts';
import { SCHEMA_DIRECTORY } from '../../router/hub/hub.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { act, verdict } from '../kit/mutations.ts';
import { viewerOf } from '../kit/viewers.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

const OPERATOR = 'operator:1';
const HERS = `Facility:${keyOf('facility', 1)}`;
const ANOTHER = `Facility:${keyOf('facility', 2)}`;

async function codes(text: string, as = OPERATOR): Promise<string[]> {
  const { errors } = await hub.query(text, { as });
  return (errors ?? []).map(({ extensions }) => extensions.code);
}

test('an operator is told who she is, and of her facility its admissions, beds, staff, certificates and prices', async () => {
  const WHO =
    'viewer { audience organisation roles system region { code } facilities { id name } }';
  const { viewer } = expectData(await hub.query(`{ ${WHO} }`, { as: OPERATOR }));
  expect(viewer).toMatchObject({
    ...{ audience: 'STAFF', organisation: 'operator-1', roles: ['OPERATOR'], system: false },
    ...{ region: null, facilities: [{ id: HERS, name: expect.any(String) as string }] },
  });
  const { facility } = expectData(
    await hub.query(
      `{ facility(id: "${HERS}") {
        admissions(first: 5) { totalCount nodes { status bedClass allowedActions } }
        bedInventories(first: 1) { totalCount nodes { occupied vacant withheld } }
        beds { occupied vacant }
        staff(first: 100) { nodes { from worker { name certificates { nodes { number level } } } } }
        priceFilings(first: 1) { totalCount }
      } }`,
      { as: OPERATOR },
    ),
  );
  expect(facility.admissions.totalCount).toBeGreaterThan(3);
  expect(facility.admissions.nodes[0].allowedActions).toEqual([]);
  expect(facility.bedInventories.nodes[0]).toEqual({
    ...{ occupied: expect.any(Number) as number, vacant: expect.any(Number) as number },
    withheld: null,
  });
  expect(facility.beds.occupied).toBe(facility.bedInventories.nodes[0].occupied);
  const workers = facility.staff.nodes.map(({ worker }: any) => worker);
  expect(workers.length).toBeGreaterThan(2);
  for (const { name } of workers) expect(name).toEqual(expect.any(String));
  const numbers = workers.flatMap(({ certificates }: any) =>
    certificates.nodes.map((one: any) => one.number),
  );
  expect(numbers.length).toBeGreaterThan(0);
  for (const number of numbers) expect(number).toEqual(expect.any(String));
});

test('of another facility she reads what is open, and nothing of who lives or works there', async () => {
  const { facility } = expectData(
    await hub.query(
      `{ facility(id: "${ANOTHER}") { name admissions { totalCount } staff { totalCount }
        bedInventories { totalCount } beds { occupied withheld } } }`,
      { as: OPERATOR },
    ),
  );
  expect(facility).toMatchObject({
    ...{ name: expect.any(String) as string, admissions: { totalCount: 0 } },
    ...{ staff: { totalCount: 0 }, bedInventories: { totalCount: 0 } },
    beds: { occupied: null, withheld: 'SMALL_NUMBER' },
  });
});

test('what was paid to her facility is hers, and what was paid to an elder or another facility is not', async () => {
  const { rows } = await hub.pg.query<{ n: number; paid: string; beneficiary: string }>(
    `select beneficiary_id as beneficiary, count(*)::int as n from finance.subsidy_application
     where beneficiary_kind = 'FACILITY' group by 1 order by 1`,
  );
  const one = rows.find(({ n }) => n > 1)!;
  const n = Number.parseInt(one.beneficiary.replace('-', '').slice(0, 12), 16) - 1_577_836_800_000;
  const as = `operator:${n}`;
  const APPLICATIONS =
    '{ subsidyApplications(first: 100) { totalCount nodes { facility { id } } } }';
  const { subsidyApplications } = expectData(await hub.query(APPLICATIONS, { as }));
  expect(subsidyApplications.totalCount).toBe(one.n);
  const ids = subsidyApplications.nodes.map(({ facility }: any) => facility.id as string);
  expect(new Set(ids)).toEqual(new Set([`Facility:${one.beneficiary}`]));
});

test('entities without a facility are refused with the roles that read them', async () => {
  const closed = Object.entries(MATRIX).filter(([, { roles }]) => !roles.includes('OPERATOR'));
  expect(closed.map(([name]) => name)).toEqual(
    expect.arrayContaining(['Elder', 'AbilityAssessment', 'Consent', 'VisitPlan', 'Enrolment']),
  );
  for (const list of [
    ...['elders', 'abilityAssessments', 'assessmentRecognitions', 'visitPlans', 'visitRecords'],
    ...['deviceLoans', 'emergencyAlerts', 'consents', 'guardianships', 'enrolments'],
  ]) {
    expect([list, await codes(`{ ${list}(first: 1) { totalCount } }`)]).toEqual([
      list,
      ['FORBIDDEN'],
    ]);
  }
});

test('recorded steps and what offices alone know are refused, on rows of hers and on open ones', async () => {
  const STEPS = 'transitions(first: 1) { nodes { note } }';
  for (const text of [
    `{ facility(id: "${HERS}") { admissions(first: 1) { nodes { ${STEPS} } } } }`,
    `{ homeCareBeds(first: 1) { nodes { ${STEPS} } } }`,
    `{ regionPacts(first: 1) { nodes { ${STEPS} } } }`,
    '{ budgetLines(first: 1) { nodes { spent } } }',
    '{ budgetLines(first: 1) { nodes { committed } } }',
  ]) {
    expect([text, await codes(text)]).toEqual([text, ['FORBIDDEN']]);
    const { explainAccess } = expectData(
      await hub.query(
        'query ($text: String!) { explainAccess(operation: $text) { path verdict rule } }',
        {
          as: OPERATOR,
          variables: { text },
        },
      ),
    );
    const field = /(transitions|spent|committed)/.exec(text)![0];
    expect(explainAccess).toContainEqual({
      ...{ path: expect.stringMatching(`\\.${field}$`) as string },
      ...{ verdict: 'REFUSED', rule: 'FACILITY' },
    });
  }
  const [first, ...more] = await codes(
    '{ region(code: "150600") { homeCareBedsByProvider(first: 1) { totalCount } } }',
  );
  expect([first, more]).toEqual(['FORBIDDEN', []]);
});

const SUPERGRAPH = parse(readFileSync(new URL('supergraph.graphql', SCHEMA_DIRECTORY), 'utf8'));
const TYPES = SUPERGRAPH.definitions.filter(
  (one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION,
);
const IMPORTS = TYPES.find(({ name }) => name.value === 'Query')!
  .fields!.map(({ name }) => `Query.${name.value}`)
  .filter((at) => at.endsWith('ImportForm'));

/** Parts of closed rows, which come with them, and what is told by region or by facility. */
const KEPT = [
  ...['Transition', 'CurrentAbility', 'Supporter', 'AssessmentItemScore', 'VisitStatus'],
  ...[
    'AssessmentDimensionScore',
    'VisitFindings',
    'AdaptationItem',
    'BedSubsidyCase',
    'BedInventory',
  ],
  ...['DisbursementPart', 'SubsidyEvent', 'SubsidyObjection', 'SettlementDeduction'],
  ...['RequiredMaterial', 'ApplicationPromise'],
  ...['AssessorOfOrganisation', 'ProviderHomeCareBeds', 'Facility.bedInventories'],
  ...['Facility.homeCareBedCount', 'Region.homeCareBedsByProvider'],
  ...['AlertResponse', 'Region.alertResponse', 'ElderCategory'],
  ...['CategoryCount', 'Region.eldersByCategory'],
  ...['AssessmentOrganisation.assessors', 'Viewer.account'],
  // What a form of scores would come to: no row.
  ...['Query.previewAssessmentScore', 'AssessmentScorePreview', 'PreviewedScore'],
  ...['PreviewedDimension', 'ScoreProblem'],
  // Forms of imports, which are for offices: see below.
  ...['ImportForm', 'ImportColumn', 'ImportValue', 'ImportMeaning', ...IMPORTS],
];

test('no form of an import is for an operator', async () => {
  expect(IMPORTS.length).toBeGreaterThan(4);
  for (const form of IMPORTS) {
    const text = `{ ${form.replace('Query.', '')} { list } }`;
    expect([text, await codes(text)]).toEqual([text, ['FORBIDDEN']]);
  }
});

test('above what is open, an open type has nothing for an operator but ways to closed rows', () => {
  const open = TYPES.filter(
    ({ name: { value } }) =>
      !isClosed(value) && !/(Connection|Edge|Payload)$|^Mutation$/.test(value),
  );
  const found = open.flatMap(({ name: { value: type }, fields = [] }) =>
    fields
      .filter((field) => /@tag\(name: "p[1-4]"\)/.test(print(field)))
      .filter(({ name }) => !isOfOffices(type, name.value) && !KEPT.includes(type))
      .filter((field) => !isClosed(print(field.type).replace(/Connection|[[\]!]/g, '')))
      .map(({ name }) => `${type}.${name.value}`),
  );
  expect(found.filter((at) => !KEPT.includes(at))).toEqual([]);
  expect(open.length).toBeGreaterThan(50);
});

test('who runs two facilities reads the rows of both', async () => {
  const one = await viewerOf(OPERATOR);
  const facilities = [keyOf('facility', 1), keyOf('facility', 2)];
  const count = async (viewer: Viewer) => {
    const { sql, params } = visibleTo({ viewer, today: '2026-06-30' }, 'Admission', () => ({
      tableName: 'admission',
    }))!;
    const counting = `select count(*)::int as n from facilities.admission e where ${numbered(sql, params)}`;
    return (await hub.pg.query<{ n: number }>(counting, [...params])).rows[0]!.n;
  };
  const each = await Promise.all(facilities.map((key) => count({ ...one, facilities: [key] })));
  expect(await count({ ...one, facilities })).toBe(each[0]! + each[1]!);
  expect(Math.min(...each)).toBeGreaterThan(0);
});

test('an operator does no office’s work', async () => {
  const { rows } = await hub.pg.query<{ key: string; version: number }>(
    `select key, version from services.home_care_bed where provider_id = $1 and status = 'ACTIVE'
     limit 1`,
    [keyOf('facility', 1)],
  );
  const id = await publicIdFor(OPERATOR, 'HomeCareBed', rows[0]!.key);
  const input = { id, version: rows[0]!.version, note: '住院' };
  const outcome = await act(hub, HOME_CARE_BED, 'suspendHomeCareBed', input, { as: OPERATOR });
  expect(verdict(outcome)).toBe('FORBIDDEN');
});

describe('a city’s own system', () => {
  const SYSTEM = 'system:150600';

  test('is told who it is, and reads what the offices of its region read', async () => {
    const WHO =
      '{ viewer { audience organisation system roles region { code } facilities { id } } elders(first: 1) { totalCount } }';
    const { viewer, elders } = expectData(await hub.query(WHO, { as: SYSTEM }));
    expect(viewer).toEqual({
      ...{ audience: 'STAFF', organisation: 'city-system-150600', system: true, facilities: [] },
      roles: ['CAREGIVING', 'ASSESSMENT', 'INSPECTION', 'FINANCE', 'SUPERVISION'],
      region: { code: '150600' },
    });
    const staff = expectData(await hub.query(WHO, { as: 'staff:150600' }));
    expect(elders).toEqual(staff.elders);
    expect(staff.viewer.system).toBe(false);
  });

  test('takes nothing away from anybody: it is not offered, and refused, where a reason is asked for', async () => {
    const reasoned = Object.entries(HOME_CARE_BED.actions).filter(([, { reason }]) => reason);
    expect(reasoned.length).toBeGreaterThan(0);
    const [name] = reasoned.find(([, { from }]) => (from as readonly string[]).includes('ACTIVE'))!;
    const { rows } = await hub.pg.query<{ key: string; version: number }>(
      `select key, version from services.home_care_bed where status = 'ACTIVE'
         and region_code like '1506%' limit 1`,
    );
    const { key, version } = rows[0]!;
    const id = await publicIdFor(SYSTEM, 'HomeCareBed', key);
    const input = { id, version, note: '材料与事实不符' };
    const { codes: told, errors } = await act(hub, HOME_CARE_BED, name as never, input, {
      as: SYSTEM,
    });
    expect([told, errors[0]!.extensions]).toEqual([
      ['FORBIDDEN'],
      expect.objectContaining({ expects: 'PERSON_FOR_ACTION', params: { action: name } }),
    ]);
    const { homeCareBed } = expectData(
      await hub.query(`{ homeCareBed(id: "${id}") { allowedActions } }`, { as: SYSTEM }),
    );
    const allowed = homeCareBed.allowedActions as string[];
    expect(allowed.filter((one) => reasoned.some(([other]) => other === one))).toEqual([]);
  });

  test('does other steps as an officer does', async () => {
    const takesAway = Object.values(SUBSIDY_APPLICATION.actions).filter(({ reason }) => reason);
    expect(takesAway.length).toBeGreaterThan(0);
    const system = await viewerOf(SYSTEM);
    const may = Object.entries(SUBSIDY_APPLICATION.actions)
      .filter(([, action]) => mayDo(action, system))
      .map(([name]) => name);
    const without = Object.entries(SUBSIDY_APPLICATION.actions)
      .filter(([, { reason, roles }]) => !reason && roles.length > 0)
      .map(([name]) => name);
    expect(may).toEqual(without);
  });
});
