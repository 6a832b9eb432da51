import { regionChain } from '../../../ground/china/region-chain.ts';
import { FacilityFact } from '../../../ground/facts/facility-fact.ts';
import { requireFresh } from '../../../ground/facts/facts.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { PriceCap } from '../price-cap/entity.ts';
import { PriceFiling, type PriceItem } from './entity.ts';

export const REFUSES = refusals({
  PRICES_BACKWARDS: {
    en: 'Prices change forward only, from today or a later day. Choose a later first day.',
    zh: '价格只能向后调整，生效日期不得早于今天，请另选日期。',
  },
  PRICES_NOT_AFTER: {
    code: 'PRICES_BACKWARDS',
    en: 'Prices that are public begin on {day}, and others follow after that day. Choose a later first day.',
    zh: '已公布价格自{day}起生效，新价格须在此日之后生效，请另选日期。',
  },
  ABOVE_PRICE_CAP: {
    en: 'An inclusive home asks at most {most} fen a month for this. Lower the price.',
    zh: '普惠型机构此项价格每月不得高于 {most} 分，请降低价格。',
  },
  PRICES_OVER: {
    en: 'These prices are not in force any more, so nothing is left to take back. Leave them.',
    zh: '该价格已失效，无需撤回。',
  },
  NO_BED_PRICE: {
    code: 'INVALID_VALUE',
    en: 'The price of a bed is missing. Add it.',
    zh: '缺少床位费，请补充。',
  },
  ITEM_TWICE: {
    code: 'INVALID_VALUE',
    en: 'One thing has one price. Name it once.',
    zh: '同一收费项目只能填写一次，请更正。',
  },
  FACILITY_CLOSED: {
    code: 'INVALID_VALUE',
    en: 'The facility is closed and files no prices. Choose another one.',
    zh: '该机构已关闭，不再备案价格，请另选。',
  },
});

/** What stands in a filing before anything is decided about it. */
type Filed = Pick<PriceFiling, 'facilityId' | 'items' | 'validFrom' | 'number'>;

/** Where the input names what may not fit. */
interface Fields {
  validFrom: string;
  item(n: number): string;
}
export const OF_INPUT: Fields = { validFrom: 'validFrom', item: (n) => `prices.${n}.monthly` };
export const OF_ROW: Fields = { validFrom: 'id', item: () => 'id' };

/** A facility that may file prices. @throws Refusal for one that is not known, or closed */
export async function filingFacility(
  { rows }: SubgraphContext,
  facilityId: string,
): Promise<FacilityFact> {
  const facility = await rows.by(FacilityFact, 'facilityId', facilityId);
  if (!facility) throw REFUSED.NOT_KNOWN('facility');
  if (facility.status === 'CLOSED') throw REFUSES.FACILITY_CLOSED('facility');
  return facility;
}

/** @throws Refusal for prices that are no price list */
export function requireComplete(items: readonly PriceItem[]): void {
  for (const [n, { kind }] of items.entries()) {
    const twice = items.findIndex((one) => one.kind === kind) < n;
    if (twice) throw REFUSES.ITEM_TWICE(`prices.${n}.kind`);
  }
  if (!items.some(({ kind }) => kind === 'BED')) throw REFUSES.NO_BED_PRICE('prices');
}

/**
 * A filing follows all that are public, from today or later, and keeps within what an inclusive home
 * may ask on its first day. @throws Refusal PRICES_BACKWARDS, ABOVE_PRICE_CAP
 */
export async function requireForward(
  context: SubgraphContext,
  { facilityId, items, validFrom, number }: Filed,
  fields: Fields,
): Promise<void> {
  await requireFresh(context, 'facilities/FACILITY');
  const before = await publicFilings(context, facilityId);
  const last = before.filter((one) => one.number !== number).at(-1)?.validFrom;
  if (validFrom < context.today) throw REFUSES.PRICES_BACKWARDS(fields.validFrom);
  if (last && validFrom <= last) throw REFUSES.PRICES_NOT_AFTER(fields.validFrom, { day: last });
  const facility = await filingFacility(context, facilityId);
  if (!facility.inclusive) return;
  const caps = await capsOn(context, facility.regionCode, validFrom);
  for (const [n, { kind, monthly }] of items.entries()) {
    const most = caps.get(kind);
    if (most !== undefined && monthly > most) {
      throw REFUSES.ABOVE_PRICE_CAP(fields.item(n), { most });
    }
  }
}

/** Filings of a facility that are public, the earliest first. */
export async function publicFilings(
  { rows }: SubgraphContext,
  facilityId: string,
): Promise<PriceFiling[]> {
  const order = { expression: 'e.valid_from' };
  return rows.listBy(PriceFiling, 'facilityId', facilityId, order, { status: 'PUBLISHED' });
}

/** What an inclusive home may ask at most for each item on a day: the nearest region decides. */
async function capsOn(
  { rows }: SubgraphContext,
  region: string,
  day: string,
): Promise<Map<string, number>> {
  const order = { expression: 'e.valid_from' };
  const inForce = {
    status: 'PUBLISHED' as const,
    validFrom: { $lte: day },
    $or: [{ validUntil: null }, { validUntil: { $gte: day } }],
  };
  const lists = await Promise.all(
    regionChain(region).map((code) => rows.listBy(PriceCap, 'regionCode', code, order, inForce)),
  );
  // The widest region comes first, so what a nearer one says takes its place.
  return new Map(lists.flat().map(({ item, monthly }) => [item, monthly]));
}
