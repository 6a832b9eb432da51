import { Migration } from '@mikro-orm/migrations';

export class Initial extends Migration {

  override name = '0001-initial';

  override up(): void | Promise<void> {
    this.addSql(`create table "elders"."ability_assessment" ("key" uuid not null, "elder_key" uuid not null, "standard" text not null, "standard_version" text not null, "reason" text not null, "item_scores" smallint[] not null, "dimensions" jsonb not null, "total_score" smallint null, "initial_level" smallint not null, "change_reasons" text[] not null, "final_level" smallint not null, "band" text not null, "reason_codes" text[] not null, "assessed_on" date not null, "valid_until" date not null, "status" text not null, "combined_with_health_check" boolean not null, "assessor_keys" uuid[] not null, "organisation_id" uuid not null, "region_code" text not null, "region_at" bigint not null, "synthetic" boolean not null, primary key ("key"));`);
    this.addSql(`create index "ability_assessment_organisation_id_index" on "elders"."ability_assessment" ("organisation_id");`);
    this.addSql(`create index "ability_assessment_region_at_index" on "elders"."ability_assessment" ("region_at");`);
    this.addSql(`create index "ability_assessment_valid_until_key_index" on "elders"."ability_assessment" ("valid_until", "key");`);
    this.addSql(`create index "ability_assessment_assessed_on_key_index" on "elders"."ability_assessment" ("assessed_on", "key");`);
    this.addSql(`create index "ability_assessment_elder_key_assessed_on_key_index" on "elders"."ability_assessment" ("elder_key", "assessed_on", "key");`);

    this.addSql(`create table "elders"."contact_person" ("key" uuid not null, "elder_key" uuid not null, "position" smallint not null, "name" text not null, "relation" text not null, "phone" text not null, "registered_on" date not null, primary key ("key"));`);
    this.addSql(`create index "contact_person_elder_key_index" on "elders"."contact_person" ("elder_key");`);

    this.addSql(`create table "elders"."destitute_support" ("key" uuid not null, "elder_key" uuid not null, "mode" text not null, "willing" boolean not null, "self_care" boolean not null, "valid_from" date not null, "valid_to" date null, primary key ("key"));`);
    this.addSql(`create index "destitute_support_elder_key_index" on "elders"."destitute_support" ("elder_key");`);

    this.addSql(`create table "elders"."disability_certificate" ("key" uuid not null, "elder_key" uuid not null, "number_masked" text not null, "disability_class" text not null, "grade" smallint not null, "issued_on" date not null, primary key ("key"));`);
    this.addSql(`alter table "elders"."disability_certificate" add constraint "disability_certificate_elder_key_unique" unique ("elder_key");`);

    this.addSql(`create table "elders"."elder" ("key" uuid not null, "name" text not null, "sex" text not null, "birth_date" date not null, "national_id_masked" text not null, "national_id_hash" text not null, "ethnicity" text not null, "hukou_region_code" text not null, "hukou_region_at" bigint not null, "region_code" text not null, "region_at" bigint not null, "address" text not null, "phone" text not null, "living_situation" text not null, "marital_status" text not null, "education" text not null, "income_sources" text[] not null, "medical_payments" text[] not null, "life_status" text not null, "life_status_on" date null, "synthetic" boolean not null, primary key ("key"));`);
    this.addSql(`alter table "elders"."elder" add constraint "elder_national_id_hash_unique" unique ("national_id_hash");`);
    this.addSql(`create index "elder_hukou_region_at_index" on "elders"."elder" ("hukou_region_at");`);
    this.addSql(`create index "elder_region_at_key_index" on "elders"."elder" ("region_at", "key");`);
    this.addSql(`create index "elder_birth_date_key_index" on "elders"."elder" ("birth_date", "key");`);
    this.addSql(`create index "elder_name_key_index" on "elders"."elder" ("name", "key");`);

    this.addSql(`create table "elders"."elder_registration" ("key" uuid not null, "elder_key" uuid not null, "region_code" text not null, "region_at" bigint not null, "valid_from" date not null, "valid_to" date null, primary key ("key"));`);
    this.addSql(`create index "elder_registration_elder_key_index" on "elders"."elder_registration" ("elder_key");`);
    this.addSql(`create index "elder_registration_region_at_index" on "elders"."elder_registration" ("region_at");`);

    this.addSql(`create table "elders"."eligibility_record" ("key" uuid not null, "elder_key" uuid not null, "category" text not null, "valid_from" date not null, "valid_to" date null, "authority" text not null, "evidence" text not null, primary key ("key"));`);
    this.addSql(`create index "eligibility_record_elder_key_index" on "elders"."eligibility_record" ("elder_key");`);

    this.addSql(`create table "elders"."family_doctor_contract" ("elder_key" uuid not null, "institution" text not null, "signed_on" date not null, "valid_until" date not null, primary key ("elder_key"));`);

    this.addSql(`create table "elders"."health_management" ("elder_key" uuid not null, "institution" text not null, "enrolled_on" date not null, "last_check_up_on" date null, primary key ("elder_key"));`);

    this.addSql(`create table "elders"."national_id_key" ("id" smallint not null, "value" text not null, primary key ("id"));`);

    this.addSql(`create table "elders"."support_agreement" ("key" uuid not null, "elder_key" uuid not null, "supporters" jsonb not null, "signed_on" date not null, "ended_on" date null, "elder_consented" boolean not null, "witness" text not null, primary key ("key"));`);
    this.addSql(`create index "support_agreement_elder_key_index" on "elders"."support_agreement" ("elder_key");`);

    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_span" check (valid_until >= assessed_on);`);

    this.addSql(`alter table "elders"."destitute_support" add constraint "destitute_support_span" check (valid_to >= valid_from);`);

    this.addSql(`alter table "elders"."disability_certificate" add constraint "disability_certificate_grade" check (grade >= 1 and grade <= 4);`);

    this.addSql(`alter table "elders"."elder_registration" add constraint "elder_registration_span" check (valid_to >= valid_from);`);

    this.addSql(`alter table "elders"."eligibility_record" add constraint "eligibility_record_span" check (valid_to >= valid_from);`);

    this.addSql(`alter table "elders"."national_id_key" add constraint "national_id_key_one_row" check (id = 1);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "elders"."ability_assessment" cascade;`);
    this.addSql(`drop table if exists "elders"."contact_person" cascade;`);
    this.addSql(`drop table if exists "elders"."destitute_support" cascade;`);
    this.addSql(`drop table if exists "elders"."disability_certificate" cascade;`);
    this.addSql(`drop table if exists "elders"."elder" cascade;`);
    this.addSql(`drop table if exists "elders"."elder_registration" cascade;`);
    this.addSql(`drop table if exists "elders"."eligibility_record" cascade;`);
    this.addSql(`drop table if exists "elders"."family_doctor_contract" cascade;`);
    this.addSql(`drop table if exists "elders"."health_management" cascade;`);
    this.addSql(`drop table if exists "elders"."national_id_key" cascade;`);
    this.addSql(`drop table if exists "elders"."support_agreement" cascade;`);

  }

}
