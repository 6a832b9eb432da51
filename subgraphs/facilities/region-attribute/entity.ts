import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What a region counts as: a published fact of regions, so that a figure knows its denominator. */
@Entity({ tableName: 'region_attribute_fact' })
export class RegionAttributeFact {
  @PrimaryKey({ type: 'text' })
  id: string;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;

  @Property({ type: 'text' })
  attribute: string;

  @Property({ type: 'date', nullable: true })
  validFrom: string | null;

  @Property({ type: 'date', nullable: true })
  validUntil: string | null;

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}
