import type { World, WorldOrganization } from './types.ts';

/** Organisations at whose training bases people are taught, by city as its first four digits. */
export function trainingBasesOf(world: World): ReadonlyMap<string, WorldOrganization> {
  const found = new Map<string, WorldOrganization>();
  for (const organization of world.organizations()) {
    const city = organization.registrarRegion.slice(0, 4);
    if (!found.has(city) && organization.blacklisted === null) found.set(city, organization);
  }
  return found;
}
