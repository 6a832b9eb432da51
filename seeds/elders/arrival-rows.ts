import { daysLater } from '../../ground/china/calendar.ts';
import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';
import type { WorldElder } from '../world/types.ts';

/** Who was registered in another city before has arrived with her present registration. */
export function arrivalRows({ n, key, registrations, address, lifeStatus }: WorldElder): Row[] {
  const [before, now] = registrations.slice(-2);
  const cityOf = (region: string) => `${region.slice(0, 4)}00`;
  if (!now || lifeStatus !== 'ACTIVE' || cityOf(before!.region) === cityOf(now.region)) return [];
  const recorded = daysLater(now.from, -new Dice('arrival', n).between(1, 12));
  return [
    {
      ...{ key: keyOf('elderArrival', n), elder_key: key, status: 'CONFIRMED', synthetic: true },
      ...{ address, evidence: '居住证', recorded_on: recorded, decided_on: now.from },
      ...{ from_region_code: cityOf(before!.region) },
      ...{ region_code: now.region, region_at: regionAt(now.region) },
    },
  ];
}
