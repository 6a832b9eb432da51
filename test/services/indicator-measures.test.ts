import { testFiguresFollowRows } from '../kit/target-rows.ts';

const SHENYANG = 'staff:210100';

function bed(region: string, condition = 'true'): string {
  return `delete from services.home_care_bed where status = 'ACTIVE'
    and region_code like '${region}%' and ${condition}`;
}

function hours(extreme: 'min' | 'max'): string {
  return bed(
    '2101',
    `planned_hours = (select ${extreme}(planned_hours) from services.home_care_bed
      where status = 'ACTIVE' and region_code like '2101%')`,
  );
}

function visitsOfOneElder(region: string): string {
  return `delete from services.visit_record where month = '2026-05' and plan_key = (
    select r.plan_key from services.visit_record r
    join services.visit_plan p on p.key = r.plan_key
    where r.month = '2026-05' and r.outcome = 'COMPLETED' and r.mode = 'HOME'
      and p.region_code like '${region}%' and p.registered_on <= '2026-05-01' limit 1)`;
}

/** The latest adaptation that was accepted in a place. */
function accepted(region: string): string {
  return `delete from services.home_adaptation where key = (select key from services.home_adaptation
    where status = 'DONE' and region_code like '${region}%' order by accepted_on desc limit 1)`;
}

/** One of those of former years counts in this one. */
function acceptedThisYear(region: string): string {
  return `update services.home_adaptation set accepted_on = '2026-03-01' where key = (
    select key from services.home_adaptation where accepted_on < '2026-01-01'
      and region_code like '${region}%' order by accepted_on desc limit 1)`;
}

testFiguresFollowRows(
  'SERVICES',
  [
    ['210100-VISIT_RATE', visitsOfOneElder('2101'), SHENYANG],
    ['210100-VISIT_FREQ', visitsOfOneElder('2101'), SHENYANG],
    ['361181-VISIT_RATE', visitsOfOneElder('3611'), 'staff:361181'],
    [
      '150600-HOME_BED',
      `delete from services.home_care_bed where key = (select key from services.home_care_bed
       where status = 'ACTIVE' and region_code like '1506%' limit 1)`,
      'staff:150600',
    ],
    ['210100-HOME_BED_HOURS_MIN', hours('min'), SHENYANG],
    ['210100-HOME_BED_HOURS_MAX', hours('max'), SHENYANG],
    ['210100-HOME_BED', hours('min'), SHENYANG],
    [
      '210100-SMART_ITEMS',
      bed(
        '2101',
        `exists (select from services.device d
          where d.bed_key = home_care_bed.key and d.item_id = 'CALL_BUTTON')`,
      ),
      SHENYANG,
    ],
    ['210100-HOME_BED_DEVICES', `delete from services.catalogue_item where id = 'WHEELCHAIR'`],
    ['210100-ADAPT_PASS_RATE', accepted('2101'), SHENYANG],
    ['361181-ADAPT_HH_YEAR', acceptedThisYear('3611'), 'staff:361181'],
    ['361181-ADAPT_HH_CUM', accepted('3611'), 'staff:361181'],
    [
      '210100-ADAPT_CATEGORIES',
      `delete from services.catalogue_item where id = 'ADAPTATION_BATH_AID'`,
    ],
    ['150600-BASIC_LIST', `delete from services.basic_service_list where region_code = '150600'`],
  ],
  [
    ...['210100-VISIT_RATE', '210100-VISIT_FREQ', '361181-VISIT_RATE', '210100-HOME_BED'],
    ...[
      '150600-HOME_BED',
      '210100-HOME_BED_HOURS_MIN',
      '210100-HOME_BED_HOURS_MAX',
      '210100-SMART_ITEMS',
      ...['210100-ADAPT_PASS_RATE', '361181-ADAPT_HH_YEAR', '361181-ADAPT_HH_CUM'],
    ],
  ],
);
