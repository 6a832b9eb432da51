import type { SubgraphRoles } from './row-security.ts';
import { RECOGNITION_FUNCTION, REFERRAL_FUNCTIONS, REFERRAL_TABLE } from './handing-over.ts';
import { MERGED_TABLE, SAME_PERSON_FUNCTIONS } from './same-person.ts';
import { SETTING_FUNCTIONS } from './viewer-setting.ts';

/**
 * The PostgreSQL schema `access`: what the statement that reads a person's row must look up of who
 * may see her, and nothing else. It lies beside the subgraphs' own schemas because each of them asks
 * it in its own statements, so that what is withdrawn is gone with the next one. The owner makes it;
 * the subgraph that keeps it (`keepsAccess`) writes it in the transaction of the change that it
 * follows; the others read. The edge has a login that reads `client` and `account` alone.
 *
 * - `client`: the apps and the offices of other cities that may ask for people at all, an office with
 *   its region. Tokens issued before `tokens_from` are of a former key.
 * - `account`: subjects of tokens that are shut out, or were.
 * - `pact`: the pacts, between whom, about what, and whether they are in force.
 * - `access_grant`: what a city lets an office elsewhere ask for, under a pact and one of its scopes.
 * - `share`: one field group of one person for one organisation, with the purpose and the legal basis
 *   that a request must name, the first and the last day, and the row that says so (`source` and its
 *   key): a consent, the look-up of a person under a grant in a case, a referral that was redeemed, or a
 *   recognition of her assessment by the city of an office. With a case it serves that case alone, with a
 *   grant while the grant holds. `ended_at` is set once, by a withdrawal. A share is never deleted: it
 *   says what was allowed.
 * - `referral`: codes that hand a person over to an organisation, as keyed hashes, and which of them was
 *   redeemed. Only who keeps the schema reads it; who looks people up asks `referred` and `redeem`. The basis SEPARATE_CONSENT stands on what
 *   she agreed to: a consent, a referral of hers. That an office says she consented to a recognition is no consent here.
 * - `acting`: one person for whom a guardian or an authorised relative acts, by the account of her token,
 *   with what she may do, the first and the last day (infinity where none is set) and the row that says
 *   so. It ends as a share does, and is never deleted either.
 * - `admit(organisation, says_why)`: raises HB001 for who is no active client, and HB002 where a
 *   request does not say why it asks. Statements call it in a sub-select of its own, which PostgreSQL
 *   runs before it looks at any row, and also where there is none.
 * - `admit_acting(account, day)`: raises HB003 for who may act for nobody on that day; called alike.
 * - `grant_holds(grant, day, place)`: whether a grant is in force, its pact too, for rows of a place.
 * - `pact_binds(region, other, scope, day)`: whether a pact in force on that day, with that scope, binds a
 *   region and another one; with null for the other one, whether it binds the region to anybody.
 * - `name_person(…)`: opens a person to a grant in a case; `referred(…)` and `redeem(…)`: whom a code
 *   names, and that it was used; `name_recognised(…)`: opens a person to the offices of the city that has
 *   recognised her assessment, or ends that. All for the subgraph that looks people up (`namesPersons`),
 *   which writes nothing else here.
 * - `merged`: which keys stand for one person (same-person.ts).
 * - `role_prefix`: what the names of the logins begin with, where that is not the database's name.
 * - `secured`: in which form each subgraph's policies are in force (row-security.ts).
 * - What policies of row security read of who asks (viewer-setting.ts).
 */
export const ACCESS_SCHEMA = 'access';

/** SQLSTATEs that `access.admit` raises, and `access.admit_acting`. */
export const NOT_REGISTERED = 'HB001';
export const SAYS_NOT_WHY = 'HB002';
export const ACTING_FOR_NOBODY = 'HB003';

/** Of what subgraphs call here, what one of them may alone. */
const NAMES = [
  'function access.name_person(uuid, uuid, uuid, text, date, date)',
  'function access.referred(text, text, text, text, uuid, date)',
  'function access.redeem(uuid, text, uuid, text, date)',
  'function access.name_recognised(uuid, uuid, text, text, text, date, date)',
  'function access.merge_person(uuid, uuid)',
  'function access.part_person(uuid)',
];

/** Makes the schema where it is not there yet. */
export const ACCESS_TABLES = `
  create schema if not exists access;
  create table if not exists access.client (
    organisation text primary key,
    kind text not null check (kind in ('APP', 'CITY')),
    active boolean not null,
    region text check ((region is null) = (kind = 'APP')),
    tokens_from timestamptz
  );
  create table if not exists access.account (
    subject text primary key,
    blocked boolean not null,
    blocked_until date
  );
  create table if not exists access.pact (
    pact text primary key,
    members text[] not null,
    scopes text[] not null,
    active boolean not null,
    active_from date
  );
  create table if not exists access.access_grant (
    key uuid primary key,
    organisation text not null,
    purpose text not null,
    legal_basis text not null,
    field_groups text[] not null,
    region_from bigint not null,
    region_to bigint not null,
    pact text not null,
    scope text not null,
    daily_look_ups int not null,
    valid_from date not null,
    valid_until date not null,
    ended_at timestamptz
  );
  create table if not exists access.share (
    source text not null check (source in ('CONSENT', 'GRANT', 'REFERRAL', 'RECOGNITION')),
    source_key uuid not null,
    field_group text not null,
    organisation text not null,
    person uuid not null,
    purpose text not null,
    legal_basis text not null,
    valid_from date not null,
    valid_until date not null check (valid_until >= valid_from),
    ended_at timestamptz,
    grant_key uuid,
    case_number text,
    primary key (source_key, field_group, organisation),
    check (source <> 'CONSENT' or legal_basis = 'SEPARATE_CONSENT'),
    check (legal_basis <> 'SEPARATE_CONSENT' or source in ('CONSENT', 'REFERRAL')),
    check (source <> 'REFERRAL' or (legal_basis = 'SEPARATE_CONSENT') = (grant_key is null)),
    check (source = 'REFERRAL' or (source = 'GRANT') = (grant_key is not null)),
    check ((source = 'RECOGNITION' or grant_key is not null) = (case_number is not null))
  );
  create index if not exists share_look_up on access.share (organisation, person)
    where ended_at is null;
  ${REFERRAL_TABLE}
  ${MERGED_TABLE}
  create table if not exists access.role_prefix (
    prefix text not null
  );
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
  create table if not exists access.acting (
    source_key uuid primary key,
    account text not null,
    person uuid not null,
    powers text[] not null check (powers <@ '{READ,CONSENT,APPLY,ORDER,PAY}' and powers <> '{}'),
    valid_from date not null,
    valid_until date not null check (valid_until >= valid_from),
    ended_at timestamptz
  );
  create index if not exists acting_look_up on access.acting (account, person)
    where ended_at is null;
  create or replace function access.admit_acting(asking text, day date) returns boolean
    language plpgsql stable as $$
  begin
    if not exists (
      select from access.acting g
      where g.account = asking and g.ended_at is null and day between g.valid_from and g.valid_until
    ) then
      raise exception 'acts for nobody' using errcode = '${ACTING_FOR_NOBODY}';
    end if;
    return true;
  end $$;
  create or replace function access.grant_holds(one uuid, on_day date, place bigint) returns boolean
    language sql stable as $$
    select exists (
      select from access.access_grant g join access.pact p using (pact)
      where g.key = one and g.ended_at is null and on_day between g.valid_from and g.valid_until
        and (place is null or place between g.region_from and g.region_to)
        and p.active and (p.active_from is null or p.active_from <= on_day)
        and g.scope = any(p.scopes)) $$;
  create or replace function access.is_member(members text[], region text) returns boolean
    language sql immutable as $$
    select exists (select from unnest(members) m
      where region like regexp_replace(m, '(00)+$', '') || '%') $$;
  create or replace function access.pact_binds(region text, other text, matter text, on_day date)
    returns boolean language sql stable as $$
    select exists (
      select from access.pact p
      where p.active and (p.active_from is null or p.active_from <= on_day) and matter = any(p.scopes)
        and access.is_member(p.members, region)
        and (other is null or access.is_member(p.members, other))) $$;
  create or replace function access.name_person(
    look_up uuid, under uuid, whom uuid, in_case text, on_day date, until date) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into access.share (source, source_key, field_group, organisation, person, purpose,
      legal_basis, valid_from, valid_until, grant_key, case_number)
    select 'GRANT', look_up, f, g.organisation, whom, g.purpose, g.legal_basis, on_day,
      least(until, g.valid_until), g.key, in_case
    from access.access_grant g, unnest(g.field_groups) f
    where g.key = under and whom is not null and access.grant_holds(g.key, on_day, null)
    on conflict do nothing $$;
  ${REFERRAL_FUNCTIONS}
  ${RECOGNITION_FUNCTION}
  ${SAME_PERSON_FUNCTIONS}
  ${NAMES.map((one) => `revoke all on ${one} from public;`).join('\n  ')}
  ${SETTING_FUNCTIONS}`;

/** What a subgraph does with the schema beside reading it. */
export interface AccessDuties {
  keepsAccess?: boolean;
  namesPersons?: boolean;
}

const KEPT = ['client', 'account', 'pact', 'access_grant', 'share', 'acting']
  .map((table) => `access.${table}`)
  .join(', ');

/** Lets the roles of a subgraph read what is in the schema, and the one that keeps it write. */
export function accessGrants(
  { serve, work, figures }: SubgraphRoles,
  { keepsAccess, namesPersons }: AccessDuties,
): string {
  const all = `"${serve}", "${work}", "${figures}"`;
  return `
    grant usage on schema access to ${all};
    grant select on ${KEPT}, access.merged to ${all};
    grant execute on all functions in schema access to ${all};
    ${NAMES.map((one) => `revoke execute on ${one} from ${all};`).join('\n    ')}
    ${namesPersons ? NAMES.map((one) => `grant execute on ${one} to "${serve}", "${figures}";`).join('\n    ') : ''}
    ${keepsAccess ? `grant insert, update on ${KEPT} to "${serve}", "${work}";` : ''}
    ${keepsAccess ? `grant select, insert, update on access.referral to "${serve}", "${work}";` : ''}`;
}

/** Lets the login of the edge read which clients, accounts and keys are shut out, and nothing else. */
export function edgeGrants(role: string): string {
  return `
    grant usage on schema access to "${role}";
    grant select on access.client, access.account to "${role}";`;
}
