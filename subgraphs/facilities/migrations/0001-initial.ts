import { Migration } from '@mikro-orm/migrations';

export class Initial extends Migration {

  override name = '0001-initial';

  override up(): void | Promise<void> {
    this.addSql(`create table "facilities"."access_touch" ("sequence" bigserial primary key, "operation" uuid not null, "at" timestamptz not null default now(), "digest" json not null);`);
    this.addSql(`create index "access_touch_operation_index" on "facilities"."access_touch" ("operation");`);

    this.addSql(`create table "facilities"."admission" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "bed_class" text not null, "emergency" boolean not null default false, "provisional_until" date null, "priority_tier" int null, "priority_grounds" text[] not null default '{}', "queue_rule_version" text null, "military_family" boolean not null, "applied_on" date not null, "queued_on" date not null, "admitted_on" date null, "discharged_on" date null, "discharge_reason" text null, "withdrawn_on" date null, "elder_key" uuid not null, "facility_id" uuid not null, primary key ("key"));`);
    this.addSql(`create index "admission_region_at_index" on "facilities"."admission" ("region_at");`);
    this.addSql(`create index "admission_elder_key_index" on "facilities"."admission" ("elder_key");`);
    this.addSql(`create unique index "admission_one_stay_unique" on "facilities"."admission" ("elder_key") where "status" = 'ADMITTED';`);
    this.addSql(`create unique index "admission_one_open_unique" on "facilities"."admission" ("elder_key", "facility_id") where "status" not in ('DISCHARGED', 'WITHDRAWN');`);
    this.addSql(`create index "admission_applied_on_key_index" on "facilities"."admission" ("applied_on", "key");`);
    this.addSql(`create index "admission_facility_id_status_index" on "facilities"."admission" ("facility_id", "status");`);

    this.addSql(`create table "facilities"."bed_inventory" ("id" uuid not null, "synthetic" boolean not null, "as_of" date not null, "total" int not null, "nursing" int not null, "dementia" int not null, "day_care" int not null, "for_disabled" int not null default 0, "for_children" int not null default 0, "occupied_general" int not null, "occupied_nursing" int not null, "occupied_dementia" int not null, "reported_by" text null default 'OFFICE', "facility_id" uuid not null, primary key ("id"));`);
    this.addSql(`alter table "facilities"."bed_inventory" add constraint "bed_inventory_facility_id_as_of_unique" unique ("facility_id", "as_of");`);

    this.addSql(`create table "facilities"."blacklist_entry" ("id" uuid not null, "synthetic" boolean not null, "region_code" text not null, "region_at" bigint not null, "since" date not null, "until" date null, "reason" text not null, "organization_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "blacklist_entry_region_at_index" on "facilities"."blacklist_entry" ("region_at");`);
    this.addSql(`create index "blacklist_entry_organization_id_index" on "facilities"."blacklist_entry" ("organization_id");`);
    this.addSql(`create index "blacklist_entry_since_id_index" on "facilities"."blacklist_entry" ("since", "id");`);

    this.addSql(`create table "facilities"."coverage_unit" ("code" text not null, "level" text not null, "settlement" text null, "statistical_only" boolean not null, "unit" text null, "region_at" bigint not null, "region_end" bigint not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("code"));`);
    this.addSql(`create index "coverage_unit_region_at_index" on "facilities"."coverage_unit" ("region_at");`);

    this.addSql(`create table "facilities"."credit_case" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "cause" text not null, "facts" text not null, "proposed_on" date not null, "statement_until" date null, "statement" text null, "decided_on" date null, "months" int null, "listed_from" date null, "listed_until" date null, "delisted_on" date null, "reviewed_on" date null, "appealed" text null, "entry_id" uuid null, "organization_id" uuid not null, primary key ("key"));`);
    this.addSql(`create index "credit_case_region_at_index" on "facilities"."credit_case" ("region_at");`);
    this.addSql(`alter table "facilities"."credit_case" add constraint "credit_case_entry_id_unique" unique ("entry_id");`);
    this.addSql(`create index "credit_case_proposed_on_key_index" on "facilities"."credit_case" ("proposed_on", "key");`);
    this.addSql(`create index "credit_case_organization_id_status_index" on "facilities"."credit_case" ("organization_id", "status");`);

    this.addSql(`create table "facilities"."credit_evidence" ("key" uuid not null, "synthetic" boolean not null, "region_code" text not null, "region_at" bigint not null, "sha256" text not null, "media_type" text not null, "bytes" int not null, "privacy_class" text not null, "holder" text not null, "reference" text not null, "about_type" text not null, "about_action" text not null, "about_version" int not null, "named_on" date not null, "about_key" text not null, "whose" text not null, primary key ("key"));`);
    this.addSql(`create index "credit_evidence_region_at_index" on "facilities"."credit_evidence" ("region_at");`);
    this.addSql(`create index "credit_evidence_sha256_index" on "facilities"."credit_evidence" ("sha256");`);
    this.addSql(`create index "credit_evidence_named_on_index" on "facilities"."credit_evidence" ("named_on");`);
    this.addSql(`create index "credit_evidence_about_key_index" on "facilities"."credit_evidence" ("about_key");`);

    this.addSql(`create table "facilities"."elder_fact" ("elder_key" uuid not null, "region_code" text not null, "region_at" bigint not null, "hukou_region_code" text not null, "birth_date" date not null, "life_status" text not null, "life_status_on" date null, "household_key" uuid null, "categories" jsonb not null, "wants_central_support" boolean null, "assessments" jsonb not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("elder_key"));`);
    this.addSql(`create index "elder_fact_household_key_index" on "facilities"."elder_fact" ("household_key");`);

    this.addSql(`create table "facilities"."facility" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "name" text not null, "normal_name" text generated always as (translate(NORMALIZE(name, NFKC), '.•‧∙⋅・⸱ꞏ᛫●ᆞ[{<〔【〈《「『〖〘]}>〕】〉》」』〗〙\t\n\v\f\r \u{85}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{1680}\u{17b4}\u{17b5}\u{180b}\u{180c}\u{180d}\u{180e}\u{180f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\u{206b}\u{206c}\u{206d}\u{206e}\u{206f}\u{2800}\u{feff}\u{fe00}\u{fe01}\u{fe02}\u{fe03}\u{fe04}\u{fe05}\u{fe06}\u{fe07}\u{fe08}\u{fe09}\u{fe0a}\u{fe0b}\u{fe0c}\u{fe0d}\u{fe0e}\u{fe0f}'::text, '···········((((((((((()))))))))))'::text)) stored not null, "type" text not null, "operation_mode" text not null, "admin_level" text not null, "status" text not null, "inclusive" boolean not null, "membership_based" boolean not null, "disabled_destitute_specialist" boolean not null, "fire_status" text not null, "medical_link" text null, "ltc_designated" boolean not null, "stars" int null, "registered_on" date null, "filed_on" date null, "filing_number" text null, "opened_on" date null, "suspended_on" date null, "closure_announced_on" date null, "closes_on" date null, "closed_on" date null, "area_square_metres" int null, "phone" text null, "address" text null, "resident_groups" text[] null, "latitude" double precision null, "longitude" double precision null, "location_approximate" boolean not null, "organization_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "facility_region_at_index" on "facilities"."facility" ("region_at");`);
    this.addSql(`create index "facility_organization_id_index" on "facilities"."facility" ("organization_id");`);
    this.addSql(`create index "facility_status_type_index" on "facilities"."facility" ("status", "type");`);
    this.addSql(`create index "facility_latitude_longitude_index" on "facilities"."facility" ("latitude", "longitude");`);
    this.addSql(`create index "facility_name_id_index" on "facilities"."facility" ("name", "id");`);

    this.addSql(`create table "facilities"."facility_appeal" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "contested_type" text not null, "contested_action" text not null, "contested_version" int not null, "contested_on" date not null, "contested_key" text not null, "contested_actor" text not null, "grounds" text not null, "channel" text not null, "applicant_kind" text not null, "applicant_proof" text null, "filed_on" date not null, "due_on" date not null, "decided_on" date null, "status" text not null, "facility_id" uuid null, primary key ("key"));`);
    this.addSql(`create index "facility_appeal_region_at_index" on "facilities"."facility_appeal" ("region_at");`);
    this.addSql(`create index "facility_appeal_facility_id_index" on "facilities"."facility_appeal" ("facility_id");`);
    this.addSql(`create unique index "facility_appeal_one_unique" on facilities.facility_appeal ("contested_key", "contested_version") where status <> 'WITHDRAWN';`);
    this.addSql(`create index "facility_appeal_filed_on_key_index" on "facilities"."facility_appeal" ("filed_on", "key");`);
    this.addSql(`create index "facility_appeal_due_on_key_index" on "facilities"."facility_appeal" ("due_on", "key");`);

    this.addSql(`create table "facilities"."facility_price" ("filing_id" uuid not null, "facility_id" uuid not null, "monthly_fen" bigint not null, "valid_from" date not null, "valid_until" date null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("filing_id"));`);
    this.addSql(`create index "facility_price_facility_id_index" on "facilities"."facility_price" ("facility_id");`);

    this.addSql(`create table "facilities"."facility_room" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "valid_from" date not null, "valid_from_latest" date null, "valid_from_precision" text not null default 'DAY', "valid_from_source" text null, "valid_until" date null, "status" text not null default 'HOLDS', "kind" text not null, "rooms" int null, "area_square_metres" int null, "facility_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "facility_room_region_at_index" on "facilities"."facility_room" ("region_at");`);
    this.addSql(`create index "facility_room_facility_id_index" on "facilities"."facility_room" ("facility_id");`);

    this.addSql(`create table "facilities"."facility_staffing" ("facility_id" uuid not null, "caregivers" int not null, "certified_caregivers" int not null, "total" int not null, "counted_on" date not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("facility_id"));`);

    this.addSql(`create table "facilities"."fact_position" ("source" text not null, "transaction_id" bigint not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("source"));`);

    this.addSql(`create table "facilities"."followed_row" ("duplicate" uuid not null, "entity" text not null, "row_key" uuid not null, "survivor" uuid not null, "back" boolean not null default false, primary key ("duplicate", "entity", "row_key"));`);

    this.addSql(`create table "facilities"."grade_rating" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "grade" int null, "asked_grade" int not null, "status" text not null, "applied_on" date not null, "evaluated_on" date null, "environment" int null, "equipment" int null, "management" int null, "services" int null, "publicised_until" date null, "granted_on" date null, "valid_until" date null, "rechecked_on" date null, "ended_on" date null, "end_cause" text null, "decided_against_on" date null, "reviewed_on" date null, "contested" text null, "instead_of" uuid null, "facility_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "grade_rating_region_at_index" on "facilities"."grade_rating" ("region_at");`);
    this.addSql(`create index "grade_rating_instead_of_index" on "facilities"."grade_rating" ("instead_of");`);
    this.addSql(`create index "grade_rating_facility_id_granted_on_index" on "facilities"."grade_rating" ("facility_id", "granted_on");`);

    this.addSql(`create table "facilities"."idempotency_key" ("client" text not null, "mutation" text not null, "key" text not null, "body" text not null, "subject" text not null, "created_at" timestamptz not null default now(), primary key ("client", "mutation", "key"));`);
    this.addSql(`create index "idempotency_key_created_at_index" on "facilities"."idempotency_key" ("created_at");`);

    this.addSql(`create table "facilities"."imported_row" ("sequence" bigserial primary key, "entity" text not null, "region_code" text not null, "region_at" bigint not null, "source" text not null, "batch" text not null, "mark" text not null, "said" text not null, "said_on" date null, "row_key" text not null, "version" int not null, "made" boolean not null, "original" text not null, "before" text null, "at" timestamptz not null default now());`);
    this.addSql(`create index "imported_row_region_at_index" on "facilities"."imported_row" ("region_at");`);
    this.addSql(`create index "imported_row_entity_row_key_sequence_index" on "facilities"."imported_row" ("entity", "row_key", "sequence");`);
    this.addSql(`create index "imported_row_entity_mark_sequence_index" on "facilities"."imported_row" ("entity", "mark", "sequence");`);
    this.addSql(`alter table "facilities"."imported_row" add constraint "imported_row_entity_region_code_source_batch_mark_unique" unique ("entity", "region_code", "source", "batch", "mark");`);

    this.addSql(`create table "facilities"."import_mapping" ("entity" text not null, "region_code" text not null, "source" text not null, "field" text not null, "word" text not null, "meaning" text not null, primary key ("entity", "region_code", "source", "field", "word"));`);

    this.addSql(`create table "facilities"."medical_cooperation" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "valid_from" date not null, "valid_from_latest" date null, "valid_from_precision" text not null default 'DAY', "valid_from_source" text null, "valid_until" date null, "status" text not null default 'HOLDS', "mode" text not null, "facility_id" uuid not null, "institution_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "medical_cooperation_region_at_index" on "facilities"."medical_cooperation" ("region_at");`);
    this.addSql(`create index "medical_cooperation_facility_id_index" on "facilities"."medical_cooperation" ("facility_id");`);
    this.addSql(`create index "medical_cooperation_institution_id_index" on "facilities"."medical_cooperation" ("institution_id");`);

    this.addSql(`create table "facilities"."medical_feature" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "valid_from" date not null, "valid_from_latest" date null, "valid_from_precision" text not null default 'DAY', "valid_from_source" text null, "valid_until" date null, "status" text not null default 'HOLDS', "feature" text not null, "institution_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "medical_feature_region_at_index" on "facilities"."medical_feature" ("region_at");`);
    this.addSql(`create index "medical_feature_institution_id_index" on "facilities"."medical_feature" ("institution_id");`);

    this.addSql(`create table "facilities"."medical_institution" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "name" text not null, "normal_name" text generated always as (translate(NORMALIZE(name, NFKC), '.•‧∙⋅・⸱ꞏ᛫●ᆞ[{<〔【〈《「『〖〘]}>〕】〉》」』〗〙\t\n\v\f\r \u{85}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{1680}\u{17b4}\u{17b5}\u{180b}\u{180c}\u{180d}\u{180e}\u{180f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\u{206b}\u{206c}\u{206d}\u{206e}\u{206f}\u{2800}\u{feff}\u{fe00}\u{fe01}\u{fe02}\u{fe03}\u{fe04}\u{fe05}\u{fe06}\u{fe07}\u{fe08}\u{fe09}\u{fe0a}\u{fe0b}\u{fe0c}\u{fe0d}\u{fe0e}\u{fe0f}'::text, '···········((((((((((()))))))))))'::text)) stored not null, "kind" text not null, "status" text not null default 'IN_PRACTICE', "licensed_on" date null, "cancelled_on" date null, "facility_id" uuid null, "organization_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "medical_institution_region_at_index" on "facilities"."medical_institution" ("region_at");`);
    this.addSql(`create index "medical_institution_facility_id_index" on "facilities"."medical_institution" ("facility_id");`);
    this.addSql(`create index "medical_institution_organization_id_index" on "facilities"."medical_institution" ("organization_id");`);
    this.addSql(`create index "medical_institution_name_id_index" on "facilities"."medical_institution" ("name", "id");`);

    this.addSql(`create table "facilities"."organization" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "credit_code" text null, "name" text not null, "normal_name" text generated always as (translate(NORMALIZE(name, NFKC), '.•‧∙⋅・⸱ꞏ᛫●ᆞ[{<〔【〈《「『〖〘]}>〕】〉》」』〗〙\t\n\v\f\r \u{85}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{1680}\u{17b4}\u{17b5}\u{180b}\u{180c}\u{180d}\u{180e}\u{180f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\u{206b}\u{206c}\u{206d}\u{206e}\u{206f}\u{2800}\u{feff}\u{fe00}\u{fe01}\u{fe02}\u{fe03}\u{fe04}\u{fe05}\u{fe06}\u{fe07}\u{fe08}\u{fe09}\u{fe0a}\u{fe0b}\u{fe0c}\u{fe0d}\u{fe0e}\u{fe0f}'::text, '···········((((((((((()))))))))))'::text)) stored not null, "legal_type" text not null, "status" text not null default 'ACTIVE', "dissolved_on" date null, "brand" text null, "foreign_invested" boolean not null, "chain_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "organization_region_at_index" on "facilities"."organization" ("region_at");`);
    this.addSql(`alter table "facilities"."organization" add constraint "organization_credit_code_unique" unique ("credit_code");`);
    this.addSql(`create index "organization_chain_id_index" on "facilities"."organization" ("chain_id");`);
    this.addSql(`create index "organization_name_id_index" on "facilities"."organization" ("name", "id");`);

    this.addSql(`create table "facilities"."organization_role" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "valid_from" date not null, "valid_from_latest" date null, "valid_from_precision" text not null default 'DAY', "valid_from_source" text null, "valid_until" date null, "status" text not null, "role" text not null, "organization_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "organization_role_region_at_index" on "facilities"."organization_role" ("region_at");`);
    this.addSql(`create index "organization_role_organization_id_index" on "facilities"."organization_role" ("organization_id");`);

    this.addSql(`create table "facilities"."fact_outbox" ("sequence" bigserial primary key, "transaction_id" bigint not null default ((pg_current_xact_id())::text)::bigint, "kind" text not null, "subject" text not null, "payload" jsonb not null, "published_at" timestamptz not null default now());`);
    this.addSql(`create index "fact_outbox_kind_transaction_id_sequence_index" on "facilities"."fact_outbox" ("kind", "transaction_id", "sequence");`);

    this.addSql(`create table "facilities"."region_attribute_fact" ("id" text not null, "region_code" text not null, "region_at" bigint not null, "attribute" text not null, "valid_from" date null, "valid_until" date null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "region_attribute_fact_region_at_index" on "facilities"."region_attribute_fact" ("region_at");`);

    this.addSql(`create table "facilities"."region_population_fact" ("code" text not null, "population60" int not null, "year" int not null, "synthetic" boolean not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("code"));`);

    this.addSql(`create table "facilities"."transition" ("sequence" bigserial primary key, "entity" text not null, "subject" text not null, "version" int not null, "action" text not null, "from_state" text null, "to_state" text not null, "at" timestamptz not null default now(), "actor" text not null, "organisation" text null, "role" text null, "region_code" text null, "note" text null, "reason_code" text null, "until" date null, "request_id" text not null);`);
    this.addSql(`alter table "facilities"."transition" add constraint "transition_entity_subject_version_unique" unique ("entity", "subject", "version");`);

    this.addSql(`alter table "facilities"."admission" add constraint "admission_ranked_check" check ((priority_tier is null) = (queue_rule_version is null));`);
    this.addSql(`alter table "facilities"."admission" add constraint "admission_withdrawn_check" check ((status = 'WITHDRAWN') = (withdrawn_on is not null));`);
    this.addSql(`alter table "facilities"."admission" add constraint "admission_discharged_check" check ((status = 'DISCHARGED') = (discharged_on is not null));`);
    this.addSql(`alter table "facilities"."admission" add constraint "admission_admitted_check" check ((status in ('ADMITTED', 'DISCHARGED')) = (admitted_on is not null));`);
    this.addSql(`alter table "facilities"."admission" add constraint "admission_dates" check (discharged_on is null or discharged_on >= admitted_on);`);
    this.addSql(`alter table "facilities"."admission" add constraint "admission_priority_tier_check" check (priority_tier >= 1 and priority_tier <= 3);`);

    this.addSql(`alter table "facilities"."bed_inventory" add constraint "bed_inventory_occupied" check (occupied_general >= 0 and occupied_general <= total - nursing and occupied_nursing >= 0 and occupied_nursing <= nursing - dementia and occupied_dementia >= 0 and occupied_dementia <= dementia);`);
    this.addSql(`alter table "facilities"."bed_inventory" add constraint "bed_inventory_classes" check (total >= nursing and nursing >= dementia and dementia >= 0 and day_care >= 0 and for_disabled >= 0 and for_children >= 0);`);

    this.addSql(`alter table "facilities"."credit_case" add constraint "credit_case_term" check (listed_until is null or listed_until >= listed_from);`);

    this.addSql(`alter table "facilities"."credit_evidence" add constraint "credit_evidence_hash_check" check (sha256 ~ '^[0-9a-f]{64}\$');`);
    this.addSql(`alter table "facilities"."credit_evidence" add constraint "credit_evidence_bytes_check" check (bytes > 0);`);

    this.addSql(`alter table "facilities"."facility_appeal" add constraint "facility_appeal_decided_check" check ((status = 'FILED') = (decided_on is null));`);
    this.addSql(`alter table "facilities"."facility_appeal" add constraint "facility_appeal_applicant_check" check ((applicant_kind = 'BENEFICIARY') = (applicant_proof is null));`);

    this.addSql(`alter table "facilities"."facility_room" add constraint "facility_room_term" check (valid_until >= coalesce(valid_from_latest, valid_from) and valid_from_latest >= valid_from and (valid_from_latest is null) = (valid_from_precision = 'DAY'));`);

    this.addSql(`alter table "facilities"."grade_rating" add constraint "grade_rating_granted" check (granted_on is null or grade is not null and valid_until >= granted_on);`);
    this.addSql(`alter table "facilities"."grade_rating" add constraint "grade_rating_asked_grade" check (asked_grade >= 1 and asked_grade <= 5);`);
    this.addSql(`alter table "facilities"."grade_rating" add constraint "grade_rating_grade_check" check (grade >= 1 and grade <= 5);`);

    this.addSql(`alter table "facilities"."medical_cooperation" add constraint "medical_cooperation_term" check (valid_until >= coalesce(valid_from_latest, valid_from) and valid_from_latest >= valid_from and (valid_from_latest is null) = (valid_from_precision = 'DAY'));`);

    this.addSql(`alter table "facilities"."medical_feature" add constraint "medical_feature_term" check (valid_until >= coalesce(valid_from_latest, valid_from) and valid_from_latest >= valid_from and (valid_from_latest is null) = (valid_from_precision = 'DAY'));`);

    this.addSql(`alter table "facilities"."organization" add constraint "organization_credit_code_check" check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}\$');`);

    this.addSql(`alter table "facilities"."organization_role" add constraint "organization_role_term" check (valid_until >= coalesce(valid_from_latest, valid_from) and valid_from_latest >= valid_from and (valid_from_latest is null) = (valid_from_precision = 'DAY'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "facilities"."access_touch" cascade;`);
    this.addSql(`drop table if exists "facilities"."admission" cascade;`);
    this.addSql(`drop table if exists "facilities"."bed_inventory" cascade;`);
    this.addSql(`drop table if exists "facilities"."blacklist_entry" cascade;`);
    this.addSql(`drop table if exists "facilities"."coverage_unit" cascade;`);
    this.addSql(`drop table if exists "facilities"."credit_case" cascade;`);
    this.addSql(`drop table if exists "facilities"."credit_evidence" cascade;`);
    this.addSql(`drop table if exists "facilities"."elder_fact" cascade;`);
    this.addSql(`drop table if exists "facilities"."facility" cascade;`);
    this.addSql(`drop table if exists "facilities"."facility_appeal" cascade;`);
    this.addSql(`drop table if exists "facilities"."facility_price" cascade;`);
    this.addSql(`drop table if exists "facilities"."facility_room" cascade;`);
    this.addSql(`drop table if exists "facilities"."facility_staffing" cascade;`);
    this.addSql(`drop table if exists "facilities"."fact_position" cascade;`);
    this.addSql(`drop table if exists "facilities"."followed_row" cascade;`);
    this.addSql(`drop table if exists "facilities"."grade_rating" cascade;`);
    this.addSql(`drop table if exists "facilities"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "facilities"."imported_row" cascade;`);
    this.addSql(`drop table if exists "facilities"."import_mapping" cascade;`);
    this.addSql(`drop table if exists "facilities"."medical_cooperation" cascade;`);
    this.addSql(`drop table if exists "facilities"."medical_feature" cascade;`);
    this.addSql(`drop table if exists "facilities"."medical_institution" cascade;`);
    this.addSql(`drop table if exists "facilities"."organization" cascade;`);
    this.addSql(`drop table if exists "facilities"."organization_role" cascade;`);
    this.addSql(`drop table if exists "facilities"."fact_outbox" cascade;`);
    this.addSql(`drop table if exists "facilities"."region_attribute_fact" cascade;`);
    this.addSql(`drop table if exists "facilities"."region_population_fact" cascade;`);
    this.addSql(`drop table if exists "facilities"."transition" cascade;`);

  }

}
