/** The world that tests read: large enough for pages, small enough to load in seconds. */
export const TEST_ELDERS = 2_000;
/** The day it describes and that every test hub takes for today. */
export const TEST_AS_OF = '2026-06-30';
