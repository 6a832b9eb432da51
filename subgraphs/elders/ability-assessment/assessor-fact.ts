import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Subscription } from '../../../ground/facts/facts.ts';
import { projection } from '../../../ground/facts/projection.ts';
import { covers, type Term } from '../../../ground/facts/term.ts';

export interface AssessorContract extends Term {
  /** Id of the assessment organisation. */
  organisation: string;
}

/** What the subgraph workforce publishes of an assessor. */
export interface AssessorPayload {
  /** When a certificate of an assessor (老年人能力评估师) was in force. */
  certificates: Term[];
  contracts: AssessorContract[];
}

/** Who may assess, and for whom: a projection, as of `asOf`. */
@Entity({ tableName: 'assessor_fact' })
export class AssessorFact implements AssessorPayload {
  @PrimaryKey({ type: 'uuid' })
  workerKey: string;

  @Property({ type: 'jsonb' })
  certificates: Term[];

  @Property({ type: 'jsonb' })
  contracts: AssessorContract[];

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

export const assessorFacts: Subscription = projection<AssessorPayload>({
  from: 'workforce',
  kind: 'ASSESSOR',
  table: 'assessor_fact',
  entity: AssessorFact,
  key: 'worker_key',
  columns: ({ certificates, contracts }) => ({ certificates, contracts }),
});

export type AssessorFault = 'NO_CERTIFICATE' | 'NO_CONTRACT';

/** What keeps somebody from assessing for an organisation on a day, the first thing; or `null`. */
export function assessorFault(
  assessor: AssessorPayload | null,
  organisation: string,
  day: string,
): AssessorFault | null {
  const holds = (term: Term) => covers(term, day);
  if (!assessor?.certificates.some(holds)) return 'NO_CERTIFICATE';
  const contracts = assessor.contracts.filter((one) => one.organisation === organisation);
  return contracts.some(holds) ? null : 'NO_CONTRACT';
}
