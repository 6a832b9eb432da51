import { testHub, type TestHub } from '../kit/hub.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

const STAFF = 'staff:150600';
const NOBODY = '01890a5d-ac96-774b-bcce-b302099a8057';

async function codesOf(text: string, as = STAFF) {
  const { errors = [] } = await hub.query(text, { as });
  return errors.map(({ extensions }) => extensions.code);
}

describe('what is malformed gets BAD_USER_INPUT', () => {
  test.each([
    '{ subsidyProgramme(id: "x") { id } }',
    '{ subsidyProgramme { id } }',
    `{ subsidyProgramme(id: "SubsidyProgramme:${NOBODY}", code: "dexing-operating") { id } }`,
    `{ subsidyProgramme(code: "${'a'.repeat(61)}") { id } }`,
    '{ subsidyProgrammes(filter: {within: ""}) { nodes { id } } }',
    '{ disbursements(filter: {elder: ""}) { nodes { id } } }',
    '{ subsidyProgramme(code: "a\\u0000b") { id } }',
    '{ subsidyProgrammes(filter: {name: ""}) { nodes { id } } }',
    '{ subsidyProgrammes(filter: {within: "1506"}) { nodes { id } } }',
    '{ subsidyProgrammes(filter: {reaching: "150602999"}) { nodes { id } } }',
    '{ subsidyProgrammes(filter: {policyDocuments: ["PolicyDocument:\\u0000"]}) { nodes { id } } }',
    '{ subsidyProgrammes(first: 101) { nodes { id } } }',
    '{ priceFiling(id: "1") { id } }',
    '{ priceFilings(filter: {facilities: ["1"]}) { nodes { id } } }',
    '{ priceFilings(filter: {filedFrom: "2024-01-01", filedTo: "2023-01-01"}) { nodes { id } } }',
    '{ lotteryFundAllocation(id: "1") { id } }',
    '{ lotteryFundAllocations(filter: {yearFrom: 2024, yearTo: 2023}) { nodes { id } } }',
    '{ region(code: "361181") { lotteryShare(year: 12) { percent } } }',
    '{ region(code: "361181") { lotteryShares(from: 2024, to: 2023) { percent } } }',
    '{ region(code: "361181") { lotteryShares(from: 1991, to: 2041) { percent } } }',
    '{ region(code: "361181") { disbursed(year: -1) { amount } } }',
    '{ subsidyApplication(id: "x") { id } }',
    `{ disbursement(id: "${NOBODY}") { id } }`,
    '{ disbursements(filter: {elder: "x"}) { nodes { id } } }',
    '{ disbursements(filter: {facility: "x"}) { nodes { id } } }',
    '{ disbursements(filter: {programmes: ["x"]}) { nodes { id } } }',
    '{ disbursements(filter: {paidFrom: "2026-02-01", paidTo: "2026-01-01"}) { nodes { id } } }',
  ])('%s', async (text) => {
    expect(await codesOf(text)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a scalar or enum that does not exist is refused before anything is looked up', () => {
  test.each([
    '{ subsidyProgrammes(filter: {inForceOn: "2023-02-29"}) { nodes { id } } }',
    '{ subsidyProgrammes(filter: {types: [GIFT]}) { nodes { id } } }',
    '{ priceFilings(filter: {lowestMonthlyTo: 1.5}) { nodes { id } } }',
    '{ disbursements(filter: {periodFrom: "2026-13"}) { nodes { id } } }',
  ])('%s', async (text) => {
    let codes: string[] = [];
    const sent = await hub.statements(async () => void (codes = await codesOf(text)));
    expect(['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']).toContain(codes[0]);
    expect(sent).toEqual([]);
  });
});

describe('what is not there gets NOT_FOUND', () => {
  test.each([
    `{ subsidyProgramme(id: "SubsidyProgramme:${NOBODY}") { id } }`,
    '{ subsidyProgramme(code: "nowhere-nothing") { id } }',
    `{ priceFiling(id: "PriceFiling:${NOBODY}") { id } }`,
    `{ lotteryFundAllocation(id: "LotteryFundAllocation:${NOBODY}") { id } }`,
  ])('%s', async (text) => {
    expect(await codesOf(text)).toEqual(['NOT_FOUND']);
  });
});

test('an id made for one recipient is none for another', async () => {
  const mine = await hub.query('{ disbursements(first: 1) { nodes { id } } }', { as: STAFF });
  const { id } = mine.data.disbursements.nodes[0];
  const text = `{ disbursement(id: "${id}") { id } }`;
  expect(await codesOf(text)).toEqual([]);
  // Another's id decrypts to noise: malformed, or once in a while a key that nothing has.
  expect(['BAD_USER_INPUT', 'NOT_FOUND']).toContain((await codesOf(text, 'elder:1'))[0]);
});

test('a cursor of one list is refused by another', async () => {
  const page = await hub.query('{ priceFilings(first: 1) { pageInfo { endCursor } } }');
  const { endCursor } = page.data.priceFilings.pageInfo;
  const codes = await codesOf(`{ subsidyProgrammes(after: "${endCursor}") { nodes { id } } }`);
  expect(codes).toEqual(['INVALID_CURSOR']);
});
