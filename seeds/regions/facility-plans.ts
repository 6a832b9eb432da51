export interface FacilityPlanRow {
  id: string;
  regionCode: string;
  title: string;
  approvedOn: string;
}

/**
 * Days on which the banners and districts of Ordos approved their plans for elder-care facilities,
 * synthetic: Ordos asks for all nine by the end of 2024, and one comes late.
 */
const APPROVED: Record<string, string> = {
  150602: '2024-06-18',
  150603: '2024-07-05',
  150621: '2024-09-12',
  150622: '2024-10-21',
  150623: '2024-11-08',
  150624: '2024-08-29',
  150625: '2024-12-16',
  150626: '2025-03-14',
  150627: '2024-05-30',
};

/** The plans of the counties whose names are given. */
export function facilityPlanRows(names: ReadonlyMap<string, string>): FacilityPlanRow[] {
  return Object.entries(APPROVED).map(([regionCode, approvedOn]) => ({
    id: `${regionCode}-2024`,
    regionCode,
    title: `${names.get(regionCode)}养老服务设施专项规划`,
    approvedOn,
  }));
}
