import { addMonths, dateOf, dayOf } from './calendar.ts';
import type { World, WorldOrganization, WorldWorker } from './types.ts';

/** An organisation that a city buys services from. */
export interface Supplier {
  /** The city, as its first four digits. */
  city: string;
  organization: WorldOrganization;
  /** First day of the role. */
  since: string;
  /** Who work for it all of the last year, and still do. */
  workers: readonly WorldWorker[];
}

/** Of each city the first organisation there that is on no list and has five workers. */
export function suppliersOf(world: World): Supplier[] {
  const since = dateOf(addMonths(dayOf(world.asOf), -12));
  const staff = new Map<number, WorldWorker[]>();
  for (const worker of world.workers()) {
    const lasting = worker.employments.filter(({ from, to }) => from <= since && to === null);
    for (const { organization } of lasting.slice(0, 1)) {
      staff.set(organization, [...(staff.get(organization) ?? []), worker]);
    }
  }
  const found = new Map<string, Supplier>();
  for (const organization of world.organizations()) {
    const workers = staff.get(organization.n) ?? [];
    const city = organization.registrarRegion.slice(0, 4);
    if (found.has(city) || organization.blacklisted !== null || workers.length < 5) continue;
    found.set(city, { city, organization, since, workers: workers.slice(0, 5) });
  }
  return [...found.values()];
}
