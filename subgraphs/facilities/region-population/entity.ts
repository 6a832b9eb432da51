import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The latest official population of a region, a published fact of regions: what beds are a ratio to. */
@Entity({ tableName: 'region_population_fact' })
export class RegionPopulationFact {
  @PrimaryKey({ type: 'text' })
  code: string;

  @Property({ type: 'int' })
  population60: number;

  @Property({ type: 'int' })
  year: number;

  @Property({ type: 'boolean' })
  synthetic: boolean;

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}
