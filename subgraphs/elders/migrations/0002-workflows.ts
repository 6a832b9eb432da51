import { Migration } from '@mikro-orm/migrations';
import { elderFactsSql } from '../elder.facts.ts';

export class Workflows extends Migration {

  override name = '0002-workflows';

  override up(): void | Promise<void> {
    this.addSql(`create table "elders"."assessor_fact" ("worker_key" uuid not null, "certificates" jsonb not null, "contracts" jsonb not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("worker_key"));`);

    this.addSql(`create table "elders"."fact_position" ("source" text not null, "transaction_id" bigint not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("source"));`);

    this.addSql(`create table "elders"."idempotency_key" ("client" text not null, "mutation" text not null, "key" text not null, "body" text not null, "subject" text not null, "created_at" timestamptz not null default now(), primary key ("client", "mutation", "key"));`);

    this.addSql(`create table "elders"."fact_outbox" ("sequence" bigserial primary key, "transaction_id" bigint not null default ((pg_current_xact_id())::text)::bigint, "kind" text not null, "subject" text not null, "payload" jsonb not null, "published_at" timestamptz not null default now());`);
    this.addSql(`create index "fact_outbox_kind_transaction_id_sequence_index" on "elders"."fact_outbox" ("kind", "transaction_id", "sequence");`);

    this.addSql(`create table "elders"."transition" ("sequence" bigserial primary key, "entity" text not null, "subject" text not null, "version" int not null, "action" text not null, "from_state" text null, "to_state" text not null, "at" timestamptz not null default now(), "actor" text not null, "organisation" text null, "role" text null, "region_code" text null, "note" text null, "request_id" text not null);`);
    this.addSql(`alter table "elders"."transition" add constraint "transition_entity_subject_version_unique" unique ("entity", "subject", "version");`);

    this.addSql(`drop index "elders"."ability_assessment_assessed_on_key_index";`);
    this.addSql(`drop index "elders"."ability_assessment_valid_until_key_index";`);
    this.addSql(`alter table "elders"."ability_assessment" add "version" int not null default 1, add "created_at" timestamptz not null default now(), add "updated_at" timestamptz not null default now(), add "channel" text null, add "ordered_on" date null, add "level_before_review" smallint null, add "publicised_on" date null, add "effective_from" date null, add "ended_on" date null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "item_scores" drop not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "dimensions" drop not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "initial_level" drop not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "change_reasons" drop not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "final_level" drop not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "band" drop not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "reason_codes" drop not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "assessed_on" drop not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "valid_until" drop not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "organisation_id" drop not null;`);
    // What is there was in force from its day on; what was replaced, up to the day of the next one;
    // what was revoked is not known to have been in force at all.
    this.addSql(`update "elders"."ability_assessment" a set ordered_on = a.assessed_on, effective_from = a.assessed_on,
      ended_on = case a.status
        when 'SUPERSEDED' then coalesce(n.assessed_on, a.valid_until + 1)
        when 'REVOKED' then a.assessed_on end
      from (select "key", lead(assessed_on) over (partition by elder_key order by assessed_on, "key") as assessed_on
            from "elders"."ability_assessment") n
      where n."key" = a."key";`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "ordered_on" set not null;`);
    this.addSql(`create unique index "ability_assessment_one_open_unique" on "elders"."ability_assessment" ("elder_key") where "status" in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'ASSIGNED', 'SCORED', 'PUBLICISED');`);
    this.addSql(`create index "ability_assessment_valid_index" on "elders"."ability_assessment" ((coalesce("valid_until", date '9999-12-31')), "key");`);
    this.addSql(`create index "ability_assessment_assessed_index" on "elders"."ability_assessment" ((coalesce("assessed_on", date '9999-12-31')), "key");`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_ended" check ((status in ('SUPERSEDED', 'REVOKED')) = (ended_on is not null));`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_not_yet_in_force" check (effective_from is null or status in ('EFFECTIVE', 'DISPUTED', 'REVIEWING', 'EXPIRED', 'SUPERSEDED', 'REVOKED'));`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_in_force" check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'ASSIGNED', 'SCORED', 'PUBLICISED', 'REVOKED') or (effective_from is not null and valid_until is not null));`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_scored" check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'ASSIGNED', 'REVOKED') or (item_scores is not null and dimensions is not null and initial_level is not null and change_reasons is not null and final_level is not null and band is not null and reason_codes is not null and assessed_on is not null));`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_assigned" check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'REVOKED') or (organisation_id is not null and cardinality(assessor_keys) = 2));`);

    // What is there already becomes known to the others.
    this.addSql(elderFactsSql('true'));
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "elders"."assessor_fact" cascade;`);
    this.addSql(`drop table if exists "elders"."fact_position" cascade;`);
    this.addSql(`drop table if exists "elders"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "elders"."fact_outbox" cascade;`);
    this.addSql(`drop table if exists "elders"."transition" cascade;`);

    this.addSql(`drop index "elders"."ability_assessment_one_open_unique";`);
    this.addSql(`drop index "elders"."ability_assessment_valid_index";`);
    this.addSql(`drop index "elders"."ability_assessment_assessed_index";`);
    this.addSql(`alter table "elders"."ability_assessment" drop constraint "ability_assessment_ended";`);
    this.addSql(`alter table "elders"."ability_assessment" drop constraint "ability_assessment_not_yet_in_force";`);
    this.addSql(`alter table "elders"."ability_assessment" drop constraint "ability_assessment_in_force";`);
    this.addSql(`alter table "elders"."ability_assessment" drop constraint "ability_assessment_scored";`);
    this.addSql(`alter table "elders"."ability_assessment" drop constraint "ability_assessment_assigned";`);
    this.addSql(`alter table "elders"."ability_assessment" drop column "version", drop column "created_at", drop column "updated_at", drop column "channel", drop column "ordered_on", drop column "level_before_review", drop column "publicised_on", drop column "effective_from", drop column "ended_on";`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "item_scores" set not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "dimensions" set not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "initial_level" set not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "change_reasons" set not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "final_level" set not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "band" set not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "reason_codes" set not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "assessed_on" set not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "valid_until" set not null;`);
    this.addSql(`alter table "elders"."ability_assessment" alter column "organisation_id" set not null;`);
    this.addSql(`create index "ability_assessment_assessed_on_key_index" on "elders"."ability_assessment" ("assessed_on", "key");`);
    this.addSql(`create index "ability_assessment_valid_until_key_index" on "elders"."ability_assessment" ("valid_until", "key");`);
  }

}
