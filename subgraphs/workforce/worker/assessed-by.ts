import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { MergedElder, PublishedElder } from '../../../ground/facts/elder-fact.ts';
import type { Subscription } from '../../../ground/facts/facts.ts';
import { projection } from '../../../ground/facts/projection.ts';

/**
 * An elder, with who assessed her or is to: she reads who these people are, and no other worker.
 */
@Entity({ tableName: 'assessed_by' })
export class AssessedBy {
  @PrimaryKey({ type: 'uuid' })
  elderKey: string;

  /** Where she lives, and whether she is on the register: whoever learns to care for her is told. */
  @Property({ type: 'text' })
  regionCode: string;

  @Property({ type: 'text' })
  lifeStatus: string;

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
  columns: ({ assessors, regionCode, lifeStatus, mergedInto }) =>
    mergedInto
      ? null
      : { worker_keys: assessors, region_code: regionCode, life_status: lifeStatus },
});
