import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { officeDayFrom } from '../history/office-hours.ts';
import type { Row } from '../loader.ts';
import { dateOf, dayOf } from '../world/calendar.ts';

/** Of a hundred reviews; made up. */
const GRADES = [
  ['VERY_SATISFIED', 54],
  ['SATISFIED', 84],
  ['FAIRLY_SATISFIED', 92],
  ['DISSATISFIED', 98],
  ['VERY_DISSATISFIED', 100],
] as const;
const REVIEWED_OF_TEN = 7;
/** What is older than that has been followed up. */
const FOLLOWED_UP_DAYS = 40;
const SAYS: Readonly<Record<string, readonly string[]>> = {
  DISSATISFIED: ['来得晚，没干满时间', '打扫不仔细'],
  VERY_DISSATISFIED: ['态度不好', '只来了半个小时'],
};

/** How an elder found what she was given and confirmed; a bad review is followed up. */
export function reviewRows(
  n: number,
  { supplier, deliveries }: { supplier: string | null; deliveries: readonly Row[] },
  asOf: string,
): Row[] {
  return deliveries.flatMap((delivery, at) => {
    const dice = new Dice('review', n * 3 + at);
    const reviewed = dayOf(String(delivery.started_at).slice(0, 10)) + dice.between(7, 12);
    const given = delivery.confirmed_by === 'ELDER' && dice.below(10) < REVIEWED_OF_TEN;
    if (!given || reviewed > dayOf(asOf)) return [];
    const throwOf = dice.below(100);
    const [grade] = GRADES.find(([, upTo]) => throwOf < upTo)!;
    const { elder_key, region_code, region_at } = delivery;
    const says = SAYS[grade] ? dice.pick(SAYS[grade]) : null;
    return [
      {
        ...{ key: keyOf('serviceReview', n * 3 + at), grade, says, synthetic: true },
        ...{ delivery_key: delivery.key, supplier_id: supplier },
        ...{ elder_key, region_code, region_at, reviewed_on: dateOf(reviewed) },
        ...(says === null ? good(reviewed) : bad(dice, reviewed, dayOf(asOf))),
      },
    ];
  });
}

const good = (reviewed: number) => ({
  ...{ status: 'RATED', closed_on: dateOf(reviewed) },
  ...{ founded: null, rectified_on: null, content: null },
});

function bad(dice: Dice, reviewed: number, asOf: number): Row {
  if (asOf - reviewed < FOLLOWED_UP_DAYS) {
    return { ...good(reviewed), status: 'TO_VERIFY', closed_on: null };
  }
  const mended = officeDayFrom(reviewed + dice.between(6, 15));
  const calledBack = officeDayFrom(mended + dice.between(3, 10));
  return {
    ...{ status: 'CLOSED', founded: true, rectified_on: dateOf(mended) },
    ...{ content: true, closed_on: dateOf(calledBack) },
  };
}
