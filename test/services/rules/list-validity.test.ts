import {
  compareItem,
  ItemAspect,
  type ItemTerms,
  ListReasonCode,
  listReasons,
  mayApply,
} from '../../../subgraphs/services/rules/list-validity.ts';

const VISITS = terms('VISIT_SERVICE', { standard: standard('1', '次/人月') });
const MEALS = terms('MEAL_SERVICE', { targets: ['ECON_DIFFICULT'], minimumAge: 80 });
const CITY = { id: 'city-2', items: [VISITS, MEALS] };

interface Case {
  name: string;
  items: ItemTerms[];
  reviewedAgainst?: string;
  reasons: [ListReasonCode, string | null, ItemAspect | null][];
}

const CASES: Case[] = [
  { name: 'equal to the city list', items: [VISITS, MEALS], reasons: [] },
  {
    name: 'visiting twice a month where the city visits once',
    items: [{ ...VISITS, standard: standard('2', '次/人月') }, MEALS],
    reasons: [],
  },
  {
    name: 'with an item that the city does not have',
    items: [VISITS, MEALS, terms('BATHING')],
    reasons: [],
  },
  {
    name: 'without an item of the city',
    items: [MEALS],
    reasons: [[ListReasonCode.ITEM_MISSING, 'VISIT_SERVICE', null]],
  },
  {
    name: 'with a lower figure',
    items: [{ ...VISITS, standard: standard('0.99', '次/人月') }, MEALS],
    reasons: [[ListReasonCode.BELOW_CITY, 'VISIT_SERVICE', ItemAspect.STANDARD]],
  },
  {
    name: 'with a figure written with more places',
    items: [{ ...VISITS, standard: standard('1.00', '次/人月') }, MEALS],
    reasons: [],
  },
  {
    name: 'without the figure that the city sets',
    items: [{ ...VISITS, standard: standard(null, null) }, MEALS],
    reasons: [[ListReasonCode.BELOW_CITY, 'VISIT_SERVICE', ItemAspect.STANDARD]],
  },
  {
    name: 'with a figure in another unit, which shows nothing',
    items: [{ ...VISITS, standard: standard('12', '次/人年') }, MEALS],
    reasons: [[ListReasonCode.BELOW_CITY, 'VISIT_SERVICE', ItemAspect.STANDARD]],
  },
  {
    name: 'for fewer groups',
    items: [{ ...VISITS, targets: ['DESTITUTE'] }, MEALS],
    reasons: [[ListReasonCode.BELOW_CITY, 'VISIT_SERVICE', ItemAspect.TARGET]],
  },
  {
    name: 'for more groups',
    items: [{ ...VISITS, targets: [...VISITS.targets, 'DIBAO'] }, MEALS],
    reasons: [],
  },
  {
    name: 'for all elders instead of one group',
    items: [{ ...VISITS, targets: ['ALL_ELDERS'] }, MEALS],
    reasons: [],
  },
  {
    name: 'from a later age on',
    items: [VISITS, { ...MEALS, minimumAge: 81 }],
    reasons: [[ListReasonCode.BELOW_CITY, 'MEAL_SERVICE', ItemAspect.TARGET]],
  },
  { name: 'without an age limit', items: [VISITS, { ...MEALS, minimumAge: null }], reasons: [] },
  {
    name: 'for more groups but from a later age on',
    items: [VISITS, { ...MEALS, targets: ['ECON_DIFFICULT', 'DIBAO'], minimumAge: 85 }],
    reasons: [[ListReasonCode.BELOW_CITY, 'MEAL_SERVICE', ItemAspect.TARGET]],
  },
  {
    name: 'with less content',
    items: [{ ...VISITS, contents: [] }, MEALS],
    reasons: [[ListReasonCode.BELOW_CITY, 'VISIT_SERVICE', ItemAspect.CONTENT]],
  },
  {
    name: 'with the same content in full-width forms',
    items: [{ ...VISITS, contents: ['定期探访\uff08入户\uff09'] }, MEALS],
    reasons: [],
  },
  {
    name: 'reviewed against an earlier city list',
    items: [VISITS, MEALS],
    reviewedAgainst: 'city-1',
    reasons: [[ListReasonCode.STALE, null, null]],
  },
  {
    name: 'with everything wrong',
    items: [{ ...MEALS, targets: [], contents: [] }],
    reviewedAgainst: 'city-1',
    reasons: [
      [ListReasonCode.ITEM_MISSING, 'VISIT_SERVICE', null],
      [ListReasonCode.BELOW_CITY, 'MEAL_SERVICE', ItemAspect.TARGET],
      [ListReasonCode.BELOW_CITY, 'MEAL_SERVICE', ItemAspect.CONTENT],
      [ListReasonCode.STALE, null, null],
    ],
  },
];

describe('R-32: a banner list', () => {
  test.each(CASES)('$name', ({ items, reviewedAgainst = CITY.id, reasons }) => {
    const found = listReasons({ id: 'banner', reviewedAgainstId: reviewedAgainst, items }, CITY);
    expect(found.map(({ code, item, aspect }) => [code, item, aspect])).toEqual(reasons);
  });

  test('stays in force when it is only stale, and not when it gives less', () => {
    const stale = { code: ListReasonCode.STALE, item: null, aspect: null };
    const below = { code: ListReasonCode.BELOW_CITY, item: 'X', aspect: ItemAspect.TARGET };
    expect([mayApply([]), mayApply([stale]), mayApply([stale, below])]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('An item beside the same item of the list above', () => {
  const higher = { ...VISITS, standard: standard('2', '次/人月') };
  test.each([
    ['the same', VISITS, 'SAME'],
    ['worded otherwise', { ...VISITS, standard: { ...VISITS.standard, text: '每月一次' } }, 'SAME'],
    ['with a higher figure', higher, 'ABOVE'],
    ['with a higher figure for fewer elders', { ...higher, minimumAge: 90 }, 'BELOW'],
  ])('%s', (_, item, expected) => {
    expect(compareItem(item, VISITS)).toBe(expected);
  });
});

function terms(code: string, change: Partial<ItemTerms> = {}): ItemTerms {
  return {
    code,
    targets: ['SPECIAL_DIFFICULTY'],
    minimumAge: null,
    contents: ['定期探访(入户)'],
    standard: standard(null, null),
    ...change,
  };
}

function standard(value: string | null, unit: string | null) {
  return { text: value && `${value}${unit}`, value, unit };
}
