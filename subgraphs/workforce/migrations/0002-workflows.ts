import { Migration } from '@mikro-orm/migrations';
import { assessorFactsSql } from '../assessor.facts.ts';
import { staffingFactsSql } from '../staffing.facts.ts';

export class Workflows extends Migration {

  override name = '0002-workflows';

  override up(): void | Promise<void> {
    this.addSql(`create table "workforce"."idempotency_key" ("client" text not null, "mutation" text not null, "key" text not null, "body" text not null, "subject" text not null, "created_at" timestamptz not null default now(), primary key ("client", "mutation", "key"));`);

    this.addSql(`create table "workforce"."lifted_suspension" ("key" uuid not null, "certificate_key" uuid not null, "starts_on" date not null, "ends_on" date not null, primary key ("key"));`);
    this.addSql(`alter table "workforce"."lifted_suspension" add constraint "lifted_suspension_certificate_key_starts_on_unique" unique ("certificate_key", "starts_on");`);

    this.addSql(`create table "workforce"."fact_outbox" ("sequence" bigserial primary key, "transaction_id" bigint not null default ((pg_current_xact_id())::text)::bigint, "kind" text not null, "subject" text not null, "payload" jsonb not null, "published_at" timestamptz not null default now());`);
    this.addSql(`create index "fact_outbox_kind_transaction_id_sequence_index" on "workforce"."fact_outbox" ("kind", "transaction_id", "sequence");`);

    this.addSql(`create table "workforce"."transition" ("sequence" bigserial primary key, "entity" text not null, "subject" text not null, "version" int not null, "action" text not null, "from_state" text null, "to_state" text not null, "at" timestamptz not null default now(), "actor" text not null, "organisation" text null, "role" text null, "region_code" text null, "note" text null, "request_id" text not null);`);
    this.addSql(`alter table "workforce"."transition" add constraint "transition_entity_subject_version_unique" unique ("entity", "subject", "version");`);

    this.addSql(`alter table "workforce"."certificate" add "version" int not null default 1, add "created_at" timestamptz not null default now(), add "updated_at" timestamptz not null default now(), add "region_code" text null, add "region_at" bigint null;`);
    // Certificates that are there already belong where their holders work.
    this.addSql(`update "workforce"."certificate" c set "region_code" = w."region_code", "region_at" = w."region_at" from "workforce"."worker" w where w."key" = c."worker_key";`);
    this.addSql(`alter table "workforce"."certificate" alter column "region_code" set not null, alter column "region_at" set not null;`);
    this.addSql(`create index "certificate_region_at_index" on "workforce"."certificate" ("region_at");`);

    this.addSql(`alter table "workforce"."enrolment" add "version" int not null default 1, add "created_at" timestamptz not null default now(), add "updated_at" timestamptz not null default now(), add "certificate_key" uuid null;`);
    this.addSql(`alter table "workforce"."enrolment" add constraint "enrolment_session_id_worker_key_unique" unique ("session_id", "worker_key");`);

    this.addSql(`alter table "workforce"."lifted_suspension" add constraint "lifted_suspension_ends_on_check" check (ends_on >= starts_on);`);

    // What is there already becomes known to the others.
    this.addSql(assessorFactsSql('true'));
    this.addSql(staffingFactsSql('current_date', 'true'));
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "workforce"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "workforce"."lifted_suspension" cascade;`);
    this.addSql(`drop table if exists "workforce"."fact_outbox" cascade;`);
    this.addSql(`drop table if exists "workforce"."transition" cascade;`);

    this.addSql(`drop index "workforce"."certificate_region_at_index";`);
    this.addSql(`alter table "workforce"."certificate" drop column "version", drop column "created_at", drop column "updated_at", drop column "region_code", drop column "region_at";`);

    this.addSql(`alter table "workforce"."enrolment" drop constraint "enrolment_session_id_worker_key_unique";`);
    this.addSql(`alter table "workforce"."enrolment" drop column "version", drop column "created_at", drop column "updated_at", drop column "certificate_key";`);
  }

}
