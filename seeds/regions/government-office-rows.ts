import { regionAt } from '../../ground/china/region-code.ts';
import type { Row } from '../loader.ts';

const REGIONS = { 150600: '鄂尔多斯市', 150602: '东胜区', 210100: '沈阳市' };
const OFFICES = {
  CIVIL_AFFAIRS: '民政局',
  HEALTH: '卫生健康委员会',
  MEDICAL_INSURANCE: '医疗保障局',
  FINANCE: '财政局',
  HOUSING: '住房和城乡建设局',
  FIRE: '消防救援支队',
  STATISTICS: '统计局',
};

/** Offices of three regions; their telephones are made up, and nobody can be reached there. */
export function governmentOfficeRows(): Row[] {
  let n = 0;
  return Object.entries(REGIONS).flatMap(([region, place]) =>
    Object.entries(OFFICES).map(([department, name]) => {
      n += 1;
      return {
        ...{ id: `${region}-${department}`, status: 'PUBLISHED', department, synthetic: true },
        ...{ name: `${place}${name}`, phone: `00008${String(n).padStart(7, '0')}`, address: null },
        ...{ region_code: region, region_at: regionAt(region) },
      };
    }),
  );
}
