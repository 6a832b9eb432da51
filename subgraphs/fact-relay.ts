import { SUBGRAPHS } from './all.ts';
import { openDatabase } from './shared/database.ts';
import { OutboxFact } from './shared/facts.ts';
import { Relay } from './shared/relay.ts';

export interface FactRelay {
  relay: Relay;
  close(): Promise<void>;
}

/** The relay between all subgraphs that publish or subscribe, each reached by its own login. */
export async function openFactRelay(urlOf: (subgraph: string) => string): Promise<FactRelay> {
  const taking = SUBGRAPHS.filter(
    ({ entities, subscriptions = [] }) => entities.includes(OutboxFact) || subscriptions.length > 0,
  );
  const ends = await Promise.all(
    taking.map(async (definition) => ({
      name: definition.name,
      orm: await openDatabase(definition, { url: urlOf(definition.name), poolSize: 2 }),
      subscriptions: definition.subscriptions ?? [],
    })),
  );
  const relay = new Relay(ends);
  return {
    relay,
    async close() {
      await relay.stop();
      await Promise.all(ends.map(({ orm }) => orm.close()));
    },
  };
}
