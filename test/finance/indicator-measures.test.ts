import { testHub } from '../kit/hub.ts';
import { actualOf, testFiguresFollowRows } from '../kit/target-rows.ts';

function fund(region: string): string {
  return `delete from finance.lottery_fund_allocation where region_code = '${region}' and year = 2025`;
}

function halved(premises: string): string {
  return `update finance.disbursement d set amount = d.amount / 2
    from finance.subsidy_application a
    where a.key = d.application_key and a.beds->>'premises' = '${premises}' and d.status = 'PAID'`;
}

testFiguresFollowRows('FINANCE', [
  ['361181-LOTTERY_SHARE', fund('361181')],
  ['210100-LOTTERY_SHARE', fund('210100')],
  ['230000-LOTTERY_SHARE', fund('230000')],
  ['530400-BED_SUBSIDY_BUILD', halved('BUILT')],
  ['530400-BED_SUBSIDY_LEASE', halved('LEASED')],
]);

test('the cost of adaptations has no figure until one was paid', async () => {
  const hub = await testHub();
  try {
    expect(await actualOf(hub, '210100-ADAPT_CAP')).toMatchObject({
      ...{ value: null, met: null, reason: 'NO_DATA', asOf: '2022-12-31' },
    });
  } finally {
    await hub.close();
  }
});
