import 'reflect-metadata';
import { type FactEnds, openFactEnds } from '../subgraphs/fact-relay.ts';
import { readEnvironment, StartupError } from '../subgraphs/shared/environment.ts';
import { sourceName } from '../subgraphs/shared/fact-position.ts';
import { subscriptionStates } from '../subgraphs/shared/fact-status.ts';
import { FRESH_S, type Subscription } from '../subgraphs/shared/facts.ts';
import { rebuild } from '../subgraphs/shared/rebuild.ts';
import type { RelayEnd } from '../subgraphs/shared/relay-lane.ts';
import { openHubDatabase } from './hub-database.ts';

/**
 * `npm run facts`: how each subscription stands. `npm run facts -- rebuild <consumer>[/<source>/<kind>]`:
 * makes its projections anew from the outboxes, beside a running hub or alone.
 */
export async function runFacts(
  args: readonly string[],
  { ends }: Pick<FactEnds, 'ends'>,
  out: (line: string) => void,
): Promise<void> {
  const [command, wanted = '', ...more] = args;
  if (command === undefined) return showStates(ends, out);
  if (command !== 'rebuild' || !wanted || more.length > 0) {
    throw new StartupError('say nothing for the status, or: rebuild <consumer>[/<source>/<kind>]');
  }
  for (const { consumer, subscription } of chosen(ends, wanted)) {
    const source = ends.find(({ name }) => name === subscription.from)!;
    const what = `${consumer.name}/${sourceName(subscription)}`;
    const total = await published(ends, consumer, subscription);
    let shown = 0;
    const { facts, before, after } = await rebuild(source, consumer, subscription, (done) => {
      const share = Math.min(done / Math.max(total, 1), 1);
      if (share - shown < 0.1 || share === 1) return;
      shown = share;
      out(`rebuilding ${what}: ${Math.floor(share * 100)} %`);
    });
    out(`rebuilt ${what}: ${facts} facts, ${before} rows before, ${after} after`);
  }
}
