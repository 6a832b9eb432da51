import 'reflect-metadata';
import { openFactEnds } from '../../subgraphs/fact-relay.ts';
import { readEnvironment, StartupError } from '../../ground/process/environment.ts';
import { sourceName } from '../../ground/facts/fact-position.ts';
import { subscriptionStates } from '../../ground/facts/fact-status.ts';
import { FRESH_S } from '../../ground/facts/facts.ts';
import { rebuild } from '../../ground/facts/rebuild.ts';
import type { RelayEnd } from '../../ground/facts/relay-lane.ts';
import { openHubDatabase } from '../hub/hub-database.ts';
import { printTable } from './table.ts';

type Out = (line: string) => void;

/**
 * `npm run facts`: how each subscription stands.
 * `npm run facts -- rebuild <consumer>[/<source>/<kind>]`: makes projections anew from the outboxes.
 * @throws StartupError when the arguments are none of these.
 */
export async function runFacts(
  [command, wanted, ...more]: readonly string[],
  ends: readonly RelayEnd[],
  out: Out,
): Promise<void> {
  if (command === undefined) return showStates(ends, out);
  if (command !== 'rebuild' || !wanted || more.length > 0) {
    throw new StartupError('facts takes nothing, or: rebuild <consumer>[/<source>/<kind>]');
  }
  await rebuildAll(ends, wanted, out);
}

async function showStates(ends: readonly RelayEnd[], out: Out): Promise<void> {
  const states = await subscriptionStates(ends);
  const table = states.map(({ consumer, source, position, asOf, ageS, waiting }) => [
    `${consumer}/${source}`,
    String(position.sequence),
    asOf?.toISOString() ?? 'never',
    ageS === null ? '' : `${Math.round(ageS)} s`,
    String(waiting),
    ageS !== null && ageS < FRESH_S ? '' : 'stale',
  ]);
  const head = ['subscription', 'position', 'as of', 'age', 'waiting', ''];
  printTable(head, table, out);
}

async function rebuildAll(ends: readonly RelayEnd[], wanted: string, out: Out): Promise<void> {
  const all = ends.flatMap((consumer) =>
    consumer.subscriptions.map((subscription) => {
      const name = `${consumer.name}/${sourceName(subscription)}`;
      const source = ends.find(({ name: of }) => of === subscription.from)!;
      return { name, source, consumer, subscription };
    }),
  );
  const chosen = all.filter(({ name, consumer }) => name === wanted || consumer.name === wanted);
  if (chosen.length === 0) {
    throw new StartupError(`name a consumer or one of: ${all.map(({ name }) => name).join(', ')}`);
  }
  for (const { name, source, consumer, subscription } of chosen) {
    let shown = 0;
    const done = await rebuild(source, consumer, subscription, (share) => {
      if (share - shown < 0.1 || share === 1) return;
      shown = share;
      out(`rebuilding ${name}: ${Math.floor(share * 100)} %`);
    });
    out(`rebuilt ${name}: ${done.facts} facts, ${done.before} rows before, ${done.after} after`);
  }
}

if (import.meta.main) {
  try {
    const environment = readEnvironment();
    const database = await openHubDatabase(environment, console.error, { join: true });
    const { ends, close } = await openFactEnds(() => database.ownerUrl, 'REBUILD');
    await runFacts(process.argv.slice(2), ends, console.log)
      .finally(close)
      .finally(() => database.close());
  } catch (error) {
    console.error(error instanceof StartupError ? error.message : error);
    process.exitCode = 1;
  }
}
