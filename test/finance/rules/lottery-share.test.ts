import { targetRows } from '../../../seeds/targets/target-rows.ts';
import { lotteryShare, lotteryShareRule } from '../../../subgraphs/finance/rules/lottery-share.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';

const YUAN = 100;
const ruleOf = (requiredPercent: number | null) =>
  lotteryShareRule({
    ...{ regionCode: '361181', year: 2022, requiredPercent },
    policyDocumentId: 'dexing-2022-draft',
  });

describe('R-11 compares exactly and includes the limit', () => {
  test.each([
    [5_500_000, 10_000_000, 55, true, ['LIMIT_REACHED']],
    [5_499_999, 10_000_000, 55, false, ['BELOW_LIMIT']],
    [5_500_001, 10_000_000, 55, true, ['LIMIT_REACHED']],
    [205_000_000, 410_000_000, 50, true, ['LIMIT_REACHED']],
    [201_000_000, 402_000_001, 50, false, ['BELOW_LIMIT']],
    [0, 0, 55, null, ['NO_DATA']],
    [1, 2, null, null, ['NO_RULE']],
  ])('%i of %i against %p %%', (elderCare, total, percent, met, reasonCodes) => {
    const funds = { elderCare: elderCare * YUAN, total: total * YUAN };
    expect(lotteryShare(ruleOf(percent), funds, '2022-12-31')).toMatchObject({ met, reasonCodes });
  });

  test('one fen decides', () => {
    const funds = { elderCare: 5_500_000 * YUAN - 1, total: 10_000_000 * YUAN };
    expect(lotteryShare(ruleOf(55), funds, '2022-12-31').met).toBe(false);
  });
});

describe('Region.lotteryShareRule', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await testHub()));
  afterAll(() => hub.close());

  const FIELDS = `lotteryShareRule(year: $year) { code version regionCode policyDocument { id title }
    met percent amount reasonCodes inputs { name value unit } asOf withheld synthetic }`;
  const ask = (code: string, year: number) =>
    hub.query(`query ($code: String!, $year: Int!) { region(code: $code) { ${FIELDS} } }`, {
      variables: { code, year },
    });
  const ruleAt = async (code: string, year: number) =>
    expectData(await ask(code, year)).region.lotteryShareRule;

  test('explains a year to the fen', async () => {
    expect(await ruleAt('361181', 2023)).toEqual({
      ...{ code: 'R-11', version: 'R-11/361181/1', regionCode: '361181', amount: null },
      policyDocument: {
        id: 'PolicyDocument:dexing-2022-draft',
        title: expect.stringContaining('德兴市'),
      },
      ...{ met: false, percent: '54.9999', reasonCodes: ['BELOW_LIMIT'] },
      inputs: [
        { name: 'elderCare', value: '549999900', unit: 'FEN' },
        { name: 'total', value: '1000000000', unit: 'FEN' },
        { name: 'requiredPercent', value: '55', unit: 'PERCENT' },
        { name: 'dueOn', value: '2023-12-31', unit: 'DATE' },
      ],
      ...{ asOf: '2023-12-31', withheld: null, synthetic: true },
    });
  });

  test('agrees with the share of the same year, in every region and year', async () => {
    const { rows } = await hub.pg.query<{ code: string; year: number }>(
      'select region_code as code, year from finance.lottery_fund_allocation',
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { code, year } of rows) {
      const text = `{ region(code: "${code}") { lotteryShare(year: ${year}) { met percent }
        lotteryShareRule(year: ${year}) { met percent } } }`;
      const { lotteryShare: share, lotteryShareRule: rule } = expectData(
        await hub.query(text),
      ).region;
      expect(rule).toEqual(share);
    }
  });

  test('asks for what the targets of the documents ask for', async () => {
    const targets = targetRows().filter(({ indicatorCode }) => indicatorCode === 'LOTTERY_SHARE');
    expect(targets.map(({ regionCode }) => regionCode).sort()).toEqual([
      '210100',
      '230000',
      '361181',
    ]);
    for (const { regionCode, value, policyDocumentId } of targets) {
      const { inputs, policyDocument } = await ruleAt(regionCode, 2022);
      expect(inputs).toContainEqual({ name: 'requiredPercent', value, unit: 'PERCENT' });
      expect(policyDocument.id).toBe(`PolicyDocument:${policyDocumentId}`);
    }
  });

  test.each([
    ['a region without a policy has a share and no verdict', '150600', ['NO_RULE'], null],
    ['a region without a fund has no data', '150602', ['NO_RULE', 'NO_DATA'], 'NO_DATA'],
  ])('%s', async (_, code, reasonCodes, withheld) => {
    const rule = await ruleAt(code, 2024);
    expect(rule).toMatchObject({ met: null, version: null, policyDocument: null });
    expect(rule).toMatchObject({ reasonCodes, withheld });
  });

  test('a year that runs is not due yet', async () => {
    const { reasonCodes, asOf } = await ruleAt('361181', 2026);
    expect(reasonCodes).toContain('NOT_DUE_YET');
    expect(asOf).toBe('2026-06-30');
  });

  test('a year of another age is refused', async () => {
    const { data, errors } = await ask('361181', 1066);
    expect(data.region.lotteryShareRule).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'year' });
  });

  test('costs as many statements for 50 regions as for one', async () => {
    const text = `query ($n: Int!) { regions(first: $n, filter: { within: "210000", levels: [CITY, COUNTY] }) {
      nodes { code lotteryShareRule(year: 2024) { met policyDocument { title } } } } }`;
    const count = async (n: number) => {
      let regions = 0;
      const sent = await hub.statements(async () => {
        regions = expectData(await hub.query(text, { variables: { n } })).regions.nodes.length;
      });
      return { regions, statements: sent.length };
    };
    const [one, many] = [await count(1), await count(50)];
    expect(one.regions).toBe(1);
    expect(many.regions).toBeGreaterThan(1);
    expect(many.statements).toBe(one.statements);
  });
});
