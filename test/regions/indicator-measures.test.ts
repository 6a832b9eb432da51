import { testFiguresFollowRows } from '../kit/target-rows.ts';

testFiguresFollowRows('REGIONS', [
  ['150600-FACILITY_PLAN', `delete from regions.facility_plan where region_code = '150602'`],
]);
