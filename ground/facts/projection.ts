import type { AnyEntity, EntityClass } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { PublishedFact, Subscription } from './facts.ts';

export interface ProjectionOptions<Payload> {
  from: string;
  kind: string;
  /** Table of the consumer: a row per subject, with `sequence` and `as_of` of its latest fact. */
  table: string;
  /** The entity of this table where one is read. */
  entity?: EntityClass<AnyEntity>;
  /** Column that holds the subject. */
  key: string;
  /** The other columns of a subject's row; `null` where nothing is to be known of it any more. */
  columns(payload: Payload, subject: string): Record<string, unknown> | null;
}

/** The subscription that keeps a table at the latest fact of each subject. */
export function projection<Payload>(options: ProjectionOptions<Payload>): Subscription {
  const { from, kind, table, entity } = options;
  const take = (em: SqlEntityManager, facts: PublishedFact<never>[]) => apply(em, facts, options);
  return { from, kind, tables: [table], entity, apply: take };
}

/**
 * Two changes of one subject that ran side by side may arrive in the order in which they began; the
 * sequence says which was published last.
 */
async function apply<Payload>(
  em: SqlEntityManager,
  facts: PublishedFact<Payload>[],
  { table, key, columns }: ProjectionOptions<Payload>,
): Promise<void> {
  const latest = new Map<string, PublishedFact<Payload>>();
  for (const fact of facts) {
    if (fact.sequence > (latest.get(fact.subject)?.sequence ?? 0)) latest.set(fact.subject, fact);
  }
  const gone: Record<string, unknown>[] = [];
  const rows: Record<string, unknown>[] = [];
  for (const { subject, payload, sequence, publishedAt } of latest.values()) {
    const row = columns(payload, subject);
    if (row === null) gone.push({ [key]: subject, sequence });
    else rows.push({ [key]: subject, ...row, sequence, as_of: publishedAt });
  }
  if (gone.length > 0) {
    await em.execute(
      `delete from ${table} t using json_populate_recordset(null::${table}, ?) gone
       where t.${key} = gone.${key} and t.sequence < gone.sequence`,
      [JSON.stringify(gone)],
    );
  }
  if (rows.length === 0) return;
  const names = Object.keys(rows[0]!);
  const changes = names.filter((name) => name !== key).map((name) => `${name} = excluded.${name}`);
  await em.execute(
    `insert into ${table} as t (${names.join(', ')})
     select ${names.join(', ')} from json_populate_recordset(null::${table}, ?)
     on conflict (${key}) do update set ${changes.join(', ')}
     where t.sequence < excluded.sequence`,
    [JSON.stringify(rows)],
  );
}
