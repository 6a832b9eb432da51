import type { Subscription } from '../../../ground/facts/facts.ts';
import { projection } from '../../../ground/facts/projection.ts';
import { regionAt, subtree } from '../../../ground/china/region-code.ts';
import { CoverageUnit } from './entity.ts';
import type { NetworkUnit } from './network-unit.ts';

interface RegionFact {
  level: string;
  settlement: 'URBAN' | 'RURAL' | null;
  statisticalOnly: boolean;
}

/** The regions that the network of facilities should reach: what a coverage is a share of. */
export const coverageUnitFacts: Subscription = projection<RegionFact>({
  from: 'regions',
  kind: 'REGION',
  table: 'coverage_unit',
  entity: CoverageUnit,
  key: 'code',
  columns: ({ level, settlement, statisticalOnly }, code) =>
    level === 'PROVINCE' || level === 'CITY'
      ? null
      : {
          level,
          settlement,
          statistical_only: statisticalOnly,
          unit: unitOf({ level, settlement, statisticalOnly }),
          region_at: regionAt(code),
          region_end: subtree(code).to,
        },
});

function unitOf({ level, settlement }: RegionFact): NetworkUnit | null {
  if (level === 'COUNTY') return 'COUNTY';
  if (settlement === null) return null;
  const urban = settlement === 'URBAN';
  if (level === 'TOWNSHIP') return urban ? 'STREET' : 'TOWN';
  return urban ? 'COMMUNITY' : 'VILLAGE';
}
