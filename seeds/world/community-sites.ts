import type { RegionCode } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import type { FacilityPlan } from './facility-register.ts';
import type { Builders } from './county-homes.ts';
import { isTown } from './county-homes.ts';
import type { Place } from './places.ts';
import { communitiesOf, townshipsOf } from './places.ts';
import type { FacilityType } from './types.ts';

/** How much of a county's streets, towns, communities and villages has a site. */
export interface SitesPlan {
  streets: number;
  communities: number;
  towns: number;
  villages: number;
  villageType: FacilityType;
  /** Community whose station is part of every sample. */
  needed?: RegionCode;
  /** Opening date of a site by its number among those of its kind in the city; drawn when absent. */
  townOpened?: (i: number) => string | undefined;
  villageOpened?: (i: number) => string | undefined;
}

const STREET_BEDS = { total: 20, nursing: 8, dementia: 0, dayCare: 30 };

/** Counts the sites of each kind over the counties of one city. */
export interface SiteCounts {
  towns: number;
  villages: number;
}

export function addSites(to: Builders, county: Place, plan: SitesPlan, counts: SiteCounts): void {
  const community = () => to.organizations.communityService(county.code);
  const service = () => to.organizations.publicService(county.code);
  for (const township of townshipsOf(county.code)) {
    if (township.kind === 'STREET' && has('street-site', township, plan.streets)) {
      to.facilities.add(streetCentre(township, community));
    }
    if (township.kind !== 'STREET' && has('town-site', township, plan.towns)) {
      const opened = isTown(township.kind) ? plan.townOpened?.(counts.towns++) : undefined;
      to.facilities.add({ ...townCentre(township, service), opened });
    }
    for (const place of communitiesOf(township.code)) {
      if (place.urban && has('community-site', place, plan.communities)) {
        const needed = place.code === plan.needed;
        to.facilities.add({ ...careStation(place, community), needed });
      } else if (!place.urban && has('village-site', place, plan.villages)) {
        const opened = plan.villageOpened?.(counts.villages++);
        to.facilities.add({ ...villageSite(place, service, plan.villageType), opened });
      }
    }
  }
}

export function careStation(place: Place, organization: () => number): FacilityPlan {
  return {
    type: 'CARE_STATION',
    mode: 'PUBLIC_BUILT_PRIVATE_RUN',
    organization,
    region: place.code,
    adminLevel: 'VILLAGE',
    name: `${place.shortName}养老服务站`,
    beds: { dayCare: new Dice('station', Number(place.code)).between(5, 20) },
  };
}

function villageSite(place: Place, organization: () => number, type: FacilityType): FacilityPlan {
  return {
    type,
    mode: 'PUBLIC',
    organization,
    region: place.code,
    adminLevel: 'VILLAGE',
    name: `${place.shortName}${type === 'HAPPINESS_HOME' ? '互助幸福院' : '养老服务站'}`,
    beds: { dayCare: new Dice('station', Number(place.code)).between(3, 12) },
  };
}

function streetCentre(street: Place, organization: () => number): FacilityPlan {
  return {
    type: 'COMPREHENSIVE_CENTRE',
    mode: 'PUBLIC_BUILT_PRIVATE_RUN',
    organization,
    region: street.code,
    adminLevel: 'TOWNSHIP',
    name: `${street.name}综合养老服务中心`,
    beds: STREET_BEDS,
  };
}

function townCentre(town: Place, organization: () => number): FacilityPlan {
  return {
    type: 'TOWNSHIP_CENTRE',
    mode: 'PUBLIC',
    organization,
    region: town.code,
    adminLevel: 'TOWNSHIP',
    name: `${town.name}养老服务中心`,
    beds: { dayCare: 20 },
  };
}

function has(topic: string, place: Place, share: number): boolean {
  return share >= 1 || new Dice(topic, Number(place.code)).chance(share);
}
