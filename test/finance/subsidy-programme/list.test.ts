import { targetRows } from '../../../seeds/targets/target-rows.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { everyNode } from '../every-page.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

const FIELDS = `code name labelZh type beneficiary amountEstablished wording validFrom validUntil status
  rates { tier amount hours bound unit } region { code } policyDocument { id title }`;

test('each of the five documents has programmes, with its words and its region', async () => {
  const { nodes } = await everyNode(hub, { name: 'subsidyProgrammes', fields: FIELDS });
  expect(nodes.length).toBeGreaterThanOrEqual(20);
  expect(new Set(nodes.map((node) => node.policyDocument.id))).toEqual(
    new Set([
      'PolicyDocument:dexing-2022-draft',
      'PolicyDocument:shenyang-2022-draft',
      'PolicyDocument:ordos-2023-101',
      'PolicyDocument:yuxi-2023-report',
      'PolicyDocument:heilongjiang-2012-60',
    ]),
  );
  for (const { wording, policyDocument, region, labelZh } of nodes) {
    expect(wording.length).toBeGreaterThan(5);
    expect(labelZh).not.toBe('');
    expect(policyDocument.title).toEqual(expect.any(String));
    expect(['361181', '210100', '150600', '530400', '230000']).toContain(region.code);
  }
});

describe('the rates are those of the targets register', () => {
  test.each([
    ['dexing-operating', 'FULL', '361181-OP_SUBSIDY_FULL', 'FLOOR'],
    ['dexing-operating', 'PARTIAL', '361181-OP_SUBSIDY_PARTIAL', 'FLOOR'],
    ['shenyang-adaptation', 'BASE', '210100-ADAPT_CAP', 'CAP'],
    ['yuxi-bed-construction', 'SELF_BUILT', '530400-BED_SUBSIDY_BUILD', 'EXACT'],
    ['yuxi-bed-construction', 'LEASED_5_YEARS', '530400-BED_SUBSIDY_LEASE', 'EXACT'],
  ])('%s %s is %s', async (code, tier, targetId, bound) => {
    const target = targetRows().find(({ id }) => id === targetId)!;
    const result = await hub.query(
      `query($code: String) { subsidyProgramme(code: $code) { ${FIELDS} } }`,
      { variables: { code } },
    );
    const { rates, amountEstablished } = expectData(result).subsidyProgramme;
    expect(rates.find((rate: any) => rate.tier === tier)).toMatchObject({
      amount: Number(target.value) * 100,
      bound,
    });
    expect(amountEstablished).toBe(true);
  });
});

test('what the sources leave open stays null and says so', async () => {
  const args = 'filter: { amountEstablished: false }';
  const { nodes } = await everyNode(hub, { name: 'subsidyProgrammes', args, fields: FIELDS });
  expect(nodes.length).toBeGreaterThan(10);
  for (const { amountEstablished, rates } of nodes) {
    expect(amountEstablished).toBe(false);
    expect(rates.some((rate: any) => rate.amount === null && rate.hours === null)).toBe(true);
  }
  expect(nodes.map((node) => node.code)).toContain('dexing-very-old');
});

test('a plan year is over after its last day, a standing programme is not', async () => {
  const result = await hub.query(`{
    hours: subsidyProgramme(code: "shenyang-home-care-hours") {
      status validUntil termSource rates { amount hours }
    }
    operating: subsidyProgramme(code: "dexing-operating") { status validUntil termSource }
  }`);
  expect(result.data).toEqual({
    hours: {
      status: 'ENDED',
      validUntil: '2022-12-31',
      termSource: 'DOCUMENT',
      rates: [{ amount: null, hours: '3.0' }],
    },
    operating: { status: 'IN_FORCE', validUntil: null, termSource: 'DEFAULT' },
  });
});

describe('subsidy programmes', () =>
  listTests({
    entity: 'SubsidyProgramme',
    list: 'subsidyProgrammes',
    table: 'finance.subsidy_programme',
    open: true,
    as: 'developer',
    orders: { REGION: 'region_at', TYPE: 'type', VALID_FROM: 'valid_from' },
    filters: {
      within: ['"360000"', `region_code = '361181'`],
      reaching: ['"150602001"', `region_code = '150600'`],
      name: ['"运营"', `label_zh like '%运营%'`],
      types: ['[VERY_OLD, TRAINING]', `type in ('VERY_OLD', 'TRAINING')`],
      beneficiaries: ['[WORKER]', `beneficiary = 'WORKER'`],
      policyDocuments: [
        '["PolicyDocument:ordos-2023-101"]',
        `policy_document_id = 'ordos-2023-101'`,
      ],
      fundingSources: ['[LOTTERY, CHARITY]', `funding_sources && '{LOTTERY,CHARITY}'::text[]`],
      statuses: ['[ENDED, PENDING]', `valid_until < '2026-06-30'`],
      inForceOn: [
        '"2015-12-31"',
        `valid_from <= '2015-12-31' and (valid_until is null or valid_until >= '2015-12-31')`,
      ],
      amountEstablished: ['true', 'amount_established'],
    },
    refused: [['within: "1506"', 'within', 'REGION_CODE']],
    nested: 'status region { name } policyDocument { title } budgetLines { totalCount }',
  }));

describe('what reaches a region', () => {
  test('its own programmes and those above it, in force on the day', async () => {
    const result = await hub.query(`{
      township: region(code: "150602001") { subsidyProgrammes(first: 100) { nodes { region { code } status } } }
      before: region(code: "150602001") { subsidyProgrammes(filter: { inForceOn: "2023-09-26" }) { nodes { id } } }
      first: region(code: "150602001") { subsidyProgrammes(filter: { inForceOn: "2023-09-27", types: [OPERATING] }) { nodes { code } } }
      above: region(code: "150000") { subsidyProgrammes { nodes { id } } }
    }`);
    const { township, before, first, above } = expectData(result);
    expect(township.subsidyProgrammes.nodes.length).toBeGreaterThan(5);
    for (const { region, status } of township.subsidyProgrammes.nodes) {
      expect([region.code, status]).toEqual(['150600', 'IN_FORCE']);
    }
    expect(before.subsidyProgrammes.nodes).toEqual([]);
    expect(first.subsidyProgrammes.nodes).toEqual([{ code: 'ordos-bed-operation' }]);
    expect(above.subsidyProgrammes.nodes).toEqual([]);
  });
});

describe('what a facility may apply for', () => {
  const codesOf = async (condition: string) => {
    const { rows } = await hub.pg.query<{ id: string }>(
      `select 'Facility:' || facility_id as id from finance.facility_fact where ${condition} limit 1`,
    );
    const result = await hub.query(
      'query($id: ID!) { facility(id: $id) { subsidyProgrammes(first: 100) { nodes { code beneficiary } } } }',
      { variables: { id: rows[0]!.id } },
    );
    const found = expectData(result).facility.subsidyProgrammes.nodes;
    expect(found.every((one: any) => one.beneficiary === 'FACILITY')).toBe(true);
    return found.map((one: any) => one.code);
  };

  test('a public home of Dexing the operating subsidy, not what is for private ones', async () => {
    const codes = await codesOf(
      `region_code like '361181%' and type = 'WELFARE_INSTITUTE' and operation_mode = 'PUBLIC'`,
    );
    expect(codes).toContain('dexing-operating');
    expect(codes).not.toContain('dexing-nursing-bed-construction');
  });

  test('a private home of Yuxi the bed subsidy exactly when it is inclusive', async () => {
    const home = `region_at between 530400000000 and 530499999999 and type = 'NURSING_HOME'
      and operation_mode = 'PRIVATE'`;
    expect(await codesOf(`${home} and inclusive`)).toContain('yuxi-bed-construction');
    expect(await codesOf(`${home} and not inclusive`)).not.toContain('yuxi-bed-construction');
  });

  test('a village site of Ordos the site subsidy, not what is for institutions', async () => {
    const codes = await codesOf(
      `region_at between 150600000000 and 150699999999 and type = 'VILLAGE_STATION'`,
    );
    expect(codes).toContain('ordos-site-operation');
    expect(codes).not.toContain('ordos-liability-insurance');
  });
});
