import { labelled } from '../../../ground/schema/labelled.ts';
import { FacilityType } from '../../../ground/facts/facility-kinds.ts';

/**
 * Registered care institutions (养老机构). Their beds are the institution beds of R-12; the
 * residential beds of the other types are community beds (domain default of R-12).
 */
export const INSTITUTION_TYPES: readonly FacilityType[] = [
  FacilityType.NURSING_HOME,
  FacilityType.DESTITUTE_HOME,
  FacilityType.WELFARE_INSTITUTE,
  FacilityType.HONOUR_HOME,
  FacilityType.NURSING_HOSPITAL,
];

/** SQL: whether the facility alias `f` or `e` is an institution. */
export function isInstitution(facility: 'e' | 'f'): string {
  return `${facility}.type in (${INSTITUTION_TYPES.map((type) => `'${type}'`).join(', ')})`;
}

export const StatisticsCategory = labelled(
  'StatisticsCategory',
  'Where the statistics of civil affairs count a facility. 民政统计分类',
  {
    WELFARE_INSTITUTE: 'Registered institution: welfare institute. 社会福利院',
    DESTITUTE_INSTITUTION: 'Registered institution for destitute people. 特困人员救助供养机构',
    OTHER_INSTITUTION: 'Any other registered institution. 其他养老机构',
    COMMUNITY_FULL_CARE: 'Community site with residential beds. 全托服务社区设施',
    COMMUNITY_DAY_CARE: 'Community site for the day. 日间照料社区设施',
    COMMUNITY_MUTUAL_AID: 'Mutual-aid facility. 互助型养老设施',
    COMMUNITY_OTHER: 'Any other community facility. 其他社区养老设施',
  },
);
export type StatisticsCategory = keyof typeof StatisticsCategory;

/** Our mapping of the types of the five documents to the statistics of civil affairs. */
export const STATISTICS_CATEGORY: Record<FacilityType, StatisticsCategory> = {
  NURSING_HOME: StatisticsCategory.OTHER_INSTITUTION,
  DESTITUTE_HOME: StatisticsCategory.DESTITUTE_INSTITUTION,
  WELFARE_INSTITUTE: StatisticsCategory.WELFARE_INSTITUTE,
  HONOUR_HOME: StatisticsCategory.OTHER_INSTITUTION,
  NURSING_HOSPITAL: StatisticsCategory.OTHER_INSTITUTION,
  EMBEDDED: StatisticsCategory.COMMUNITY_FULL_CARE,
  COMPREHENSIVE_CENTRE: StatisticsCategory.COMMUNITY_FULL_CARE,
  DAY_CARE: StatisticsCategory.COMMUNITY_DAY_CARE,
  TOWNSHIP_CENTRE: StatisticsCategory.COMMUNITY_DAY_CARE,
  CARE_STATION: StatisticsCategory.COMMUNITY_DAY_CARE,
  VILLAGE_STATION: StatisticsCategory.COMMUNITY_DAY_CARE,
  HAPPINESS_HOME: StatisticsCategory.COMMUNITY_MUTUAL_AID,
  WUBAO_HOMESTEAD: StatisticsCategory.COMMUNITY_OTHER,
  ACTIVITY_ROOM: StatisticsCategory.COMMUNITY_OTHER,
};
