import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { MergedElder } from './elder-fact.ts';
import { publish, type PublishedFact, type Subscription } from './facts.ts';

/** How the rows of a noun follow when the record of an elder becomes part of another one of hers. */
export interface Follows {
  /** Column that names her; `elder_key` unless said otherwise. */
  column?: string;
  /** SQL over a row `t`: which rows are about elders, where not all are. */
  only?: string;
  /**
   * SQL over a row `t` of the record that ends and a row `o` of the survivor: both run, and she can have
   * one of them. Then `t` stands where it is, and staff settle which one goes on.
   */
  clash?: string;
  /** What else follows for rows that have changed hands, in the same transaction. */
  also?(em: SqlEntityManager, keys: readonly string[]): Promise<void>;
}

/** Of a noun that names an elder and does not follow her: why. */
export interface Stays {
  stays: string;
}

/** Of most nouns: every row follows. */
export const FOLLOWS: Follows = {};

/** SQL: of a register, both entries hold. */
export const BOTH_HOLD = "t.status = 'HOLDS' and o.status = 'HOLDS'";

/** The line of a noun with its table and type. */
export interface FollowsSurvivor extends Follows {
  entity: string;
  table: string;
}

/** Which rows have followed, so that they can come back. */
@Entity({ tableName: 'followed_row' })
export class FollowedRow {
  /** The record that it is from. */
  @PrimaryKey({ type: 'uuid' })
  duplicate: string;

  @PrimaryKey({ type: 'text' })
  entity: string;

  @PrimaryKey({ type: 'uuid' })
  rowKey: string;

  /** The record that it has followed into. */
  @Property({ type: 'uuid' })
  survivor: string;

  /** Whether it has come back since. */
  @Property({ type: 'boolean', default: false })
  back: boolean;
}

/** A row that could not follow, as it is told to the subgraph that keeps the records. */
export interface MergeClash {
  duplicate: string;
  entity: string;
  row: string;
  /** The row of the survivor that it runs beside. */
  beside: string;
}

export const MERGE_CLASH = 'MERGE_CLASH';

const named = ({ column = 'elder_key' }: Follows) => `"${column}"`;
const about = ({ only = 'true' }: Follows) => `(${only})`;

/** SQL that moves rows from one record to another; its parameters are the two keys, from and to. */
export function followSql(rule: FollowsSurvivor): string {
  const { entity, table, clash } = rule;
  const column = named(rule);
  const free = clash
    ? `and not exists (select from "${table}" o where o.${column} = m.survivor and (${clash}))`
    : '';
  return `
    with m as (select ?::uuid as duplicate, ?::uuid as survivor),
    moved as (
      update "${table}" t set ${column} = m.survivor from m
      where t.${column} = m.duplicate and ${about(rule)} ${free}
      returning t.key
    )
    insert into followed_row (duplicate, entity, row_key, survivor)
    select m.duplicate, '${entity}', moved.key, m.survivor from m, moved
    on conflict (duplicate, entity, row_key) do update
      set back = false, survivor = excluded.survivor
    returning row_key`;
}

/** SQL that brings rows back that have followed; its parameter is the record that they are from. */
export function bringBackSql(rule: FollowsSurvivor): string {
  const { entity, table } = rule;
  const column = named(rule);
  return `
    with came as (
      update followed_row f set back = true
      where f.duplicate = ?::uuid and f.entity = '${entity}' and not f.back returning f.*
    )
    update "${table}" t set ${column} = came.duplicate from came
    where t.key = came.row_key and t.${column} = came.survivor returning t.key as row_key`;
}

/** SQL for rows that stand where they were, each beside one of the survivor's: survivor, duplicate. */
export function clashSql(rule: FollowsSurvivor): string {
  const { entity, table, clash = 'false' } = rule;
  const column = named(rule);
  return `
    select distinct on (t.key) '${entity}' as entity, t.key as "row", o.key as beside
    from "${table}" t join "${table}" o on o.${column} = ?::uuid and (${clash})
    where t.${column} = ?::uuid and ${about(rule)} order by t.key, o.key`;
}

/**
 * A subscription to elders that also lets rows follow the survivor of a merge, and come back when the
 * merge is undone, in the transaction in which the consumer learns of it. What the last fact of a record
 * says decides, so that a rebuild finds nothing to do.
 */
export function followingSurvivor(
  subscription: Subscription,
  rules: readonly FollowsSurvivor[],
): Subscription {
  if (rules.length === 0) return subscription;
  return {
    ...subscription,
    async apply(em, facts: PublishedFact<never>[]) {
      await subscription.apply(em, facts);
      const last = new Map(facts.map((fact) => [fact.subject, fact.payload as MergedElder]));
      await bringBack(em, rules, last);
      for (const [duplicate, { mergedInto }] of last) {
        if (mergedInto) await follow(em, rules, duplicate, mergedInto);
      }
    },
  };
}

async function follow(
  em: SqlEntityManager,
  rules: readonly FollowsSurvivor[],
  duplicate: string,
  survivor: string,
): Promise<void> {
  for (const rule of rules) {
    const moved = await em.execute<Moved[]>(followSql(rule), [duplicate, survivor]);
    if (moved.length > 0) await rule.also?.(em, moved.map(keyOf));
    if (!rule.clash) continue;
    const clashes = await em.execute<Omit<MergeClash, 'duplicate'>[]>(clashSql(rule), [
      survivor,
      duplicate,
    ]);
    for (const clash of clashes) {
      const payload = { duplicate, ...clash };
      await publish(em, { kind: MERGE_CLASH, subject: clash.row, payload });
    }
  }
}

/** The records of these facts from which rows have followed, and which are on their own again. */
async function bringBack(
  em: SqlEntityManager,
  rules: readonly FollowsSurvivor[],
  last: ReadonlyMap<string, MergedElder>,
): Promise<void> {
  const alone = [...last].flatMap(([key, { mergedInto }]) => (mergedInto ? [] : [key]));
  if (alone.length === 0) return;
  const parted = await em.execute<{ duplicate: string }[]>(
    'select distinct duplicate from followed_row where not back and duplicate = any(array[?]::uuid[])',
    [alone],
  );
  for (const { duplicate } of parted) {
    for (const rule of rules) {
      const back = await em.execute<Moved[]>(bringBackSql(rule), [duplicate]);
      if (back.length > 0) await rule.also?.(em, back.map(keyOf));
    }
  }
}

interface Moved {
  row_key: string;
}

const keyOf = ({ row_key }: Moved): string => row_key;
