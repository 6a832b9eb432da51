import { tsvTable } from '../../../ground/china/tsv-table.ts';
import { FacilityType } from '../../../ground/facts/facility-kinds.ts';
import { labelled } from '../../../ground/schema/labelled.ts';

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
    HEALTH:
      'None of these: a medical institution, which the statistics of health count. 计入卫生健康统计',
  },
);
export type StatisticsCategory = keyof typeof StatisticsCategory;

/** What is known of a type: who names it and in which words, and how it is counted. */
export interface FacilityTypeLine {
  readonly type: FacilityType;
  readonly documentId: string;
  readonly printed: string;
  readonly statisticsCategory: StatisticsCategory;
  /** Whether its residential beds are beds of institutions. */
  readonly countsAsInstitution: boolean;
}

const LINES: readonly FacilityTypeLine[] = tsvTable(new URL('types.tsv', import.meta.url)).map(
  ({ type, document, printed, statistics, institution }) => ({
    type: type as FacilityType,
    documentId: document!,
    printed: printed!,
    statisticsCategory: statistics as StatisticsCategory,
    countsAsInstitution: institution === 'yes',
  }),
);

/** Every type with its line, in the order of the enum. @throws Error for a type without a line */
export const FACILITY_TYPES: ReadonlyMap<FacilityType, FacilityTypeLine> = new Map(
  Object.values(FacilityType).map((type) => {
    const line = LINES.find((one) => one.type === type);
    if (!line) throw new Error(`types.tsv says nothing of ${type}`);
    return [type, line] as const;
  }),
);

function typesWhere(choose: (line: FacilityTypeLine) => boolean): FacilityType[] {
  return [...FACILITY_TYPES.values()].filter(choose).map(({ type }) => type);
}

/**
 * Registered care institutions (养老机构). Their beds are the institution beds of R-12; the
 * residential beds of community sites are community beds (domain default of R-12).
 */
export const INSTITUTION_TYPES: readonly FacilityType[] = typesWhere(
  ({ countsAsInstitution }) => countsAsInstitution,
);

/** Community sites (社区养老服务机构和设施). */
export const SITE_TYPES: readonly FacilityType[] = typesWhere(({ statisticsCategory }) =>
  statisticsCategory.startsWith('COMMUNITY_'),
);

/** Homes for destitute people (敬老院), of a town or of a county. */
export const DESTITUTE_TYPES: readonly FacilityType[] = typesWhere(
  ({ statisticsCategory }) => statisticsCategory === 'DESTITUTE_INSTITUTION',
);

/** SQL: whether the facility alias `f` or `e` is an institution. */
export function isInstitution(facility: 'e' | 'f'): string {
  return isOfTypes(facility, INSTITUTION_TYPES);
}

/** SQL: whether it is a community site. */
export function isSite(facility: 'e' | 'f'): string {
  return isOfTypes(facility, SITE_TYPES);
}

/** SQL: whether it is a home for destitute people. */
export function isDestituteHome(facility: 'e' | 'f'): string {
  return isOfTypes(facility, DESTITUTE_TYPES);
}

function isOfTypes(facility: 'e' | 'f', types: readonly FacilityType[]): string {
  return `${facility}.type in (${types.map((type) => `'${type}'`).join(', ')})`;
}
