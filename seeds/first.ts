import 'reflect-metadata';
import { seed, type SeedOptions } from './seed.ts';

/**
 * The program that fills an empty database for a hub that starts: the hub sends the order, with the
 * address of the database, which no command line may show, and gets each line of progress.
 */
process.once('message', (order: Omit<SeedOptions, 'progress'>) => {
  const progress = (line: string) => process.send?.(line);
  seed({ ...order, progress }).then(
    () => process.disconnect(),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
// Whoever ordered it has ended: a half-filled database counts as an empty one.
process.once('disconnect', () => process.exit());
