import type { RegionCode } from '../../ground/china/region-code.ts';
import { isWithin } from '../../ground/china/region-code.ts';
import type { World } from '../world/types.ts';

/** What the rows of a region are a sample of: what the world declares of it, or of the city around it. */
export function sampleOf(code: RegionCode, world: World | null) {
  const found = world?.samples.find(({ region }) => isWithin(code, region));
  if (world === null || found === undefined) return null;
  const { region, elders, people, places, year, source } = found;
  const factor = people === null ? null : decimal(people);
  const placesFactor = places === null ? null : decimal(places);
  return { region, elders, factor, placesFactor, year, source, asOf: world.asOf };
}

/** Six decimals, cut: enough to tell 2,000 elders from 2,001 of seven millions. */
function decimal(factor: number): string {
  return factor === 1 ? '1' : (Math.floor(factor * 1e6) / 1e6).toFixed(6).replace(/0+$/, '');
}
