import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { everyNode } from '../every-page.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

const SHARE = 'year numerator denominator percent required met asOf withheld synthetic';

test('the limit itself is met and one yuan less is not (R-11)', async () => {
  const result = await hub.query(`{ region(code: "361181") {
    met: lotteryShare(year: 2022) { ${SHARE} }
    missed: lotteryShare(year: 2023) { ${SHARE} }
    none: lotteryShare(year: 1999) { ${SHARE} }
  } }`);
  const common = { required: '55', withheld: null, synthetic: true };
  expect(expectData(result).region).toEqual({
    met: {
      ...common,
      ...{ year: 2022, numerator: 550_000_000, denominator: 1_000_000_000 },
      ...{ percent: '55', met: true, asOf: '2022-12-31' },
    },
    missed: {
      ...common,
      ...{ year: 2023, numerator: 549_999_900, denominator: 1_000_000_000 },
      ...{ percent: '54.9999', met: false, asOf: '2023-12-31' },
    },
    none: {
      ...{ year: 1999, numerator: null, denominator: null, percent: null, required: null },
      ...{ met: null, asOf: '1999-12-31', withheld: 'NO_DATA', synthetic: true },
    },
  });
});

test('money beyond the range of Int is exact', async () => {
  const result = await hub.query(
    '{ region(code: "230000") { lotteryShare(year: 2013) { numerator denominator percent met } } }',
  );
  expect(expectData(result).region.lotteryShare).toEqual({
    numerator: 20_100_000_000,
    denominator: 40_200_000_100,
    percent: '49.9999',
    met: false,
  });
});

test('the years of a range come in order, and some meet the policy while others do not', async () => {
  for (const code of ['361181', '210100', '230000']) {
    const result = await hub.query(
      `query($code: String!) {
        region(code: $code) { lotteryShares(from: 2012, to: 2026) { ${SHARE} } }
      }`,
      { variables: { code } },
    );
    const shares = expectData(result).region.lotteryShares;
    const { rows } = await hub.pg.query(
      `select year, elder_care::text as numerator, total::text as denominator
       from finance.lottery_fund_allocation where region_code = $1 and year between 2012 and 2026
       order by year`,
      [code],
    );
    expect(shares.map((one: any) => [one.year, `${one.numerator}`, `${one.denominator}`])).toEqual(
      rows.map((row) => [row.year, row.numerator, row.denominator]),
    );
    const verdicts = shares.map((one: any) => one.met);
    expect(verdicts).toContain(true);
    expect(verdicts).toContain(false);
  }
});

test('a region without a policy has a share and no verdict', async () => {
  const result = await hub.query(
    `{ region(code: "150600") { lotteryShare(year: 2024) { ${SHARE} } } }`,
  );
  const share = expectData(result).region.lotteryShare;
  expect(share).toMatchObject({ required: null, met: null, withheld: null });
  expect(share.percent).toEqual(expect.any(String));
});

test('the lines of an allocation add up to its sums', async () => {
  const { nodes } = await everyNode(hub, {
    name: 'lotteryFundAllocations',
    fields: `total elderCare synthetic lines { elderCare amount labelZh } share { percent met }
      region { code name } policyDocument { id title }`,
  });
  const sum = (lines: any[]) => lines.reduce((all, { amount }) => all + amount, 0);
  for (const { total, elderCare, lines, synthetic } of nodes) {
    expect(sum(lines)).toBe(total);
    expect(sum(lines.filter((line: any) => line.elderCare))).toBe(elderCare);
    expect(synthetic).toBe(true);
  }
  const dexing = nodes.find(({ region }) => region.code === '361181');
  expect(dexing.policyDocument.id).toBe('PolicyDocument:dexing-2022-draft');
});

const MET = 'elder_care::numeric * 100 >= total::numeric * required_percent';

describe('allocations of lottery funds', () =>
  listTests({
    entity: 'LotteryFundAllocation',
    list: 'lotteryFundAllocations',
    table: 'finance.lottery_fund_allocation',
    open: true,
    as: 'developer',
    orders: {
      YEAR: 'year',
      REGION: 'region_at',
      TOTAL: 'total',
      SHARE: 'elder_care::numeric / total',
    },
    filters: {
      within: ['"360000"', `region_code = '361181'`],
      yearFrom: ['2022', 'year >= 2022'],
      yearTo: ['2023', 'year <= 2023'],
      met: ['false', `not (${MET})`],
      policyDocuments: [
        '["PolicyDocument:shenyang-2022-draft"]',
        `policy_document_id = 'shenyang-2022-draft'`,
      ],
    },
    refused: [['yearFrom: 2024, yearTo: 2023', 'yearTo', 'RANGE']],
    nested: 'share { percent } region { name } policyDocument { title } lines { amount }',
  }));
