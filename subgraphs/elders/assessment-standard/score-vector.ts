import { NOT_ASSESSED } from './score.ts';
import type { ItemScore } from './score-input.ts';
import { standardOf } from './scoring.ts';
import { itemsOf, type StandardCode } from './standard.ts';

const codesOf = new Map<StandardCode, readonly string[]>();

/** Scores in the order of the standard's items, as they are stored. */
export function scoreVector(standard: StandardCode, items: readonly ItemScore[]): number[] {
  let codes = codesOf.get(standard);
  if (!codes) {
    codes = itemsOf(standardOf(standard)).map(({ code }) => code);
    codesOf.set(standard, codes);
  }
  const scores = new Map(items.map(({ code, score }) => [code, score]));
  return codes.map((code) => scores.get(code) ?? NOT_ASSESSED);
}
