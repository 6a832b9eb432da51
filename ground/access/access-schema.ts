import type { SubgraphRoles } from './row-security.ts';
import { SETTING_FUNCTIONS } from './viewer-setting.ts';

/**
 * The PostgreSQL schema `access`: what the statement that reads a person's row must look up of who
 * may see her, and nothing else. It lies beside the subgraphs' own schemas because each of them asks
 * it in its own statements, so that what is withdrawn is gone with the next one. The owner makes it;
 * the subgraph that keeps it (`keepsAccess`) writes it in the transaction of the change that it
 * follows; the others read.
 *
 * - `client`: the apps and the offices of other cities that may ask for people at all.
 * - `share`: one field group of one person for one organisation, with the purpose and the legal basis
 *   that a request must name, the first and the last day, and the row that says so (`source` and its
 *   key). `ended_at` is set once, by a withdrawal. A share is never deleted: it says what was allowed.
 * - `admit(organisation, says_why)`: raises HB001 for who is no active client, and HB002 where a
 *   request names no purpose or no legal basis. Statements call it in a sub-select of its own, which
 *   PostgreSQL runs before it looks at any row, and also where there is none.
 * - `secured`: in which form each subgraph's policies are in force (row-security.ts).
 * - What policies of row security read of who asks (viewer-setting.ts).
 */
export const ACCESS_SCHEMA = 'access';

/** SQLSTATEs that `access.admit` raises. */
export const NOT_REGISTERED = 'HB001';
export const SAYS_NOT_WHY = 'HB002';

/** Makes the schema where it is not there yet. */
export const ACCESS_TABLES = `
  create schema if not exists access;
  create table if not exists access.client (
    organisation text primary key,
    kind text not null check (kind in ('APP', 'CITY')),
    active boolean not null
  );
  create table if not exists access.share (
    source text not null check (source in ('CONSENT')),
    source_key uuid not null,
    field_group text not null,
    organisation text not null,
    person uuid not null,
    purpose text not null,
    legal_basis text not null,
    valid_from date not null,
    valid_until date not null check (valid_until >= valid_from),
    ended_at timestamptz,
    primary key (source_key, field_group)
  );
  create index if not exists share_look_up on access.share (organisation, person)
    where ended_at is null;
  create table if not exists access.secured (
    subgraph text primary key,
    state text not null
  );
  create or replace function access.admit(asking text, says_why boolean) returns boolean
    language plpgsql stable as $$
  begin
    if not exists (select from access.client where organisation = asking and active) then
      raise exception 'not registered' using errcode = '${NOT_REGISTERED}';
    elsif not says_why then
      raise exception 'no purpose' using errcode = '${SAYS_NOT_WHY}';
    end if;
    return true;
  end $$;
  ${SETTING_FUNCTIONS}`;

/** Lets the roles of a subgraph read what is in the schema, and the one that keeps it write. */
export function accessGrants({ serve, work, figures }: SubgraphRoles, keeps: boolean): string {
  const all = `"${serve}", "${work}", "${figures}"`;
  return `
    grant usage on schema access to ${all};
    grant select on access.client, access.share to ${all};
    grant execute on all functions in schema access to ${all};
    ${keeps ? `grant insert, update on access.client, access.share to "${serve}";` : ''}`;
}
