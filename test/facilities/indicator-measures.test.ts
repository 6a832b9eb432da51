import { testHub } from '../kit/hub.ts';
import { actualOf, testFiguresFollowRows } from '../kit/target-rows.ts';

const INSTITUTION = `f.type in ('NURSING_HOME', 'DESTITUTE_HOME', 'WELFARE_INSTITUTE')`;
const ORDOS = '1506';
const SHENYANG = '2101';
const YUXI = '5304';
const HEILONGJIANG = '23';

/** Takes away one operating facility of a region. */
function facility(region: string, condition: string): string {
  return `delete from facilities.facility where id = (
    select f.id from facilities.facility f
    join facilities.organization o on o.id = f.organization_id
    where f.status = 'OPERATING' and f.region_code like '${region}%' and ${condition}
    order by f.id limit 1)`;
}

/** Takes away the facility that alone covers a unit of the network. */
function onlyOneOf(region: string, unit: string, condition = 'true'): string {
  return `delete from facilities.facility where id = (
    select min(f.id::text)::uuid from facilities.coverage_unit u
    join facilities.facility f on f.region_at between u.region_at and u.region_end
      and f.status = 'OPERATING' and ${condition}
    where u.unit = '${unit}' and u.code like '${region}%' and not u.statistical_only
    group by u.code having count(*) = 1 order by u.code limit 1)`;
}

function grade(condition: string): string {
  return `delete from facilities.grade_rating where id = (
    select g.id from facilities.grade_rating g join facilities.facility f on f.id = g.facility_id
    where f.region_code like '1506%' and g.status = 'GRANTED' and g.valid_until > '2026-06-30'
      and ${condition} order by g.id limit 1)`;
}

/** Takes a feature away from one medical institution of a region. */
function feature(region: string, name: string, kind = '%'): string {
  return `delete from facilities.medical_feature where id = (
    select f.id from facilities.medical_feature f
    join facilities.medical_institution m on m.id = f.institution_id
    where f.region_code like '${region}%' and f.feature = '${name}' and m.kind like '${kind}'
      and m.facility_id is null order by f.id limit 1)`;
}

const openedIn = (from: string, to: string) => `f.opened_on between '${from}' and '${to}'`;
const TOWN = `(f.type in ('TOWNSHIP_CENTRE', 'COMPREHENSIVE_CENTRE')
  or f.type = 'DESTITUTE_HOME' and f.admin_level = 'TOWNSHIP')`;

testFiguresFollowRows(
  'FACILITIES',
  [
    ['150600-NURSING_BED_SHARE', facility(ORDOS, INSTITUTION)],
    ['210100-NURSING_BED_SHARE', facility(SHENYANG, `f.type = 'NURSING_HOME' and o.brand is null`)],
    ['210100-PUBLIC_BED_USE', facility(SHENYANG, `f.type = 'WELFARE_INSTITUTE'`), 'staff:210100'],
    ['230000-PRIVATE_BED_SHARE', facility(HEILONGJIANG, `f.operation_mode = 'PRIVATE'`)],
    ['230000-BEDS', facility(HEILONGJIANG, `f.type = 'NURSING_HOME'`)],
    ['530400-BEDS', facility(YUXI, `f.type = 'NURSING_HOME'`)],
    ['210100-FAC_MEDICAL_SVC', facility(SHENYANG, INSTITUTION)],
    ['361181-MED_FAST_CHANNEL', feature('361181', 'GREEN_CHANNEL')],
    ['530400-GERIATRIC_DEPT', feature(YUXI, 'GERIATRIC_DEPARTMENT')],
    ['530400-FRIENDLY_MED', feature(YUXI, 'AGE_FRIENDLY')],
    ['530400-REHAB_DEPT', feature(YUXI, 'GRADE_3', 'TCM_HOSPITAL')],
    ['530400-FRIENDLY_MED_COUNT', feature(YUXI, 'AGE_FRIENDLY')],
    ['361181-FAC_MEDICAL_SVC', facility('3611', `f.type = 'NURSING_HOME'`)],
    ['210100-DESTITUTE_CARE_BED', facility(SHENYANG, `f.type = 'DESTITUTE_HOME'`)],
    ['210100-BRAND_FACILITY', facility('210106', 'o.brand is not null')],
    ['210100-BRAND_PER_DISTRICT', facility('210114', 'o.brand is not null')],
    [
      '210100-FOREIGN_BRAND',
      `delete from facilities.organization where id = (
       select o.id from facilities.organization o
       join facilities.facility f on f.organization_id = o.id
       where o.foreign_invested and f.region_code like '2101%' limit 1)`,
    ],
    [
      '230000-COUNTY_WELFARE_BEDS',
      `delete from facilities.facility where id = (
       select f.id from facilities.facility f
       join facilities.bed_inventory b on b.facility_id = f.id
       where f.region_code like '23%' and f.type = 'WELFARE_INSTITUTE'
       order by b.total, f.id limit 1)`,
    ],
    ['150600-GRADE_HOME', grade(`f.type = 'DESTITUTE_HOME' and f.admin_level = 'TOWNSHIP'`)],
    ['150600-GRADE_PUBLIC', grade(`f.admin_level = 'COUNTY' and f.operation_mode = 'PUBLIC'`)],
    [
      '530400-COUNTY_PUBLIC_HOME',
      `delete from facilities.facility f where f.region_code like '530423%'
       and f.operation_mode in ('PUBLIC', 'PUBLIC_BUILT_PRIVATE_RUN')`,
    ],
    ['361181-COUNTY_CENTRE', facility('3611', `f.type = 'COMPREHENSIVE_CENTRE'`)],
    ['150600-DESTITUTE_SPECIALIST', facility(ORDOS, 'f.disabled_destitute_specialist')],
    ['210100-DESTITUTE_SPECIALIST', facility(SHENYANG, 'f.disabled_destitute_specialist')],
    ['150600-STREET_CENTRE', onlyOneOf(ORDOS, 'STREET', `f.type = 'COMPREHENSIVE_CENTRE'`)],
    ['150600-COMMUNITY_STATION', onlyOneOf(ORDOS, 'COMMUNITY')],
    ['150600-SUMU_COVERAGE', onlyOneOf(ORDOS, 'TOWN', TOWN)],
    ['150600-RURAL_COVERAGE', onlyOneOf(ORDOS, 'VILLAGE')],
    ['530400-TOWN_CENTRE', onlyOneOf(YUXI, 'TOWN', TOWN)],
    [
      '361181-TOWN_SITE',
      facility('361181', `f.type = 'COMPREHENSIVE_CENTRE' and length(f.region_code) = 9`),
    ],
    ['361181-VILLAGE_SITE', onlyOneOf('361181', 'VILLAGE')],
    [
      '530400-VILLAGE_CENTRE',
      `delete from facilities.facility f using facilities.coverage_unit u
     where f.region_at between u.region_at and u.region_end and u.code = (
       select min(code) from facilities.coverage_unit
       where unit = 'VILLAGE' and code like '5304%' and not statistical_only)`,
    ],
    ['530400-FACILITIES_OPERATING', facility(YUXI, `f.type = 'NURSING_HOME'`)],
    ['530400-DESTITUTE_HOMES', facility(YUXI, `f.type = 'DESTITUTE_HOME'`)],
    ['530400-PPP_HOMES', facility(YUXI, `f.operation_mode = 'PUBLIC_BUILT_PRIVATE_RUN'`)],
    ['530400-SOCIAL_RUN', facility(YUXI, `f.operation_mode = 'PRIVATE'`)],
    ['530400-DAYCARE_SITES', facility(YUXI, `f.type = 'ACTIVITY_ROOM'`)],
    [
      '150600-TOWN_CENTRES',
      facility(ORDOS, `f.type = 'TOWNSHIP_CENTRE' and ${openedIn('2023-01-01', '2023-12-31')}`),
    ],
    [
      '150600-GACHA_STATIONS',
      facility(ORDOS, `f.type = 'VILLAGE_STATION' and ${openedIn('2023-01-01', '2023-12-31')}`),
    ],
    [
      // None was opened in 2022 in the seeded world, so a row is added rather than lost.
      '210100-COMMUNITY_AREA',
      `update facilities.facility set opened_on = '2022-05-01' where id = (
       select id from facilities.facility
       where region_code like '2101%' and type = 'CARE_STATION' limit 1)`,
    ],
    [
      '230000-DAYCARE_AREA',
      facility(HEILONGJIANG, `f.type = 'DAY_CARE' and ${openedIn('2012-01-01', '2015-12-31')}`),
    ],
    [
      '230000-DAYCARE_BEDS',
      facility(HEILONGJIANG, `f.type = 'DAY_CARE' and ${openedIn('2012-01-01', '2015-12-31')}`),
    ],
    [
      '230000-NEW_HOMES_200',
      `delete from facilities.facility where id = (
       select f.id from facilities.facility f join facilities.bed_inventory b on b.facility_id = f.id
       where f.region_code like '23%' and f.type = 'DESTITUTE_HOME' and b.total >= 200
         and ${openedIn('2012-01-01', '2015-12-31')} limit 1)`,
    ],
  ],
  ['150600-GRADE_HOME', ...['230000-PRIVATE_BED_SHARE', '230000-COUNTY_WELFARE_BEDS']],
);

test('a share of nothing is no figure, and says so', async () => {
  const hub = await testHub({ own: true });
  try {
    await hub.pg.query(`delete from facilities.coverage_unit where code like '361181%'`);
    const { reason, withheld, met } = await actualOf(hub, '361181-TOWN_SITE');
    expect({ reason, withheld, met }).toEqual({
      reason: 'NO_DATA',
      withheld: 'NO_DATA',
      met: null,
    });
  } finally {
    await hub.close();
  }
});
