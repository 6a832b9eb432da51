import type { CountedPeople } from './counted.ts';
import { type Count, countOf, withheldCount } from './figure.ts';
import { isSmall } from './parts.ts';
import type { Told } from './people.ts';
import { Withheld } from './withheld.ts';

/**
 * The numbers of people in categories of which each person is in one, such as bands. Where one is not
 * told, the next in their order is not either, until what is not told is no small number together:
 * all of them follow from the others where somebody knows how many people there are.
 */
export function categoriesTold<Category extends string>(
  told: Told<Record<Category, number>>,
  categories: readonly Category[],
  counted: CountedPeople,
): Count[] {
  const { asOf, figures } = told;
  const reasons = categories.map((one) => told.withheld((each) => [each[one]]));
  const isHeld = (reason: Withheld | null) => reason === Withheld.SMALL_NUMBER;
  const safe = () => {
    const numbers = categories.filter((_, at) => isHeld(reasons[at]!)).map((one) => figures[one]);
    const together = numbers.reduce((all, n) => all + n, 0);
    return numbers.length === 0 || (numbers.length > 1 && !isSmall([together], counted));
  };
  for (let at = 0; at < categories.length && !safe(); at++) reasons[at] = Withheld.SMALL_NUMBER;
  return categories.map((one, at) => {
    const reason = reasons[at]!;
    return reason ? withheldCount(asOf, reason) : countOf(figures[one], asOf);
  });
}
