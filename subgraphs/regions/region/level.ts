import type { RegionLevel as LevelName } from '../../../ground/china/region-code.ts';
import { labelled } from '../../../ground/schema/labelled.ts';

export const RegionLevel = labelled<LevelName>(
  'RegionLevel',
  'Level of an administrative or statistical region. 行政级别',
  {
    PROVINCE: 'Province or autonomous region. 省、自治区',
    CITY: 'Prefecture-level city. 地级市',
    COUNTY: 'County, district, banner or county-level city. 县、区、旗、县级市',
    TOWNSHIP: 'Street, town, township or sumu. 街道、镇、乡、苏木',
    VILLAGE: 'Community, village or gacha. 社区、村、嘎查',
  },
);
export type RegionLevel = LevelName;

export const Settlement = labelled(
  'Settlement',
  'Whether a village-level region is an urban community or a rural village. 城乡',
  {
    URBAN: 'Residents’ committee. 居委会、社区',
    RURAL: 'Village committee. 村委会、嘎查',
  },
);
export type Settlement = keyof typeof Settlement;
