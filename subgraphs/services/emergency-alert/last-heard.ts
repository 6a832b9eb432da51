import type { SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * Says when devices were last heard; what comes late or twice changes nothing. It is no change of the
 * device that anybody decided, so its version stays.
 */
export async function hear(
  em: SqlEntityManager,
  signs: readonly (readonly [deviceKey: string, at: Date])[],
): Promise<void> {
  const latest = new Map<string, Date>();
  for (const [key, at] of signs) {
    const before = latest.get(key);
    if (!before || before < at) latest.set(key, at);
  }
  if (latest.size === 0) return;
  await em.execute(
    `update device d set last_heard_at = h.at
     from unnest(array[?]::uuid[], array[?]::timestamptz[]) h(key, at)
     where d.key = h.key and (d.last_heard_at is null or d.last_heard_at < h.at)`,
    [[...latest.keys()], [...latest.values()].map((at) => at.toISOString())],
  );
}
