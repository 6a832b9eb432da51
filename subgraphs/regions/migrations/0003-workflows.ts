import { Migration } from '@mikro-orm/migrations';
import { pactFactsSql } from '../region-pact.facts.ts';

export class Workflows extends Migration {

  override name = '0003-workflows';

  override up(): void | Promise<void> {
    this.addSql(`create table "regions"."idempotency_key" ("client" text not null, "mutation" text not null, "key" text not null, "body" text not null, "subject" text not null, "created_at" timestamptz not null default now(), primary key ("client", "mutation", "key"));`);

    this.addSql(`create table "regions"."pact_signature" ("pact_id" text not null, "region_code" text not null, "signed_on" date null, primary key ("pact_id", "region_code"));`);

    this.addSql(`create table "regions"."transition" ("sequence" bigserial primary key, "entity" text not null, "subject" text not null, "version" int not null, "action" text not null, "from_state" text null, "to_state" text not null, "at" timestamptz not null default now(), "actor" text not null, "organisation" text null, "role" text null, "region_code" text null, "note" text null, "request_id" text not null);`);
    this.addSql(`alter table "regions"."transition" add constraint "transition_entity_subject_version_unique" unique ("entity", "subject", "version");`);

    this.addSql(`alter table "regions"."region_pact" add "version" int not null default 1, add "created_at" timestamptz not null default now(), add "updated_at" timestamptz not null default now(), add "active_from" date null, add "terminated_on" date null;`);
    this.addSql(`alter table "regions"."region_pact" alter column "policy_document_id" drop not null;`);
    this.addSql(`alter table "regions"."region_pact" add constraint "region_pact_active_check" check (status in ('ACTIVE', 'TERMINATED') or active_from is null);`);
    this.addSql(`alter table "regions"."region_pact" add constraint "region_pact_terminated_check" check ((status = 'TERMINATED') = (terminated_on is not null));`);
    this.addSql(`alter table "regions"."region_pact" add constraint "region_pact_members_check" check (cardinality(member_codes) >= 2 and cardinality(member_codes) <= 20);`);

    // Who had signed was not kept so far, but a pact past DRAFT was signed by all.
    this.addSql(`insert into "regions"."pact_signature" select "id", unnest("member_codes"), null from "regions"."region_pact" where "status" <> 'DRAFT';`);
    // What is there already becomes known to the others.
    this.addSql(pactFactsSql('true'));
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "regions"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "regions"."pact_signature" cascade;`);
    this.addSql(`drop table if exists "regions"."transition" cascade;`);

    this.addSql(`alter table "regions"."region_pact" drop constraint "region_pact_active_check";`);
    this.addSql(`alter table "regions"."region_pact" drop constraint "region_pact_terminated_check";`);
    this.addSql(`alter table "regions"."region_pact" drop constraint "region_pact_members_check";`);
    this.addSql(`alter table "regions"."region_pact" drop column "version", drop column "created_at", drop column "updated_at", drop column "active_from", drop column "terminated_on";`);
    this.addSql(`alter table "regions"."region_pact" alter column "policy_document_id" set not null;`);
  }

}
