import { expectData, testHub, type TestHub } from '../kit/hub.ts';
import { inRegionOf } from '../kit/list-kit.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

/** Of a city that pays many elders, and of one that pays facilities. */
const STAFF = 'staff:150600';
const PAYING_FACILITIES = 'staff:361181';

/** Asks once for one row and once for fifty; the statements must be as many, the rows not. */
async function expectSameStatements(text: string, rowsOf: (data: any) => number, as = STAFF) {
  const ask = async (first: number) => {
    let rows = 0;
    const sent = await hub.statements(async () => {
      rows = rowsOf(expectData(await hub.query(text, { as, variables: { first } })));
    });
    return { rows, statements: sent.length, sent };
  };
  await ask(1);
  const [one, many] = [await ask(1), await ask(40)];
  expect(many.rows).toBeGreaterThan(one.rows);
  expect(many.sent).toHaveLength(one.statements);
}

const nodes = (name: string) => (data: any) => data[name].nodes.length;

const APPLICATION = `status programme { code } region { name }
  disbursements(first: 3) { totalCount nodes { amount } }`;
const DOCUMENTS = JSON.stringify(
  ['dexing-2022-draft', 'shenyang-2022-draft', 'heilongjiang-2012-60'].map(
    (code) => `PolicyDocument:${code}`,
  ),
);

const ROOT_LISTS: [name: string, filter: string, fields: string, as?: string][] = [
  ['subsidyProgrammes', '', 'code status region { name } policyDocument { title }'],
  ['subsidyApplications', 'beneficiaries: [ELDER]', `${APPLICATION} elder { name }`],
  [
    'subsidyApplications',
    'beneficiaries: [FACILITY]',
    `${APPLICATION} facility { name }`,
    PAYING_FACILITIES,
  ],
  [
    'disbursements',
    'beneficiaries: [ELDER]',
    'amount application { status } programme { code } elder { name } region { name }',
  ],
  ['priceFilings', '', 'lowestMonthly status facility { name } region { name }'],
  [
    'lotteryFundAllocations',
    `policyDocuments: ${DOCUMENTS}`,
    'year share { percent met } region { name } policyDocument { title }',
  ],
];

describe('a root list sends as many statements for fifty rows as for one', () => {
  test.each(ROOT_LISTS)('%s %s', async (name, filter, fields, as = STAFF) => {
    const text = `query($first: Int) {
      ${name}(first: $first, filter: { ${filter} }) { totalCount nodes { ${fields} } }
    }`;
    await expectSameStatements(text, nodes(name), as);
  });
});

describe('a list under a facility', () => {
  test.each([
    'priceFilings { totalCount nodes { lowestMonthly } }',
    'currentPriceFiling { lowestMonthly }',
    'subsidyProgrammes { totalCount nodes { code status } }',
    'subsidyApplications { totalCount nodes { status } }',
  ])('%s', async (field) => {
    const text = `query($first: Int) { facilities(first: $first) { nodes { id ${field} } } }`;
    await expectSameStatements(text, nodes('facilities'));
  });
});

describe('a list or figure under a region', () => {
  test.each([
    'subsidyProgrammes(first: 50) { totalCount nodes { code } }',
    'lotteryShare(year: 2024) { percent }',
    'lotteryShares(from: 2020, to: 2026) { percent }',
    'disbursed(year: 2026) { amount }',
  ])('%s', async (field) => {
    const text = `query($first: Int) {
      regions(first: $first, filter: { levels: [CITY, COUNTY] }) { nodes { code ${field} } }
    }`;
    await expectSameStatements(text, nodes('regions'));
  });
});

describe('a list under an elder', () => {
  test.each([
    'benefits { totalCount nodes { amount programme { code } } }',
    'subsidyApplications { totalCount nodes { status programme { code } } }',
  ])('%s', async (field) => {
    const { rows } = await hub.pg.query(
      `select count(distinct beneficiary_id)::int as n from finance.disbursement
       where beneficiary_kind = 'ELDER' and ${inRegionOf(STAFF)}`,
    );
    expect(rows[0].n).toBeGreaterThan(5);
    const text = `query($first: Int) {
      disbursements(first: $first, filter: { beneficiaries: [ELDER] }) { nodes { elder { ${field} } } }
    }`;
    await expectSameStatements(text, nodes('disbursements'));
  });
});
