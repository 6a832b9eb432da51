import type { Answer } from '../../../ground/access/answers.ts';
import { awaitTurn } from '../../../ground/facts/facts.ts';
import { publishAnew } from '../../../ground/facts/publication.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { Workflow, type Written } from '../../../ground/workflow/workflow.ts';
import { PUBLISH_ASSESSOR } from '../certificate/facts.ts';
import { AssessmentOrganisation } from './entity.ts';
import { ASSESSMENT_ORGANISATION } from './machine.ts';
import { ACCREDITED_PUBLISHED } from './publication.ts';
import { KIND, PUBLISH_ORGANISATION } from './organisation-facts.ts';

export const assessmentOrganisationWorkflow = new Workflow(
  AssessmentOrganisation,
  ASSESSMENT_ORGANISATION,
  'p0',
  { primaryKey: 'id', written: publishOrganisation },
);

/**
 * Publishes when an organisation is qualified, and for whom the people may assess who ever had a
 * contract with it. People first, in the order of their keys, as every change of a contract does it.
 */
async function publishOrganisation({
  row,
  context: { rows },
  em,
}: Written<AssessmentOrganisation>): Promise<void> {
  const people = await rows.answer<{ key: string }>(ASSESSORS_EVER, [row.organizationId]);
  for (const { key } of people) {
    await lockName(em, 'certificates', key);
    await rows.answer(PUBLISH_ASSESSOR, [key]);
  }
  await awaitTurn(em, { kind: KIND, subject: row.id });
  await rows.answer(PUBLISH_ORGANISATION, [row.id]);
  await publishAnew(em, ACCREDITED_PUBLISHED, row.id);
}

export const ASSESSORS_EVER: Answer = {
  name: 'assessors_ever',
  says: 'Who ever had a contract with an organisation and holds a certificate of an assessor. 曾任职评估师',
  sql: `select distinct m.worker_key as key from employment m
    join certificate c on c.worker_key = m.worker_key and c.occupation = 'ASSESSOR'
    where m.organization_id = ?::uuid order by 1`,
};
