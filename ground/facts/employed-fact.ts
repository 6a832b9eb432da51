import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Subscription } from './facts.ts';
import { projection } from './projection.ts';
import type { Term } from './term.ts';

/** A work contract with an organisation. */
export interface EmployedTerm extends Term {
  organizationId: string;
}

/** What the subgraph workforce publishes of a worker. */
export interface EmployedPayload {
  contracts: EmployedTerm[];
}

/** For whom a worker works and worked: a projection, as of `asOf`. */
@Entity({ tableName: 'employed_fact' })
export class EmployedFact implements EmployedPayload {
  @PrimaryKey({ type: 'uuid' })
  workerKey: string;

  @Property({ type: 'jsonb' })
  contracts: EmployedTerm[];

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

export const EMPLOYED = 'EMPLOYED';

export const employedFacts: Subscription = projection<EmployedPayload>({
  from: 'workforce',
  kind: EMPLOYED,
  table: 'employed_fact',
  entity: EmployedFact,
  key: 'worker_key',
  columns: ({ contracts }) => ({ contracts }),
});
