import { keyOf } from '../../ground/synthetic/keys.ts';

/** The line from which the paying city pays for bought services in the year of a day. */
export function purchaseBudgetLine(asOf: string): string {
  return keyOf('purchaseBudgetLine', Number(asOf.slice(0, 4)));
}

/** Fen that a year of what seeds/services/purchase-rows.ts buys costs: 24 elders, an hour a month each. */
export const YEAR_OF_PURCHASES = 24 * 4_500 * 12;
