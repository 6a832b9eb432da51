import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockNames } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Refusal } from '../../../ground/workflow/refusals.ts';
import { TAKEN_THEN } from './answers.ts';
import { type Delivery, REFUSES } from './conditions.ts';

/**
 * No worker is with two elders at once, and no elder is served twice at once: neither in what is given
 * here nor beside what was recorded anywhere. Who records for the same worker or elder takes turns.
 * @throws Refusal with all of them
 */
export async function requireApart(
  { rows }: SubgraphContext,
  em: SqlEntityManager,
  deliveries: readonly Delivery[],
): Promise<void> {
  const names = deliveries.flatMap(({ worker, elder }) => [`served/${worker}`, `served/${elder}`]);
  await lockNames(em, names);
  const taken = await rows.answer<{ n: number; worker: boolean; elder: boolean }>(TAKEN_THEN, [
    ...[deliveries.map(({ worker }) => worker), deliveries.map(({ elder }) => elder)],
    ...[deliveries.map(({ startedAt }) => startedAt.toISOString())],
    ...[deliveries.map(({ endedAt }) => endedAt.toISOString())],
  ]);
  const wrong: Refusal[] = [];
  for (const { n, worker, elder } of taken) {
    const one = deliveries[n - 1]!;
    const before = deliveries.slice(0, n - 1).filter((other) => overlap(one, other));
    const at = `deliveries.${n - 1}.startedAt`;
    if (worker || before.some((other) => other.worker === one.worker)) {
      wrong.push(REFUSES.WORKER_ELSEWHERE(at));
    } else if (elder || before.some((other) => other.elder === one.elder)) {
      wrong.push(REFUSES.ELDER_SERVED_THEN(at));
    }
  }
  if (wrong.length > 0) throw new Refusal(...wrong);
}

/** What ends as the other begins is no overlap. */
function overlap(one: Delivery, other: Delivery): boolean {
  return one.startedAt < other.endedAt && other.startedAt < one.endedAt;
}
