import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Subscription } from '../../../ground/facts/facts.ts';
import { projection } from '../../../ground/facts/projection.ts';

/** What the subgraph regions publishes of a pact. */
interface PactPayload {
  /** Codes of the member regions. */
  members: string[];
  scopes: string[];
  /** Standards whose level crosses the border; the edition is a part of their names. */
  acceptedStandards: string[];
  status: string;
  /** First day in force; null before it is, and where no source tells. */
  activeFrom: string | null;
  terminatedOn: string | null;
}

/** What cities have agreed: a projection, as of `asOf`. */
@Entity({ tableName: 'pact_fact' })
export class PactFact implements PactPayload {
  @PrimaryKey({ type: 'text' })
  pactId: string;

  @Property({ type: 'text[]' })
  members: string[];

  @Property({ type: 'text[]' })
  scopes: string[];

  @Property({ type: 'text[]' })
  acceptedStandards: string[];

  @Property({ type: 'text' })
  status: string;

  @Property({ type: 'date', nullable: true })
  activeFrom: string | null;

  @Property({ type: 'date', nullable: true })
  terminatedOn: string | null;

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

export const pactFacts: Subscription = projection<PactPayload>({
  from: 'regions',
  kind: 'PACT',
  table: 'pact_fact',
  entity: PactFact,
  key: 'pact_id',
  columns: (pact) => ({
    members: pact.members,
    scopes: pact.scopes,
    accepted_standards: pact.acceptedStandards,
    status: pact.status,
    active_from: pact.activeFrom,
    terminated_on: pact.terminatedOn,
  }),
});

/** Whether a pact is in force on a day; one that ended before any day of its own never was. */
export function isInForce(
  { status, activeFrom, terminatedOn }: Omit<PactPayload, 'members' | 'scopes'>,
  day: string,
): boolean {
  if (status === 'ACTIVE') return activeFrom === null || activeFrom <= day;
  return terminatedOn !== null && activeFrom !== null && activeFrom <= day && day < terminatedOn;
}
