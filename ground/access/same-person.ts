import type { Viewer } from '../identity/viewer.ts';
import { readsByShare } from './shares.ts';

/**
 * The part of the schema `access` (access-schema.ts) that says which keys stand for one person, once two
 * records of her were made one: the key of the record that was one too many, and that of the other.
 * A survivor may become part of a third record later, so both functions follow the whole way.
 */
export const MERGED_TABLE = `
  create table if not exists access.merged (
    merged uuid primary key,
    survivor uuid not null check (survivor <> merged)
  );
  create index if not exists merged_survivor on access.merged (survivor);`;

/**
 * - `survivor_of(key)`: the key of the record that stands for this person now; itself for most.
 * - `identities(key)`: all keys that stand for her.
 * - `merge_person(…)` and `part_person(…)`: for the subgraph that keeps the records. What was opened of
 *   the record under a grant ends there: the office looks her up anew.
 */
export const SAME_PERSON_FUNCTIONS = `
  create or replace function access.survivor_of(one uuid) returns uuid language sql stable as $$
    with recursive up(key, n) as (
      select one, 0 union all
      select m.survivor, n + 1 from up join access.merged m on m.merged = up.key)
    select key from up order by n desc limit 1 $$;
  create or replace function access.identities(one uuid) returns uuid[] language sql stable as $$
    with recursive same(key) as (
      select access.survivor_of(one) union all
      select m.merged from same join access.merged m on m.survivor = same.key)
    select array_agg(key) from same $$;
  create or replace function access.merge_person(one uuid, into_one uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into access.merged values (one, into_one);
    update access.share set ended_at = now()
    where person = one and source = 'GRANT' and ended_at is null $$;
  create or replace function access.part_person(one uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from access.merged where merged = one $$;`;

/** SQL: all keys of the person behind one, as an array that is made once for a statement. */
export function identitiesSql(key: string): string {
  return `(select access.identities(${key}))::uuid[]`;
}

/** Rows that stand for a person themselves, by the property that holds her key. */
const STANDS_FOR: Readonly<Record<string, string>> = { Elder: 'key', ElderFact: 'elderKey' };

/**
 * Whether a key of a record that became part of another finds that other one: for staff and for
 * herself. An app or an office elsewhere would learn that two ids it was given are of one person.
 */
export function followsMerge(viewer: Viewer, entity: string, property: string): boolean {
  return STANDS_FOR[entity] === property && !readsByShare(viewer);
}

/** The survivors of those of these keys that became part of another record. */
export const SURVIVORS = `select merged::text as k, access.survivor_of(merged)::text as survivor
  from access.merged where merged = any(array[?]::uuid[])`;
