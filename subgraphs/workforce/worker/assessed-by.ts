import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { MergedElder, PublishedElder } from '../../../ground/facts/elder-fact.ts';
import type { Subscription } from '../../../ground/facts/facts.ts';
import { projection } from '../../../ground/facts/projection.ts';

/** Who assessed an elder, or is to: an elder reads who these people are, and no other worker. */
@Entity({ tableName: 'assessed_by' })
export class AssessedBy {
  @PrimaryKey({ type: 'uuid' })
  elderKey: string;

  @Property({ type: 'uuid[]', columnType: 'uuid[]' })
  workerKeys: string[];

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

export const assessedBy: Subscription = projection<PublishedElder & MergedElder>({
  from: 'elders',
  kind: 'ELDER',
  table: 'assessed_by',
  entity: AssessedBy,
  key: 'elder_key',
  columns: ({ assessors, mergedInto }) => (mergedInto ? null : { worker_keys: assessors }),
});
