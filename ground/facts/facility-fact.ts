import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Subscription } from './facts.ts';
import { projection } from './projection.ts';
import { regionAt } from '../china/region-code.ts';

/** What the subgraph facilities publishes of a facility; the enums are its own. */
export interface FacilityPayload {
  regionCode: string;
  organizationId: string;
  type: string;
  /** Whether elders live there: homes, but not stations and day care. */
  institution: boolean;
  operationMode: string;
  status: string;
  /** Day of the filing (备案), `null` before. */
  filedOn: string | null;
  inclusive: boolean;
  membershipBased: boolean;
  /** Residential beds by the last count of its register, `null` before the first. */
  beds: number | null;
}

/** What another subgraph must know of a facility: a projection, as of `asOf`. */
@Entity({ tableName: 'facility_fact' })
export class FacilityFact implements FacilityPayload {
  @PrimaryKey({ type: 'uuid' })
  facilityId: string;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;

  @Property({ type: 'uuid' })
  organizationId: string;

  @Property({ type: 'text' })
  type: string;

  @Property({ type: 'boolean' })
  institution: boolean;

  @Property({ type: 'text' })
  operationMode: string;

  @Property({ type: 'text' })
  status: string;

  @Property({ type: 'date', nullable: true })
  filedOn: string | null;

  @Property({ type: 'boolean' })
  inclusive: boolean;

  @Property({ type: 'boolean' })
  membershipBased: boolean;

  @Property({ type: 'int', nullable: true })
  beds: number | null;

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

export const facilityFacts: Subscription = projection<FacilityPayload>({
  from: 'facilities',
  kind: 'FACILITY',
  table: 'facility_fact',
  entity: FacilityFact,
  key: 'facility_id',
  columns: (facility) => ({
    region_code: facility.regionCode,
    region_at: regionAt(facility.regionCode),
    organization_id: facility.organizationId,
    type: facility.type,
    // Facts published before the hub told these are without them.
    institution: facility.institution ?? false,
    operation_mode: facility.operationMode,
    status: facility.status,
    filed_on: facility.filedOn ?? null,
    inclusive: facility.inclusive,
    membership_based: facility.membershipBased,
    beds: facility.beds ?? null,
  }),
});
