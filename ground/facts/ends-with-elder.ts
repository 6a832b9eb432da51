import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Subscription } from './facts.ts';

/** A row that the hub has ended. */
export interface Ended {
  key: string;
  elderKey: string;
  /** Its state before, null for rows without a workflow. */
  was: string | null;
  /** The day on which she died or left, or today where that is not known. */
  day: string;
}

/** Rows that end when the elder whom they are about dies or leaves the cities of the hub. */
export interface EndsWithElder {
  /** Their table. */
  table: string;
  /** SQL over the row `t` that goes on. */
  open: string;
  /**
   * What is set, as SQL by column, over the row `t`, her last day `gone.day` and `gone.life_status`. A
   * row that began later than that ends on the day on which it began.
   */
  set: Readonly<Record<string, string>>;
  /** The step that is recorded; none for rows without a workflow. */
  step?: { entity: string; action: string; to: string };
  /** What else follows in the same transaction. */
  also?(em: SqlEntityManager, ended: readonly Ended[]): Promise<void>;
}

/** Whose steps these are, and why, as the recorded step says. */
const BY_THE_HUB = 'hub';
const HAS_GONE = 'The elder has died or left. 老年人已故或已迁出，系统自动办结。';
const WAS_MERGED =
  'Two records of the elder were made one. 老年人两条档案已合并，系统自动办结，需要时请重新办理。';

/**
 * A subscription to elders that also ends what ends with them, in the transaction in which the consumer
 * learns of it. A rebuild finds nothing left to do; a late report finds the rows that were opened since.
 */
export function endingWithElder(
  subscription: Subscription,
  rules: readonly EndsWithElder[],
): Subscription {
  if (rules.length === 0) return subscription;
  return {
    ...subscription,
    async apply(em, facts) {
      await subscription.apply(em, facts);
      const gone = (facts as unknown as Told[])
        .filter(({ payload: { lifeStatus = 'ACTIVE' } }) => lifeStatus !== 'ACTIVE')
        .map(({ subject }) => subject);
      if (gone.length === 0) return;
      for (const rule of rules) {
        const ended = await em.execute<Ended[]>(endSql(rule, OF_THE_GONE, HAS_GONE), [gone]);
        if (ended.length > 0) await rule.also?.(em, ended);
      }
    },
  };
}

/** A fact of an elder; one of a record that became part of another says nothing of her life. */
interface Told {
  subject: string;
  payload: { lifeStatus?: string };
}

/**
 * Ends those of these rows that go on, since the record that they were about became part of another one of
 * the same elder: today, as a step of the hub.
 */
export async function endWithMerge(
  em: SqlEntityManager,
  rule: EndsWithElder,
  keys: readonly string[],
): Promise<void> {
  const ended = await em.execute<Ended[]>(endSql(rule, OF_THE_MERGED, WAS_MERGED), [keys]);
  if (ended.length > 0) await rule.also?.(em, ended);
}

const TODAY = "(now() at time zone 'Asia/Shanghai')::date";

/** Of a row `t`: whose last day it was, and which; joined to the rows by a condition. */
interface Gone {
  day: string;
  life: string;
  from: (table: string) => string;
}

/**
 * Her last day comes from the projection, which a fact that came too late has not changed. What stands
 * under the key of a record that became part of hers ends too.
 */
const OF_THE_GONE: Gone = {
  day: `coalesce(f.life_status_on, ${TODAY})`,
  life: 'f.life_status',
  from: (
    table,
  ) => `elder_fact f join "${table}" t on t.elder_key = any(access.identities(f.elder_key))
      where f.elder_key = any(array[?]::uuid[]) and f.life_status <> 'ACTIVE'`,
};

const OF_THE_MERGED: Gone = {
  day: TODAY,
  life: "'ACTIVE'",
  from: (table) => `"${table}" t where t.key = any(array[?]::uuid[])`,
};

function endSql({ table, open, set, step }: EndsWithElder, gone: Gone, note: string): string {
  const columns = Object.entries(set).map(([column, value]) => `${column} = ${value}`);
  const state = step
    ? [`status = '${step.to}'`, 'version = t.version + 1', 'updated_at = now()']
    : [];
  const was = step ? 't.status' : 'null::text';
  return `
    with gone as (
      select t.key, ${was} as was, t.elder_key as elder, ${gone.life} as life_status, ${gone.day} as day
      from ${gone.from(table)} and ${open}
      for update of t
    ), ended as (
      update "${table}" t set ${[...state, ...columns].join(', ')}
      from gone where t.key = gone.key
      returning t.key, gone.elder, gone.was, gone.day${step ? ', t.version' : ''}
    )${
      step
        ? `, recorded as (
      insert into transition (entity, subject, version, action, from_state, to_state, actor, note, request_id)
      select '${step.entity}', e.key, e.version, '${step.action}', e.was, '${step.to}',
        '${BY_THE_HUB}', '${note}', 'relay'
      from ended e
    )`
        : ''
    }
    select key, elder as "elderKey", was, day::text as day from ended`;
}
