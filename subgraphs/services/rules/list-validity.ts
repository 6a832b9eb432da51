import { normalName } from '../../../ground/china/normal-name.ts';
import { labelled } from '../../../ground/schema/labelled.ts';

/**
 * a banner may publish its own basic service list where it goes further than its city's
 * (鄂府办发〔2023〕101号, 二(一)). The list is valid if and only if it holds every item of the city list
 * in force, each for at least the same elders, with at least the same content and standard.
 */
export const ListReasonCode = labelled('ListReasonCode', 'Why a banner list is not valid. 原因', {
  ITEM_MISSING: 'An item of the city list is not in it. 缺少市级项目',
  BELOW_CITY: 'An item gives less than the city list. 低于市级标准',
  STALE: 'It was not reviewed against the city list in force; it applies until then. 待复核',
});
export type ListReasonCode = keyof typeof ListReasonCode;

export const ItemAspect = labelled(
  'ItemAspect',
  'What of an item gives less than the city list. 方面',
  {
    TARGET: 'Whom it is for. 服务对象',
    CONTENT: 'What it consists of. 服务内容',
    STANDARD: 'How much of it. 服务标准',
  },
);
export type ItemAspect = keyof typeof ItemAspect;

export interface ItemTerms {
  code: string;
  targets: readonly string[];
  minimumAge: number | null;
  contents: readonly string[];
  standard: { text: string | null; value: string | null; unit: string | null };
}

export interface ListTerms {
  id: string;
  /** The city list that the banner list was last reviewed against. */
  reviewedAgainstId: string | null;
  items: readonly ItemTerms[];
}

export interface ListReason {
  code: ListReasonCode;
  /** Code of the item; null where the reason is about the whole list. */
  item: string | null;
  aspect: ItemAspect | null;
}

/** Above covers more, below covers less or something else; two different wordings are the same. */
export type Comparison = 'ABOVE' | 'SAME' | 'BELOW';

const EVERYONE = 'ALL_ELDERS';

/** What speaks against a banner list, given the city list in force; nothing when it is valid. */
export function listReasons(
  banner: ListTerms,
  city: Pick<ListTerms, 'id' | 'items'>,
): ListReason[] {
  const own = new Map(banner.items.map((item) => [item.code, item]));
  const reasons: ListReason[] = [];
  for (const required of city.items) {
    const item = own.get(required.code);
    if (!item) {
      reasons.push({ code: 'ITEM_MISSING', item: required.code, aspect: null });
      continue;
    }
    for (const [aspect, found] of Object.entries(compareAspects(item, required))) {
      if (found !== 'BELOW') continue;
      reasons.push({ code: 'BELOW_CITY', item: required.code, aspect: aspect as ItemAspect });
    }
  }
  if (banner.reviewedAgainstId !== city.id) {
    reasons.push({ code: 'STALE', item: null, aspect: null });
  }
  return reasons;
}

/**
 * Whether a list with these reasons may stand in for the city's. One that is only STALE still gives
 * every elder at least what the city gives, so it stays in force until it is reviewed.
 */
export function mayApply(reasons: readonly ListReason[]): boolean {
  return reasons.every((reason) => reason.code === 'STALE');
}

/** How an item stands to the same item of the list above: below in one aspect is below. */
export function compareItem(own: ItemTerms, above: ItemTerms): Comparison {
  const found = Object.values(compareAspects(own, above));
  if (found.includes('BELOW')) return 'BELOW';
  return found.includes('ABOVE') ? 'ABOVE' : 'SAME';
}

function compareAspects(own: ItemTerms, above: ItemTerms): Record<ItemAspect, Comparison> {
  return {
    TARGET: worse(compareTargets(own.targets, above.targets), compareAges(own, above)),
    CONTENT: compareSets(own.contents.map(normalName), above.contents.map(normalName)),
    STANDARD: compareStandards(own.standard, above.standard),
  };
}

function compareTargets(own: readonly string[], above: readonly string[]): Comparison {
  if (own.includes(EVERYONE)) return above.includes(EVERYONE) ? 'SAME' : 'ABOVE';
  return compareSets(own, above);
}

/** A lower age limit covers more elders, none covers most. */
function compareAges(own: ItemTerms, above: ItemTerms): Comparison {
  const difference = (above.minimumAge ?? 0) - (own.minimumAge ?? 0);
  return difference > 0 ? 'ABOVE' : difference < 0 ? 'BELOW' : 'SAME';
}

function compareSets(own: readonly string[], above: readonly string[]): Comparison {
  const held = new Set(own);
  if (!above.every((one) => held.has(one))) return 'BELOW';
  return held.size > new Set(above).size ? 'ABOVE' : 'SAME';
}

/** Figures compare in the same unit only; in another unit nothing shows that it is not less. */
function compareStandards(own: ItemTerms['standard'], above: ItemTerms['standard']): Comparison {
  if (above.value === null) return own.value === null ? 'SAME' : 'ABOVE';
  if (own.value === null || own.unit !== above.unit) return 'BELOW';
  const difference = compareDecimals(own.value, above.value);
  return difference > 0 ? 'ABOVE' : difference < 0 ? 'BELOW' : 'SAME';
}

function worse(left: Comparison, right: Comparison): Comparison {
  if (left === 'BELOW' || right === 'BELOW') return 'BELOW';
  return left === 'ABOVE' ? left : right;
}

/** Sign of left − right, exact: both are decimal texts such as "1.5". */
function compareDecimals(left: string, right: string): number {
  const places = Math.max(...[left, right].map((text) => text.split('.')[1]?.length ?? 0));
  const scaled = (text: string) => {
    const [whole = '', fraction = ''] = text.split('.');
    return BigInt(whole + fraction.padEnd(places, '0'));
  };
  const difference = scaled(left) - scaled(right);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
