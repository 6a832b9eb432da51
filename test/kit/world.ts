/** The world that tests read: large enough for pages, small enough to load in seconds. */
export const TEST_ELDERS = 2_000;
/** The day it describes and that every test hub takes for today. */
export const TEST_AS_OF = '2026-06-30';
/**
 * Places are whole, so that lists, figures and workflows meet homes of every kind in every county. What a
 * start of the hub makes is a sample, which test/seeds/realism.test.ts looks at.
 */
export const TEST_WORLD = { asOf: TEST_AS_OF, places: 'WHOLE' } as const;
