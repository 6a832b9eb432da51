import { APPLIED_ORDERS, appliedFilters, giveNumber } from '../kit/applied.ts';
import { ElderBenefits } from '../../seeds/finance/elder-benefits.ts';
import { OperatingSubsidies } from '../../seeds/finance/operating-subsidies.ts';
import { programmeRows } from '../../seeds/finance/programme-rows.ts';
import { createWorld } from '../../seeds/world/world.ts';
import { TEST_AS_OF, TEST_ELDERS, TEST_WORLD } from '../kit/world.ts';
import { inRegionOf, listTests } from '../kit/list-kit.ts';
import { programmeOf } from './subsidy-application/specimen.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { expectData, testHub, type TestHub } from '../kit/hub.ts';
import { everyNode } from './every-page.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

/** Of a city that pays elders and facilities, and of one that refused some of those who applied. */
const STAFF = 'staff:361181';
const REFUSING = 'staff:530400';
const one = async (sql: string) => (await hub.pg.query(sql)).rows[0];

test('an application leads to its programme, its applicant, its region and its payments', async () => {
  const fields = `beneficiaryKind period amount status receivedOn concludedOn synthetic
      programme { code beneficiary } elder { id name } facility { id name } organization { id }
      region { code name } disbursements { totalCount nodes { amount status application { id } } }`;
  const nodes: any[] = [];
  for (const as of [STAFF, REFUSING]) {
    const list = await everyNode(hub, { name: 'subsidyApplications', as, fields });
    const { n } = await one(
      `select count(*)::int as n from finance.subsidy_application where ${inRegionOf(as)}`,
    );
    expect(list.nodes).toHaveLength(n);
    nodes.push(...list.nodes);
  }
  expect(nodes.map(({ status }) => status)).toEqual(
    expect.arrayContaining(['RETURNED', 'REJECTED', 'DISBURSED']),
  );
  expect(new Set(nodes.map((node) => node.beneficiaryKind))).toEqual(
    new Set(['ELDER', 'FACILITY']),
  );
  for (const node of nodes) {
    const { beneficiaryKind, elder, facility, programme, disbursements } = node;
    expect(programme.beneficiary).toBe(beneficiaryKind);
    expect([elder !== null, facility !== null]).toEqual(
      beneficiaryKind === 'ELDER' ? [true, false] : [false, true],
    );
    expect((elder ?? facility).name).toEqual(expect.any(String));
    expect(node.region.name).toEqual(expect.any(String));
    expect(disbursements.nodes).toHaveLength(disbursements.totalCount);
    for (const payment of disbursements.nodes) expect(payment.application.id).toBe(node.id);
    if (node.status === 'DISBURSED') expect(disbursements.totalCount).toBeGreaterThan(0);
    if (['RETURNED', 'REJECTED'].includes(node.status)) expect(disbursements.totalCount).toBe(0);
  }
});

test('an elder finds the same payments under herself', async () => {
  const { key, n } = await one(
    `select beneficiary_id as key, count(*)::int as n from finance.disbursement
     where beneficiary_kind = 'ELDER' group by 1 order by 2 desc, 1 limit 1`,
  );
  const number = Array.from({ length: 2000 }, (_, i) => i + 1).find(
    (i) => keyOf('elder', i) === key,
  )!;
  const result = await hub.query(
    `{ viewer { elder { id benefits { totalCount nodes { period amount status paidOn elder { id } programme { type } } }
      subsidyApplications { totalCount nodes { status } } } } }`,
    { as: `elder:${number}` },
  );
  const { elder: me } = expectData(result).viewer;
  expect(me.benefits.totalCount).toBe(n);
  expect(me.subsidyApplications).toEqual({ totalCount: 1, nodes: [{ status: 'DISBURSED' }] });
  const periods = me.benefits.nodes.map((node: any) => node.period);
  expect(periods).toEqual(periods.toSorted().toReversed());
  for (const { elder, programme } of me.benefits.nodes) {
    expect(elder.id).toBe(me.id);
    expect(['CARE_SUBSIDY', 'SERVICE_SUBSIDY']).toContain(programme.type);
  }
});

test('ids that people see are not the keys of the rows', async () => {
  const { nodes } = await everyNode(hub, { name: 'disbursements', as: STAFF });
  const { rows } = await hub.pg.query(
    `select key from finance.disbursement where ${inRegionOf(STAFF)}`,
  );
  expect(nodes).toHaveLength(rows.length);
  const keys = new Set(rows.map(({ key }) => key));
  expect(nodes.filter(({ id }) => keys.has(id))).toEqual([]);
  const again = await hub.query('query($id: ID!) { disbursement(id: $id) { id } }', {
    as: STAFF,
    variables: { id: nodes[0].id },
  });
  expect(expectData(again).disbursement).toEqual({ id: nodes[0].id });
});

test('a facility lists its own applications', async () => {
  const { id, n } = await one(
    `select 'Facility:' || beneficiary_id as id, count(*)::int as n from finance.subsidy_application
     where beneficiary_kind = 'FACILITY' group by 1 order by 2 desc, 1 limit 1`,
  );
  const result = await hub.query(
    `query($id: ID!) { facility(id: $id) { subsidyApplications(first: 100) {
      totalCount nodes { id facility { id } }
    } } }`,
    { as: STAFF, variables: { id } },
  );
  const { subsidyApplications } = expectData(result).facility;
  expect(n).toBeGreaterThan(1);
  expect(subsidyApplications.totalCount).toBe(n);
  expect(subsidyApplications.nodes.every((node: any) => node.facility.id === id)).toBe(true);
});

describe('a caller whose contract holds no sensitive data cannot even ask', () => {
  test.each([undefined, 'developer', 'partner:150100'])('not %s', async (as) => {
    for (const text of [
      '{ subsidyApplications { nodes { status } } }',
      '{ disbursements { nodes { period } } }',
      '{ facilities(first: 1) { nodes { subsidyApplications { totalCount } } } }',
    ]) {
      const { errors } = await hub.query(text, { as });
      expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });
});

/** Who was paid in the seeded rows of the region: one elder and one facility. */
const world = createWorld({ elders: TEST_ELDERS, ...TEST_WORLD });
const programmes = programmeRows();
const benefits = new ElderBenefits(TEST_AS_OF, programmes);
const PAID_ELDER = [...world.elders()].find((elder) =>
  benefits.of(elder).disbursements.some((paid) => String(paid.region_code).startsWith('361181')),
)!.key;
const PAID_FACILITY = String(
  new OperatingSubsidies(world, programmes).rows().disbursements[0]!.beneficiary_id,
);
const PROGRAMME = programmeOf('dexing-care');

const WORKER = world.workers().find(({ regionCode }) => regionCode.startsWith('361181'))!.key;
const ORGANIZATION = world.organizations()[0]!.key;

/** One row of the region is a worker's, and one an organisation's; no seeded one is. */
function someOfOthers(table: string) {
  return async ({ pg }: TestHub): Promise<void> => {
    for (const [kind, id] of [
      ['WORKER', WORKER],
      ['ORGANIZATION', ORGANIZATION],
    ]) {
      await pg.query(
        `update finance.${table} set beneficiary_kind = $1, beneficiary_id = $2 where key =
           (select key from finance.${table} where beneficiary_kind in ('ELDER', 'FACILITY')
              and beneficiary_id <> all($3) and region_code like '361181%'
            order by period_from, key limit 1)`,
        [kind, id, [PAID_ELDER, PAID_FACILITY]],
      );
    }
  };
}

const ofType = (type: string) =>
  `programme_id in (select id from finance.subsidy_programme where type = '${type}')`;
const COMMON = {
  programmes: [`["SubsidyProgramme:${PROGRAMME}"]`, `programme_id = '${PROGRAMME}'`],
  types: ['[OPERATING]', ofType('OPERATING')],
  beneficiaries: ['[ELDER]', `beneficiary_kind = 'ELDER'`],
  facility: [`"Facility:${PAID_FACILITY}"`, `beneficiary_id = '${PAID_FACILITY}'`],
  elder: [['Elder', PAID_ELDER], `beneficiary_id = '${PAID_ELDER}'`],
  worker: [['Worker', WORKER], `beneficiary_id = '${WORKER}'`],
  organization: [`"Organization:${ORGANIZATION}"`, `beneficiary_id = '${ORGANIZATION}'`],
  periodFrom: ['"2026-03"', `period_from >= '2026-03-01'`],
  periodTo: ['"2026-04"', `period_from <= '2026-04-30'`],
} as const;
const BACKWARDS = [['periodFrom: "2026-05", periodTo: "2026-04"', 'periodTo', 'RANGE']] as const;
const ORDERS = { PERIOD: 'period_from', AMOUNT: 'amount' };

describe('applications', () =>
  listTests({
    entity: 'SubsidyApplication',
    list: 'subsidyApplications',
    table: 'finance.subsidy_application',
    async prepare(hub) {
      await someOfOthers('subsidy_application')(hub);
      await giveNumber(hub, 'finance.subsidy_application', '361181');
    },
    as: STAFF,
    notAs: 'developer',
    orders: { ...ORDERS, ...APPLIED_ORDERS },
    filters: {
      ...COMMON,
      within: ['"361181001"', `region_code like '361181001%'`],
      statuses: ['[APPROVED, REJECTED]', `status in ('APPROVED', 'REJECTED')`],
      ...appliedFilters(),
    },
    refused: BACKWARDS,
    nested: `programme { code } elder { id } facility { name } region { name }
      disbursements { totalCount } transitions { totalCount }`,
  }));

describe('disbursements', () =>
  listTests({
    entity: 'Disbursement',
    list: 'disbursements',
    table: 'finance.disbursement',
    as: STAFF,
    notAs: 'partner:150100',
    orders: ORDERS,
    filters: {
      ...COMMON,
      within: ['"361181002"', 'region_at between 361181002000 and 361181002999'],
      statuses: ['[PLANNED, FAILED]', `status in ('PLANNED', 'FAILED')`],
      fundingSources: ['[PROVINCE]', `funding_source = 'PROVINCE'`],
      paidFrom: ['"2026-01-01"', `paid_on >= '2026-01-01'`],
      paidTo: ['"2026-03-31"', `paid_on <= '2026-03-31'`],
    },
    refused: BACKWARDS,
    // One source pays for everything in a seeded city.
    prepare: async (hub) => {
      await someOfOthers('disbursement')(hub);
      await hub.pg.query(`update finance.disbursement set funding_source = 'PROVINCE'
        where beneficiary_kind = 'ELDER'`);
    },
    nested: 'application { status } programme { code } elder { id } facility { name }',
  }));
