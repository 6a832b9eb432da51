import { addSites } from './community-sites.ts';
import type { Builders, HomesPlan } from './county-homes.ts';
import { addHomes } from './county-homes.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import type { Place } from './places.ts';
import { countiesOf, townshipsOf } from './places.ts';
import type { FacilityStatus } from './types.ts';

const ODD_STATUSES: FacilityStatus[] = ['PLANNED', 'REGISTERED', 'FILED', 'SUSPENDED', 'CLOSED'];

/**
 * Hohhot, Baotou and Ulanqab: homes in every county, sites in part of their streets, communities and
 * villages. No document of the five reports their numbers. Here are also the facilities that do not
 * operate (yet): one of each other status in each city, in its first counties.
 */
export function addPactCities(to: Builders): void {
  for (const city of ['150100', '150200', '150900']) {
    const counts = { towns: 0, villages: 0 };
    countiesOf(city).forEach((county, i) => {
      addHomes(to, county, homesOf(county, ODD_STATUSES[i], i === 0));
      const sites = { streets: 0.7, communities: 0.4, towns: 0.5, villages: 0.08 };
      addSites(to, county, { ...sites, villageType: 'HAPPINESS_HOME' }, counts);
    });
  }
}

function homesOf(county: Place, odd: FacilityStatus | undefined, needed: boolean): HomesPlan {
  const dice = new Dice('county-homes', Number(county.code));
  const urban = county.kind === 'DISTRICT';
  const size = () => 10 * dice.between(6, urban ? 18 : 12);
  const count = dice.between(urban ? 2 : 1, urban ? 5 : 2);
  const rural = townshipsOf(county.code).filter(({ kind }) => kind !== 'STREET').length;
  return {
    welfare: [
      {
        beds: 10 * dice.between(12, 26),
        mode: dice.chance(0.3) ? 'PUBLIC_BUILT_PRIVATE_RUN' : 'PUBLIC',
        needed,
      },
    ],
    specialist: dice.chance(0.7) ? { beds: 10 * dice.between(5, 10) } : undefined,
    townshipHomes: Array.from({ length: Math.min(rural, dice.between(1, 4)) }, () => ({
      beds: 10 * dice.between(3, 8),
    })),
    private: [
      ...Array.from({ length: count }, (_, i) => ({
        beds: size(),
        brand: urban && i === 0 ? '草原康养' : undefined,
      })),
      ...(odd === undefined ? [] : [{ beds: 80, status: odd }]),
    ],
    hospital: urban && dice.chance(0.25) ? 100 : undefined,
    nursingShare: 0.38 + dice.unit() * 0.36,
  };
}
