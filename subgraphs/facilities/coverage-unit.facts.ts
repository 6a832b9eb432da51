import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { PublishedFact, Subscription } from '../shared/facts.ts';
import { regionAt, subtree } from '../shared/region-code.ts';
import { NetworkUnit } from './coverage-unit.ts';

interface RegionFact {
  level: string;
  settlement: 'URBAN' | 'RURAL' | null;
  statisticalOnly: boolean;
}

/** The regions that the network of facilities should reach: what a coverage is a share of. */
export const coverageUnitFacts: Subscription = { from: 'regions', kind: 'REGION', apply };

async function apply(em: SqlEntityManager, facts: PublishedFact<RegionFact>[]): Promise<void> {
  const latest = [...new Map(facts.map((fact) => [fact.subject, fact])).values()];
  const rows = latest
    .filter(({ payload }) => payload.level !== 'PROVINCE' && payload.level !== 'CITY')
    .map(({ subject, payload }) => ({
      code: subject,
      level: payload.level,
      settlement: payload.settlement,
      statistical_only: payload.statisticalOnly,
      unit: unitOf(payload),
      region_at: regionAt(subject),
      region_end: subtree(subject).to,
    }));
  await em.execute(
    `insert into coverage_unit (code, level, settlement, statistical_only, unit, region_at, region_end)
     select code, level, settlement, statistical_only, unit, region_at, region_end
     from json_populate_recordset(null::coverage_unit, ?)
     on conflict (code) do update set
       level = excluded.level, settlement = excluded.settlement,
       statistical_only = excluded.statistical_only, unit = excluded.unit`,
    [JSON.stringify(rows)],
  );
}

function unitOf({ level, settlement }: RegionFact): NetworkUnit | null {
  if (level === 'COUNTY') return NetworkUnit.COUNTY;
  if (settlement === null) return null;
  const urban = settlement === 'URBAN';
  if (level === 'TOWNSHIP') return urban ? NetworkUnit.STREET : NetworkUnit.TOWN;
  return urban ? NetworkUnit.COMMUNITY : NetworkUnit.VILLAGE;
}
