import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Subscription } from '../../../ground/facts/facts.ts';
import { projection } from '../../../ground/facts/projection.ts';
import { covers, type Term } from '../../../ground/facts/term.ts';

/** What the subgraph workforce publishes of an assessment organisation. */
interface OrganisationPayload {
  /** When rule R-09 qualified it. */
  qualified: Term[];
}

/** Which organisations were qualified to assess, and when: a projection, as of `asOf`. */
@Entity({ tableName: 'assessment_organisation_fact' })
export class AssessmentOrganisationFact implements OrganisationPayload {
  @PrimaryKey({ type: 'uuid' })
  organisationId: string;

  @Property({ type: 'jsonb' })
  qualified: Term[];

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

export const organisationFacts: Subscription = projection<OrganisationPayload>({
  from: 'workforce',
  kind: 'ASSESSMENT_ORGANISATION',
  table: 'assessment_organisation_fact',
  entity: AssessmentOrganisationFact,
  key: 'organisation_id',
  columns: ({ qualified }) => ({ qualified }),
});

export function isQualified({ qualified }: OrganisationPayload, day: string): boolean {
  return qualified.some((term) => covers(term, day));
}
