import { keyOf } from '../../ground/synthetic/keys.ts';

/** The line from which the paying city pays for bought services in the year of a day. */
export function purchaseBudgetLine(asOf: string): string {
  return keyOf('purchaseBudgetLine', Number(asOf.slice(0, 4)));
}
