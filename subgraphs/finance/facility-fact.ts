import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * What finance must know of a facility to say which programmes reach it: a projection of the facts
 * that the subgraph facilities publishes, one row per facility, as of `asOf`.
 */
@Entity({ tableName: 'facility_fact' })
export class FacilityFact {
  @PrimaryKey({ type: 'uuid' })
  facilityId: string;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;

  @Property({ type: 'uuid' })
  organizationId: string;

  /** FacilityType of the subgraph facilities. */
  @Property({ type: 'text' })
  type: string;

  /** OperationMode of the subgraph facilities. */
  @Property({ type: 'text' })
  operationMode: string;

  /** FacilityStatus of the subgraph facilities. */
  @Property({ type: 'text' })
  status: string;

  @Property({ type: 'boolean' })
  inclusive: boolean;

  @Property({ type: 'boolean' })
  membershipBased: boolean;

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}
