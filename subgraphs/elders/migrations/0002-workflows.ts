import { Migration } from '@mikro-orm/migrations';
import { elderFactsSql } from '../elder.facts.ts';

export class Workflows extends Migration {

  override name = '0002-workflows';

  override up(): void | Promise<void> {
    this.addSql(`create table "elders"."fact_outbox" ("sequence" bigserial primary key, "transaction_id" bigint not null default ((pg_current_xact_id())::text)::bigint, "kind" text not null, "subject" text not null, "payload" jsonb not null, "published_at" timestamptz not null default now());`);
    this.addSql(`create index "fact_outbox_kind_transaction_id_sequence_index" on "elders"."fact_outbox" ("kind", "transaction_id", "sequence");`);

    // What is there already becomes known to the others.
    this.addSql(elderFactsSql('true'));
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "elders"."fact_outbox" cascade;`);
  }

}
