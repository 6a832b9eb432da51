import { Migration } from '@mikro-orm/migrations';

export class Initial extends Migration {

  override name = '0001-initial';

  override up(): void | Promise<void> {
    this.addSql(`create table "services"."access_touch" ("sequence" bigserial primary key, "operation" uuid not null, "at" timestamptz not null default now(), "digest" json not null);`);
    this.addSql(`create index "access_touch_operation_index" on "services"."access_touch" ("operation");`);

    this.addSql(`create table "services"."adaptation_standard" ("id" text not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "status" text not null default 'PUBLISHED', "most_per_household" bigint not null, "years" int null, "valid_from" date not null, "valid_to" date null, "policy_document_id" text null, "region_code" text not null, "region_at" bigint not null, primary key ("id"));`);

    this.addSql(`create table "services"."basic_service_list" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "title" text not null, "year" int not null, "number" int not null, "status" text not null, "source" text not null, "published_on" date null, "valid_from" date null, "valid_until" date null, "items" jsonb not null, "note" text null, "reviewed_against_id" uuid null, "policy_document_id" text null, "region_code" text null, "region_at" bigint null, "jurisdiction" text generated always as (coalesce(region_code, 'CN')) stored not null, primary key ("id"));`);
    this.addSql(`create index "basic_service_list_region_at_index" on "services"."basic_service_list" ("region_at");`);
    this.addSql(`create unique index "basic_service_list_one_published_unique" on "services"."basic_service_list" ("jurisdiction") where "status" = 'PUBLISHED';`);
    this.addSql(`alter table "services"."basic_service_list" add constraint "basic_service_list_jurisdiction_number_unique" unique ("jurisdiction", "number");`);

    this.addSql(`create table "services"."catalogue_item" ("id" text not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "status" text not null default 'PUBLISHED', "kind" text not null, "label" text not null, "label_zh" text not null, "source" text not null, "silent_after_hours" int null, "region_code" text null, "region_at" bigint null, primary key ("id"));`);

    this.addSql(`create table "services"."device" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "serial" text not null, "registered_on" date not null, "disinfected_on" date null, "fault" text null, "last_heard_at" timestamptz null, "item_id" text not null, "vendor_id" uuid not null, "owner_id" uuid null, "elder_key" uuid null, "bed_key" uuid null, "facility_id" uuid null, primary key ("key"));`);
    this.addSql(`create index "device_region_at_index" on "services"."device" ("region_at");`);
    this.addSql(`create index "device_elder_key_index" on "services"."device" ("elder_key");`);
    this.addSql(`create index "device_bed_key_index" on "services"."device" ("bed_key");`);
    this.addSql(`create index "device_facility_id_index" on "services"."device" ("facility_id");`);
    this.addSql(`create index "device_registered_on_key_index" on "services"."device" ("registered_on", "key");`);
    this.addSql(`alter table "services"."device" add constraint "device_vendor_id_serial_unique" unique ("vendor_id", "serial");`);

    this.addSql(`create table "services"."device_loan" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "lent_on" date not null, "due_on" date null, "recalled_on" date null, "ended_on" date null, "deposit" bigint null, "deposit_kept" bigint null, "device_key" uuid not null, "elder_key" uuid not null, "bed_key" uuid null, primary key ("key"));`);
    this.addSql(`create index "device_loan_region_at_index" on "services"."device_loan" ("region_at");`);
    this.addSql(`create index "device_loan_lent_on_index" on "services"."device_loan" ("lent_on");`);
    this.addSql(`create index "device_loan_device_key_index" on "services"."device_loan" ("device_key");`);
    this.addSql(`create index "device_loan_elder_key_index" on "services"."device_loan" ("elder_key");`);
    this.addSql(`create index "device_loan_bed_key_index" on "services"."device_loan" ("bed_key");`);
    this.addSql(`create unique index "device_loan_one_open_unique" on "services"."device_loan" ("device_key") where status in ('LENT', 'RECALLED');`);

    this.addSql(`create table "services"."elder_fact" ("elder_key" uuid not null, "region_code" text not null, "region_at" bigint not null, "hukou_region_code" text not null, "birth_date" date not null, "life_status" text not null, "life_status_on" date null, "household_key" uuid null, "categories" jsonb not null, "wants_central_support" boolean null, "assessments" jsonb not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("elder_key"));`);
    this.addSql(`create index "elder_fact_household_key_index" on "services"."elder_fact" ("household_key");`);

    this.addSql(`create table "services"."emergency_alert" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "kind" text not null, "event_id" text not null, "occurred_at" timestamptz not null, "received_at" timestamptz not null, "place" text null, "acknowledged_at" timestamptz null, "dispatched_at" timestamptz null, "helper" text null, "outcome" text null, "closed_at" timestamptz null, "vendor_id" uuid not null, "device_key" uuid not null, "elder_key" uuid not null, primary key ("key"));`);
    this.addSql(`create index "emergency_alert_region_at_index" on "services"."emergency_alert" ("region_at");`);
    this.addSql(`create index "emergency_alert_device_key_index" on "services"."emergency_alert" ("device_key");`);
    this.addSql(`create index "emergency_alert_elder_key_index" on "services"."emergency_alert" ("elder_key");`);
    this.addSql(`create index "emergency_alert_closed_at_index" on "services"."emergency_alert" ("closed_at");`);
    this.addSql(`create index "emergency_alert_region_at_received_at_index" on "services"."emergency_alert" ("region_at", "received_at");`);
    this.addSql(`create index "emergency_alert_occurred_at_key_index" on "services"."emergency_alert" ("occurred_at", "key");`);
    this.addSql(`alter table "services"."emergency_alert" add constraint "emergency_alert_event_unique" unique ("vendor_id", "event_id");`);

    this.addSql(`create table "services"."employed_fact" ("worker_key" uuid not null, "contracts" jsonb not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("worker_key"));`);

    this.addSql(`create table "services"."facility_fact" ("facility_id" uuid not null, "region_code" text not null, "region_at" bigint not null, "organization_id" uuid not null, "type" text not null, "institution" boolean not null, "operation_mode" text not null, "status" text not null, "filed_on" date null, "inclusive" boolean not null, "membership_based" boolean not null, "beds" int null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("facility_id"));`);
    this.addSql(`create index "facility_fact_region_at_index" on "services"."facility_fact" ("region_at");`);

    this.addSql(`create table "services"."fact_position" ("source" text not null, "transaction_id" bigint not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("source"));`);

    this.addSql(`create table "services"."followed_row" ("duplicate" uuid not null, "entity" text not null, "row_key" uuid not null, "survivor" uuid not null, "back" boolean not null default false, primary key ("duplicate", "entity", "row_key"));`);

    this.addSql(`create table "services"."home_adaptation" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "acceptance_number" text null, "channel" text not null, "applicant_kind" text not null, "applicant_proof" text null, "materials" jsonb not null, "received_on" date null, "promised_days" int null, "supplement_asked_on" date null, "supplemented_on" date null, "due_on" date null, "concluded_on" date null, "result" text null, "delivered_by" text null, "delivered_on" date null, "status" text not null, "grounds" text[] not null, "first" boolean not null, "surveyed_on" date null, "items" jsonb not null, "planned_cost" bigint null, "granted" bigint null, "builder" text null, "started_on" date null, "finished_on" date null, "cost" bigint null, "returns" int not null default 0, "returned_on" date null, "accepted_on" date null, "subsidy" bigint null, "standard_id" text null, "elder_key" uuid not null, "household_key" uuid null, primary key ("key"));`);
    this.addSql(`create index "home_adaptation_region_at_index" on "services"."home_adaptation" ("region_at");`);
    this.addSql(`alter table "services"."home_adaptation" add constraint "home_adaptation_acceptance_number_unique" unique ("acceptance_number");`);
    this.addSql(`create index "home_adaptation_elder_key_index" on "services"."home_adaptation" ("elder_key");`);
    this.addSql(`create index "home_adaptation_household_key_index" on "services"."home_adaptation" ("household_key");`);
    this.addSql(`create unique index "home_adaptation_one_open_unique" on "services"."home_adaptation" ("elder_key") where "status" not in ('DONE', 'REJECTED', 'WITHDRAWN');`);
    this.addSql(`create index "home_adaptation_done_index" on "services"."home_adaptation" ("region_at", "accepted_on");`);
    this.addSql(`create index "home_adaptation_due_on_key_index" on "services"."home_adaptation" ("due_on", "key");`);
    this.addSql(`create index "home_adaptation_received_on_key_index" on "services"."home_adaptation" ("received_on", "key");`);

    this.addSql(`create table "services"."home_care_bed" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "acceptance_number" text null, "channel" text not null, "applicant_kind" text not null, "applicant_proof" text null, "materials" jsonb not null, "received_on" date null, "promised_days" int null, "supplement_asked_on" date null, "supplemented_on" date null, "due_on" date null, "concluded_on" date null, "result" text null, "delivered_by" text null, "delivered_on" date null, "status" text not null, "assessed_on" date null, "active_from" date null, "suspended_on" date null, "closed_on" date null, "planned_hours" int null, "eligible_for_free_care" boolean not null, "elder_key" uuid not null, "provider_id" uuid not null, primary key ("key"));`);
    this.addSql(`create index "home_care_bed_region_at_index" on "services"."home_care_bed" ("region_at");`);
    this.addSql(`alter table "services"."home_care_bed" add constraint "home_care_bed_acceptance_number_unique" unique ("acceptance_number");`);
    this.addSql(`create index "home_care_bed_elder_key_index" on "services"."home_care_bed" ("elder_key");`);
    this.addSql(`create unique index "home_care_bed_one_open_unique" on "services"."home_care_bed" ("elder_key") where "status" not in ('CLOSED', 'REJECTED');`);
    this.addSql(`create index "home_care_bed_served_index" on "services"."home_care_bed" ("region_at", "active_from") where "active_from" is not null;`);
    this.addSql(`create index "home_care_bed_provider_id_active_from_index" on "services"."home_care_bed" ("provider_id", "active_from");`);
    this.addSql(`create index "home_care_bed_due_on_key_index" on "services"."home_care_bed" ("due_on", "key");`);
    this.addSql(`create index "home_care_bed_received_on_key_index" on "services"."home_care_bed" ("received_on", "key");`);

    this.addSql(`create table "services"."home_care_delivery" ("key" uuid not null, "synthetic" boolean not null, "bed_key" uuid not null, "month" text not null, "hours" numeric(5,1) not null, "visits" int not null, primary key ("key"));`);
    this.addSql(`alter table "services"."home_care_delivery" add constraint "home_care_delivery_bed_key_month_unique" unique ("bed_key", "month");`);

    this.addSql(`create table "services"."idempotency_key" ("client" text not null, "mutation" text not null, "key" text not null, "body" text not null, "subject" text not null, "created_at" timestamptz not null default now(), primary key ("client", "mutation", "key"));`);
    this.addSql(`create index "idempotency_key_created_at_index" on "services"."idempotency_key" ("created_at");`);

    this.addSql(`create table "services"."lead_sweep" ("day" date not null, "after_key" uuid null, "elders" int not null default 0, "opened" int not null default 0, "closed" int not null default 0, "done" boolean not null default false, primary key ("day"));`);

    this.addSql(`create table "services"."monthly_settlement" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "month" text not null, "deliveries" int not null, "minutes" int not null, "gross" bigint not null, "deducted" bigint not null default '0', "amount" bigint not null, "deductions" jsonb not null default '[]', "sampled" int not null, "drawn_up_on" date not null, "accepted_on" date null, "reversed_on" date null, "contract_id" uuid not null, "supplier_id" uuid not null, "budget_line_id" uuid null, primary key ("key"));`);
    this.addSql(`create index "monthly_settlement_region_at_index" on "services"."monthly_settlement" ("region_at");`);
    this.addSql(`create index "monthly_settlement_supplier_id_index" on "services"."monthly_settlement" ("supplier_id");`);
    this.addSql(`create index "monthly_settlement_month_key_index" on "services"."monthly_settlement" ("month", "key");`);
    this.addSql(`create unique index "monthly_settlement_one_unique" on "services"."monthly_settlement" ("contract_id", "month") where "status" in ('DRAWN_UP', 'ACCEPTED');`);

    this.addSql(`create table "services"."organization_fact" ("organization_id" uuid not null, "region_code" text not null, "name" text not null, "roles" jsonb not null, "listed" jsonb not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("organization_id"));`);

    this.addSql(`create table "services"."fact_outbox" ("sequence" bigserial primary key, "transaction_id" bigint not null default ((pg_current_xact_id())::text)::bigint, "kind" text not null, "subject" text not null, "payload" jsonb not null, "published_at" timestamptz not null default now());`);
    this.addSql(`create index "fact_outbox_kind_transaction_id_sequence_index" on "services"."fact_outbox" ("kind", "transaction_id", "sequence");`);

    this.addSql(`create table "services"."proactive_lead" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "item_code" text not null, "reason_codes" text[] not null, "opened_on" date not null, "closed_on" date null, "ended_by" text null, "by_hand" boolean not null, "list_id" uuid not null, "elder_key" uuid not null, primary key ("key"));`);
    this.addSql(`create index "proactive_lead_region_at_index" on "services"."proactive_lead" ("region_at");`);
    this.addSql(`create index "proactive_lead_elder_key_index" on "services"."proactive_lead" ("elder_key");`);
    this.addSql(`create unique index "proactive_lead_one_standing_unique" on "services"."proactive_lead" ("elder_key", "item_code") where "status" <> 'CLOSED';`);
    this.addSql(`create index "proactive_lead_opened_on_key_index" on "services"."proactive_lead" ("opened_on", "key");`);

    this.addSql(`create table "services"."purchase_contract" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "number" text not null, "price" bigint not null, "unit" text not null, "valid_from" date not null, "valid_until" date not null, "item_id" text not null, "supplier_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "purchase_contract_region_at_index" on "services"."purchase_contract" ("region_at");`);
    this.addSql(`create index "purchase_contract_supplier_id_index" on "services"."purchase_contract" ("supplier_id");`);
    this.addSql(`create index "purchase_contract_valid_from_id_index" on "services"."purchase_contract" ("valid_from", "id");`);

    this.addSql(`create table "services"."purchase_payment_fact" ("settlement_key" uuid not null, "status" text not null, "paid_on" date null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("settlement_key"));`);

    this.addSql(`create table "services"."service_appeal" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "contested_type" text not null, "contested_action" text not null, "contested_version" int not null, "contested_on" date not null, "contested_key" text not null, "contested_actor" text not null, "grounds" text not null, "channel" text not null, "applicant_kind" text not null, "applicant_proof" text null, "filed_on" date not null, "due_on" date not null, "decided_on" date null, "status" text not null, "elder_key" uuid null, primary key ("key"));`);
    this.addSql(`create index "service_appeal_region_at_index" on "services"."service_appeal" ("region_at");`);
    this.addSql(`create index "service_appeal_elder_key_index" on "services"."service_appeal" ("elder_key");`);
    this.addSql(`create unique index "service_appeal_one_unique" on services.service_appeal ("contested_key", "contested_version") where status <> 'WITHDRAWN';`);
    this.addSql(`create index "service_appeal_filed_on_key_index" on "services"."service_appeal" ("filed_on", "key");`);
    this.addSql(`create index "service_appeal_due_on_key_index" on "services"."service_appeal" ("due_on", "key");`);

    this.addSql(`create table "services"."service_delivery" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "started_at" timestamptz not null, "ended_at" timestamptz not null, "minutes" int generated always as (extract(epoch from ended_at - started_at)::int / 60) stored not null, "month" text not null, "confirmed_by" text null, "dispute" text null, "sampled" boolean not null default false, "call_back" text null, "called_on" date null, "contract_id" uuid not null, "elder_key" uuid not null, "worker_key" uuid not null, "settlement_key" uuid null, primary key ("key"));`);
    this.addSql(`create index "service_delivery_region_at_index" on "services"."service_delivery" ("region_at");`);
    this.addSql(`create index "service_delivery_elder_key_index" on "services"."service_delivery" ("elder_key");`);
    this.addSql(`create index "service_delivery_worker_key_index" on "services"."service_delivery" ("worker_key");`);
    this.addSql(`create index "service_delivery_settlement_key_index" on "services"."service_delivery" ("settlement_key");`);
    this.addSql(`alter table "services"."service_delivery" add constraint "service_delivery_elder_apart" exclude using gist ("elder_key" with =, tstzrange("started_at", "ended_at") with &&) where (status not in ('REJECTED', 'VOIDED'));`);
    this.addSql(`alter table "services"."service_delivery" add constraint "service_delivery_worker_apart" exclude using gist ("worker_key" with =, tstzrange("started_at", "ended_at") with &&) where (status not in ('REJECTED', 'VOIDED'));`);
    this.addSql(`create index "service_delivery_started_at_key_index" on "services"."service_delivery" ("started_at", "key");`);
    this.addSql(`create index "service_delivery_contract_id_month_index" on "services"."service_delivery" ("contract_id", "month");`);

    this.addSql(`create table "services"."service_evidence" ("key" uuid not null, "synthetic" boolean not null, "region_code" text not null, "region_at" bigint not null, "sha256" text not null, "media_type" text not null, "bytes" int not null, "privacy_class" text not null, "holder" text not null, "reference" text not null, "about_type" text not null, "about_action" text not null, "about_version" int not null, "named_on" date not null, "about_key" text not null, "whose" text not null, "elder_key" uuid not null, primary key ("key"));`);
    this.addSql(`create index "service_evidence_region_at_index" on "services"."service_evidence" ("region_at");`);
    this.addSql(`create index "service_evidence_sha256_index" on "services"."service_evidence" ("sha256");`);
    this.addSql(`create index "service_evidence_named_on_index" on "services"."service_evidence" ("named_on");`);
    this.addSql(`create index "service_evidence_about_key_index" on "services"."service_evidence" ("about_key");`);
    this.addSql(`create index "service_evidence_elder_key_index" on "services"."service_evidence" ("elder_key");`);

    this.addSql(`create table "services"."service_review" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "grade" text not null, "says" text null, "reviewed_on" date not null, "founded" boolean null, "rectified_on" date null, "content" boolean null, "closed_on" date null, "delivery_key" uuid not null, "supplier_id" uuid not null, "elder_key" uuid not null, primary key ("key"));`);
    this.addSql(`create index "service_review_region_at_index" on "services"."service_review" ("region_at");`);
    this.addSql(`create index "service_review_reviewed_on_index" on "services"."service_review" ("reviewed_on");`);
    this.addSql(`create index "service_review_supplier_id_index" on "services"."service_review" ("supplier_id");`);
    this.addSql(`create index "service_review_elder_key_index" on "services"."service_review" ("elder_key");`);
    this.addSql(`create unique index "service_review_one_each_unique" on "services"."service_review" ("delivery_key") where status <> 'WITHDRAWN';`);

    this.addSql(`create table "services"."service_type" ("id" text not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "status" text not null default 'PUBLISHED', "label" text not null, "label_zh" text not null, "region_code" text null, "region_at" bigint null, primary key ("id"));`);

    this.addSql(`create table "services"."supplier_listing" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "applied_on" date not null, "admitted_on" date null, "evaluation_due_on" date null, "evaluated_on" date null, "evaluations" jsonb not null, "decided_on" date null, "reviewed_on" date null, "admitted" jsonb not null, "item_ids" text[] not null, "supplier_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "supplier_listing_region_at_index" on "services"."supplier_listing" ("region_at");`);
    this.addSql(`create index "supplier_listing_applied_on_index" on "services"."supplier_listing" ("applied_on");`);
    this.addSql(`create index "supplier_listing_supplier_id_index" on "services"."supplier_listing" ("supplier_id");`);
    this.addSql(`create unique index "supplier_listing_one_open_unique" on "services"."supplier_listing" ("supplier_id", "region_code") where status not in ('REMOVED', 'REJECTED');`);

    this.addSql(`create table "services"."transition" ("sequence" bigserial primary key, "entity" text not null, "subject" text not null, "version" int not null, "action" text not null, "from_state" text null, "to_state" text not null, "at" timestamptz not null default now(), "actor" text not null, "organisation" text null, "role" text null, "region_code" text null, "note" text null, "reason_code" text null, "until" date null, "request_id" text not null);`);
    this.addSql(`alter table "services"."transition" add constraint "transition_entity_subject_version_unique" unique ("entity", "subject", "version");`);

    this.addSql(`create table "services"."visit_absence" ("key" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "status" text not null default 'HOLDS', "plan_key" uuid not null, "reason" text not null, "from_on" date not null, "to_on" date null, primary key ("key"));`);
    this.addSql(`create index "visit_absence_plan_key_index" on "services"."visit_absence" ("plan_key");`);

    this.addSql(`create table "services"."visit_plan" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'HOLDS', "registered_on" date not null, "ended_on" date null, "grounds" text[] not null, "visitor_role" text not null, "mode" text not null, "elder_key" uuid not null, "provider_id" uuid null, primary key ("key"));`);
    this.addSql(`create index "visit_plan_region_at_index" on "services"."visit_plan" ("region_at");`);
    this.addSql(`create index "visit_plan_elder_key_index" on "services"."visit_plan" ("elder_key");`);
    this.addSql(`create index "visit_plan_provider_id_index" on "services"."visit_plan" ("provider_id");`);
    this.addSql(`create unique index "visit_plan_one_open_unique" on "services"."visit_plan" ("elder_key") where "ended_on" is null;`);
    this.addSql(`create index "visit_plan_registered_on_key_index" on "services"."visit_plan" ("registered_on", "key");`);

    this.addSql(`create table "services"."visit_record" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "status" text not null default 'HOLDS', "visited_on" date not null, "month" text generated always as (extract(year from visited_on)::int::text || '-' || lpad(extract(month from visited_on)::int::text, 2, '0')) stored not null, "started_at" timestamptz null, "ended_at" timestamptz null, "outcome" text not null, "mode" text not null, "visitor_role" text not null, "findings" jsonb null, "plan_key" uuid not null, "elder_key" uuid not null, "provider_id" uuid null, "recorded_by" text null, "visited_by" text null, "region_code" text not null, "region_at" bigint not null, primary key ("key"));`);
    this.addSql(`create index "visit_record_elder_key_index" on "services"."visit_record" ("elder_key");`);
    this.addSql(`create index "visit_record_visited_by_index" on "services"."visit_record" ("visited_by");`);
    this.addSql(`create index "visit_record_visited_on_key_index" on "services"."visit_record" ("visited_on", "key");`);
    this.addSql(`create index "visit_record_region_at_visited_on_index" on "services"."visit_record" ("region_at", "visited_on");`);
    this.addSql(`create index "visit_record_plan_month_index" on "services"."visit_record" ("plan_key", "month") include ("outcome", "mode", "visited_on") where "status" = 'HOLDS';`);

    this.addSql(`alter table "services"."adaptation_standard" add constraint "adaptation_standard_amounts" check (most_per_household > 0 and years > 0);`);
    this.addSql(`alter table "services"."adaptation_standard" add constraint "adaptation_standard_span" check (valid_to >= valid_from);`);

    this.addSql(`alter table "services"."basic_service_list" add constraint "basic_service_list_in_force_check" check (status in ('DRAFT', 'APPROVED') or (published_on is not null and valid_from is not null));`);

    this.addSql(`alter table "services"."device" add constraint "device_in_store_check" check (elder_key is not null or (bed_key is null and facility_id is null));`);
    this.addSql(`alter table "services"."device" add constraint "device_with_elder_check" check (elder_key is null or status = 'READY');`);

    this.addSql(`alter table "services"."device_loan" add constraint "device_loan_kept_check" check (deposit_kept >= 0 and deposit_kept <= deposit);`);
    this.addSql(`alter table "services"."device_loan" add constraint "device_loan_deposit_check" check (deposit >= 0);`);
    this.addSql(`alter table "services"."device_loan" add constraint "device_loan_recalled_check" check (status <> 'RECALLED' or recalled_on is not null);`);
    this.addSql(`alter table "services"."device_loan" add constraint "device_loan_ended_check" check ((status in ('LENT', 'RECALLED')) = (ended_on is null));`);

    this.addSql(`alter table "services"."emergency_alert" add constraint "emergency_alert_dispatched_check" check (status <> 'DISPATCHED' or dispatched_at is not null);`);
    this.addSql(`alter table "services"."emergency_alert" add constraint "emergency_alert_closed_check" check ((status in ('RESOLVED', 'FALSE_ALARM')) = (closed_at is not null));`);

    this.addSql(`alter table "services"."home_adaptation" add constraint "home_adaptation_amounts_check" check (subsidy <= granted and subsidy <= cost);`);
    this.addSql(`alter table "services"."home_adaptation" add constraint "home_adaptation_done_check" check ((status = 'DONE') = (accepted_on is not null) and (accepted_on is null) = (subsidy is null));`);
    this.addSql(`alter table "services"."home_adaptation" add constraint "home_adaptation_granted_check" check (status in ('APPLIED', 'SUPPLEMENT', 'SURVEYED', 'REJECTED', 'WITHDRAWN') or (granted is not null and result = 'GRANTED'));`);
    this.addSql(`alter table "services"."home_adaptation" add constraint "home_adaptation_received_check" check ((received_on is null) = (promised_days is null));`);
    this.addSql(`alter table "services"."home_adaptation" add constraint "home_adaptation_numbered_check" check (received_on is null or acceptance_number is not null);`);
    this.addSql(`alter table "services"."home_adaptation" add constraint "home_adaptation_applicant_check" check ((applicant_kind = 'BENEFICIARY') = (applicant_proof is null));`);
    this.addSql(`alter table "services"."home_adaptation" add constraint "home_adaptation_supplement_check" check (supplemented_on is null or supplement_asked_on <= supplemented_on);`);
    this.addSql(`alter table "services"."home_adaptation" add constraint "home_adaptation_concluded_check" check ((concluded_on is null) = (result is null));`);
    this.addSql(`alter table "services"."home_adaptation" add constraint "home_adaptation_delivered_check" check ((delivered_on is null) = (delivered_by is null) and (delivered_on is null or concluded_on <= delivered_on));`);

    this.addSql(`alter table "services"."home_care_bed" add constraint "home_care_bed_served_check" check (active_from is null or (status in ('ACTIVE', 'SUSPENDED', 'CLOSED') and result = 'GRANTED'));`);
    this.addSql(`alter table "services"."home_care_bed" add constraint "home_care_bed_closed_check" check ((status = 'CLOSED') = (closed_on is not null));`);
    this.addSql(`alter table "services"."home_care_bed" add constraint "home_care_bed_suspended_check" check (status <> 'SUSPENDED' or (active_from is not null and suspended_on is not null and closed_on is null));`);
    this.addSql(`alter table "services"."home_care_bed" add constraint "home_care_bed_active_check" check (status <> 'ACTIVE' or (active_from is not null and suspended_on is null and closed_on is null));`);
    this.addSql(`alter table "services"."home_care_bed" add constraint "home_care_bed_received_check" check ((received_on is null) = (promised_days is null));`);
    this.addSql(`alter table "services"."home_care_bed" add constraint "home_care_bed_numbered_check" check (received_on is null or acceptance_number is not null);`);
    this.addSql(`alter table "services"."home_care_bed" add constraint "home_care_bed_applicant_check" check ((applicant_kind = 'BENEFICIARY') = (applicant_proof is null));`);
    this.addSql(`alter table "services"."home_care_bed" add constraint "home_care_bed_supplement_check" check (supplemented_on is null or supplement_asked_on <= supplemented_on);`);
    this.addSql(`alter table "services"."home_care_bed" add constraint "home_care_bed_concluded_check" check ((concluded_on is null) = (result is null));`);
    this.addSql(`alter table "services"."home_care_bed" add constraint "home_care_bed_delivered_check" check ((delivered_on is null) = (delivered_by is null) and (delivered_on is null or concluded_on <= delivered_on));`);

    this.addSql(`alter table "services"."home_care_delivery" add constraint "home_care_delivery_check" check (hours >= 0 and visits >= 0);`);

    this.addSql(`alter table "services"."monthly_settlement" add constraint "monthly_settlement_accepted" check (status <> 'ACCEPTED' or (accepted_on is not null and budget_line_id is not null));`);
    this.addSql(`alter table "services"."monthly_settlement" add constraint "monthly_settlement_amount" check (gross > 0 and deducted >= 0 and amount = gross - deducted);`);

    this.addSql(`alter table "services"."proactive_lead" add constraint "proactive_lead_closed_check" check ((status = 'CLOSED') = (closed_on is not null) and (closed_on is null) = (ended_by is null));`);

    this.addSql(`alter table "services"."purchase_contract" add constraint "purchase_contract_price" check (price > 0);`);
    this.addSql(`alter table "services"."purchase_contract" add constraint "purchase_contract_term" check (valid_until >= valid_from);`);

    this.addSql(`alter table "services"."service_appeal" add constraint "service_appeal_decided_check" check ((status = 'FILED') = (decided_on is null));`);
    this.addSql(`alter table "services"."service_appeal" add constraint "service_appeal_applicant_check" check ((applicant_kind = 'BENEFICIARY') = (applicant_proof is null));`);

    this.addSql(`alter table "services"."service_delivery" add constraint "service_delivery_confirmed" check (status <> 'CONFIRMED' or confirmed_by is not null);`);
    this.addSql(`alter table "services"."service_delivery" add constraint "service_delivery_times" check (ended_at > started_at);`);

    this.addSql(`alter table "services"."service_evidence" add constraint "service_evidence_hash_check" check (sha256 ~ '^[0-9a-f]{64}\$');`);
    this.addSql(`alter table "services"."service_evidence" add constraint "service_evidence_bytes_check" check (bytes > 0);`);

    this.addSql(`alter table "services"."service_review" add constraint "service_review_closed_check" check ((status in ('RATED', 'CLOSED', 'WITHDRAWN')) = (closed_on is not null));`);

    this.addSql(`alter table "services"."supplier_listing" add constraint "supplier_listing_scope_check" check (cardinality(item_ids) > 0);`);

    this.addSql(`alter table "services"."visit_absence" add constraint "visit_absence_check" check (to_on is null or to_on >= from_on);`);

    this.addSql(`alter table "services"."visit_plan" add constraint "visit_plan_status_check" check ((status = 'ENDED') = (ended_on is not null));`);
    this.addSql(`alter table "services"."visit_plan" add constraint "visit_plan_dates_check" check (ended_on is null or ended_on >= registered_on);`);

    this.addSql(`alter table "services"."visit_record" add constraint "visit_record_times_check" check (ended_at is null or ended_at > started_at);`);
    this.addSql(`alter table "services"."visit_record" add constraint "visit_record_findings_check" check (outcome = 'COMPLETED' or findings is null);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "services"."access_touch" cascade;`);
    this.addSql(`drop table if exists "services"."adaptation_standard" cascade;`);
    this.addSql(`drop table if exists "services"."basic_service_list" cascade;`);
    this.addSql(`drop table if exists "services"."catalogue_item" cascade;`);
    this.addSql(`drop table if exists "services"."device" cascade;`);
    this.addSql(`drop table if exists "services"."device_loan" cascade;`);
    this.addSql(`drop table if exists "services"."elder_fact" cascade;`);
    this.addSql(`drop table if exists "services"."emergency_alert" cascade;`);
    this.addSql(`drop table if exists "services"."employed_fact" cascade;`);
    this.addSql(`drop table if exists "services"."facility_fact" cascade;`);
    this.addSql(`drop table if exists "services"."fact_position" cascade;`);
    this.addSql(`drop table if exists "services"."followed_row" cascade;`);
    this.addSql(`drop table if exists "services"."home_adaptation" cascade;`);
    this.addSql(`drop table if exists "services"."home_care_bed" cascade;`);
    this.addSql(`drop table if exists "services"."home_care_delivery" cascade;`);
    this.addSql(`drop table if exists "services"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "services"."lead_sweep" cascade;`);
    this.addSql(`drop table if exists "services"."monthly_settlement" cascade;`);
    this.addSql(`drop table if exists "services"."organization_fact" cascade;`);
    this.addSql(`drop table if exists "services"."fact_outbox" cascade;`);
    this.addSql(`drop table if exists "services"."proactive_lead" cascade;`);
    this.addSql(`drop table if exists "services"."purchase_contract" cascade;`);
    this.addSql(`drop table if exists "services"."purchase_payment_fact" cascade;`);
    this.addSql(`drop table if exists "services"."service_appeal" cascade;`);
    this.addSql(`drop table if exists "services"."service_delivery" cascade;`);
    this.addSql(`drop table if exists "services"."service_evidence" cascade;`);
    this.addSql(`drop table if exists "services"."service_review" cascade;`);
    this.addSql(`drop table if exists "services"."service_type" cascade;`);
    this.addSql(`drop table if exists "services"."supplier_listing" cascade;`);
    this.addSql(`drop table if exists "services"."transition" cascade;`);
    this.addSql(`drop table if exists "services"."visit_absence" cascade;`);
    this.addSql(`drop table if exists "services"."visit_plan" cascade;`);
    this.addSql(`drop table if exists "services"."visit_record" cascade;`);

  }

}
