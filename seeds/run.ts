import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { openHubDatabase } from '../router/hub/hub-database.ts';
import { shanghaiToday } from '../ground/serving/context.ts';
import { readEnvironment, StartupError } from '../ground/process/environment.ts';
import { isDate } from '../ground/schema/scalars.ts';
import { seed } from './seed.ts';

/** `npm run seed -- --elders N [--as-of YYYY-MM-DD]`: (re)loads the data at a size. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { elders: { type: 'string' }, 'as-of': { type: 'string' } },
  });
  const environment = readEnvironment();
  const elders = Number(values.elders ?? environment.HUB_SEED_ELDERS);
  if (!Number.isInteger(elders) || elders < 1 || elders > 2_000_000) {
    throw new StartupError('--elders is a whole number from 1 to 2000000');
  }
  const asOf = values['as-of'] ?? shanghaiToday();
  if (!isDate(asOf)) throw new StartupError('--as-of is a date YYYY-MM-DD');
  const database = await openHubDatabase(environment, console.error, { join: true });
  try {
    await seed({ ownerUrl: database.ownerUrl, elders, asOf, progress: console.error });
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof StartupError ? error.message : error);
  process.exitCode = 1;
});
