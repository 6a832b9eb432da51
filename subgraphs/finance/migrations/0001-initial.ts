import { Migration } from '@mikro-orm/migrations';

export class Initial extends Migration {

  override name = '0001-initial';

  override up(): void | Promise<void> {
    this.addSql(`create table "finance"."access_touch" ("sequence" bigserial primary key, "operation" uuid not null, "at" timestamptz not null default now(), "digest" json not null);`);
    this.addSql(`create index "access_touch_operation_index" on "finance"."access_touch" ("operation");`);

    this.addSql(`create table "finance"."adaptation_fact" ("adaptation_key" uuid not null, "elder_key" uuid not null, "household_key" uuid null, "cost" bigint not null, "granted" bigint not null, "accepted_on" date not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("adaptation_key"));`);
    this.addSql(`create index "adaptation_fact_elder_key_index" on "finance"."adaptation_fact" ("elder_key");`);
    this.addSql(`create index "adaptation_fact_household_key_index" on "finance"."adaptation_fact" ("household_key");`);

    this.addSql(`create table "finance"."budget_line" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "year" int not null, "amount" bigint not null, "funding_source" text not null, "programme_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "budget_line_region_at_index" on "finance"."budget_line" ("region_at");`);
    this.addSql(`create index "budget_line_year_id_index" on "finance"."budget_line" ("year", "id");`);
    this.addSql(`alter table "finance"."budget_line" add constraint "budget_line_programme_id_region_code_year_unique" unique ("programme_id", "region_code", "year");`);

    this.addSql(`create table "finance"."budget_year" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "year" int not null, primary key ("id"));`);
    this.addSql(`create index "budget_year_region_at_index" on "finance"."budget_year" ("region_at");`);
    this.addSql(`create index "budget_year_year_id_index" on "finance"."budget_year" ("year", "id");`);
    this.addSql(`alter table "finance"."budget_year" add constraint "budget_year_region_code_year_unique" unique ("region_code", "year");`);

    this.addSql(`create table "finance"."disbursement" ("key" uuid not null, "synthetic" boolean not null, "programme_id" uuid not null, "beneficiary_kind" text not null, "beneficiary_id" uuid not null, "household_key" uuid null, "payee_id" uuid generated always as (coalesce(household_key, beneficiary_id)) stored not null, "through_facility_id" uuid null, "facility_id" uuid generated always as (case when beneficiary_kind = 'FACILITY' then beneficiary_id else through_facility_id end) stored null, "period" text not null, "period_from" date not null, "instalment" int not null default 1, "application_key" uuid not null, "budget_line_id" uuid null, "amount" bigint not null, "top_up" bigint not null default '0', "returned" bigint not null default '0', "parts" jsonb not null default '[]', "status" text not null, "paid_on" date null, "funding_source" text not null, "region_code" text not null, "region_at" bigint not null, "residents" jsonb not null default '[]', primary key ("key"));`);
    this.addSql(`create index "disbursement_household_key_index" on "finance"."disbursement" ("household_key");`);
    this.addSql(`create index "disbursement_budget_line_id_index" on "finance"."disbursement" ("budget_line_id");`);
    this.addSql(`create index "disbursement_planned_index" on "finance"."disbursement" ("programme_id", "region_at") where "status" = 'PLANNED';`);
    this.addSql(`create index "disbursement_amount_key_index" on "finance"."disbursement" ("amount", "key");`);
    this.addSql(`create index "disbursement_period_from_key_index" on "finance"."disbursement" ("period_from", "key");`);
    this.addSql(`create index "disbursement_residents_index" on "finance"."disbursement" using gin ("residents" jsonb_path_ops);`);
    this.addSql(`create index "disbursement_region_at_paid_on_index" on "finance"."disbursement" ("region_at", "paid_on");`);
    this.addSql(`create index "disbursement_beneficiary_id_period_from_index" on "finance"."disbursement" ("beneficiary_id", "period_from");`);
    this.addSql(`create index "disbursement_application_key_period_from_index" on "finance"."disbursement" ("application_key", "period_from");`);
    this.addSql(`create unique index "disbursement_one_kept_unique" on "finance"."disbursement" ("programme_id", "payee_id", "period", "instalment") where "status" in ('PLANNED', 'PAID');`);

    this.addSql(`create table "finance"."elder_fact" ("elder_key" uuid not null, "region_code" text not null, "region_at" bigint not null, "hukou_region_code" text not null, "birth_date" date not null, "life_status" text not null, "life_status_on" date null, "household_key" uuid null, "categories" jsonb not null, "wants_central_support" boolean null, "assessments" jsonb not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("elder_key"));`);
    this.addSql(`create index "elder_fact_household_key_index" on "finance"."elder_fact" ("household_key");`);

    this.addSql(`create table "finance"."facility_fact" ("facility_id" uuid not null, "region_code" text not null, "region_at" bigint not null, "organization_id" uuid not null, "type" text not null, "institution" boolean not null, "operation_mode" text not null, "status" text not null, "filed_on" date null, "inclusive" boolean not null, "membership_based" boolean not null, "beds" int null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("facility_id"));`);
    this.addSql(`create index "facility_fact_region_at_index" on "finance"."facility_fact" ("region_at");`);

    this.addSql(`create table "finance"."fact_position" ("source" text not null, "transaction_id" bigint not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("source"));`);

    this.addSql(`create table "finance"."followed_row" ("duplicate" uuid not null, "entity" text not null, "row_key" uuid not null, "survivor" uuid not null, "back" boolean not null default false, primary key ("duplicate", "entity", "row_key"));`);

    this.addSql(`create table "finance"."grade_fact" ("facility_id" uuid not null, "grades" jsonb not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("facility_id"));`);

    this.addSql(`create table "finance"."idempotency_key" ("client" text not null, "mutation" text not null, "key" text not null, "body" text not null, "subject" text not null, "created_at" timestamptz not null default now(), primary key ("client", "mutation", "key"));`);
    this.addSql(`create index "idempotency_key_created_at_index" on "finance"."idempotency_key" ("created_at");`);

    this.addSql(`create table "finance"."ledger_account" ("account" text not null, "unit" text not null, "balance" bigint not null default '0', "entries" int not null default 0, "floor" bigint null, "sealed_at" int null, primary key ("account"));`);

    this.addSql(`create table "finance"."ledger_entry" ("sequence" bigserial primary key, "transaction" uuid not null, "kind" text not null, "subject" text not null, "from_account" text not null, "to_account" text not null, "amount" bigint not null, "booked_on" date not null, "made_at" timestamptz not null default now());`);
    this.addSql(`create index "ledger_entry_transaction_index" on "finance"."ledger_entry" ("transaction");`);
    this.addSql(`create index "ledger_entry_to_account_sequence_index" on "finance"."ledger_entry" ("to_account", "sequence");`);
    this.addSql(`create index "ledger_entry_from_account_sequence_index" on "finance"."ledger_entry" ("from_account", "sequence");`);
    this.addSql(`alter table "finance"."ledger_entry" add constraint "ledger_entry_kind_subject_from_account_to_account_unique" unique ("kind", "subject", "from_account", "to_account");`);

    this.addSql(`create table "finance"."lottery_fund_allocation" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'RECORDED', "year" int not null, "total" bigint not null, "elder_care" bigint not null, "lines" jsonb not null, "required_percent" int null, "policy_document_id" text null, primary key ("id"));`);
    this.addSql(`create index "lottery_fund_allocation_region_at_index" on "finance"."lottery_fund_allocation" ("region_at");`);
    this.addSql(`alter table "finance"."lottery_fund_allocation" add constraint "lottery_fund_allocation_region_code_year_unique" unique ("region_code", "year");`);

    this.addSql(`create table "finance"."organization_fact" ("organization_id" uuid not null, "region_code" text not null, "name" text not null, "roles" jsonb not null, "listed" jsonb not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("organization_id"));`);

    this.addSql(`create table "finance"."fact_outbox" ("sequence" bigserial primary key, "transaction_id" bigint not null default ((pg_current_xact_id())::text)::bigint, "kind" text not null, "subject" text not null, "payload" jsonb not null, "published_at" timestamptz not null default now());`);
    this.addSql(`create index "fact_outbox_kind_transaction_id_sequence_index" on "finance"."fact_outbox" ("kind", "transaction_id", "sequence");`);

    this.addSql(`create table "finance"."price_cap" ("id" text not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null default 'PUBLISHED', "item" text not null, "monthly" bigint not null, "valid_from" date not null, "valid_until" date null, primary key ("id"));`);
    this.addSql(`create index "price_cap_region_at_index" on "finance"."price_cap" ("region_at");`);
    this.addSql(`create index "price_cap_region_code_index" on "finance"."price_cap" ("region_code");`);

    this.addSql(`create table "finance"."price_filing" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "register_status" text not null default 'PUBLISHED', "facility_id" uuid not null, "number" int not null, "items" jsonb not null, "lowest_monthly" bigint not null, "filed_on" date not null, "valid_from" date not null, "valid_until" date null, primary key ("id"));`);
    this.addSql(`create index "price_filing_region_at_index" on "finance"."price_filing" ("region_at");`);
    this.addSql(`create index "price_filing_lowest_monthly_id_index" on "finance"."price_filing" ("lowest_monthly", "id");`);
    this.addSql(`alter table "finance"."price_filing" add constraint "price_filing_facility_id_number_unique" unique ("facility_id", "number");`);

    this.addSql(`create table "finance"."purchase_payment" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "month" text not null, "amount" bigint not null, "accepted_on" date not null, "paid_on" date null, "reversed_on" date null, "contract_id" uuid not null, "supplier_id" uuid not null, "budget_line_id" uuid not null, "accepted_by" text not null, primary key ("key"));`);
    this.addSql(`create index "purchase_payment_region_at_index" on "finance"."purchase_payment" ("region_at");`);
    this.addSql(`create index "purchase_payment_budget_line_id_status_index" on "finance"."purchase_payment" ("budget_line_id", "status");`);
    this.addSql(`create index "purchase_payment_accepted_on_key_index" on "finance"."purchase_payment" ("accepted_on", "key");`);
    this.addSql(`create unique index "purchase_payment_one_paid_unique" on "finance"."purchase_payment" ("contract_id", "month") where "status" = 'PAID';`);

    this.addSql(`create table "finance"."reclaim_proposal" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "ground" text not null, "last_day" date not null, "amount" bigint not null, "proposed_on" date not null, "decided_on" date null, "elder_key" uuid not null, "disbursement_key" uuid not null, "fact_sequence" bigint not null, primary key ("key"));`);
    this.addSql(`create index "reclaim_proposal_region_at_index" on "finance"."reclaim_proposal" ("region_at");`);
    this.addSql(`create index "reclaim_proposal_proposed_on_index" on "finance"."reclaim_proposal" ("proposed_on");`);
    this.addSql(`create index "reclaim_proposal_elder_key_index" on "finance"."reclaim_proposal" ("elder_key");`);
    this.addSql(`create unique index "reclaim_proposal_one_unique" on "finance"."reclaim_proposal" ("disbursement_key", "elder_key") where "status" <> 'DROPPED';`);

    this.addSql(`create table "finance"."residence_fact" ("admission_key" uuid not null, "facility_id" uuid not null, "elder_key" uuid not null, "admitted_on" date not null, "discharged_on" date null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("admission_key"));`);
    this.addSql(`create index "residence_fact_facility_id_admitted_on_index" on "finance"."residence_fact" ("facility_id", "admitted_on");`);

    this.addSql(`create table "finance"."subsidy_appeal" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "contested_type" text not null, "contested_action" text not null, "contested_version" int not null, "contested_on" date not null, "contested_key" text not null, "contested_actor" text not null, "grounds" text not null, "channel" text not null, "applicant_kind" text not null, "applicant_proof" text null, "filed_on" date not null, "due_on" date not null, "decided_on" date null, "status" text not null, "elder_key" uuid null, "facility_id" uuid null, primary key ("key"));`);
    this.addSql(`create index "subsidy_appeal_region_at_index" on "finance"."subsidy_appeal" ("region_at");`);
    this.addSql(`create index "subsidy_appeal_elder_key_index" on "finance"."subsidy_appeal" ("elder_key");`);
    this.addSql(`create index "subsidy_appeal_facility_id_index" on "finance"."subsidy_appeal" ("facility_id");`);
    this.addSql(`create unique index "subsidy_appeal_one_unique" on finance.subsidy_appeal ("contested_key", "contested_version") where status <> 'WITHDRAWN';`);
    this.addSql(`create index "subsidy_appeal_filed_on_key_index" on "finance"."subsidy_appeal" ("filed_on", "key");`);
    this.addSql(`create index "subsidy_appeal_due_on_key_index" on "finance"."subsidy_appeal" ("due_on", "key");`);

    this.addSql(`create table "finance"."subsidy_application" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "acceptance_number" text null, "channel" text not null, "applicant_kind" text not null, "applicant_proof" text null, "materials" jsonb not null, "received_on" date null, "promised_days" int null, "supplement_asked_on" date null, "supplemented_on" date null, "due_on" date null, "concluded_on" date null, "result" text null, "delivered_by" text null, "delivered_on" date null, "programme_id" uuid not null, "beneficiary_kind" text not null, "beneficiary_id" uuid not null, "household_key" uuid null, "payee_id" uuid generated always as (coalesce(household_key, beneficiary_id)) stored not null, "through_facility_id" uuid null, "facility_id" uuid generated always as (case when beneficiary_kind = 'FACILITY' then beneficiary_id else through_facility_id end) stored null, "period" text not null, "period_from" date not null, "instalment" int not null default 1, "amount" bigint not null, "top_up" bigint not null default '0', "status" text not null, "accepted_on" date null, "publicised_on" date null, "beds" jsonb null, "objections" jsonb not null default '[]', "event" jsonb null, "adaptation_key" uuid null, primary key ("key"));`);
    this.addSql(`create index "subsidy_application_region_at_index" on "finance"."subsidy_application" ("region_at");`);
    this.addSql(`alter table "finance"."subsidy_application" add constraint "subsidy_application_acceptance_number_unique" unique ("acceptance_number");`);
    this.addSql(`create index "subsidy_application_household_key_index" on "finance"."subsidy_application" ("household_key");`);
    this.addSql(`create index "subsidy_application_adaptation_key_index" on "finance"."subsidy_application" ("adaptation_key");`);
    this.addSql(`create index "subsidy_application_due_on_key_index" on "finance"."subsidy_application" ("due_on", "key");`);
    this.addSql(`create index "subsidy_application_amount_key_index" on "finance"."subsidy_application" ("amount", "key");`);
    this.addSql(`create index "subsidy_application_period_from_key_index" on "finance"."subsidy_application" ("period_from", "key");`);
    this.addSql(`create index "subsidy_application_beneficiary_id_period_from_index" on "finance"."subsidy_application" ("beneficiary_id", "period_from");`);
    this.addSql(`create unique index "subsidy_application_one_open_unique" on "finance"."subsidy_application" ("programme_id", "payee_id", "period", "instalment") where "status" not in ('REJECTED', 'WITHDRAWN', 'RECLAIMED');`);

    this.addSql(`create table "finance"."subsidy_programme" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "register_status" text not null default 'RUNNING', "code" text not null, "name" text not null, "label_zh" text not null, "normal_label_zh" text generated always as (translate(NORMALIZE(label_zh, NFKC), '.•‧∙⋅・⸱ꞏ᛫●ᆞ[{<〔【〈《「『〖〘]}>〕】〉》」』〗〙\t\n\v\f\r \u{85}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{1680}\u{17b4}\u{17b5}\u{180b}\u{180c}\u{180d}\u{180e}\u{180f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\u{206b}\u{206c}\u{206d}\u{206e}\u{206f}\u{2800}\u{feff}\u{fe00}\u{fe01}\u{fe02}\u{fe03}\u{fe04}\u{fe05}\u{fe06}\u{fe07}\u{fe08}\u{fe09}\u{fe0a}\u{fe0b}\u{fe0c}\u{fe0d}\u{fe0e}\u{fe0f}'::text, '···········((((((((((()))))))))))'::text)) stored not null, "type" text not null, "beneficiary" text not null, "rates" jsonb not null, "amount_established" boolean not null, "funding_sources" text[] not null, "cost_shares" jsonb not null default '[]', "facility_types" text[] not null, "operation_modes" text[] not null, "inclusive_only" boolean not null, "excludes_membership" boolean not null, "valid_from" date not null, "valid_until" date null, "term_source" text not null, "wording" text not null, "note" text null, "region_code" text not null, "region_at" bigint not null, "policy_document_id" text not null, primary key ("id"));`);
    this.addSql(`create index "subsidy_programme_policy_document_id_index" on "finance"."subsidy_programme" ("policy_document_id");`);
    this.addSql(`create index "subsidy_programme_region_at_index" on "finance"."subsidy_programme" ("region_at");`);
    this.addSql(`create index "subsidy_programme_region_code_index" on "finance"."subsidy_programme" ("region_code");`);
    this.addSql(`alter table "finance"."subsidy_programme" add constraint "subsidy_programme_code_unique" unique ("code");`);

    this.addSql(`create table "finance"."subsidy_rates" ("id" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "number" int not null, "full" bigint null, "partial" bigint null, "cases" jsonb not null default '[]', "valid_from" date not null, "programme_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "subsidy_rates_region_at_index" on "finance"."subsidy_rates" ("region_at");`);
    this.addSql(`alter table "finance"."subsidy_rates" add constraint "subsidy_rates_programme_id_number_unique" unique ("programme_id", "number");`);

    this.addSql(`create table "finance"."transition" ("sequence" bigserial primary key, "entity" text not null, "subject" text not null, "version" int not null, "action" text not null, "from_state" text null, "to_state" text not null, "at" timestamptz not null default now(), "actor" text not null, "organisation" text null, "role" text null, "region_code" text null, "note" text null, "reason_code" text null, "until" date null, "request_id" text not null);`);
    this.addSql(`alter table "finance"."transition" add constraint "transition_entity_subject_version_unique" unique ("entity", "subject", "version");`);

    this.addSql(`create table "finance"."worker_fact" ("worker_key" uuid not null, "region_code" text not null, "ended_on" date null, "roles" text[] not null, "certificates" jsonb not null, "contracts" jsonb not null, "sequence" bigint not null, "as_of" timestamptz not null, primary key ("worker_key"));`);

    this.addSql(`alter table "finance"."budget_line" add constraint "budget_line_amount" check (amount >= 0);`);

    this.addSql(`alter table "finance"."disbursement" add constraint "disbursement_paid" check ((status = 'PLANNED') = (paid_on is null));`);
    this.addSql(`alter table "finance"."disbursement" add constraint "disbursement_gone" check (amount = 0 or (status in ('FAILED', 'RECLAIMED')) = (returned = amount));`);
    this.addSql(`alter table "finance"."disbursement" add constraint "disbursement_returned" check (returned >= 0 and returned <= amount);`);
    this.addSql(`alter table "finance"."disbursement" add constraint "disbursement_amount" check (top_up >= 0 and amount >= top_up);`);
    this.addSql(`alter table "finance"."disbursement" add constraint "disbursement_instalment" check (instalment > 0);`);
    this.addSql(`alter table "finance"."disbursement" add constraint "disbursement_period" check (period ~ '^([0-9]{4}(-[0-9]{2})?|ONCE)\$');`);

    this.addSql(`alter table "finance"."ledger_account" add constraint "ledger_account_unit" check (unit in ('FEN', 'HALF_HOUR', 'POINT', 'MEAL'));`);
    this.addSql(`alter table "finance"."ledger_account" add constraint "ledger_account_sealed" check (sealed_at is null or entries = sealed_at);`);
    this.addSql(`alter table "finance"."ledger_account" add constraint "ledger_account_floor" check (floor is null or balance >= floor);`);

    this.addSql(`alter table "finance"."ledger_entry" add constraint "ledger_entry_between" check (from_account <> to_account);`);
    this.addSql(`alter table "finance"."ledger_entry" add constraint "ledger_entry_amount" check (amount > 0);`);

    this.addSql(`alter table "finance"."lottery_fund_allocation" add constraint "lottery_fund_allocation_part" check (elder_care >= 0 and elder_care <= total);`);
    this.addSql(`alter table "finance"."lottery_fund_allocation" add constraint "lottery_fund_allocation_total" check (total > 0);`);

    this.addSql(`alter table "finance"."price_cap" add constraint "price_cap_monthly" check (monthly >= 0);`);
    this.addSql(`alter table "finance"."price_cap" add constraint "price_cap_term" check (valid_until is null or valid_from <= valid_until);`);

    this.addSql(`alter table "finance"."price_filing" add constraint "price_filing_term" check (valid_until is null or valid_from <= valid_until);`);

    this.addSql(`alter table "finance"."purchase_payment" add constraint "purchase_payment_paid" check ((status in ('PAID', 'RECLAIMED')) = (paid_on is not null));`);
    this.addSql(`alter table "finance"."purchase_payment" add constraint "purchase_payment_amount" check (amount > 0);`);

    this.addSql(`alter table "finance"."reclaim_proposal" add constraint "reclaim_proposal_decided" check ((status in ('RECLAIMED', 'DISMISSED')) = (decided_on is not null));`);
    this.addSql(`alter table "finance"."reclaim_proposal" add constraint "reclaim_proposal_amount" check (amount > 0);`);

    this.addSql(`alter table "finance"."subsidy_appeal" add constraint "subsidy_appeal_decided_check" check ((status = 'FILED') = (decided_on is null));`);
    this.addSql(`alter table "finance"."subsidy_appeal" add constraint "subsidy_appeal_applicant_check" check ((applicant_kind = 'BENEFICIARY') = (applicant_proof is null));`);

    this.addSql(`alter table "finance"."subsidy_application" add constraint "subsidy_application_amount" check (top_up >= 0 and amount >= top_up);`);
    this.addSql(`alter table "finance"."subsidy_application" add constraint "subsidy_application_instalment" check (instalment > 0);`);
    this.addSql(`alter table "finance"."subsidy_application" add constraint "subsidy_application_period" check (period ~ '^([0-9]{4}(-[0-9]{2})?|ONCE)\$');`);
    this.addSql(`alter table "finance"."subsidy_application" add constraint "subsidy_application_received_check" check ((received_on is null) = (promised_days is null));`);
    this.addSql(`alter table "finance"."subsidy_application" add constraint "subsidy_application_numbered_check" check (received_on is null or acceptance_number is not null);`);
    this.addSql(`alter table "finance"."subsidy_application" add constraint "subsidy_application_applicant_check" check ((applicant_kind = 'BENEFICIARY') = (applicant_proof is null));`);
    this.addSql(`alter table "finance"."subsidy_application" add constraint "subsidy_application_supplement_check" check (supplemented_on is null or supplement_asked_on <= supplemented_on);`);
    this.addSql(`alter table "finance"."subsidy_application" add constraint "subsidy_application_concluded_check" check ((concluded_on is null) = (result is null));`);
    this.addSql(`alter table "finance"."subsidy_application" add constraint "subsidy_application_delivered_check" check ((delivered_on is null) = (delivered_by is null) and (delivered_on is null or concluded_on <= delivered_on));`);

    this.addSql(`alter table "finance"."subsidy_programme" add constraint "subsidy_programme_term" check (valid_until is null or valid_from <= valid_until);`);

    this.addSql(`alter table "finance"."subsidy_rates" add constraint "subsidy_rates_amounts" check ("full" >= 0 and partial >= 0);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "finance"."access_touch" cascade;`);
    this.addSql(`drop table if exists "finance"."adaptation_fact" cascade;`);
    this.addSql(`drop table if exists "finance"."budget_line" cascade;`);
    this.addSql(`drop table if exists "finance"."budget_year" cascade;`);
    this.addSql(`drop table if exists "finance"."disbursement" cascade;`);
    this.addSql(`drop table if exists "finance"."elder_fact" cascade;`);
    this.addSql(`drop table if exists "finance"."facility_fact" cascade;`);
    this.addSql(`drop table if exists "finance"."fact_position" cascade;`);
    this.addSql(`drop table if exists "finance"."followed_row" cascade;`);
    this.addSql(`drop table if exists "finance"."grade_fact" cascade;`);
    this.addSql(`drop table if exists "finance"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "finance"."ledger_account" cascade;`);
    this.addSql(`drop table if exists "finance"."ledger_entry" cascade;`);
    this.addSql(`drop table if exists "finance"."lottery_fund_allocation" cascade;`);
    this.addSql(`drop table if exists "finance"."organization_fact" cascade;`);
    this.addSql(`drop table if exists "finance"."fact_outbox" cascade;`);
    this.addSql(`drop table if exists "finance"."price_cap" cascade;`);
    this.addSql(`drop table if exists "finance"."price_filing" cascade;`);
    this.addSql(`drop table if exists "finance"."purchase_payment" cascade;`);
    this.addSql(`drop table if exists "finance"."reclaim_proposal" cascade;`);
    this.addSql(`drop table if exists "finance"."residence_fact" cascade;`);
    this.addSql(`drop table if exists "finance"."subsidy_appeal" cascade;`);
    this.addSql(`drop table if exists "finance"."subsidy_application" cascade;`);
    this.addSql(`drop table if exists "finance"."subsidy_programme" cascade;`);
    this.addSql(`drop table if exists "finance"."subsidy_rates" cascade;`);
    this.addSql(`drop table if exists "finance"."transition" cascade;`);
    this.addSql(`drop table if exists "finance"."worker_fact" cascade;`);

  }

}
