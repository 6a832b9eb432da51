import { testFiguresFollowRows } from '../kit/target-rows.ts';

function fund(region: string): string {
  return `delete from finance.lottery_fund_allocation where region_code = '${region}' and year = 2025`;
}

function rate(programme: string, tier: string): string {
  return `update finance.subsidy_programme set rates = (
      select coalesce(jsonb_agg(rate), '[]') from jsonb_array_elements(rates) rate
      where rate->>'tier' <> '${tier}')
    where code = '${programme}'`;
}

testFiguresFollowRows('FINANCE', [
  ['361181-LOTTERY_SHARE', fund('361181')],
  ['210100-LOTTERY_SHARE', fund('210100')],
  ['230000-LOTTERY_SHARE', fund('230000')],
  ['530400-BED_SUBSIDY_BUILD', rate('yuxi-bed-construction', 'SELF_BUILT')],
  [
    '530400-BED_SUBSIDY_LEASE',
    `delete from finance.subsidy_programme where code = 'yuxi-bed-construction'`,
  ],
  ['210100-ADAPT_CAP', `delete from finance.subsidy_programme where code = 'shenyang-adaptation'`],
]);
