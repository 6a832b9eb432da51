import { grouped } from '../../ground/figures/grouped.ts';
import type { Day } from './calendar.ts';
import type { Builders } from './county-homes.ts';
import { addDexing, addHeilongjiang, addShenyang } from './facilities-elsewhere.ts';
import { addOrdos } from './facilities-ordos.ts';
import { addPactCities } from './facilities-pact.ts';
import { addYuxi } from './facilities-yuxi.ts';
import type { FacilityPlan } from './facility-register.ts';
import { FacilityRegister } from './facility-register.ts';
import { OrganizationRegister } from './organizations.ts';
import type { PlacesOf } from './sample.ts';
import { groupAt } from './sample.ts';
import { sampledPlans } from './sampled-places.ts';

interface Registers {
  organizations: OrganizationRegister;
  facilities: FacilityRegister;
}

/** Every facility with its operator. New cities go last: numbers of facilities are kept that way. */
export function buildFacilities(asOf: Day, elders: number, places: PlacesOf): Registers {
  const organizations = new OrganizationRegister();
  const facilities = new FacilityRegister(asOf);
  const plans: FacilityPlan[] = [];
  const to: Builders = { organizations, facilities: { add: (plan) => void plans.push(plan) } };
  addOrdos(to);
  addPactCities(to);
  addYuxi(to);
  addShenyang(to);
  addHeilongjiang(to);
  addDexing(to);
  const chosen = places === 'WHOLE' ? plans : sampled(plans, elders);
  for (const plan of chosen) facilities.add(plan);
  blacklistSome(organizations);
  return { organizations, facilities };
}

function sampled(plans: readonly FacilityPlan[], elders: number): FacilityPlan[] {
  const ofGroups = grouped(plans, ({ region }) => groupAt(region));
  const kept = [...ofGroups].map(([group, all]) => sampledPlans(group, all, elders));
  return kept.flat();
}

/** Three operators on the list of 失信联合惩戒 (Dexing, C19), none of them in Ordos or Yuxi. */
function blacklistSome(organizations: OrganizationRegister): void {
  const small = organizations.list.filter(
    ({ legalType, brand, registrarRegion }) =>
      legalType === 'ENTERPRISE' && brand === null && /^(1501|2101|2301)/.test(registrarRegion),
  );
  const reasons = ['骗取补贴', '未备案经营', '预付费逾期未退'];
  reasons.forEach((reason, i) => {
    const organization = small[i * 4];
    if (organization === undefined) return;
    organizations.blacklist(organization.n, `202${i + 3}-0${i + 2}-15`, reason);
  });
}
