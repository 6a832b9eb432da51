import { currentLowestMonthly } from '../../../subgraphs/finance/price-filing/lowest-monthly.ts';
import { PriceItemKind } from '../../../subgraphs/finance/price-filing/item-kind.ts';

const { BED, CARE_INTACT, CARE_PARTIAL, CARE_FULL, MEALS } = PriceItemKind;
const item = (kind: PriceItemKind, monthly: number) => ({ kind, monthly });

describe('the lowest monthly price is the cheapest bed, care and meals together', () => {
  test.each([
    ['each group once', [item(BED, 100), item(CARE_INTACT, 20), item(MEALS, 3)], 123],
    [
      'the cheapest care counts, whatever its level',
      [item(BED, 100), item(CARE_FULL, 90), item(CARE_PARTIAL, 50), item(MEALS, 3)],
      153,
    ],
    ['the cheapest of two rooms', [item(BED, 200), item(BED, 150), item(MEALS, 3)], 153],
    ['a bed that includes all', [item(BED, 400)], 400],
    ['nothing without a bed', [item(CARE_INTACT, 20), item(MEALS, 3)], null],
    ['nothing without items', [], null],
  ])('%s', (_, items, lowest) => {
    expect(currentLowestMonthly({ items })).toBe(lowest);
  });
});
