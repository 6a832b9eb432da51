import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { NetworkUnit } from './network-unit.ts';

/**
 * A region that the network of facilities should reach: a published fact of regions, so that a
 * coverage has its denominator here. `unit` is null for what is no unit of the network.
 */
@Entity({ tableName: 'coverage_unit' })
export class CoverageUnit {
  @PrimaryKey({ type: 'text' })
  code: string;

  @Property({ type: 'text' })
  level: string;

  @Property({ type: 'text', nullable: true })
  settlement: string | null;

  @Property({ type: 'boolean' })
  statisticalOnly: boolean;

  @Property({ type: 'text', nullable: true })
  unit: NetworkUnit | null;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;

  /** Last 12-digit number of its subtree. */
  @Property({ type: 'bigint' })
  regionEnd: number;

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}
