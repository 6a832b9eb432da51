import { Migration } from '@mikro-orm/migrations';

export class Workflows extends Migration {

  override name = '0002-workflows';

  override up(): void | Promise<void> {
    this.addSql(`create table "services"."elder_fact" ("elder_key" uuid not null, "region_code" text not null, "region_at" bigint not null, "hukou_region_code" text not null, "birth_date" date not null, "life_status" text not null, "categories" text[] not null, "wants_central_support" boolean null, "assessments" jsonb not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("elder_key"));`);

    this.addSql(`create table "services"."facility_fact" ("facility_id" uuid not null, "region_code" text not null, "region_at" bigint not null, "organization_id" uuid not null, "type" text not null, "institution" boolean not null, "operation_mode" text not null, "status" text not null, "filed_on" date null, "inclusive" boolean not null, "membership_based" boolean not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("facility_id"));`);
    this.addSql(`create index "facility_fact_region_at_index" on "services"."facility_fact" ("region_at");`);

    this.addSql(`create table "services"."fact_position" ("source" text not null, "transaction_id" bigint not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("source"));`);

    this.addSql(`create table "services"."idempotency_key" ("client" text not null, "mutation" text not null, "key" text not null, "body" text not null, "subject" text not null, "created_at" timestamptz not null default now(), primary key ("client", "mutation", "key"));`);

    this.addSql(`create table "services"."transition" ("sequence" bigserial primary key, "entity" text not null, "subject" text not null, "version" int not null, "action" text not null, "from_state" text null, "to_state" text not null, "at" timestamptz not null default now(), "actor" text not null, "organisation" text null, "role" text null, "region_code" text null, "note" text null, "request_id" text not null);`);
    this.addSql(`alter table "services"."transition" add constraint "transition_entity_subject_version_unique" unique ("entity", "subject", "version");`);

    this.addSql(`alter table "services"."home_care_bed" add "version" int not null default 1, add "created_at" timestamptz not null default now(), add "updated_at" timestamptz not null default now();`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "services"."elder_fact" cascade;`);
    this.addSql(`drop table if exists "services"."facility_fact" cascade;`);
    this.addSql(`drop table if exists "services"."fact_position" cascade;`);
    this.addSql(`drop table if exists "services"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "services"."transition" cascade;`);

    this.addSql(`alter table "services"."home_care_bed" drop column "version", drop column "created_at", drop column "updated_at";`);
  }

}
