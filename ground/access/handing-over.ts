/**
 * SQL of the schema `access` (access-schema.ts) for persons whom somebody names to an organisation: by a
 * code that is redeemed once, and by a recognition of an assessment.
 */

/** `by_person`: she made it herself, so that it counts as her consent; else it serves under a grant. */
export const REFERRAL_TABLE = `
  create table if not exists access.referral (
    key uuid primary key,
    code_hash text not null unique,
    organisation text not null,
    person uuid not null,
    purpose text not null,
    field_groups text[] not null,
    by_person boolean not null,
    redeem_by date not null,
    open_days int not null check (open_days > 0),
    cancelled_at timestamptz,
    redeemed_on date,
    open_until date,
    check ((redeemed_on is null) = (open_until is null))
  );`;

/**
 * Whom a code names, for a request that says all that it must: one row or none. `redeem` takes it, once,
 * and opens her for the days that were given, under a grant no longer than it runs and to its case.
 */
export const REFERRAL_FUNCTIONS = `
  create or replace function access.referred(
    hash text, asking text, purpose text, basis text, under uuid, on_day date)
    returns table (key uuid, person uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.key, r.person from access.referral r
    where r.code_hash = hash and r.organisation = asking and r.purpose = referred.purpose
      and r.cancelled_at is null and r.redeemed_on is null and on_day <= r.redeem_by
      and r.by_person = (under is null) and r.by_person = (basis = 'SEPARATE_CONSENT')
      and (under is null or exists (
        select from access.access_grant g where g.key = under and g.field_groups && r.field_groups)) $$;
  create or replace function access.redeem(
    one uuid, basis text, under uuid, in_case text, on_day date) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    with taken as (
      update access.referral r set redeemed_on = on_day,
        open_until = least(on_day + r.open_days - 1,
          (select g.valid_until from access.access_grant g where g.key = under))
      where r.key = one and r.cancelled_at is null and r.redeemed_on is null
      returning *)
    insert into access.share (source, source_key, field_group, organisation, person, purpose,
      legal_basis, valid_from, valid_until, grant_key, case_number)
    select 'REFERRAL', t.key, f, t.organisation, t.person, t.purpose, basis, on_day, t.open_until,
      under, case when under is not null then in_case end
    from taken t, unnest(t.field_groups) f
    where under is null or exists (
      select from access.access_grant g where g.key = under and f = any(g.field_groups)) $$;`;

/**
 * A recognition names its person to each office that its city has registered, in its case, as far as
 * the band that was recognised, until the day on which it counts last; null ends it.
 */
export const RECOGNITION_FUNCTION = `
  create or replace function access.name_recognised(
    recognition uuid, whom uuid, city text, in_case text, basis text, since date, until date)
    returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into access.share (source, source_key, field_group, organisation, person, purpose,
      legal_basis, valid_from, valid_until, case_number)
    select 'RECOGNITION', recognition, 'ABILITY_BAND', c.organisation, whom, 'MOVE_OF_RESIDENCE',
      basis, since, until, in_case
    from access.client c
    where c.kind = 'CITY' and left(c.region, 4) = left(city, 4) and until is not null
    on conflict (source_key, field_group, organisation) do update set person = excluded.person;
    update access.share s set ended_at = case when until is null then now() end,
      valid_until = coalesce(until, s.valid_until)
    where s.source = 'RECOGNITION' and s.source_key = recognition and s.ended_at is null $$;`;
