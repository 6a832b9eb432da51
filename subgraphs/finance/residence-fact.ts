import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Subscription } from '../../ground/facts/facts.ts';
import { projection } from '../../ground/facts/projection.ts';

/** What the subgraph facilities publishes of an admission once somebody has moved in. */
interface ResidencePayload {
  facilityId: string;
  elderKey: string;
  admittedOn: string;
  dischargedOn: string | null;
}

/** Who lived in which facility from when to when: a projection, as of `asOf`. */
@Entity({ tableName: 'residence_fact' })
@Index({ properties: ['facilityId', 'admittedOn'] })
export class ResidenceFact implements ResidencePayload {
  @PrimaryKey({ type: 'uuid' })
  admissionKey: string;

  @Property({ type: 'uuid' })
  facilityId: string;

  @Property({ type: 'uuid' })
  elderKey: string;

  @Property({ type: 'date' })
  admittedOn: string;

  @Property({ type: 'date', nullable: true })
  dischargedOn: string | null;

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

export const residenceFacts: Subscription = projection<ResidencePayload>({
  from: 'facilities',
  kind: 'RESIDENCE',
  table: 'residence_fact',
  entity: ResidenceFact,
  key: 'admission_key',
  columns: (stay) => ({
    facility_id: stay.facilityId,
    elder_key: stay.elderKey,
    admitted_on: stay.admittedOn,
    discharged_on: stay.dischargedOn,
  }),
});
