import { isWithin, regionLevel } from '../china/region-code.ts';
import { expecting, HubError } from '../errors/errors.ts';
import type { Viewer } from '../identity/viewer.ts';

/** People counted below this are not shown to anyone but staff of that region. */
export const SMALL_NUMBER = 10;

/**
 * Whether a viewer is staff of the region, who may see every number of people there. The office of a
 * province sees them of its counties and cities.
 */
export function seesSmallNumbers({ audience, region }: Viewer, of: string): boolean {
  if (audience !== 'staff' || region === null || !isWithin(of, region)) return false;
  return regionLevel(region) !== 'PROVINCE' || !isBelowCounty(of);
}

/** Whether a viewer may know how many people live in a facility: staff of the region, and its operator. */
export function seesResidents(viewer: Viewer, facility: string, region: string): boolean {
  return viewer.facilities.includes(facility) || seesSmallNumbers(viewer, region);
}

/** Whether no figure of people is told of a region to others than its staff. */
export function isBelowCounty(region: string): boolean {
  return ['TOWNSHIP', 'VILLAGE'].includes(regionLevel(region));
}

/** The last day of the last quarter that is over on a day; a quarter is over on its last day. */
export function quarterEnd(day: string): string {
  const year = day.slice(0, 4);
  const ends = ['03-31', '06-30', '09-30', '12-31'].map((end) => `${year}-${end}`);
  return ends.findLast((end) => end <= day) ?? `${Number(year) - 1}-12-31`;
}

/** The refusal of numbers that staff of the region alone may read. */
export function notOfTheRegion(): HubError {
  return new HubError('FORBIDDEN', expecting('STAFF_OF_REGION'));
}
