import { keyOf } from '../../../ground/synthetic/keys.ts';
import { refreshLeads } from '../../../subgraphs/services/proactive-lead/refresh.ts';
import { TEST_AS_OF } from '../../kit/world.ts';
import { leadsOf, unswept } from './swept.ts';

/** What finds people, part by part: whom each finds, and whom it just does not. */
const at = unswept();
const ONE = keyOf('elder', 1);
const term = (category: string, from = '2026-01-01', until: string | null = null) => ({
  category,
  from,
  until,
});
const assessed = (band: string, more: object = {}) => ({
  ...{ standard: 'GBT42195_2022', level: 1, band, assessedOn: '2026-01-10' },
  ...{ from: '2026-01-20', until: '2026-12-31', regionCode: '150602', ...more },
});

interface Case {
  minimumAge?: number;
  groups?: string[];
  bands?: string[];
  living?: string[];
  place?: string;
  receivedAs?: string;
}
type Facts = Readonly<Record<string, unknown>>;

const BASE = { region_code: '150602001001', hukou_region_code: '150602001001' };
const ALONE = [term('LIVING_ALONE')];

test.each<[string, Case, Facts, string[] | null]>([
  ['the age, on the birthday', { minimumAge: 80 }, { birth_date: '1946-06-30' }, ['AGE']],
  ['the age, on the day before', { minimumAge: 80 }, { birth_date: '1946-07-01' }, null],
  ['a group', { groups: ['DIBAO'] }, { categories: [term('DIBAO')] }, ['GROUP']],
  ['one of two groups', { groups: ['DIBAO', 'SANWU'] }, { categories: [term('SANWU')] }, ['GROUP']],
  ['another group', { groups: ['DIBAO'] }, { categories: [term('LOW_INCOME')] }, null],
  [
    'a group from tomorrow on',
    { groups: ['DIBAO'] },
    { categories: [term('DIBAO', '2026-07-01')] },
    null,
  ],
  [
    'a group up to today',
    { groups: ['DIBAO'] },
    { categories: [term('DIBAO', '2026-01-01', TEST_AS_OF)] },
    ['GROUP'],
  ],
  [
    'a group up to yesterday',
    { groups: ['DIBAO'] },
    { categories: [term('DIBAO', '2026-01-01', '2026-06-29')] },
    null,
  ],
  [
    'a wish for central support',
    { groups: ['WANTS_CENTRAL_SUPPORT'] },
    { wants_central_support: true },
    ['GROUP'],
  ],
  ['no such wish', { groups: ['WANTS_CENTRAL_SUPPORT'] }, { wants_central_support: false }, null],
  ['a band', { bands: ['FULL'] }, { assessments: [assessed('FULL')] }, ['BAND']],
  ['another band', { bands: ['FULL'] }, { assessments: [assessed('PARTIAL')] }, null],
  [
    'a band that a later result replaced',
    { bands: ['FULL'] },
    { assessments: [assessed('FULL'), assessed('PARTIAL')] },
    null,
  ],
  [
    'a band that ended yesterday',
    { bands: ['FULL'] },
    { assessments: [assessed('FULL', { until: '2026-06-29' })] },
    null,
  ],
  [
    'a band of insurance, which answers another question',
    { bands: ['FULL'] },
    { assessments: [assessed('FULL', { standard: 'LTC_2021' })] },
    null,
  ],
  ['a way of living', { living: ['LIVING_ALONE'] }, { categories: ALONE }, ['LIVING']],
  ['another way of living', { living: ['EMPTY_NEST'] }, { categories: ALONE }, null],
  ['a household of the city', { minimumAge: 60, place: 'HUKOU' }, {}, ['AGE', 'HUKOU']],
  [
    'a household of elsewhere',
    { minimumAge: 60, place: 'HUKOU' },
    { hukou_region_code: '150102001001' },
    null,
  ],
  ['one who only lives there', { minimumAge: 60 }, { hukou_region_code: '150102001001' }, ['AGE']],
  ['one who lives elsewhere', { minimumAge: 60 }, { region_code: '150102001001' }, null],
  [
    'all parts together',
    { minimumAge: 60, groups: ['DIBAO'], living: ['LIVING_ALONE'] },
    { categories: [term('DIBAO'), ...ALONE] },
    ['AGE', 'GROUP', 'LIVING'],
  ],
  [
    'all parts but one',
    { minimumAge: 60, groups: ['DIBAO'], living: ['LIVING_ALONE'] },
    { categories: [term('DIBAO')] },
    null,
  ],
  ['who has died', { minimumAge: 60 }, { life_status: 'DECEASED' }, null],
  [
    'who was assessed already',
    { minimumAge: 60, receivedAs: 'ASSESSED' },
    { assessments: [assessed('INTACT')] },
    null,
  ],
  [
    'whose assessment is over',
    { minimumAge: 60, receivedAs: 'ASSESSED' },
    { assessments: [assessed('INTACT', { until: '2026-06-29' })] },
    ['AGE'],
  ],
  [
    'who is supported as destitute',
    { groups: ['WUBAO'], receivedAs: 'DESTITUTE_SUPPORTED' },
    { categories: [term('WUBAO'), term('DESTITUTE_SCATTERED')] },
    null,
  ],
  [
    'who is not yet',
    { groups: ['WUBAO'], receivedAs: 'DESTITUTE_SUPPORTED' },
    { categories: [term('WUBAO')] },
    ['GROUP'],
  ],
  [
    'who is in central support',
    { groups: ['WUBAO'], receivedAs: 'CENTRALLY_SUPPORTED' },
    { categories: [term('WUBAO'), term('DESTITUTE_CENTRAL')] },
    null,
  ],
  [
    'who is supported at home',
    { groups: ['WUBAO'], receivedAs: 'CENTRALLY_SUPPORTED' },
    { categories: [term('WUBAO'), term('DESTITUTE_SCATTERED')] },
    ['GROUP'],
  ],
])('%s', async (_, item, facts, reasons) => {
  await listOfOrdos(item);
  await tell(facts);
  await look();
  expect((await leadsOf(at.hub())).map((lead) => lead.reasons)).toEqual(
    reasons === null ? [] : [[...reasons, 'NOT_RECEIVING']],
  );
});

test.each([
  [
    'a visit plan',
    'VISITED',
    `update services.visit_plan set elder_key = '${ONE}' where key = (
    select key from services.visit_plan where ended_on is null limit 1)`,
  ],
  [
    'an adaptation of her own',
    'HOME_ADAPTED',
    `update services.home_adaptation set elder_key = '${ONE}'
    where key = (select key from services.home_adaptation where status = 'DONE' limit 1)`,
  ],
  [
    'an adaptation of her household',
    'HOME_ADAPTED',
    `update services.home_adaptation
    set household_key = (select household_key from services.elder_fact where elder_key = '${ONE}')
    where key = (select key from services.home_adaptation where status = 'DONE' limit 1)`,
  ],
])('%s closes the lead, also one that she was enrolled by', async (_, receivedAs, given) => {
  await at.hub().pg.query(`delete from services.visit_plan where elder_key = '${ONE}'`);
  await at.hub().pg.query(`delete from services.home_adaptation where elder_key = '${ONE}'`);
  await listOfOrdos({ minimumAge: 60, receivedAs });
  await tell({});
  await at
    .hub()
    .pg.query(
      `update services.elder_fact set household_key = coalesce(household_key, gen_random_uuid()) where elder_key = $1`,
      [ONE],
    );
  await at.hub().pg.query(`update services.home_adaptation set household_key = null`);
  await look();
  await at.hub().pg.query(`update services.proactive_lead set status = 'ENROLLED'`);
  await at.hub().pg.query(given);
  await look();
  expect(await leadsOf(at.hub())).toMatchObject([
    { status: 'CLOSED', ended: 'RECEIVING', closed: TEST_AS_OF },
  ]);
});

test.each(['DECLINED', 'DISMISSED', 'ENROLLED'])(
  'one that is %s stands while it would be for her, and nobody is asked twice',
  async (status) => {
    await listOfOrdos({ groups: ['DIBAO'] });
    await tell({ categories: [term('DIBAO')] });
    await look();
    await at.hub().pg.query('update services.proactive_lead set status = $1', [status]);
    await look();
    expect(await leadsOf(at.hub())).toMatchObject([{ status }]);
    await tell({ categories: [] });
    await look();
    await tell({ categories: [term('DIBAO')] });
    await look();
    expect((await leadsOf(at.hub())).map((lead) => lead.status).sort()).toEqual(['CLOSED', 'OPEN']);
  },
);

test('what somebody of the office opened is left to people, and one of another county begins anew', async () => {
  await listOfOrdos({ minimumAge: 60 });
  await tell({});
  await look();
  await at.hub().pg.query(
    `insert into services.proactive_lead select (jsonb_populate_record(l, '{"item_code": "BY_HAND", "by_hand": true,
       "key": "0198a000-0000-7000-8000-000000000001"}')).* from services.proactive_lead l`,
  );
  await tell({ region_code: '150621001001' });
  await look();
  expect((await leadsOf(at.hub())).map(({ item, status }) => [item, status])).toEqual(
    expect.arrayContaining([
      ['BY_HAND', 'OPEN'],
      ['TRIED', 'CLOSED'],
    ]),
  );
});

const look = () =>
  at
    .orm()
    .em.fork()
    .transactional((em) => refreshLeads(em, [ONE], TEST_AS_OF));

/** The list of Ordos has one item; those of its counties none that binds. */
async function listOfOrdos({ minimumAge = undefined, ...parts }: Case): Promise<void> {
  const finding = {
    ...{ groups: [], bands: [], living: [], place: 'RESIDENCE', receivedAs: 'CENTRALLY_SUPPORTED' },
    ...parts,
  };
  const item = {
    ...{
      code: 'TRIED',
      label: 'Tried',
      labelZh: '试',
      kind: 'CARE',
      targetText: '试',
      targets: [],
    },
    ...{ contents: [], standard: { text: null, value: null, unit: null } },
    ...{ minimumAge: minimumAge ?? null, finding },
  };
  await at
    .hub()
    .pg.query(`update services.basic_service_list set items = '[]' where jurisdiction = 'CN'`);
  await at
    .hub()
    .pg.query(
      `update services.basic_service_list set items = $1::jsonb where region_code = '150600'`,
      [JSON.stringify([item])],
    );
}

/** What is known of her, and nothing else that anybody could be found by. */
async function tell(facts: Facts): Promise<void> {
  const known = {
    ...{ birth_date: '1942-01-01', life_status: 'ACTIVE', wants_central_support: null },
    ...{ categories: [], assessments: [], ...BASE, ...facts },
  };
  await at.hub().pg.query(
    `update services.elder_fact f set (birth_date, life_status, wants_central_support, categories,
       assessments, region_code, hukou_region_code) = (select r.birth_date, r.life_status,
       r.wants_central_support, r.categories, r.assessments, r.region_code, r.hukou_region_code
       from jsonb_populate_record(null::services.elder_fact, $2::jsonb) r) where f.elder_key = $1`,
    [ONE, JSON.stringify(known)],
  );
}
