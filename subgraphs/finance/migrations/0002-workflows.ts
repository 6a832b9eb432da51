import { Migration } from '@mikro-orm/migrations';
import { BUDGET_LINES_SQL } from '../budget-lines.sql.ts';

export class Workflows extends Migration {

  override name = '0002-workflows';

  override up(): void | Promise<void> {
    // Facilities publish all of theirs anew.
    this.addSql(`delete from finance.facility_fact;`);
    this.addSql(`create table "finance"."budget_line" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "status" text not null, "year" int not null, "amount" bigint not null, "funding_source" text not null, "synthetic" boolean not null, "programme_id" uuid not null, "region_code" text not null, "region_at" bigint not null, primary key ("id"));`);
    this.addSql(`create index "budget_line_region_at_index" on "finance"."budget_line" ("region_at");`);
    this.addSql(`create index "budget_line_year_id_index" on "finance"."budget_line" ("year", "id");`);
    this.addSql(`alter table "finance"."budget_line" add constraint "budget_line_programme_id_region_code_year_unique" unique ("programme_id", "region_code", "year");`);

    this.addSql(`create table "finance"."elder_fact" ("elder_key" uuid not null, "region_code" text not null, "region_at" bigint not null, "hukou_region_code" text not null, "birth_date" date not null, "life_status" text not null, "categories" text[] not null, "wants_central_support" boolean null, "assessments" jsonb not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("elder_key"));`);

    this.addSql(`create table "finance"."idempotency_key" ("client" text not null, "mutation" text not null, "key" text not null, "body" text not null, "subject" text not null, "created_at" timestamptz not null default now(), primary key ("client", "mutation", "key"));`);

    this.addSql(`create table "finance"."residence_fact" ("admission_key" uuid not null, "facility_id" uuid not null, "elder_key" uuid not null, "admitted_on" date not null, "discharged_on" date null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("admission_key"));`);
    this.addSql(`create index "residence_fact_facility_id_admitted_on_index" on "finance"."residence_fact" ("facility_id", "admitted_on");`);

    this.addSql(`create table "finance"."subsidy_rates" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "status" text not null, "number" int not null, "full" bigint null, "partial" bigint null, "valid_from" date not null, "synthetic" boolean not null, "programme_id" uuid not null, "region_code" text not null, "region_at" bigint not null, primary key ("id"));`);
    this.addSql(`alter table "finance"."subsidy_rates" add constraint "subsidy_rates_programme_id_number_unique" unique ("programme_id", "number");`);

    this.addSql(`create table "finance"."transition" ("sequence" bigserial primary key, "entity" text not null, "subject" text not null, "version" int not null, "action" text not null, "from_state" text null, "to_state" text not null, "at" timestamptz not null default now(), "actor" text not null, "organisation" text null, "role" text null, "region_code" text null, "note" text null, "request_id" text not null);`);
    this.addSql(`alter table "finance"."transition" add constraint "transition_entity_subject_version_unique" unique ("entity", "subject", "version");`);

    this.addSql(`alter table "finance"."disbursement" add "budget_line_id" uuid null;`);
    this.addSql(`create index "disbursement_budget_line_id_index" on "finance"."disbursement" ("budget_line_id");`);
    this.addSql(`create index "disbursement_planned_index" on "finance"."disbursement" ("programme_id", "region_at") where "status" = 'PLANNED';`);

    this.addSql(`alter table "finance"."facility_fact" add "institution" boolean not null, add "filed_on" date null;`);

    this.addSql(`alter table "finance"."subsidy_application" add "version" int not null default 1, add "created_at" timestamptz not null default now(), add "updated_at" timestamptz not null default now(), add "beds" jsonb null;`);

    this.addSql(`alter table "finance"."budget_line" add constraint "budget_line_amount" check (amount >= 0);`);

    this.addSql(`alter table "finance"."subsidy_rates" add constraint "subsidy_rates_amounts" check ("full" >= 0 and partial >= 0);`);

    // What was paid before there were budget lines is charged to lines that cover it.
    this.addSql(`update finance.disbursement set budget_line_id =
      md5(programme_id::text || extract(year from paid_on)::text)::uuid where paid_on is not null;`);
    this.addSql(BUDGET_LINES_SQL);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "finance"."budget_line" cascade;`);
    this.addSql(`drop table if exists "finance"."elder_fact" cascade;`);
    this.addSql(`drop table if exists "finance"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "finance"."residence_fact" cascade;`);
    this.addSql(`drop table if exists "finance"."subsidy_rates" cascade;`);
    this.addSql(`drop table if exists "finance"."transition" cascade;`);

    this.addSql(`drop index "finance"."disbursement_budget_line_id_index";`);
    this.addSql(`drop index "finance"."disbursement_planned_index";`);
    this.addSql(`alter table "finance"."disbursement" drop column "budget_line_id";`);

    this.addSql(`alter table "finance"."facility_fact" drop column "institution", drop column "filed_on";`);

    this.addSql(`alter table "finance"."subsidy_application" drop column "version", drop column "created_at", drop column "updated_at", drop column "beds";`);
  }

}
