import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Subscription } from '../../ground/facts/facts.ts';
import { projection } from '../../ground/facts/projection.ts';
import { type CertificateLevel, reaches } from '../../ground/facts/skill-level.ts';

/** Days in force, the last one included; null for no end. */
interface Term {
  from: string;
  until: string | null;
}

interface CertifiedTerm extends Term {
  occupation: string;
  level: CertificateLevel | null;
  issuedOn: string;
}

interface Contract extends Term {
  organizationId: string;
  facilityId: string | null;
  post: string | null;
}

/** What the subgraph workforce publishes of a worker: what money for workers rests on. */
interface WorkerPayload {
  /** Region of work. */
  regionCode: string;
  /** Day of leaving elder care or of death. */
  endedOn: string | null;
  roles: string[];
  certificates: CertifiedTerm[];
  contracts: Contract[];
}

/** What finance knows of a worker: a projection, as of `asOf`. */
@Entity({ tableName: 'worker_fact' })
export class WorkerFact implements WorkerPayload {
  @PrimaryKey({ type: 'uuid' })
  workerKey: string;

  @Property({ type: 'text' })
  regionCode: string;

  @Property({ type: 'date', nullable: true })
  endedOn: string | null;

  @Property({ type: 'text[]' })
  roles: string[];

  @Property({ type: 'jsonb' })
  certificates: CertifiedTerm[];

  @Property({ type: 'jsonb' })
  contracts: Contract[];

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

export const workerFacts: Subscription = projection<WorkerPayload>({
  from: 'workforce',
  kind: 'WORKER',
  table: 'worker_fact',
  entity: WorkerFact,
  key: 'worker_key',
  columns: ({ regionCode, endedOn, roles, certificates, contracts }) => ({
    ...{ region_code: regionCode, ended_on: endedOn, roles, certificates, contracts },
  }),
});

const within = ({ from, until }: Term, first: string, last: string) =>
  from <= last && (until === null || until >= first);

/** Contracts that hold on some day of a term. */
export function contractsIn(
  { contracts }: Pick<WorkerFact, 'contracts'>,
  { from, to }: { from: string; to: string },
): Contract[] {
  return contracts.filter((one) => within(one, from, to));
}

/** What a worker is on a day: the posts held, and the skill of a caregiver (养老护理员) that is certified. */
export function workingOn(
  { endedOn, roles, certificates, contracts }: WorkerFact,
  day: string,
): Working {
  const held = contracts.filter((one) => within(one, day, day));
  const certified = certificates.filter(
    (one) => one.occupation === 'CAREGIVER' && within(one, day, day),
  );
  const levels = certified.flatMap(({ level }) => level ?? []);
  return {
    onRegister: endedOn === null || endedOn >= day,
    employed: held.length > 0,
    posts: [...new Set(held.flatMap(({ post }) => post ?? roles))],
    skill: levels.reduce<CertificateLevel | null>(
      (best, level) => (best !== null && reaches(best, level) ? best : level),
      null,
    ),
    issued: certified.some(({ issuedOn }) => issuedOn === day),
  };
}

export interface Working {
  onRegister: boolean;
  employed: boolean;
  posts: string[];
  skill: CertificateLevel | null;
  /** Whether a certificate was issued on the very day. */
  issued: boolean;
}
