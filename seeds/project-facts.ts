import { type FactEnds, openFactEnds } from '../subgraphs/fact-relay.ts';
import { sweepAll } from '../subgraphs/services/proactive-lead/sweep-all.ts';
import { subscriptionStates } from '../ground/facts/fact-status.ts';
import { Relay } from '../ground/facts/relay.ts';

/** What the subgraphs know of each other comes by the same relay as later. */
export async function projectFacts(
  ownerUrl: string,
  progress: (line: string) => void,
  { asOf, synthetic }: { asOf: string; synthetic: boolean },
): Promise<void> {
  const started = performance.now();
  const { ends, close } = await openFactEnds(() => ownerUrl, 'LOADER');
  try {
    const states = await subscriptionStates(ends);
    const work = new Map(
      states.map(({ consumer, source, waiting }) => [
        `${source} into ${consumer}`,
        { waiting, done: 0, shown: 0 },
      ]),
    );
    const relay = new Relay(ends, (consumer, source, facts) => {
      const name = `${source} into ${consumer}`;
      const one = work.get(name)!;
      one.done += facts;
      const share = Math.min(one.done / one.waiting, 1);
      if (performance.now() - started < 2_000 || share - one.shown < 0.1) return;
      one.shown = share;
      progress(`projected ${name}: ${Math.floor(share * 100)} %`);
    });
    await relay.settle();
    const total = [...work.values()].reduce((sum, { done }) => sum + done, 0);
    const seconds = (performance.now() - started) / 1000;
    const rate = Math.round(total / seconds);
    progress(
      `projected ${work.size} kinds of facts: ${total} facts in ${seconds.toFixed(1)} s (${rate}/s)`,
    );
    if (synthetic) await findLeads(ends, asOf, progress);
  } finally {
    await close();
  }
}

/** Whom an item is for and who is not given it, as the hub finds it every day; made up like all of them. */
async function findLeads(
  ends: FactEnds['ends'],
  asOf: string,
  progress: (line: string) => void,
): Promise<void> {
  const started = performance.now();
  const { orm } = ends.find(({ name }) => name === 'services')!;
  const { elders, opened } = await sweepAll(orm, asOf, {
    ...{ again: false, batch: 2_000, told: () => undefined },
  });
  await orm.em.fork().execute('update proactive_lead set synthetic = true');
  const seconds = (performance.now() - started) / 1000;
  progress(`found ${opened} leads among ${elders} elders in ${seconds.toFixed(1)} s`);
}
