import { Migration } from '@mikro-orm/migrations';

export class Initial extends Migration {

  override name = '0001-initial';

  override up(): void | Promise<void> {
    this.addSql(`create table "workforce"."access_touch" ("sequence" bigserial primary key, "operation" uuid not null, "at" timestamptz not null default now(), "digest" json not null);`);
    this.addSql(`create index "access_touch_operation_index" on "workforce"."access_touch" ("operation");`);

    this.addSql(`create table "workforce"."accreditation" ("key" uuid not null, "organisation_id" uuid not null, "starts_on" date not null, "ends_on" date null, "region_code" text not null, "region_at" bigint not null, primary key ("key"));`);
    this.addSql(`create index "accreditation_organisation_id_index" on "workforce"."accreditation" ("organisation_id");`);

    this.addSql(`create table "workforce"."assessed_by" ("elder_key" uuid not null, "region_code" text not null, "life_status" text not null, "worker_keys" uuid[] not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("elder_key"));`);

    this.addSql(`create table "workforce"."assessment_organisation" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "name" text not null, "normal_name" text generated always as (translate(NORMALIZE(name, NFKC), '.•‧∙⋅・⸱ꞏ᛫●ᆞ[{<〔【〈《「『〖〘]}>〕】〉》」』〗〙\t\n\v\f\r \u{85}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{1680}\u{17b4}\u{17b5}\u{180b}\u{180c}\u{180d}\u{180e}\u{180f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\u{206b}\u{206c}\u{206d}\u{206e}\u{206f}\u{2800}\u{feff}\u{fe00}\u{fe01}\u{fe02}\u{fe03}\u{fe04}\u{fe05}\u{fe06}\u{fe07}\u{fe08}\u{fe09}\u{fe0a}\u{fe0b}\u{fe0c}\u{fe0d}\u{fe0e}\u{fe0f}'::text, '···········((((((((((()))))))))))'::text)) stored not null, "registered_on" date not null, "status" text not null, "organization_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "assessment_organisation_region_at_index" on "workforce"."assessment_organisation" ("region_at");`);
    this.addSql(`create index "assessment_organisation_name_index" on "workforce"."assessment_organisation" ("name");`);
    this.addSql(`alter table "workforce"."assessment_organisation" add constraint "assessment_organisation_organization_id_unique" unique ("organization_id");`);

    this.addSql(`create table "workforce"."assessor_rule" ("id" text not null, "region_code" text null, "required" int not null, "valid_from" date not null, "valid_to" date null, "policy_document_id" text null, primary key ("id"));`);

    this.addSql(`create table "workforce"."award" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "worker_key" uuid not null, "competition_id" text null, "kind" text not null, "level" text not null, "year" int not null, "place" int null, "notice_until" date null, "granted_on" date null, primary key ("key"));`);
    this.addSql(`create index "award_region_at_index" on "workforce"."award" ("region_at");`);
    this.addSql(`create index "award_worker_key_index" on "workforce"."award" ("worker_key");`);
    this.addSql(`create index "award_year_index" on "workforce"."award" ("year");`);
    this.addSql(`create unique index "award_once_a_year_unique" on "workforce"."award" ("worker_key", "kind", "level", "region_code", "year", coalesce("competition_id", '')) where status not in ('DECLINED', 'REVOKED');`);
    this.addSql(`create unique index "award_one_place_unique" on "workforce"."award" ("competition_id", "place") where status not in ('DECLINED', 'REVOKED');`);

    this.addSql(`create table "workforce"."certificate" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "worker_key" uuid not null, "occupation" text not null, "level" text null, "number" text not null, "issuer" text not null, "issued_on" date not null, "status" text not null, "inactive_from" date null, primary key ("key"));`);
    this.addSql(`create index "certificate_region_at_index" on "workforce"."certificate" ("region_at");`);
    this.addSql(`create index "certificate_worker_key_index" on "workforce"."certificate" ("worker_key");`);
    this.addSql(`alter table "workforce"."certificate" add constraint "certificate_number_unique" unique ("number");`);

    this.addSql(`create table "workforce"."lifted_suspension" ("key" uuid not null, "certificate_key" uuid not null, "starts_on" date not null, "ends_on" date not null, primary key ("key"));`);
    this.addSql(`alter table "workforce"."lifted_suspension" add constraint "lifted_suspension_certificate_key_starts_on_unique" unique ("certificate_key", "starts_on");`);

    this.addSql(`create table "workforce"."competition" ("id" text not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'PUBLISHED', "name" text not null, "occupation" text not null, "organiser" text not null, "held_from" date not null, "held_until" date not null, "places" int not null, primary key ("id"));`);
    this.addSql(`create index "competition_region_at_index" on "workforce"."competition" ("region_at");`);
    this.addSql(`create index "competition_held_from_index" on "workforce"."competition" ("held_from");`);

    this.addSql(`create table "workforce"."conduct_evidence" ("key" uuid not null, "synthetic" boolean not null, "region_code" text not null, "region_at" bigint not null, "sha256" text not null, "media_type" text not null, "bytes" int not null, "privacy_class" text not null, "holder" text not null, "reference" text not null, "about_type" text not null, "about_action" text not null, "about_version" int not null, "named_on" date not null, "about_key" text not null, "whose" text not null, "worker_key" uuid not null, primary key ("key"));`);
    this.addSql(`create index "conduct_evidence_region_at_index" on "workforce"."conduct_evidence" ("region_at");`);
    this.addSql(`create index "conduct_evidence_sha256_index" on "workforce"."conduct_evidence" ("sha256");`);
    this.addSql(`create index "conduct_evidence_named_on_index" on "workforce"."conduct_evidence" ("named_on");`);
    this.addSql(`create index "conduct_evidence_about_key_index" on "workforce"."conduct_evidence" ("about_key");`);
    this.addSql(`create index "conduct_evidence_worker_key_index" on "workforce"."conduct_evidence" ("worker_key");`);

    this.addSql(`create table "workforce"."conduct_record" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "worker_key" uuid not null, "facility_id" uuid null, "kind" text not null, "occurred_on" date not null, "opened_on" date not null, "heard_on" date null, "statement" text null, "decided_on" date null, "banned_from" date null, "banned_until" date null, "review_asked_on" date null, primary key ("key"));`);
    this.addSql(`create index "conduct_record_region_at_index" on "workforce"."conduct_record" ("region_at");`);
    this.addSql(`create index "conduct_record_worker_key_index" on "workforce"."conduct_record" ("worker_key");`);
    this.addSql(`create index "conduct_record_occurred_on_index" on "workforce"."conduct_record" ("occurred_on");`);

    this.addSql(`create table "workforce"."employment" ("key" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "status" text not null default 'HOLDS', "worker_key" uuid not null, "organization_id" uuid not null, "facility_id" uuid null, "post" text null, "type" text not null, "starts_on" date not null, "ends_on" date null, "ended_with_worker" boolean not null default false, primary key ("key"));`);
    this.addSql(`create index "employment_worker_key_index" on "workforce"."employment" ("worker_key");`);
    this.addSql(`create index "employment_organization_id_index" on "workforce"."employment" ("organization_id");`);
    this.addSql(`create index "employment_facility_id_index" on "workforce"."employment" ("facility_id");`);

    this.addSql(`create table "workforce"."enrolment" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "worker_key" uuid not null, "session_id" uuid not null, "certificate_key" uuid null, "status" text not null, "enrolled_on" date not null, "theory_score" int null, "skills_score" int null, "examined_on" date null, "passed_on" date null, primary key ("key"));`);
    this.addSql(`create index "enrolment_region_at_index" on "workforce"."enrolment" ("region_at");`);
    this.addSql(`create index "enrolment_worker_key_index" on "workforce"."enrolment" ("worker_key");`);
    this.addSql(`create index "enrolment_enrolled_on_index" on "workforce"."enrolment" ("enrolled_on");`);
    this.addSql(`create index "enrolment_session_id_worker_key_index" on "workforce"."enrolment" ("session_id", "worker_key");`);
    this.addSql(`create unique index "enrolment_one_place_unique" on "workforce"."enrolment" ("session_id", "worker_key") where "status" <> 'WITHDRAWN';`);

    this.addSql(`create table "workforce"."facility_fact" ("facility_id" uuid not null, "region_code" text not null, "region_at" bigint not null, "organization_id" uuid not null, "type" text not null, "institution" boolean not null, "operation_mode" text not null, "status" text not null, "filed_on" date null, "inclusive" boolean not null, "membership_based" boolean not null, "beds" int null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("facility_id"));`);
    this.addSql(`create index "facility_fact_region_at_index" on "workforce"."facility_fact" ("region_at");`);

    this.addSql(`create table "workforce"."fact_position" ("source" text not null, "transaction_id" bigint not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("source"));`);

    this.addSql(`create table "workforce"."family_carer_training" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "session_id" uuid not null, "elder_key" uuid null, "carer_name" text not null, "relation" text not null, "national_id_masked" text not null, "national_id_hash" text not null, "enrolled_on" date not null, "completed_on" date null, primary key ("key"));`);
    this.addSql(`create index "family_carer_training_region_at_index" on "workforce"."family_carer_training" ("region_at");`);
    this.addSql(`create index "family_carer_training_session_id_index" on "workforce"."family_carer_training" ("session_id");`);
    this.addSql(`create index "family_carer_training_elder_key_index" on "workforce"."family_carer_training" ("elder_key");`);
    this.addSql(`create index "family_carer_training_enrolled_on_index" on "workforce"."family_carer_training" ("enrolled_on");`);
    this.addSql(`create unique index "family_carer_training_one_place_unique" on "workforce"."family_carer_training" ("session_id", "national_id_hash") where "status" <> 'WITHDRAWN';`);

    this.addSql(`create table "workforce"."followed_row" ("duplicate" uuid not null, "entity" text not null, "row_key" uuid not null, "survivor" uuid not null, "back" boolean not null default false, primary key ("duplicate", "entity", "row_key"));`);

    this.addSql(`create table "workforce"."idempotency_key" ("client" text not null, "mutation" text not null, "key" text not null, "body" text not null, "subject" text not null, "created_at" timestamptz not null default now(), primary key ("client", "mutation", "key"));`);
    this.addSql(`create index "idempotency_key_created_at_index" on "workforce"."idempotency_key" ("created_at");`);

    this.addSql(`create table "workforce"."imported_row" ("sequence" bigserial primary key, "entity" text not null, "region_code" text not null, "region_at" bigint not null, "source" text not null, "batch" text not null, "mark" text not null, "said" text not null, "said_on" date null, "row_key" text not null, "version" int not null, "made" boolean not null, "original" text not null, "before" text null, "at" timestamptz not null default now());`);
    this.addSql(`create index "imported_row_region_at_index" on "workforce"."imported_row" ("region_at");`);
    this.addSql(`create index "imported_row_entity_row_key_sequence_index" on "workforce"."imported_row" ("entity", "row_key", "sequence");`);
    this.addSql(`create index "imported_row_entity_mark_sequence_index" on "workforce"."imported_row" ("entity", "mark", "sequence");`);
    this.addSql(`alter table "workforce"."imported_row" add constraint "imported_row_entity_region_code_source_batch_mark_unique" unique ("entity", "region_code", "source", "batch", "mark");`);

    this.addSql(`create table "workforce"."import_mapping" ("entity" text not null, "region_code" text not null, "source" text not null, "field" text not null, "word" text not null, "meaning" text not null, primary key ("entity", "region_code", "source", "field", "word"));`);

    this.addSql(`create table "workforce"."national_id_key" ("id" smallint not null, "value" text not null, primary key ("id"));`);

    this.addSql(`create table "workforce"."organization_fact" ("organization_id" uuid not null, "region_code" text not null, "name" text not null, "roles" jsonb not null, "listed" jsonb not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("organization_id"));`);

    this.addSql(`create table "workforce"."fact_outbox" ("sequence" bigserial primary key, "transaction_id" bigint not null default ((pg_current_xact_id())::text)::bigint, "kind" text not null, "subject" text not null, "payload" jsonb not null, "published_at" timestamptz not null default now());`);
    this.addSql(`create index "fact_outbox_kind_transaction_id_sequence_index" on "workforce"."fact_outbox" ("kind", "transaction_id", "sequence");`);

    this.addSql(`create table "workforce"."post" ("id" text not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'PUBLISHED', "kind" text not null, "name" text not null, "posts" int not null, "created_on" date not null, "organization_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "post_region_at_index" on "workforce"."post" ("region_at");`);
    this.addSql(`create index "post_created_on_index" on "workforce"."post" ("created_on");`);
    this.addSql(`create index "post_organization_id_index" on "workforce"."post" ("organization_id");`);

    this.addSql(`create table "workforce"."training_programme" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'PUBLISHED', "name" text not null, "audience" text not null, "year" int not null, "organiser" text not null, "policy_document_id" text null, "planned_persons" int not null, primary key ("id"));`);
    this.addSql(`create index "training_programme_region_at_index" on "workforce"."training_programme" ("region_at");`);
    this.addSql(`create index "training_programme_year_index" on "workforce"."training_programme" ("year");`);

    this.addSql(`create table "workforce"."training_session" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'OPEN', "name" text not null, "starts_on" date not null, "ends_on" date not null, "hours" int not null, "capacity" int not null, "training_base_id" uuid null, "programme_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "training_session_region_at_index" on "workforce"."training_session" ("region_at");`);
    this.addSql(`create index "training_session_starts_on_index" on "workforce"."training_session" ("starts_on");`);
    this.addSql(`create index "training_session_training_base_id_index" on "workforce"."training_session" ("training_base_id");`);
    this.addSql(`create index "training_session_programme_id_index" on "workforce"."training_session" ("programme_id");`);

    this.addSql(`create table "workforce"."transition" ("sequence" bigserial primary key, "entity" text not null, "subject" text not null, "version" int not null, "action" text not null, "from_state" text null, "to_state" text not null, "at" timestamptz not null default now(), "actor" text not null, "organisation" text null, "role" text null, "region_code" text null, "note" text null, "reason_code" text null, "until" date null, "request_id" text not null);`);
    this.addSql(`alter table "workforce"."transition" add constraint "transition_entity_subject_version_unique" unique ("entity", "subject", "version");`);

    this.addSql(`create table "workforce"."worker" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "name" text not null, "normal_name" text generated always as (translate(NORMALIZE(name, NFKC), '.•‧∙⋅・⸱ꞏ᛫●ᆞ[{<〔【〈《「『〖〘]}>〕】〉》」』〗〙\t\n\v\f\r \u{85}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{1680}\u{17b4}\u{17b5}\u{180b}\u{180c}\u{180d}\u{180e}\u{180f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\u{206b}\u{206c}\u{206d}\u{206e}\u{206f}\u{2800}\u{feff}\u{fe00}\u{fe01}\u{fe02}\u{fe03}\u{fe04}\u{fe05}\u{fe06}\u{fe07}\u{fe08}\u{fe09}\u{fe0a}\u{fe0b}\u{fe0c}\u{fe0d}\u{fe0e}\u{fe0f}'::text, '···········((((((((((()))))))))))'::text)) stored not null, "sex" text not null, "roles" text[] not null, "status" text not null default 'ACTIVE', "ended_on" date null, "birth_date" date null, "national_id_masked" text null, "national_id_hash" text null, primary key ("key"));`);
    this.addSql(`create index "worker_region_at_index" on "workforce"."worker" ("region_at");`);
    this.addSql(`create index "worker_name_index" on "workforce"."worker" ("name");`);
    this.addSql(`alter table "workforce"."worker" add constraint "worker_national_id_hash_unique" unique ("national_id_hash");`);
    this.addSql(`create index "worker_roles_index" on "workforce"."worker" using gin ("roles");`);

    this.addSql(`create table "workforce"."workforce_appeal" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "contested_type" text not null, "contested_action" text not null, "contested_version" int not null, "contested_on" date not null, "contested_key" text not null, "contested_actor" text not null, "grounds" text not null, "channel" text not null, "applicant_kind" text not null, "applicant_proof" text null, "filed_on" date not null, "due_on" date not null, "decided_on" date null, "status" text not null, "worker_key" uuid null, primary key ("key"));`);
    this.addSql(`create index "workforce_appeal_region_at_index" on "workforce"."workforce_appeal" ("region_at");`);
    this.addSql(`create index "workforce_appeal_worker_key_index" on "workforce"."workforce_appeal" ("worker_key");`);
    this.addSql(`create unique index "workforce_appeal_one_unique" on workforce.workforce_appeal ("contested_key", "contested_version") where status <> 'WITHDRAWN';`);
    this.addSql(`create index "workforce_appeal_filed_on_key_index" on "workforce"."workforce_appeal" ("filed_on", "key");`);
    this.addSql(`create index "workforce_appeal_due_on_key_index" on "workforce"."workforce_appeal" ("due_on", "key");`);

    this.addSql(`alter table "workforce"."accreditation" add constraint "accreditation_ends_on_check" check (ends_on >= starts_on);`);

    this.addSql(`alter table "workforce"."award" add constraint "award_granted_check" check ((granted_on is not null) = (status in ('GRANTED', 'REVOKED')));`);
    this.addSql(`alter table "workforce"."award" add constraint "award_place_check" check ((kind = 'COMPETITION_PLACE') = (competition_id is not null)
    and (competition_id is null) = (place is null));`);

    this.addSql(`alter table "workforce"."certificate" add constraint "certificate_inactive_from_check" check ((status = 'VALID') = (inactive_from is null) and (inactive_from is null or inactive_from >= issued_on));`);

    this.addSql(`alter table "workforce"."lifted_suspension" add constraint "lifted_suspension_ends_on_check" check (ends_on >= starts_on);`);

    this.addSql(`alter table "workforce"."competition" add constraint "competition_places_check" check (places >= 1 and places <= 100);`);
    this.addSql(`alter table "workforce"."competition" add constraint "competition_held_check" check (held_until >= held_from);`);

    this.addSql(`alter table "workforce"."conduct_evidence" add constraint "conduct_evidence_hash_check" check (sha256 ~ '^[0-9a-f]{64}\$');`);
    this.addSql(`alter table "workforce"."conduct_evidence" add constraint "conduct_evidence_bytes_check" check (bytes > 0);`);

    this.addSql(`alter table "workforce"."conduct_record" add constraint "conduct_record_decided_check" check ((decided_on is null) = (status in ('OPEN', 'HEARD', 'DISMISSED')));`);
    this.addSql(`alter table "workforce"."conduct_record" add constraint "conduct_record_ban_check" check ((banned_from is null) = (banned_until is null) and (banned_until is null or banned_until >= banned_from));`);

    this.addSql(`alter table "workforce"."employment" add constraint "employment_ends_on_check" check (ends_on >= starts_on);`);

    this.addSql(`alter table "workforce"."enrolment" add constraint "enrolment_passed_on_check" check ((status = 'CERTIFIED') = (passed_on is not null));`);

    this.addSql(`alter table "workforce"."family_carer_training" add constraint "family_carer_training_elder_check" check (relation = 'VOLUNTEER' or elder_key is not null);`);
    this.addSql(`alter table "workforce"."family_carer_training" add constraint "family_carer_training_completed_check" check ((status = 'COMPLETED') = (completed_on is not null));`);

    this.addSql(`alter table "workforce"."national_id_key" add constraint "national_id_key_one_row" check (id = 1);`);

    this.addSql(`alter table "workforce"."post" add constraint "post_posts_check" check (posts >= 1);`);

    this.addSql(`alter table "workforce"."workforce_appeal" add constraint "workforce_appeal_decided_check" check ((status = 'FILED') = (decided_on is null));`);
    this.addSql(`alter table "workforce"."workforce_appeal" add constraint "workforce_appeal_applicant_check" check ((applicant_kind = 'BENEFICIARY') = (applicant_proof is null));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "workforce"."access_touch" cascade;`);
    this.addSql(`drop table if exists "workforce"."accreditation" cascade;`);
    this.addSql(`drop table if exists "workforce"."assessed_by" cascade;`);
    this.addSql(`drop table if exists "workforce"."assessment_organisation" cascade;`);
    this.addSql(`drop table if exists "workforce"."assessor_rule" cascade;`);
    this.addSql(`drop table if exists "workforce"."award" cascade;`);
    this.addSql(`drop table if exists "workforce"."certificate" cascade;`);
    this.addSql(`drop table if exists "workforce"."lifted_suspension" cascade;`);
    this.addSql(`drop table if exists "workforce"."competition" cascade;`);
    this.addSql(`drop table if exists "workforce"."conduct_evidence" cascade;`);
    this.addSql(`drop table if exists "workforce"."conduct_record" cascade;`);
    this.addSql(`drop table if exists "workforce"."employment" cascade;`);
    this.addSql(`drop table if exists "workforce"."enrolment" cascade;`);
    this.addSql(`drop table if exists "workforce"."facility_fact" cascade;`);
    this.addSql(`drop table if exists "workforce"."fact_position" cascade;`);
    this.addSql(`drop table if exists "workforce"."family_carer_training" cascade;`);
    this.addSql(`drop table if exists "workforce"."followed_row" cascade;`);
    this.addSql(`drop table if exists "workforce"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "workforce"."imported_row" cascade;`);
    this.addSql(`drop table if exists "workforce"."import_mapping" cascade;`);
    this.addSql(`drop table if exists "workforce"."national_id_key" cascade;`);
    this.addSql(`drop table if exists "workforce"."organization_fact" cascade;`);
    this.addSql(`drop table if exists "workforce"."fact_outbox" cascade;`);
    this.addSql(`drop table if exists "workforce"."post" cascade;`);
    this.addSql(`drop table if exists "workforce"."training_programme" cascade;`);
    this.addSql(`drop table if exists "workforce"."training_session" cascade;`);
    this.addSql(`drop table if exists "workforce"."transition" cascade;`);
    this.addSql(`drop table if exists "workforce"."worker" cascade;`);
    this.addSql(`drop table if exists "workforce"."workforce_appeal" cascade;`);

  }

}
