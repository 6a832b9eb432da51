import { newKey } from '../../../ground/workflow/new-key.ts';
import { LOTTERY_FUND_ALLOCATION } from '../../../subgraphs/finance/lottery-fund-allocation/machine.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';

const REGION = '150600';
const YEAR = 2011;
const LINES = [
  { purpose: 'Care beds', labelZh: '护理型床位', elderCare: true, amount: 5_500_000 },
  { purpose: 'Children', labelZh: '儿童福利', elderCare: false, amount: 4_500_000 },
];

const specimen: Specimen = {
  machine: LOTTERY_FUND_ALLOCATION,
  table: 'finance.lottery_fund_allocation',
  primaryKey: 'id',
  region: REGION,
  otherRegion: '210100',
  async clear(hub) {
    await hub.pg.query('delete from finance.lottery_fund_allocation where year = $1', [YEAR]);
  },
  async place(hub, state) {
    await this.clear(hub);
    const id = newKey();
    await hub.pg.query(
      `insert into finance.lottery_fund_allocation
         (id, status, year, total, elder_care, lines, synthetic, region_code, region_at)
       values ($1, $2, $3, 100, 50, '[]', false, '150602', 150602000000)`,
      [id, state, YEAR],
    );
    return id;
  },
  input: (_hub, action) =>
    action === 'recordLotteryFund'
      ? { region: '150602', year: YEAR, lines: LINES }
      : action === 'correctLotteryFund'
        ? { lines: LINES }
        : {},
};

describe('every state, action and role', () => walkWorkflow(specimen));

describe('one effect', () => {
  oneEffect(specimen, { name: 'recordLotteryFund', state: 'New', persona: `finance:${REGION}` });
});

describe('recording', () => {
  const ROW = {
    entity: 'LotteryFundAllocation',
    fields: 'id status version total elderCare lines { amount } share { met percent required }',
  };
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
  });
  afterAll(() => hub.close());
  const record = (change: object, as = `finance:${REGION}`) =>
    act(
      hub,
      ROW,
      'recordLotteryFund',
      { region: REGION, year: YEAR, lines: LINES, ...change },
      { as },
    );

  test('sums follow from the lines, the share from both, and another person confirms', async () => {
    const document = { requiredPercent: 55, policyDocument: 'PolicyDocument:ordos-2023-101' };
    const { node } = await record(document);
    expect(node).toMatchObject({
      ...{ status: 'RECORDED', total: 10_000_000, elderCare: 5_500_000 },
      share: { met: true, percent: '55', required: '55' },
    });
    const { id } = node!;
    const less = [
      { ...LINES[0], amount: 5_499_999 },
      { ...LINES[1], amount: 4_500_001 },
    ];
    const run = (name: string, version: number, more: object, as = `finance:${REGION}`) =>
      act(hub, ROW, name, { id, version, ...more }, { as });
    const corrected = await run('correctLotteryFund', 1, { lines: less });
    expect(corrected.node).toMatchObject({
      total: 10_000_000,
      share: { met: false, required: '55' },
    });
    expect((await run('confirmLotteryFund', 2, {})).refusals).toEqual(['SAME_PERSON']);
    const confirmed = await run('confirmLotteryFund', 2, {}, `finance:${REGION}:2`);
    expect(confirmed.node).toMatchObject({ status: 'CONFIRMED', version: 3 });
    const open = expectData(
      await hub.query(`{ region(code: "${REGION}") { lotteryShare(year: ${YEAR}) { percent } } }`),
    );
    expect(open.region.lotteryShare.percent).toBe('54.9999');
  });

  test.each([
    ['a year that was recorded', {}, 'ALREADY_EXISTS', ['year']],
    ['a year to come', { year: 2027 }, 'INVALID_VALUE', ['year']],
    [
      'a line of nothing',
      { year: 2012, lines: [{ ...LINES[0], amount: 0 }] },
      'INVALID_VALUE',
      ['lines', '0', 'amount'],
    ],
    [
      'a share that nobody asks for',
      { year: 2012, requiredPercent: 55 },
      'INVALID_VALUE',
      ['policyDocument'],
    ],
    ['no lines', { year: 2012, lines: [] }, 'BAD_USER_INPUT', null],
    ['a year before there was a fund', { year: 1900 }, 'BAD_USER_INPUT', null],
  ] as const)('%s is refused and nothing is written', async (_, change, code, path) => {
    const count = () => hub.pg.query('select count(*) from finance.lottery_fund_allocation');
    const before = (await count()).rows;
    const { codes, refusals, userErrors } = await record(change);
    expect([...codes, ...refusals]).toEqual([code]);
    if (path) expect(userErrors[0]!.path).toEqual(['input', ...path]);
    expect((await count()).rows).toEqual(before);
  });
});
