import {
  type Environment,
  FIRST_SEED_DAY,
  isSeedDay,
  StartupError,
} from '../ground/process/environment.ts';
import { shanghaiToday } from '../ground/china/calendar.ts';
import type { PlacesOf } from './world/sample.ts';

/** What the command line of `npm run seed` says. */
export interface SeedArguments {
  elders?: string;
  today?: string;
  full?: boolean;
  'facts-only'?: boolean;
  confirm?: string;
}

/** @throws StartupError for what makes no sense, and in production for what nobody confirmed. */
export function seedOrder(
  environment: Environment,
  given: SeedArguments,
): { elders: number | null; asOf: string; places: PlacesOf } {
  const { NODE_ENV, HUB_SEED_ELDERS, HUB_SEED_TODAY } = environment;
  const factsOnly = given['facts-only'] ?? false;
  if (factsOnly && given.elders !== undefined) {
    throw new StartupError('--facts-only loads no elders: leave --elders out');
  }
  if (factsOnly && given.full) {
    throw new StartupError('--facts-only loads no places: leave --full out');
  }
  const elders = Number(given.elders ?? HUB_SEED_ELDERS);
  if (!Number.isInteger(elders) || elders < 1 || elders > 2_000_000) {
    throw new StartupError('--elders is a whole number from 1 to 2000000');
  }
  const asOf = given.today ?? HUB_SEED_TODAY ?? shanghaiToday();
  if (!isSeedDay(asOf)) {
    throw new StartupError(`--today is a day YYYY-MM-DD, not before ${FIRST_SEED_DAY}`);
  }
  if (NODE_ENV === 'production') {
    if (!factsOnly && given.elders === undefined) {
      throw new StartupError('in production say what to load: --facts-only, or --elders N');
    }
    requireConfirmation(environment, given.confirm);
  }
  const places = given.full ? 'WHOLE' : 'SAMPLE';
  return { elders: factsOnly ? null : elders, asOf, places };
}

/** Seeding deletes every row, so in production its order names the database that it empties. */
function requireConfirmation({ DATABASE_URL }: Environment, confirmed: string | undefined): void {
  const name = DATABASE_URL ? new URL(DATABASE_URL).pathname.slice(1) : 'hub';
  if (confirmed === name) return;
  throw new StartupError(
    `seeding deletes every row of the database ${name}; in production add --confirm ${name}`,
  );
}
