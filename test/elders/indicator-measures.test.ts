import { testHub } from '../kit/hub.ts';
import { actualOf, testFiguresFollowRows } from '../kit/target-rows.ts';

const ORDOS = 'staff:150600';

function registration(region: string, condition: string): string {
  return `delete from elders.elder_registration where key = (
    select r.key from elders.elder_registration r
    where r.region_code like '${region}%' and r.valid_to is null and ${condition}
    order by r.key limit 1)`;
}

function inCategory(categories: string): string {
  return `exists (select from elders.eligibility_record c where c.elder_key = r.elder_key
    and c.valid_to is null and c.category in (${categories}))`;
}

const POOR = inCategory(`'DIBAO', 'DIBAO_MARGIN'`);
const DISABLED = inCategory(`'DISABLED_FULL', 'DISABLED_PARTIAL', 'SEVERE_DISABLED', 'DISABLED'`);

function support(condition: string): string {
  return `delete from elders.destitute_support where key = (
    select d.key from elders.destitute_support d
    join elders.elder_registration r on r.elder_key = d.elder_key
    where r.region_code like '1506%' and d.mode = 'CENTRAL' and ${condition} limit 1)`;
}

testFiguresFollowRows(
  'ELDERS',
  [
    ['150600-ASSESS_POOR', registration('1506', POOR), ORDOS],
    ['210100-ASSESS_COVERAGE', registration('2101', `${POOR} and ${DISABLED}`), 'staff:210100'],
    ['150600-DESTITUTE_CENTRAL', support('not d.self_care'), ORDOS],
    ['150600-DESTITUTE_WILLING', support('d.willing'), ORDOS],
  ],
  [
    ...['150600-ASSESS_POOR', '210100-ASSESS_COVERAGE'],
    ...['150600-DESTITUTE_CENTRAL', '150600-DESTITUTE_WILLING'],
  ],
);

test('fewer than ten people are counted for staff of the region and for nobody else', async () => {
  const hub = await testHub();
  const seen = (as?: string) => actualOf(hub, '150600-DESTITUTE_CENTRAL', as);
  try {
    const hidden = {
      value: null,
      numerator: null,
      denominator: null,
      met: null,
      difference: null,
      withheld: 'SMALL_NUMBER',
      reason: 'SMALL_NUMBER',
    };
    expect(await seen()).toMatchObject(hidden);
    expect(await seen('staff:150100')).toMatchObject(hidden);
    const { rows } = await hub.pg.query<{ central: number; all: number }>(
      `select count(*) filter (where d.mode = 'CENTRAL')::int as central, count(*)::int as all
       from elders.destitute_support d join elders.elder_registration r using (elder_key)
       where r.region_code like '1506%' and not d.self_care
         and d.valid_from <= '2025-12-31' and coalesce(d.valid_to, 'infinity') >= '2025-12-31'
         and r.valid_from <= '2025-12-31' and coalesce(r.valid_to, 'infinity') >= '2025-12-31'`,
    );
    const { numerator, denominator } = await seen(ORDOS);
    expect([Number(numerator), Number(denominator)]).toEqual([rows[0]!.central, rows[0]!.all]);
  } finally {
    await hub.close();
  }
});
