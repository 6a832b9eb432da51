import { Migration } from '@mikro-orm/migrations';

/** An index by which the retention finds old idempotency keys, in the schema of any subgraph. */
export abstract class KeyAgeIndex extends Migration {
  abstract readonly schema: string;

  override up(): void {
    this.addSql(
      `create index "idempotency_key_created_at_index" on "${this.schema}"."idempotency_key" ("created_at");`,
    );
  }

  override down(): void {
    this.addSql(`drop index "${this.schema}"."idempotency_key_created_at_index";`);
  }
}
