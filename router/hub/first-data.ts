import type { Environment } from '../../ground/process/environment.ts';
import { shanghaiToday } from '../../ground/serving/context.ts';

export interface FirstDataOptions {
  say: (line: string) => void;
  /** Called when there is something to load. */
  seeding: () => void;
}

/**
 * Fills a database that has never been filled. In production with the real facts alone: people come
 * there by import, or by a command that somebody gives and confirms.
 */
export async function fillEmptyDatabase(
  { NODE_ENV, HUB_SEED_ELDERS }: Environment,
  ownerUrl: string,
  { say, seeding }: FirstDataOptions,
): Promise<void> {
  // Data and generators of the synthetic world are read into memory only when they are needed.
  const { isSeeded, seed } = await import('../../seeds/seed.ts');
  if (await isSeeded(ownerUrl)) return;
  seeding();
  const elders = NODE_ENV === 'production' ? null : HUB_SEED_ELDERS;
  const people = elders === null ? '' : ` and ${elders} synthetic elders`;
  say(`seeding the facts of the five documents${people}`);
  await seed({ ownerUrl, elders, asOf: shanghaiToday(), progress: say });
}
