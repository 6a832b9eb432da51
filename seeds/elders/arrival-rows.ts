import { daysLater } from '../../ground/china/calendar.ts';
import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';
import type { WorldElder } from '../world/types.ts';

const CITIES = ['150602', '210102', '230102', '360281', '530402'];

/** Here and there an arrival is refused of somebody who lives on where she did. */
export function refusedArrivalRows(elder: WorldElder, asOf: string): Row[] {
  const { n, key, registrations, address, lifeStatus } = elder;
  const [now, ...others] = registrations;
  const dice = new Dice('arrival refused', n);
  if (!now || others.length > 0 || lifeStatus !== 'ACTIVE' || dice.below(60) > 0) return [];
  const recorded = daysLater(asOf, -dice.between(20, 300));
  if (recorded <= now.from) return [];
  const to = dice.pick(CITIES.filter((one) => cityOf(one) !== cityOf(now.region)));
  return [
    {
      ...{ key: keyOf('elderArrivalRefused', n), elder_key: key, status: 'REFUSED' },
      ...{ synthetic: true, address, evidence: '居住证', from_region_code: cityOf(now.region) },
      ...{ recorded_on: recorded, decided_on: daysLater(recorded, dice.between(2, 12)) },
      ...{ region_code: to, region_at: regionAt(to) },
    },
  ];
}

const cityOf = (region: string) => `${region.slice(0, 4)}00`;

/** Who was registered in another city before has arrived with her present registration. */
export function arrivalRows({ n, key, registrations, address, lifeStatus }: WorldElder): Row[] {
  const [before, now] = registrations.slice(-2);
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
