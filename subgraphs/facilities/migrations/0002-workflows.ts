import { Migration } from '@mikro-orm/migrations';
import { facilityFactsSql } from '../facility.facts.ts';
import { IS_PUBLIC } from '../facility-traits.ts';
import { isInstitution } from '../facility-type.ts';
import { residenceFactsSql } from '../residence.facts.ts';

/**
 * Tiers so far were drawn in the order that Ordos set and that is the default elsewhere, for every
 * application; by R-20 they belong to public homes, and to those who are past the check.
 */
const RANKED = `a.status not in ('APPLIED', 'ASSESSMENT_CHECK') and exists (
  select from facilities.facility f where f.id = a.facility_id and ${IS_PUBLIC} and ${isInstitution('f')})`;

export class Workflows extends Migration {

  override name = '0002-workflows';

  override up(): void | Promise<void> {
    this.addSql(`create table "facilities"."elder_fact" ("elder_key" uuid not null, "region_code" text not null, "region_at" bigint not null, "hukou_region_code" text not null, "birth_date" date not null, "life_status" text not null, "categories" text[] not null, "wants_central_support" boolean null, "assessments" jsonb not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("elder_key"));`);

    this.addSql(`create table "facilities"."facility_staffing" ("facility_id" uuid not null, "caregivers" int not null, "certified_caregivers" int not null, "total" int not null, "counted_on" date not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("facility_id"));`);

    this.addSql(`create table "facilities"."idempotency_key" ("client" text not null, "mutation" text not null, "key" text not null, "body" text not null, "subject" text not null, "created_at" timestamptz not null default now(), primary key ("client", "mutation", "key"));`);

    this.addSql(`create table "facilities"."transition" ("sequence" bigserial primary key, "entity" text not null, "subject" text not null, "version" int not null, "action" text not null, "from_state" text null, "to_state" text not null, "at" timestamptz not null default now(), "actor" text not null, "organisation" text null, "role" text null, "region_code" text null, "note" text null, "request_id" text not null);`);
    this.addSql(`alter table "facilities"."transition" add constraint "transition_entity_subject_version_unique" unique ("entity", "subject", "version");`);

    this.addSql(`alter table "facilities"."admission" add "version" int not null default 1, add "created_at" timestamptz not null default now(), add "updated_at" timestamptz not null default now(), add "emergency" boolean not null default false, add "provisional_until" date null, add "priority_grounds" text[] not null default '{}', add "queue_rule_version" text null, add "queued_on" date null, add "withdrawn_on" date null;`);
    this.addSql(`alter table "facilities"."admission" alter column "priority_tier" drop not null;`);
    this.addSql(`update facilities.admission set queued_on = applied_on;`);
    this.addSql(`alter table "facilities"."admission" alter column "queued_on" set not null;`);
    this.addSql(`update facilities.admission a set priority_tier = null where not (${RANKED});`);
    this.addSql(`update facilities.admission a set queue_rule_version = case
      when a.region_code like '1506%' and a.applied_on >= '2023-09-27' then 'R-20/150600/1'
      else 'R-20/default/1' end where a.priority_tier is not null;`);
    this.addSql(`create unique index "admission_one_stay_unique" on "facilities"."admission" ("elder_key") where "status" = 'ADMITTED';`);
    this.addSql(`create unique index "admission_one_open_unique" on "facilities"."admission" ("elder_key", "facility_id") where "status" not in ('DISCHARGED', 'WITHDRAWN');`);
    this.addSql(`alter table "facilities"."admission" add constraint "admission_ranked_check" check ((priority_tier is null) = (queue_rule_version is null));`);
    this.addSql(`alter table "facilities"."admission" add constraint "admission_withdrawn_check" check ((status = 'WITHDRAWN') = (withdrawn_on is not null));`);
    this.addSql(`alter table "facilities"."admission" add constraint "admission_discharged_check" check ((status = 'DISCHARGED') = (discharged_on is not null));`);
    this.addSql(`alter table "facilities"."admission" add constraint "admission_admitted_check" check ((status in ('ADMITTED', 'DISCHARGED')) = (admitted_on is not null));`);

    // The relay fills it anew.
    this.addSql(`delete from facilities.coverage_unit;`);
    this.addSql(`delete from facilities.fact_position where source = 'regions/REGION';`);
    this.addSql(`alter table "facilities"."coverage_unit" add "sequence" bigint not null, add "as_of" timestamptz not null;`);

    // What is there already becomes known to the others.
    this.addSql(facilityFactsSql('true'));
    this.addSql(residenceFactsSql('true'));
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "facilities"."elder_fact" cascade;`);
    this.addSql(`drop table if exists "facilities"."facility_staffing" cascade;`);
    this.addSql(`drop table if exists "facilities"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "facilities"."transition" cascade;`);

    this.addSql(`drop index "facilities"."admission_one_stay_unique";`);
    this.addSql(`drop index "facilities"."admission_one_open_unique";`);
    this.addSql(`alter table "facilities"."admission" drop constraint "admission_ranked_check";`);
    this.addSql(`alter table "facilities"."admission" drop constraint "admission_withdrawn_check";`);
    this.addSql(`alter table "facilities"."admission" drop constraint "admission_discharged_check";`);
    this.addSql(`alter table "facilities"."admission" drop constraint "admission_admitted_check";`);
    this.addSql(`alter table "facilities"."admission" drop column "version", drop column "created_at", drop column "updated_at", drop column "emergency", drop column "provisional_until", drop column "priority_grounds", drop column "queue_rule_version", drop column "queued_on", drop column "withdrawn_on";`);
    this.addSql(`update facilities.admission set priority_tier = 3 where priority_tier is null;`);
    this.addSql(`alter table "facilities"."admission" alter column "priority_tier" set not null;`);

    this.addSql(`alter table "facilities"."coverage_unit" drop column "sequence", drop column "as_of";`);
  }

}
