import { Migration } from '@mikro-orm/migrations';
import { assessorFactsSql } from '../assessor.facts.ts';
import { staffingFactsSql } from '../staffing.facts.ts';

export class Workflows extends Migration {

  override name = '0002-workflows';

  override up(): void | Promise<void> {
    this.addSql(`create table "workforce"."fact_outbox" ("sequence" bigserial primary key, "transaction_id" bigint not null default ((pg_current_xact_id())::text)::bigint, "kind" text not null, "subject" text not null, "payload" jsonb not null, "published_at" timestamptz not null default now());`);
    this.addSql(`create index "fact_outbox_kind_transaction_id_sequence_index" on "workforce"."fact_outbox" ("kind", "transaction_id", "sequence");`);

    // What is there already becomes known to the others.
    this.addSql(assessorFactsSql('true'));
    this.addSql(staffingFactsSql('current_date', 'true'));
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "workforce"."fact_outbox" cascade;`);
  }

}
