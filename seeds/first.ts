import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { loadSecrets, Secrets } from '../ground/process/secrets.ts';
import { seed, type SeedOptions } from './seed.ts';

interface Order extends Omit<SeedOptions, 'progress' | 'secrets'> {
  secretsFile: string;
}

/**
 * The program that fills an empty database for a hub that starts: the hub sends the order, with the
 * address of the database, which no command line may show, and gets each line of progress.
 */
process.once('message', ({ secretsFile, ...order }: Order) => {
  const progress = (line: string) => process.send?.(line);
  // Without people nothing is sealed, and the hub may not have keys yet.
  const secrets =
    order.elders === null
      ? new Secrets(randomBytes(32))
      : loadSecrets(secretsFile, { create: false });
  seed({ ...order, secrets, progress }).then(
    () => process.disconnect(),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
// Whoever ordered it has ended: a half-filled database counts as an empty one.
process.once('disconnect', () => process.exit());
