import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { openHubDatabase } from '../router/hub/hub-database.ts';
import { openSecrets } from '../router/hub/hub-secrets.ts';
import { readEnvironment, StartupError } from '../ground/process/environment.ts';
import { seedOrder } from './seed-order.ts';
import { seed } from './seed.ts';

/**
 * `npm run seed -- --elders N [--today YYYY-MM-DD]`: empties the tables and loads the data anew at a
 * size, as of a day. `--full`: with all places that the plans of the cities list, and not as few as the
 * elders are. `--facts-only`: without the synthetic world. In production, `--confirm <database>` as well.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      elders: { type: 'string' },
      today: { type: 'string' },
      full: { type: 'boolean' },
      'facts-only': { type: 'boolean' },
      confirm: { type: 'string' },
    },
  });
  const environment = readEnvironment();
  const order = seedOrder(environment, values);
  const database = await openHubDatabase(environment, console.error, { join: true });
  try {
    const secrets = openSecrets(environment);
    await seed({ ownerUrl: database.ownerUrl, ...order, secrets, progress: console.error });
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  const ofArguments = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS_');
  const known = ofArguments || error instanceof StartupError;
  console.error(known ? (error as Error).message : error);
  process.exitCode = 1;
});
