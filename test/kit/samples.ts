/** Whether this is `npm run test:long`: all that is meant is tried, and not a fixed sample of it. */
export const LONG = process.env.HUB_TEST_LONG === '1';

/** Every nth of them, beginning with the given one; in the long run all. */
export function everyNth<T>(all: readonly T[], nth: number, first: number): T[] {
  return LONG ? [...all] : all.filter((_, n) => (n + first) % nth === 0);
}
