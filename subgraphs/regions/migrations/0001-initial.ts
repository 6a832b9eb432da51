import { Migration } from '@mikro-orm/migrations';

export class Initial extends Migration {

  override name = '0001-initial';

  override up(): void | Promise<void> {
    this.addSql(`create table "regions"."access_entry" ("key" uuid not null, "chain" text not null, "sequence" bigint not null, "previous" text not null, "hash" text not null, "seal" text not null, "body" text not null, "kind" text generated always as ((body::jsonb ->> 'kind')) stored not null, "at" timestamptz generated always as (to_timestamp((body::jsonb ->> 'at')::bigint / 1000.0)) stored not null, "operation" uuid generated always as ((body::jsonb ->> 'operation')::uuid) stored not null, "request_id" text generated always as ((body::jsonb ->> 'requestId')) stored not null, "subject" text generated always as ((body::jsonb ->> 'subject')) stored null, "organisation" text generated always as ((body::jsonb ->> 'organisation')) stored null, "office" text generated always as ((body::jsonb ->> 'office')) stored null, "audience" text generated always as ((body::jsonb ->> 'audience')) stored not null, "role" text generated always as ((body::jsonb ->> 'role')) stored null, "purpose" text generated always as ((body::jsonb ->> 'purpose')) stored null, "legal_basis" text generated always as ((body::jsonb ->> 'basis')) stored null, "by_default" boolean generated always as ((body::jsonb ->> 'byDefault')::boolean) stored not null, "case_number" text generated always as ((body::jsonb ->> 'caseNumber')) stored null, "grants" text[] generated always as (string_to_array((body::jsonb ->> 'grants'), ' ')) stored not null, "field_classes" text[] generated always as (string_to_array(upper((body::jsonb ->> 'classes')), ' ')) stored not null, "person_type" text generated always as ((body::jsonb ->> 'personType')) stored null, "person" uuid generated always as ((body::jsonb ->> 'person')::uuid) stored null, "pseudonym" text generated always as ((body::jsonb ->> 'pseudonym')) stored null, "own" boolean generated always as ((body::jsonb ->> 'own')::boolean) stored not null, "outcome" text generated always as ((body::jsonb ->> 'outcome')) stored not null, "region_code" text generated always as ((body::jsonb ->> 'region')) stored null, "region_at" bigint generated always as (rpad((body::jsonb ->> 'region'), 12, '0')::bigint) stored null, primary key ("key"));`);
    this.addSql(`create index "access_entry_region_at_at_key_index" on "regions"."access_entry" ("region_at", "at", "key");`);
    this.addSql(`create index "access_entry_person_at_key_index" on "regions"."access_entry" ("person", "at", "key");`);
    this.addSql(`create index "access_entry_operation_index" on "regions"."access_entry" ("operation");`);
    this.addSql(`alter table "regions"."access_entry" add constraint "access_entry_chain_sequence_unique" unique ("chain", "sequence");`);

    this.addSql(`create table "regions"."access_grant" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "purpose" text not null, "legal_basis" text not null, "field_groups" text[] not null, "scope" text not null, "valid_from" date not null, "valid_until" date not null, "daily_look_ups" int not null, "erase_by" date not null, "requested_on" date not null, "decided_on" date null, "decided_by" text null, "ended_on" date null, "reason" text null, "organisation" text not null, "pact_id" text not null, primary key ("id"));`);
    this.addSql(`create index "access_grant_region_at_index" on "regions"."access_grant" ("region_at");`);
    this.addSql(`create index "access_grant_pact_id_index" on "regions"."access_grant" ("pact_id");`);
    this.addSql(`create index "access_grant_organisation_requested_on_id_index" on "regions"."access_grant" ("organisation", "requested_on", "id");`);

    this.addSql(`create table "regions"."access_sweep" ("source" text not null, "sequence" bigint not null, primary key ("source"));`);

    this.addSql(`create table "regions"."access_touch" ("sequence" bigserial primary key, "operation" uuid not null, "at" timestamptz not null default now(), "digest" json not null);`);
    this.addSql(`create index "access_touch_operation_index" on "regions"."access_touch" ("operation");`);

    this.addSql(`create table "regions"."access_withholding" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "ground" text not null, "valid_until" date not null, "entry_key" uuid not null, primary key ("key"));`);
    this.addSql(`create index "access_withholding_region_at_index" on "regions"."access_withholding" ("region_at");`);
    this.addSql(`create index "access_withholding_entry_key_index" on "regions"."access_withholding" ("entry_key");`);
    this.addSql(`create unique index "access_withholding_one_open_unique" on "regions"."access_withholding" ("entry_key") where "status" <> 'ENDED';`);

    this.addSql(`create table "regions"."account_block" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "subject" text not null, "status" text not null, "blocked_until" date null, primary key ("key"));`);
    this.addSql(`alter table "regions"."account_block" add constraint "account_block_subject_unique" unique ("subject");`);

    this.addSql(`create table "regions"."api_client" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "organisation" text not null, "name" text not null, "kind" text not null, "status" text not null, "contact" text not null, "region_code" text null, "tokens_from" timestamptz null, primary key ("id"));`);
    this.addSql(`alter table "regions"."api_client" add constraint "api_client_organisation_unique" unique ("organisation");`);

    this.addSql(`create table "regions"."authorized_relative" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "relative_name" text not null, "normal_relative_name" text generated always as (translate(NORMALIZE(relative_name, NFKC), '.•‧∙⋅・⸱ꞏ᛫●ᆞ[{<〔【〈《「『〖〘]}>〕】〉》」』〗〙\t\n\v\f\r \u{85}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{1680}\u{17b4}\u{17b5}\u{180b}\u{180c}\u{180d}\u{180e}\u{180f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\u{206b}\u{206c}\u{206d}\u{206e}\u{206f}\u{2800}\u{feff}\u{fe00}\u{fe01}\u{fe02}\u{fe03}\u{fe04}\u{fe05}\u{fe06}\u{fe07}\u{fe08}\u{fe09}\u{fe0a}\u{fe0b}\u{fe0c}\u{fe0d}\u{fe0e}\u{fe0f}'::text, '···········((((((((((()))))))))))'::text)) stored not null, "relation" text not null, "scopes" text[] not null, "authorized_by" text not null, "proof" text null, "proof_issued_on" date null, "valid_from" date not null, "valid_until" date not null, "ended_on" date null, "relative_account" text not null, "elder_key" uuid not null, primary key ("key"));`);
    this.addSql(`create index "authorized_relative_region_at_index" on "regions"."authorized_relative" ("region_at");`);
    this.addSql(`create index "authorized_relative_elder_key_index" on "regions"."authorized_relative" ("elder_key");`);
    this.addSql(`create index "authorized_relative_relative_account_index" on "regions"."authorized_relative" ("relative_account");`);
    this.addSql(`create index "authorized_relative_valid_from_key_index" on "regions"."authorized_relative" ("valid_from", "key");`);

    this.addSql(`create table "regions"."consent" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "field_groups" text[] not null, "purpose" text not null, "granted_on" date not null, "valid_until" date not null, "withdrawn_on" date null, "organisation" text not null, "elder_key" uuid not null, primary key ("key"));`);
    this.addSql(`create index "consent_region_at_index" on "regions"."consent" ("region_at");`);
    this.addSql(`create index "consent_elder_key_index" on "regions"."consent" ("elder_key");`);
    this.addSql(`create index "consent_organisation_granted_on_key_index" on "regions"."consent" ("organisation", "granted_on", "key");`);

    this.addSql(`create table "regions"."elder_fact" ("elder_key" uuid not null, "region_code" text not null, "region_at" bigint not null, "hukou_region_code" text not null, "birth_date" date not null, "life_status" text not null, "life_status_on" date null, "household_key" uuid null, "categories" jsonb not null, "wants_central_support" boolean null, "assessments" jsonb not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("elder_key"));`);
    this.addSql(`create index "elder_fact_household_key_index" on "regions"."elder_fact" ("household_key");`);

    this.addSql(`create table "regions"."facility_plan" ("id" text not null, "synthetic" boolean not null, "region_code" text not null, "region_at" bigint not null, "title" text not null, "approved_on" date null, primary key ("id"));`);
    this.addSql(`create index "facility_plan_region_at_index" on "regions"."facility_plan" ("region_at");`);
    this.addSql(`create index "facility_plan_region_code_index" on "regions"."facility_plan" ("region_code");`);

    this.addSql(`create table "regions"."fact_position" ("source" text not null, "transaction_id" bigint not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("source"));`);

    this.addSql(`create table "regions"."followed_row" ("duplicate" uuid not null, "entity" text not null, "row_key" uuid not null, "survivor" uuid not null, "back" boolean not null default false, primary key ("duplicate", "entity", "row_key"));`);

    this.addSql(`create table "regions"."government_office" ("id" text not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'PUBLISHED', "department" text not null, "name" text not null, "normal_name" text generated always as (translate(NORMALIZE(name, NFKC), '.•‧∙⋅・⸱ꞏ᛫●ᆞ[{<〔【〈《「『〖〘]}>〕】〉》」』〗〙\t\n\v\f\r \u{85}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{1680}\u{17b4}\u{17b5}\u{180b}\u{180c}\u{180d}\u{180e}\u{180f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\u{206b}\u{206c}\u{206d}\u{206e}\u{206f}\u{2800}\u{feff}\u{fe00}\u{fe01}\u{fe02}\u{fe03}\u{fe04}\u{fe05}\u{fe06}\u{fe07}\u{fe08}\u{fe09}\u{fe0a}\u{fe0b}\u{fe0c}\u{fe0d}\u{fe0e}\u{fe0f}'::text, '···········((((((((((()))))))))))'::text)) stored not null, "phone" text null, "address" text null, primary key ("id"));`);
    this.addSql(`create index "government_office_region_at_index" on "regions"."government_office" ("region_at");`);

    this.addSql(`create table "regions"."guardianship" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "guardian_name" text not null, "normal_guardian_name" text generated always as (translate(NORMALIZE(guardian_name, NFKC), '.•‧∙⋅・⸱ꞏ᛫●ᆞ[{<〔【〈《「『〖〘]}>〕】〉》」』〗〙\t\n\v\f\r \u{85}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{1680}\u{17b4}\u{17b5}\u{180b}\u{180c}\u{180d}\u{180e}\u{180f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\u{206b}\u{206c}\u{206d}\u{206e}\u{206f}\u{2800}\u{feff}\u{fe00}\u{fe01}\u{fe02}\u{fe03}\u{fe04}\u{fe05}\u{fe06}\u{fe07}\u{fe08}\u{fe09}\u{fe0a}\u{fe0b}\u{fe0c}\u{fe0d}\u{fe0e}\u{fe0f}'::text, '···········((((((((((()))))))))))'::text)) stored not null, "basis" text not null, "proof" text not null, "proof_issued_on" date not null, "powers" text[] not null, "valid_from" date not null, "valid_until" date null, "ended_on" date null, "guardian_account" text not null, "elder_key" uuid not null, primary key ("key"));`);
    this.addSql(`create index "guardianship_region_at_index" on "regions"."guardianship" ("region_at");`);
    this.addSql(`create index "guardianship_elder_key_index" on "regions"."guardianship" ("elder_key");`);
    this.addSql(`create index "guardianship_guardian_account_index" on "regions"."guardianship" ("guardian_account");`);
    this.addSql(`create index "guardianship_valid_from_key_index" on "regions"."guardianship" ("valid_from", "key");`);

    this.addSql(`create table "regions"."idempotency_key" ("client" text not null, "mutation" text not null, "key" text not null, "body" text not null, "subject" text not null, "created_at" timestamptz not null default now(), primary key ("client", "mutation", "key"));`);
    this.addSql(`create index "idempotency_key_created_at_index" on "regions"."idempotency_key" ("created_at");`);

    this.addSql(`create table "regions"."milestone" ("id" text not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'PUBLISHED', "document" text not null, "decider" text not null, "decided_on" date not null, "target_id" text not null, "policy_document_id" text null, primary key ("id"));`);
    this.addSql(`create index "milestone_region_at_index" on "regions"."milestone" ("region_at");`);
    this.addSql(`create index "milestone_target_id_index" on "regions"."milestone" ("target_id");`);
    this.addSql(`create index "milestone_policy_document_id_index" on "regions"."milestone" ("policy_document_id");`);
    this.addSql(`create unique index "milestone_one_of_decider_unique" on "regions"."milestone" ("target_id", "decider") where "status" <> 'WITHDRAWN';`);

    this.addSql(`create table "regions"."fact_outbox" ("sequence" bigserial primary key, "transaction_id" bigint not null default ((pg_current_xact_id())::text)::bigint, "kind" text not null, "subject" text not null, "payload" jsonb not null, "published_at" timestamptz not null default now());`);
    this.addSql(`create index "fact_outbox_kind_transaction_id_sequence_index" on "regions"."fact_outbox" ("kind", "transaction_id", "sequence");`);

    this.addSql(`create table "regions"."pact_signature" ("pact_id" text not null, "region_code" text not null, "signed_on" date null, primary key ("pact_id", "region_code"));`);

    this.addSql(`create table "regions"."policy_document" ("id" text not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "entry_status" text not null default 'PUBLISHED', "title" text not null, "normal_title" text generated always as (translate(NORMALIZE(title, NFKC), '.•‧∙⋅・⸱ꞏ᛫●ᆞ[{<〔【〈《「『〖〘]}>〕】〉》」』〗〙\t\n\v\f\r \u{85}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{1680}\u{17b4}\u{17b5}\u{180b}\u{180c}\u{180d}\u{180e}\u{180f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\u{206b}\u{206c}\u{206d}\u{206e}\u{206f}\u{2800}\u{feff}\u{fe00}\u{fe01}\u{fe02}\u{fe03}\u{fe04}\u{fe05}\u{fe06}\u{fe07}\u{fe08}\u{fe09}\u{fe0a}\u{fe0b}\u{fe0c}\u{fe0d}\u{fe0e}\u{fe0f}'::text, '···········((((((((((()))))))))))'::text)) stored not null, "document_number" text null, "title_en" text not null, "kind" text not null, "standing" text not null, "issuer" text null, "published_on" date null, "effective_from" date null, "effective_to" date null, "note" text null, "region_code" text null, "region_at" bigint null, "cited_by_ids" text[] not null, primary key ("id"));`);
    this.addSql(`create index "policy_document_region_code_index" on "regions"."policy_document" ("region_code");`);

    this.addSql(`create table "regions"."publication" ("subject" text not null, "synthetic" boolean not null, "type" text not null, "state" text not null, "title" text null, "title_en" text null, "standing" text null, "published_on" date null, "changed_at" timestamptz not null, "region_code" text null, "region_at" bigint null, "position" bigint not null, "sequence" bigint not null, primary key ("subject"));`);
    this.addSql(`create index "publication_state_index" on "regions"."publication" ("state");`);
    this.addSql(`create index "publication_region_at_index" on "regions"."publication" ("region_at");`);
    this.addSql(`alter table "regions"."publication" add constraint "publication_position_unique" unique ("position");`);

    this.addSql(`create table "regions"."referral" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "made_by" text not null, "field_groups" text[] not null, "purpose" text not null, "issued_on" date not null, "redeem_by" date not null, "open_days" int not null, "cancelled_on" date null, "organisation" text not null, "elder_key" uuid not null, "code_hash" text not null, primary key ("key"));`);
    this.addSql(`create index "referral_region_at_index" on "regions"."referral" ("region_at");`);
    this.addSql(`create index "referral_elder_key_index" on "regions"."referral" ("elder_key");`);
    this.addSql(`alter table "regions"."referral" add constraint "referral_code_hash_unique" unique ("code_hash");`);
    this.addSql(`create index "referral_organisation_issued_on_key_index" on "regions"."referral" ("organisation", "issued_on", "key");`);

    this.addSql(`create table "regions"."region" ("code" text not null, "name" text not null, "normal_name" text generated always as (translate(NORMALIZE(name, NFKC), '.•‧∙⋅・⸱ꞏ᛫●ᆞ[{<〔【〈《「『〖〘]}>〕】〉》」』〗〙\t\n\v\f\r \u{85}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{1680}\u{17b4}\u{17b5}\u{180b}\u{180c}\u{180d}\u{180e}\u{180f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\u{206b}\u{206c}\u{206d}\u{206e}\u{206f}\u{2800}\u{feff}\u{fe00}\u{fe01}\u{fe02}\u{fe03}\u{fe04}\u{fe05}\u{fe06}\u{fe07}\u{fe08}\u{fe09}\u{fe0a}\u{fe0b}\u{fe0c}\u{fe0d}\u{fe0e}\u{fe0f}'::text, '···········((((((((((()))))))))))'::text)) stored not null, "level" text not null, "settlement" text null, "statistical_only" boolean not null, "parent_code" text null, "region_at" bigint not null, "population60" int null, "population65" int null, "sample" jsonb null, primary key ("code"));`);
    this.addSql(`create index "region_parent_code_index" on "regions"."region" ("parent_code");`);
    this.addSql(`create index "region_region_at_index" on "regions"."region" ("region_at");`);

    this.addSql(`create table "regions"."region_attribute" ("id" text not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'PUBLISHED', "attribute" text not null, "name" text null, "households" int null, "valid_from" date null, "valid_until" date null, "source_text" text not null, "policy_document_id" text null, primary key ("id"));`);
    this.addSql(`create index "region_attribute_region_at_index" on "regions"."region_attribute" ("region_at");`);
    this.addSql(`create index "region_attribute_policy_document_id_index" on "regions"."region_attribute" ("policy_document_id");`);

    this.addSql(`create table "regions"."region_code_notice" ("id" text not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'PUBLISHED', "decided_on" date not null, "notice" text not null, "source_text" text not null, "successors" text[] not null, primary key ("id"));`);
    this.addSql(`create index "region_code_notice_region_at_index" on "regions"."region_code_notice" ("region_at");`);

    this.addSql(`create table "regions"."region_pact" ("id" text not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "name" text not null, "label_zh" text not null, "agreement" text null, "status" text not null, "member_codes" text[] not null, "scopes" jsonb not null, "accepted_standards" jsonb not null, "active_from" date null, "terminated_on" date null, "policy_document_id" text null, "note" text not null, primary key ("id"));`);

    this.addSql(`create table "regions"."region_population" ("id" text not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'PUBLISHED', "population" int null, "population60" int not null, "population65" int null, "source_text" text not null, "policy_document_id" text null, primary key ("id"));`);
    this.addSql(`create index "region_population_region_at_index" on "regions"."region_population" ("region_at");`);
    this.addSql(`create index "region_population_policy_document_id_index" on "regions"."region_population" ("policy_document_id");`);

    this.addSql(`create table "regions"."reported_value" ("id" text not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'PUBLISHED', "indicator" text not null, "label_zh" text not null, "comparison" text not null, "value" numeric not null, "unit" text not null, "printed" text not null, "reported_on" date null, "period_text" text null, "owner" text not null, "policy_document_id" text not null, primary key ("id"));`);
    this.addSql(`create index "reported_value_region_at_index" on "regions"."reported_value" ("region_at");`);
    this.addSql(`create index "reported_value_indicator_index" on "regions"."reported_value" ("indicator");`);
    this.addSql(`create index "reported_value_policy_document_id_index" on "regions"."reported_value" ("policy_document_id");`);

    this.addSql(`create table "regions"."standard_adoption" ("id" text not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'PUBLISHED', "standard_class" text not null, "assessment_standard" text null, "valid_from" date null, "valid_until" date null, "standard_id" text not null, "policy_document_id" text null, primary key ("id"));`);
    this.addSql(`create index "standard_adoption_region_at_index" on "regions"."standard_adoption" ("region_at");`);
    this.addSql(`create index "standard_adoption_standard_id_index" on "regions"."standard_adoption" ("standard_id");`);

    this.addSql(`create table "regions"."target" ("id" text not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "status" text not null default 'PUBLISHED', "indicator" text not null, "label" text not null, "label_zh" text not null, "kind" text not null, "comparison" text not null, "value" numeric not null, "unit" text not null, "deadline_text" text not null, "deadline" date null, "numerator_text" text null, "denominator_text" text null, "periodicity" text not null, "source" text not null, "owner" text not null, "note" text null, "region_code" text not null, "region_at" bigint not null, "policy_document_id" text not null, primary key ("id"));`);
    this.addSql(`create index "target_indicator_index" on "regions"."target" ("indicator");`);
    this.addSql(`create index "target_region_code_index" on "regions"."target" ("region_code");`);
    this.addSql(`create index "target_region_at_index" on "regions"."target" ("region_at");`);
    this.addSql(`create index "target_policy_document_id_index" on "regions"."target" ("policy_document_id");`);

    this.addSql(`create table "regions"."transition" ("sequence" bigserial primary key, "entity" text not null, "subject" text not null, "version" int not null, "action" text not null, "from_state" text null, "to_state" text not null, "at" timestamptz not null default now(), "actor" text not null, "organisation" text null, "role" text null, "region_code" text null, "note" text null, "reason_code" text null, "until" date null, "request_id" text not null);`);
    this.addSql(`alter table "regions"."transition" add constraint "transition_entity_subject_version_unique" unique ("entity", "subject", "version");`);

    this.addSql(`alter table "regions"."access_entry" add constraint "access_entry_sequence" check (sequence > 0);`);

    this.addSql(`alter table "regions"."access_grant" add constraint "access_grant_ended" check ((status = 'ENDED') = (ended_on is not null));`);
    this.addSql(`alter table "regions"."access_grant" add constraint "access_grant_decided" check (status = 'ENDED' or (status = 'REQUESTED') = (decided_on is null));`);
    this.addSql(`alter table "regions"."access_grant" add constraint "access_grant_often" check (daily_look_ups > 0);`);
    this.addSql(`alter table "regions"."access_grant" add constraint "access_grant_groups" check (cardinality(field_groups) > 0);`);
    this.addSql(`alter table "regions"."access_grant" add constraint "access_grant_span" check (valid_until >= valid_from and erase_by >= valid_until);`);

    this.addSql(`alter table "regions"."api_client" add constraint "api_client_region" check ((region_code is null) = (kind = 'APP'));`);
    this.addSql(`alter table "regions"."api_client" add constraint "api_client_organisation" check (organisation ~ '^[A-Za-z0-9][\\w.-]{0,63}\$');`);

    this.addSql(`alter table "regions"."authorized_relative" add constraint "authorized_relative_ended" check ((status = 'TERMINATED') = (ended_on is not null));`);
    this.addSql(`alter table "regions"."authorized_relative" add constraint "authorized_relative_proof" check ((proof is null) = (proof_issued_on is null) and (authorized_by <> 'OFFICE' or proof is not null));`);
    this.addSql(`alter table "regions"."authorized_relative" add constraint "authorized_relative_scopes" check (scopes <> '{}');`);
    this.addSql(`alter table "regions"."authorized_relative" add constraint "authorized_relative_span" check (valid_until >= valid_from);`);

    this.addSql(`alter table "regions"."consent" add constraint "consent_withdrawn" check ((status = 'WITHDRAWN') = (withdrawn_on is not null));`);
    this.addSql(`alter table "regions"."consent" add constraint "consent_groups" check (cardinality(field_groups) > 0);`);
    this.addSql(`alter table "regions"."consent" add constraint "consent_span" check (valid_until >= granted_on);`);

    this.addSql(`alter table "regions"."guardianship" add constraint "guardianship_ended" check ((status = 'TERMINATED') = (ended_on is not null));`);
    this.addSql(`alter table "regions"."guardianship" add constraint "guardianship_powers" check (powers @> '{READ}');`);
    this.addSql(`alter table "regions"."guardianship" add constraint "guardianship_proof" check (proof_issued_on <= valid_from);`);
    this.addSql(`alter table "regions"."guardianship" add constraint "guardianship_span" check (valid_until is null or valid_until >= valid_from);`);

    this.addSql(`alter table "regions"."referral" add constraint "referral_cancelled" check ((status = 'CANCELLED') = (cancelled_on is not null));`);
    this.addSql(`alter table "regions"."referral" add constraint "referral_span" check (redeem_by >= issued_on and open_days > 0);`);
    this.addSql(`alter table "regions"."referral" add constraint "referral_groups" check (cardinality(field_groups) > 0);`);

    this.addSql(`alter table "regions"."region_attribute" add constraint "region_attribute_term" check (valid_until is null or valid_from is null or valid_until >= valid_from);`);

    this.addSql(`alter table "regions"."region_code_notice" add constraint "region_code_notice_successors" check (cardinality(successors) > 0);`);

    this.addSql(`alter table "regions"."region_pact" add constraint "region_pact_active_check" check (status in ('ACTIVE', 'TERMINATED') or active_from is null);`);
    this.addSql(`alter table "regions"."region_pact" add constraint "region_pact_terminated_check" check ((status = 'TERMINATED') = (terminated_on is not null));`);
    this.addSql(`alter table "regions"."region_pact" add constraint "region_pact_members_check" check (cardinality(member_codes) >= 2 and cardinality(member_codes) <= 20);`);

    this.addSql(`alter table "regions"."region_population" add constraint "region_population_ages" check (population65 <= population60 and population60 <= population);`);

    this.addSql(`alter table "regions"."standard_adoption" add constraint "standard_adoption_term" check (valid_until is null or valid_from is null or valid_until >= valid_from);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "regions"."access_entry" cascade;`);
    this.addSql(`drop table if exists "regions"."access_grant" cascade;`);
    this.addSql(`drop table if exists "regions"."access_sweep" cascade;`);
    this.addSql(`drop table if exists "regions"."access_touch" cascade;`);
    this.addSql(`drop table if exists "regions"."access_withholding" cascade;`);
    this.addSql(`drop table if exists "regions"."account_block" cascade;`);
    this.addSql(`drop table if exists "regions"."api_client" cascade;`);
    this.addSql(`drop table if exists "regions"."authorized_relative" cascade;`);
    this.addSql(`drop table if exists "regions"."consent" cascade;`);
    this.addSql(`drop table if exists "regions"."elder_fact" cascade;`);
    this.addSql(`drop table if exists "regions"."facility_plan" cascade;`);
    this.addSql(`drop table if exists "regions"."fact_position" cascade;`);
    this.addSql(`drop table if exists "regions"."followed_row" cascade;`);
    this.addSql(`drop table if exists "regions"."government_office" cascade;`);
    this.addSql(`drop table if exists "regions"."guardianship" cascade;`);
    this.addSql(`drop table if exists "regions"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "regions"."milestone" cascade;`);
    this.addSql(`drop table if exists "regions"."fact_outbox" cascade;`);
    this.addSql(`drop table if exists "regions"."pact_signature" cascade;`);
    this.addSql(`drop table if exists "regions"."policy_document" cascade;`);
    this.addSql(`drop table if exists "regions"."publication" cascade;`);
    this.addSql(`drop table if exists "regions"."referral" cascade;`);
    this.addSql(`drop table if exists "regions"."region" cascade;`);
    this.addSql(`drop table if exists "regions"."region_attribute" cascade;`);
    this.addSql(`drop table if exists "regions"."region_code_notice" cascade;`);
    this.addSql(`drop table if exists "regions"."region_pact" cascade;`);
    this.addSql(`drop table if exists "regions"."region_population" cascade;`);
    this.addSql(`drop table if exists "regions"."reported_value" cascade;`);
    this.addSql(`drop table if exists "regions"."standard_adoption" cascade;`);
    this.addSql(`drop table if exists "regions"."target" cascade;`);
    this.addSql(`drop table if exists "regions"."transition" cascade;`);

  }

}
