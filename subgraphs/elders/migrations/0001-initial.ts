import { Migration } from '@mikro-orm/migrations';

export class Initial extends Migration {

  override name = '0001-initial';

  override up(): void | Promise<void> {
    this.addSql(`create table "elders"."ability_assessment" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "acceptance_number" text null, "channel" text not null, "applicant_kind" text not null, "applicant_proof" text null, "materials" jsonb not null, "received_on" date null, "promised_days" int null, "supplement_asked_on" date null, "supplemented_on" date null, "due_on" date null, "concluded_on" date null, "result" text null, "delivered_by" text null, "delivered_on" date null, "elder_key" uuid not null, "standard" text not null, "standard_version" text not null, "reason" text not null, "ordered_on" date not null, "item_scores" smallint[] null, "dimensions" jsonb null, "total_score" smallint null, "initial_level" smallint null, "change_reasons" text[] null, "final_level" smallint null, "band" text null, "level_before_review" smallint null, "reason_codes" text[] null, "assessed_on" date null, "publicised_on" date null, "effective_from" date null, "valid_until" date null, "ended_on" date null, "status" text not null, "combined_with_health_check" boolean not null, "assessor_keys" uuid[] not null, "organisation_id" uuid null, primary key ("key"));`);
    this.addSql(`create index "ability_assessment_region_at_index" on "elders"."ability_assessment" ("region_at");`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_acceptance_number_unique" unique ("acceptance_number");`);
    this.addSql(`create index "ability_assessment_organisation_id_index" on "elders"."ability_assessment" ("organisation_id");`);
    this.addSql(`create index "ability_assessment_due_on_key_index" on "elders"."ability_assessment" ("due_on", "key");`);
    this.addSql(`create index "ability_assessment_received_on_key_index" on "elders"."ability_assessment" ("received_on", "key");`);
    this.addSql(`create unique index "ability_assessment_one_open_unique" on "elders"."ability_assessment" ("elder_key") where "status" in ('DRAFT', 'SUBMITTED', 'SUPPLEMENT', 'RETURNED', 'ACCEPTED', 'ASSIGNED', 'SCORED', 'PUBLICISED');`);
    this.addSql(`create index "ability_assessment_valid_index" on "elders"."ability_assessment" ((coalesce("valid_until", date '9999-12-31')), "key");`);
    this.addSql(`create index "ability_assessment_assessed_index" on "elders"."ability_assessment" ((coalesce("assessed_on", date '9999-12-31')), "key");`);
    this.addSql(`create index "ability_assessment_elder_key_assessed_on_key_index" on "elders"."ability_assessment" ("elder_key", "assessed_on", "key");`);

    this.addSql(`create table "elders"."access_touch" ("sequence" bigserial primary key, "operation" uuid not null, "at" timestamptz not null default now(), "digest" json not null);`);
    this.addSql(`create index "access_touch_operation_index" on "elders"."access_touch" ("operation");`);

    this.addSql(`create table "elders"."assessment_organisation_fact" ("organisation_id" uuid not null, "qualified" jsonb not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("organisation_id"));`);

    this.addSql(`create table "elders"."assessment_recognition" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "outcome" text not null, "reason_codes" text[] not null, "standard" text not null, "level" smallint null, "band" text not null, "assessed_on" date not null, "valid_until" date not null, "recognised_on" date not null, "ended_on" date null, "legal_basis" text not null, "case_number" text not null, "elder_key" uuid not null, "assessment_key" uuid not null, "organisation_id" uuid not null, "from_region_code" text not null, "from_region_at" bigint not null, "pact_id" text not null, primary key ("key"));`);
    this.addSql(`create index "assessment_recognition_region_at_index" on "elders"."assessment_recognition" ("region_at");`);
    this.addSql(`create index "assessment_recognition_recognised_on_index" on "elders"."assessment_recognition" ("recognised_on");`);
    this.addSql(`create unique index "assessment_recognition_one_unique" on "elders"."assessment_recognition" ("elder_key", left("region_code", 4)) where "status" <> 'TERMINATED';`);
    this.addSql(`create index "assessment_recognition_elder_key_recognised_on_key_index" on "elders"."assessment_recognition" ("elder_key", "recognised_on", "key");`);

    this.addSql(`create table "elders"."assessor_fact" ("worker_key" uuid not null, "certificates" jsonb not null, "contracts" jsonb not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("worker_key"));`);

    this.addSql(`create table "elders"."bank_account" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "elder_key" uuid not null, "bank" text not null, "number_masked" text not null, "number_sealed" text not null, "recorded_on" date not null, "ended_on" date null, primary key ("key"));`);
    this.addSql(`create index "bank_account_region_at_index" on "elders"."bank_account" ("region_at");`);
    this.addSql(`create index "bank_account_elder_key_index" on "elders"."bank_account" ("elder_key");`);
    this.addSql(`create unique index "bank_account_one_unique" on "elders"."bank_account" ("elder_key", "left"("region_code", 6)) where "status" = 'CONFIRMED';`);

    this.addSql(`create table "elders"."contact_person" ("key" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'HOLDS', "elder_key" uuid not null, "position" smallint not null, "name" text not null, "relation" text not null, "phone" text not null, "registered_on" date not null, "ended_on" date null, primary key ("key"));`);
    this.addSql(`create index "contact_person_region_at_index" on "elders"."contact_person" ("region_at");`);
    this.addSql(`create index "contact_person_elder_key_index" on "elders"."contact_person" ("elder_key");`);

    this.addSql(`create table "elders"."destitute_support" ("key" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'HOLDS', "elder_key" uuid not null, "mode" text not null, "willing" boolean not null, "self_care" boolean not null, "valid_from" date not null, "valid_to" date null, primary key ("key"));`);
    this.addSql(`create index "destitute_support_region_at_index" on "elders"."destitute_support" ("region_at");`);
    this.addSql(`create index "destitute_support_elder_key_index" on "elders"."destitute_support" ("elder_key");`);

    this.addSql(`create table "elders"."disability_certificate" ("key" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'HOLDS', "elder_key" uuid not null, "number_masked" text not null, "disability_class" text not null, "grade" smallint not null, "issued_on" date not null, "ended_on" date null, primary key ("key"));`);
    this.addSql(`create index "disability_certificate_region_at_index" on "elders"."disability_certificate" ("region_at");`);
    this.addSql(`create index "disability_certificate_elder_key_index" on "elders"."disability_certificate" ("elder_key");`);

    this.addSql(`create table "elders"."elder" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "name" text not null, "normal_name" text generated always as (translate(NORMALIZE(name, NFKC), '.•‧∙⋅・⸱ꞏ᛫●ᆞ[{<〔【〈《「『〖〘]}>〕】〉》」』〗〙\t\n\v\f\r \u{85}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{1680}\u{17b4}\u{17b5}\u{180b}\u{180c}\u{180d}\u{180e}\u{180f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\u{206b}\u{206c}\u{206d}\u{206e}\u{206f}\u{2800}\u{feff}\u{fe00}\u{fe01}\u{fe02}\u{fe03}\u{fe04}\u{fe05}\u{fe06}\u{fe07}\u{fe08}\u{fe09}\u{fe0a}\u{fe0b}\u{fe0c}\u{fe0d}\u{fe0e}\u{fe0f}'::text, '···········((((((((((()))))))))))'::text)) stored not null, "sex" text not null, "birth_date" date not null, "national_id_masked" text not null, "national_id_hash" text not null, "national_id_sealed" text not null, "ethnicity" text null, "hukou_region_code" text not null, "hukou_region_at" bigint not null, "region_code" text not null, "region_at" bigint not null, "address" text null, "phone" text null, "living_situation" text null, "marital_status" text null, "education" text null, "income_sources" text[] not null, "medical_payments" text[] not null, "life_status" text not null, "life_status_on" date null, primary key ("key"));`);
    this.addSql(`alter table "elders"."elder" add constraint "elder_national_id_hash_unique" unique ("national_id_hash");`);
    this.addSql(`create index "elder_hukou_region_at_index" on "elders"."elder" ("hukou_region_at");`);
    this.addSql(`create index "elder_region_at_key_index" on "elders"."elder" ("region_at", "key");`);
    this.addSql(`create index "elder_birth_date_key_index" on "elders"."elder" ("birth_date", "key");`);
    this.addSql(`create index "elder_name_key_index" on "elders"."elder" ("name", "key");`);

    this.addSql(`create table "elders"."elder_arrival" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "address" text not null, "evidence" text not null, "recorded_on" date not null, "decided_on" date null, "from_region_code" text not null, "elder_key" uuid not null, primary key ("key"));`);
    this.addSql(`create index "elder_arrival_region_at_index" on "elders"."elder_arrival" ("region_at");`);
    this.addSql(`create index "elder_arrival_elder_key_index" on "elders"."elder_arrival" ("elder_key");`);

    this.addSql(`create table "elders"."elder_look_up" ("key" uuid not null, "organisation" text not null, "actor" text not null, "grant_key" uuid null, "referral_key" uuid null, "purpose" text not null, "legal_basis" text not null, "case_number" text null, "asked_hash" text not null, "person" uuid null, "asked_on" date not null, "at" timestamptz not null default now(), "request_id" text not null, primary key ("key"));`);
    this.addSql(`create index "elder_look_up_organisation_asked_on_index" on "elders"."elder_look_up" ("organisation", "asked_on");`);

    this.addSql(`create table "elders"."elder_merge" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "merged_on" date not null, "undone_on" date null, "evidence" text not null, "wrong_number" text not null, "elder_key" uuid not null, "duplicate_key" uuid not null, "duplicate_hash" text not null, "former_number" jsonb null, primary key ("key"));`);
    this.addSql(`create index "elder_merge_region_at_index" on "elders"."elder_merge" ("region_at");`);
    this.addSql(`create index "elder_merge_elder_key_index" on "elders"."elder_merge" ("elder_key");`);
    this.addSql(`create index "elder_merge_duplicate_key_index" on "elders"."elder_merge" ("duplicate_key");`);

    this.addSql(`create table "elders"."elder_registration" ("key" uuid not null, "region_code" text not null, "region_at" bigint not null, "elder_key" uuid not null, "valid_from" date not null, "valid_to" date null, primary key ("key"));`);
    this.addSql(`create index "elder_registration_region_at_index" on "elders"."elder_registration" ("region_at");`);
    this.addSql(`create index "elder_registration_elder_key_index" on "elders"."elder_registration" ("elder_key");`);

    this.addSql(`create table "elders"."eligibility_record" ("key" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'HOLDS', "elder_key" uuid not null, "category" text not null, "valid_from" date not null, "valid_to" date null, "authority" text not null, "evidence" text not null, primary key ("key"));`);
    this.addSql(`create index "eligibility_record_region_at_index" on "elders"."eligibility_record" ("region_at");`);
    this.addSql(`create index "eligibility_record_elder_key_index" on "elders"."eligibility_record" ("elder_key");`);

    this.addSql(`create table "elders"."external_register_link" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "register" text not null, "elder_key" uuid not null, "opened_on" date not null, "synced_on" date null, "differs" text[] not null, primary key ("key"));`);
    this.addSql(`create index "external_register_link_region_at_index" on "elders"."external_register_link" ("region_at");`);
    this.addSql(`create index "external_register_link_elder_key_index" on "elders"."external_register_link" ("elder_key");`);
    this.addSql(`create unique index "external_register_link_one_unique" on "elders"."external_register_link" ("elder_key", "register") where "status" <> 'ENDED';`);
    this.addSql(`create index "external_register_link_opened_on_key_index" on "elders"."external_register_link" ("opened_on", "key");`);

    this.addSql(`create table "elders"."fact_position" ("source" text not null, "transaction_id" bigint not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("source"));`);

    this.addSql(`create table "elders"."family_doctor_contract" ("key" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'HOLDS', "elder_key" uuid not null, "institution" text not null, "signed_on" date not null, "valid_until" date not null, primary key ("key"));`);
    this.addSql(`create index "family_doctor_contract_region_at_index" on "elders"."family_doctor_contract" ("region_at");`);
    this.addSql(`create index "family_doctor_contract_elder_key_index" on "elders"."family_doctor_contract" ("elder_key");`);

    this.addSql(`create table "elders"."followed_row" ("duplicate" uuid not null, "entity" text not null, "row_key" uuid not null, "survivor" uuid not null, "back" boolean not null default false, primary key ("duplicate", "entity", "row_key"));`);

    this.addSql(`create table "elders"."health_management" ("key" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'HOLDS', "elder_key" uuid not null, "institution" text not null, "enrolled_on" date not null, "last_check_up_on" date null, "ended_on" date null, primary key ("key"));`);
    this.addSql(`create index "health_management_region_at_index" on "elders"."health_management" ("region_at");`);
    this.addSql(`create index "health_management_elder_key_index" on "elders"."health_management" ("elder_key");`);

    this.addSql(`create table "elders"."household" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "address" text not null, "book_number_masked" text null, "book_number_hash" text null, "others" int null, "split_from_key" uuid null, "opened_on" date not null, "closed_on" date null, primary key ("key"));`);
    this.addSql(`create index "household_region_at_index" on "elders"."household" ("region_at");`);
    this.addSql(`alter table "elders"."household" add constraint "household_book_number_hash_unique" unique ("book_number_hash");`);
    this.addSql(`create index "household_split_from_key_index" on "elders"."household" ("split_from_key");`);

    this.addSql(`create table "elders"."household_membership" ("key" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'HOLDS', "elder_key" uuid not null, "household_key" uuid not null, "household_keys" uuid[] generated always as (case when (status = 'HOLDS'::text) then array[household_key] else null::uuid[] end) stored null, "relation" text not null, "joined_on" date not null, "left_on" date null, primary key ("key"));`);
    this.addSql(`create index "household_membership_region_at_index" on "elders"."household_membership" ("region_at");`);
    this.addSql(`create index "household_membership_elder_key_index" on "elders"."household_membership" ("elder_key");`);
    this.addSql(`create index "household_membership_household_key_index" on "elders"."household_membership" ("household_key");`);
    this.addSql(`create unique index "household_membership_one_unique" on "elders"."household_membership" ("elder_key") where "status" = 'HOLDS';`);

    this.addSql(`create table "elders"."idempotency_key" ("client" text not null, "mutation" text not null, "key" text not null, "body" text not null, "subject" text not null, "created_at" timestamptz not null default now(), primary key ("client", "mutation", "key"));`);
    this.addSql(`create index "idempotency_key_created_at_index" on "elders"."idempotency_key" ("created_at");`);

    this.addSql(`create table "elders"."imported_row" ("sequence" bigserial primary key, "entity" text not null, "region_code" text not null, "region_at" bigint not null, "source" text not null, "batch" text not null, "mark" text not null, "said" text not null, "said_on" date null, "row_key" text not null, "version" int not null, "made" boolean not null, "original" text not null, "before" text null, "at" timestamptz not null default now());`);
    this.addSql(`create index "imported_row_region_at_index" on "elders"."imported_row" ("region_at");`);
    this.addSql(`create index "imported_row_entity_row_key_sequence_index" on "elders"."imported_row" ("entity", "row_key", "sequence");`);
    this.addSql(`create index "imported_row_entity_mark_sequence_index" on "elders"."imported_row" ("entity", "mark", "sequence");`);
    this.addSql(`alter table "elders"."imported_row" add constraint "imported_row_entity_region_code_source_batch_mark_unique" unique ("entity", "region_code", "source", "batch", "mark");`);

    this.addSql(`create table "elders"."import_mapping" ("entity" text not null, "region_code" text not null, "source" text not null, "field" text not null, "word" text not null, "meaning" text not null, primary key ("entity", "region_code", "source", "field", "word"));`);

    this.addSql(`create table "elders"."merge_case" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "about" text not null, "opened_on" date not null, "settled_on" date null, "merge_key" uuid not null, "elder_key" uuid not null, "row_key" uuid not null, "beside_key" uuid not null, primary key ("key"));`);
    this.addSql(`create index "merge_case_region_at_index" on "elders"."merge_case" ("region_at");`);
    this.addSql(`create index "merge_case_merge_key_index" on "elders"."merge_case" ("merge_key");`);
    this.addSql(`create index "merge_case_elder_key_index" on "elders"."merge_case" ("elder_key");`);
    this.addSql(`create unique index "merge_case_one_open_unique" on "elders"."merge_case" ("merge_key", "row_key") where "status" = 'OPEN';`);

    this.addSql(`create table "elders"."merged_elder" ("key" uuid not null, "elder" jsonb not null, "registrations" jsonb not null, primary key ("key"));`);

    this.addSql(`create table "elders"."national_id_key" ("id" smallint not null, "value" text not null, primary key ("id"));`);

    this.addSql(`create table "elders"."number_reveal" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "number" text not null, "revealed_on" date not null, "office" text null, "reason" text not null, "elder_key" uuid not null, primary key ("key"));`);
    this.addSql(`create index "number_reveal_region_at_index" on "elders"."number_reveal" ("region_at");`);
    this.addSql(`create index "number_reveal_elder_key_index" on "elders"."number_reveal" ("elder_key");`);

    this.addSql(`create table "elders"."fact_outbox" ("sequence" bigserial primary key, "transaction_id" bigint not null default ((pg_current_xact_id())::text)::bigint, "kind" text not null, "subject" text not null, "payload" jsonb not null, "published_at" timestamptz not null default now());`);
    this.addSql(`create index "fact_outbox_kind_transaction_id_sequence_index" on "elders"."fact_outbox" ("kind", "transaction_id", "sequence");`);

    this.addSql(`create table "elders"."pact_fact" ("pact_id" text not null, "members" text[] not null, "scopes" text[] not null, "accepted_standards" text[] not null, "status" text not null, "active_from" date null, "terminated_on" date null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("pact_id"));`);

    this.addSql(`create table "elders"."registration_appeal" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "contested_type" text not null, "contested_action" text not null, "contested_version" int not null, "contested_on" date not null, "contested_key" text not null, "contested_actor" text not null, "grounds" text not null, "channel" text not null, "applicant_kind" text not null, "applicant_proof" text null, "filed_on" date not null, "due_on" date not null, "decided_on" date null, "status" text not null, "elder_key" uuid null, primary key ("key"));`);
    this.addSql(`create index "registration_appeal_region_at_index" on "elders"."registration_appeal" ("region_at");`);
    this.addSql(`create index "registration_appeal_elder_key_index" on "elders"."registration_appeal" ("elder_key");`);
    this.addSql(`create unique index "registration_appeal_one_unique" on elders.registration_appeal ("contested_key", "contested_version") where status <> 'WITHDRAWN';`);
    this.addSql(`create index "registration_appeal_filed_on_key_index" on "elders"."registration_appeal" ("filed_on", "key");`);
    this.addSql(`create index "registration_appeal_due_on_key_index" on "elders"."registration_appeal" ("due_on", "key");`);

    this.addSql(`create table "elders"."registration_evidence" ("key" uuid not null, "synthetic" boolean not null, "region_code" text not null, "region_at" bigint not null, "sha256" text not null, "media_type" text not null, "bytes" int not null, "privacy_class" text not null, "holder" text not null, "reference" text not null, "about_type" text not null, "about_action" text not null, "about_version" int not null, "named_on" date not null, "about_key" text not null, "whose" text not null, "elder_key" uuid not null, primary key ("key"));`);
    this.addSql(`create index "registration_evidence_region_at_index" on "elders"."registration_evidence" ("region_at");`);
    this.addSql(`create index "registration_evidence_sha256_index" on "elders"."registration_evidence" ("sha256");`);
    this.addSql(`create index "registration_evidence_named_on_index" on "elders"."registration_evidence" ("named_on");`);
    this.addSql(`create index "registration_evidence_about_key_index" on "elders"."registration_evidence" ("about_key");`);
    this.addSql(`create index "registration_evidence_elder_key_index" on "elders"."registration_evidence" ("elder_key");`);

    this.addSql(`create table "elders"."support_agreement" ("key" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'HOLDS', "elder_key" uuid not null, "supporters" jsonb not null, "signed_on" date not null, "ended_on" date null, "elder_consented" boolean not null, "witness" text not null, primary key ("key"));`);
    this.addSql(`create index "support_agreement_region_at_index" on "elders"."support_agreement" ("region_at");`);
    this.addSql(`create index "support_agreement_elder_key_index" on "elders"."support_agreement" ("elder_key");`);

    this.addSql(`create table "elders"."transition" ("sequence" bigserial primary key, "entity" text not null, "subject" text not null, "version" int not null, "action" text not null, "from_state" text null, "to_state" text not null, "at" timestamptz not null default now(), "actor" text not null, "organisation" text null, "role" text null, "region_code" text null, "note" text null, "reason_code" text null, "until" date null, "request_id" text not null);`);
    this.addSql(`alter table "elders"."transition" add constraint "transition_entity_subject_version_unique" unique ("entity", "subject", "version");`);

    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_ended" check ((status in ('SUPERSEDED', 'REVOKED')) = (ended_on is not null));`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_not_yet_in_force" check (effective_from is null or status in ('EFFECTIVE', 'DISPUTED', 'REVIEWING', 'EXPIRED', 'SUPERSEDED', 'REVOKED'));`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_in_force" check (status = 'REVOKED' or status in ('DRAFT', 'SUBMITTED', 'SUPPLEMENT', 'RETURNED', 'ACCEPTED', 'ASSIGNED', 'SCORED', 'PUBLICISED') or (effective_from is not null and valid_until is not null));`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_scored" check (status in ('DRAFT', 'SUBMITTED', 'SUPPLEMENT', 'RETURNED', 'ACCEPTED', 'ASSIGNED', 'REVOKED') or (item_scores is not null and dimensions is not null and initial_level is not null and change_reasons is not null and final_level is not null and band is not null and reason_codes is not null and assessed_on is not null));`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_assigned" check (status in ('DRAFT', 'SUBMITTED', 'SUPPLEMENT', 'RETURNED', 'ACCEPTED', 'REVOKED') or (organisation_id is not null and cardinality(assessor_keys) = 2));`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_span" check (valid_until >= assessed_on);`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_received_check" check ((received_on is null) = (promised_days is null));`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_numbered_check" check (received_on is null or acceptance_number is not null);`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_applicant_check" check ((applicant_kind = 'BENEFICIARY') = (applicant_proof is null));`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_supplement_check" check (supplemented_on is null or supplement_asked_on <= supplemented_on);`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_concluded_check" check ((concluded_on is null) = (result is null));`);
    this.addSql(`alter table "elders"."ability_assessment" add constraint "ability_assessment_delivered_check" check ((delivered_on is null) = (delivered_by is null) and (delivered_on is null or concluded_on <= delivered_on));`);

    this.addSql(`alter table "elders"."assessment_recognition" add constraint "assessment_recognition_level" check ((outcome = 'RECOGNISED') = (level is not null));`);
    this.addSql(`alter table "elders"."assessment_recognition" add constraint "assessment_recognition_ended" check ((status = 'TERMINATED') = (ended_on is not null));`);

    this.addSql(`alter table "elders"."bank_account" add constraint "bank_account_ended" check ((status = 'ENDED') = (ended_on is not null));`);

    this.addSql(`alter table "elders"."destitute_support" add constraint "destitute_support_span" check (valid_to >= valid_from);`);

    this.addSql(`alter table "elders"."disability_certificate" add constraint "disability_certificate_grade" check (grade >= 1 and grade <= 4);`);

    this.addSql(`alter table "elders"."elder_arrival" add constraint "elder_arrival_decided_check" check ((status = 'RECORDED') = (decided_on is null));`);

    this.addSql(`alter table "elders"."elder_merge" add constraint "elder_merge_undone_check" check ((status = 'UNDONE') = (undone_on is not null));`);

    this.addSql(`alter table "elders"."elder_registration" add constraint "elder_registration_span" check (valid_to >= valid_from);`);

    this.addSql(`alter table "elders"."eligibility_record" add constraint "eligibility_record_certified" check ((category in ('VERY_OLD', 'DISABLED_FULL', 'DISABLED_PARTIAL', 'DEMENTIA', 'LIVING_ALONE', 'ECON_DIFFICULT')) = false);`);
    this.addSql(`alter table "elders"."eligibility_record" add constraint "eligibility_record_span" check (valid_to >= valid_from);`);

    this.addSql(`alter table "elders"."external_register_link" add constraint "external_register_link_synced" check (status in ('PENDING', 'ENDED') or synced_on is not null);`);
    this.addSql(`alter table "elders"."external_register_link" add constraint "external_register_link_differs" check ((status = 'CONFLICT') = (cardinality(differs) > 0) or status = 'ENDED');`);

    this.addSql(`alter table "elders"."household" add constraint "household_closed_check" check ((status = 'CLOSED') = (closed_on is not null));`);
    this.addSql(`alter table "elders"."household" add constraint "household_span" check (closed_on >= opened_on);`);

    this.addSql(`alter table "elders"."household_membership" add constraint "household_membership_span" check (left_on >= joined_on);`);

    this.addSql(`alter table "elders"."merge_case" add constraint "merge_case_settled_check" check ((status = 'SETTLED') = (settled_on is not null));`);

    this.addSql(`alter table "elders"."national_id_key" add constraint "national_id_key_one_row" check (id = 1);`);

    this.addSql(`alter table "elders"."registration_appeal" add constraint "registration_appeal_decided_check" check ((status = 'FILED') = (decided_on is null));`);
    this.addSql(`alter table "elders"."registration_appeal" add constraint "registration_appeal_applicant_check" check ((applicant_kind = 'BENEFICIARY') = (applicant_proof is null));`);

    this.addSql(`alter table "elders"."registration_evidence" add constraint "registration_evidence_hash_check" check (sha256 ~ '^[0-9a-f]{64}\$');`);
    this.addSql(`alter table "elders"."registration_evidence" add constraint "registration_evidence_bytes_check" check (bytes > 0);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "elders"."ability_assessment" cascade;`);
    this.addSql(`drop table if exists "elders"."access_touch" cascade;`);
    this.addSql(`drop table if exists "elders"."assessment_organisation_fact" cascade;`);
    this.addSql(`drop table if exists "elders"."assessment_recognition" cascade;`);
    this.addSql(`drop table if exists "elders"."assessor_fact" cascade;`);
    this.addSql(`drop table if exists "elders"."bank_account" cascade;`);
    this.addSql(`drop table if exists "elders"."contact_person" cascade;`);
    this.addSql(`drop table if exists "elders"."destitute_support" cascade;`);
    this.addSql(`drop table if exists "elders"."disability_certificate" cascade;`);
    this.addSql(`drop table if exists "elders"."elder" cascade;`);
    this.addSql(`drop table if exists "elders"."elder_arrival" cascade;`);
    this.addSql(`drop table if exists "elders"."elder_look_up" cascade;`);
    this.addSql(`drop table if exists "elders"."elder_merge" cascade;`);
    this.addSql(`drop table if exists "elders"."elder_registration" cascade;`);
    this.addSql(`drop table if exists "elders"."eligibility_record" cascade;`);
    this.addSql(`drop table if exists "elders"."external_register_link" cascade;`);
    this.addSql(`drop table if exists "elders"."fact_position" cascade;`);
    this.addSql(`drop table if exists "elders"."family_doctor_contract" cascade;`);
    this.addSql(`drop table if exists "elders"."followed_row" cascade;`);
    this.addSql(`drop table if exists "elders"."health_management" cascade;`);
    this.addSql(`drop table if exists "elders"."household" cascade;`);
    this.addSql(`drop table if exists "elders"."household_membership" cascade;`);
    this.addSql(`drop table if exists "elders"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "elders"."imported_row" cascade;`);
    this.addSql(`drop table if exists "elders"."import_mapping" cascade;`);
    this.addSql(`drop table if exists "elders"."merge_case" cascade;`);
    this.addSql(`drop table if exists "elders"."merged_elder" cascade;`);
    this.addSql(`drop table if exists "elders"."national_id_key" cascade;`);
    this.addSql(`drop table if exists "elders"."number_reveal" cascade;`);
    this.addSql(`drop table if exists "elders"."fact_outbox" cascade;`);
    this.addSql(`drop table if exists "elders"."pact_fact" cascade;`);
    this.addSql(`drop table if exists "elders"."registration_appeal" cascade;`);
    this.addSql(`drop table if exists "elders"."registration_evidence" cascade;`);
    this.addSql(`drop table if exists "elders"."support_agreement" cascade;`);
    this.addSql(`drop table if exists "elders"."transition" cascade;`);

  }

}
