import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Subscription } from './facts.ts';
import { projection } from './projection.ts';
import type { Term } from './term.ts';

/** A role that an organisation has, on the days that it names. */
export interface RoleTerm extends Term {
  role: string;
}

/** What the subgraph facilities publishes of an organisation. */
export interface OrganizationPayload {
  /** Where it is registered. */
  regionCode: string;
  name: string;
  /** What it does and did, such as SUPPLIER. */
  roles: RoleTerm[];
  /** When it stood on the list for joint punishment of broken trust. */
  listed: Term[];
}

/** An organisation and what it does: a projection, as of `asOf`. */
@Entity({ tableName: 'organization_fact' })
export class OrganizationFact implements OrganizationPayload {
  @PrimaryKey({ type: 'uuid' })
  organizationId: string;

  @Property({ type: 'text' })
  regionCode: string;

  @Property({ type: 'text' })
  name: string;

  @Property({ type: 'jsonb' })
  roles: RoleTerm[];

  @Property({ type: 'jsonb' })
  listed: Term[];

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
  columns: ({ regionCode, name, roles, listed }) => ({
    ...{ region_code: regionCode, name },
    // Facts published before the hub told these are without them.
    ...{ roles: roles ?? [], listed: listed ?? [] },
  }),
});
