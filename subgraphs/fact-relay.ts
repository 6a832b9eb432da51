import { SUBGRAPHS } from './all.ts';
import type { HubWork } from '../ground/access/viewer-setting.ts';
import { openDatabase } from '../ground/process/database.ts';
import { OutboxFact } from '../ground/facts/facts.ts';
import { type OnApplied, Relay } from '../ground/facts/relay.ts';
import type { RelayEnd } from '../ground/facts/relay-lane.ts';

export interface FactEnds {
  ends: readonly RelayEnd[];
  close(): Promise<void>;
}

/** All subgraphs that publish or subscribe, each reached by its own login. */
export async function openFactEnds(
  urlOf: (subgraph: string) => string,
  work: HubWork,
): Promise<FactEnds> {
  const taking = SUBGRAPHS.filter(
    ({ entities, subscriptions = [] }) => entities.includes(OutboxFact) || subscriptions.length > 0,
  );
  const ends = await Promise.all(
    taking.map(async (definition) => ({
      name: definition.name,
      orm: await openDatabase(definition, { url: urlOf(definition.name), poolSize: 2, work }),
      subscriptions: definition.subscriptions ?? [],
    })),
  );
  return {
    ends,
    close: async () => void (await Promise.all(ends.map(({ orm }) => orm.close()))),
  };
}

export interface FactRelay {
  relay: Relay;
  close(): Promise<void>;
}

/** The relay between all subgraphs. */
export async function openFactRelay(
  urlOf: (subgraph: string) => string,
  onApplied?: OnApplied,
): Promise<FactRelay> {
  const { ends, close } = await openFactEnds(urlOf, 'RELAY');
  const relay = new Relay(ends, onApplied);
  return { relay, close: () => relay.stop().finally(close) };
}
