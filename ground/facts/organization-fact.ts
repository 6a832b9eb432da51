import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Subscription } from './facts.ts';
import { projection } from './projection.ts';

/** What the subgraph facilities publishes of an organisation. */
export interface OrganizationPayload {
  /** Where it is registered. */
  regionCode: string;
  name: string;
}

/** That there is an organisation: a projection, as of `asOf`. */
@Entity({ tableName: 'organization_fact' })
export class OrganizationFact implements OrganizationPayload {
  @PrimaryKey({ type: 'uuid' })
  organizationId: string;

  @Property({ type: 'text' })
  regionCode: string;

  @Property({ type: 'text' })
  name: string;

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

export const organizationFacts: Subscription = projection<OrganizationPayload>({
  from: 'facilities',
  kind: 'ORGANIZATION',
  table: 'organization_fact',
  entity: OrganizationFact,
  key: 'organization_id',
  columns: ({ regionCode, name }) => ({ region_code: regionCode, name }),
});
