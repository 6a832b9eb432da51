import type { World, WorldOrganization } from './types.ts';

/** An organisation that sells a city the devices of its elders. */
export interface Vendor {
  /** The city, as its first four digits. */
  city: string;
  organization: WorldOrganization;
}

/** Of each city the last organisation there that is on no list. */
export function vendorsOf(world: World): Vendor[] {
  const found = new Map<string, Vendor>();
  for (const organization of world.organizations()) {
    const city = organization.registrarRegion.slice(0, 4);
    if (organization.blacklisted === null) found.set(city, { city, organization });
  }
  return [...found.values()];
}
