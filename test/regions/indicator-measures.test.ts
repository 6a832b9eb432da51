import { testFiguresFollowRows } from '../kit/target-rows.ts';

testFiguresFollowRows('REGIONS', [
  ['361181-ASSESS_SYSTEM', `delete from regions.milestone where region_code = '361181'`],
  ['150600-PLAN_COMMITTEE', `delete from regions.milestone where region_code = '150602'`],
  ['150600-FACILITY_PLAN', `delete from regions.facility_plan where region_code = '150602'`],
]);
