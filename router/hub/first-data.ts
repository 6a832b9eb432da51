import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Environment } from '../../ground/process/environment.ts';
import { shanghaiToday } from '../../ground/china/calendar.ts';
import { secretsFile } from './hub-secrets.ts';
import { isSeeded } from './seeded.ts';

const PROGRAM = new URL('../../seeds/first.ts', import.meta.url);
const REGISTER = new URL('../../bin/register.mjs', import.meta.url);

export interface FirstDataOptions {
  say: (line: string) => void;
  /** Called when there is something to load, with what ends the loading early. */
  seeding: (stop: () => Promise<void>) => void;
}

/**
 * Fills a database that has never been filled. In production with the real facts alone: people come
 * there by import, or by a command that somebody gives and confirms. A process of its own loads it,
 * so that nothing of the synthetic world is ever part of a running hub.
 */
export async function fillEmptyDatabase(
  environment: Environment,
  ownerUrl: string,
  { say, seeding }: FirstDataOptions,
): Promise<void> {
  if (await isSeeded(ownerUrl)) return;
  const asOf = environment.HUB_SEED_TODAY ?? shanghaiToday();
  const elders = environment.NODE_ENV === 'production' ? null : environment.HUB_SEED_ELDERS;
  const loader = fork(PROGRAM, { execArgv: ['--import', REGISTER.href] });
  const gone = once(loader, 'exit') as Promise<[code: number | null]>;
  seeding(async () => {
    loader.kill('SIGKILL');
    await gone;
  });
  const people = elders === null ? '' : ` and ${elders} synthetic elders`;
  say(`seeding the facts of the five documents${people}`);
  loader.on('message', (line) => say(String(line)));
  loader.send({ ownerUrl, elders, asOf, secretsFile: secretsFile(environment) });
  const [code] = await gone;
  if (code !== 0) throw new Error('the first data could not be loaded');
}
