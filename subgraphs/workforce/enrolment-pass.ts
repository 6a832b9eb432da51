import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { newKey } from '../../ground/workflow/new-key.ts';
import { Refusal, refuse } from '../../ground/workflow/user-error.ts';
import { newCertificate } from './certificate-issue.ts';
import { Occupation } from './certificate.ts';
import { certificateWorkflow } from './certificate.workflow.ts';
import type { ConcludeEnrolmentInput } from './enrolment.input.ts';
import type { Enrolment } from './enrolment.ts';
import { CERTIFICATE_ACTIVE } from './in-force.ts';
import { TrainingAudience, TrainingProgramme } from './training-programme.ts';
import { TrainingSession } from './training-session.ts';

/** 养老护理员国家职业技能标准 (2019): both parts of the examination need so much. */
const PASS = 60;

/** Trainings that lead to a certificate of this hub; the others end with the pass. */
const CERTIFIED_AS: Readonly<Record<TrainingAudience, Occupation | null>> = {
  CAREGIVER: Occupation.CAREGIVER,
  ASSESSOR: Occupation.ASSESSOR,
  SOCIAL_WORKER: null,
  MANAGER: null,
};

export function passed({ theoryScore, skillsScore }: Enrolment): boolean {
  return (theoryScore ?? 0) >= PASS && (skillsScore ?? 0) >= PASS;
}

/**
 * Issues the certificate of a trainee who passed, inside the transaction of the pass; gives its key,
 * `null` where the training leads to none or the trainee has one that is in force.
 * @throws a refusal at `certificate` and below.
 */
export async function certify(
  inside: SubgraphContext,
  em: SqlEntityManager,
  { workerKey, sessionId }: Enrolment,
  { certificate, note }: ConcludeEnrolmentInput,
): Promise<string | null> {
  const session = await inside.rows.by(TrainingSession, 'id', sessionId);
  const programme = await inside.rows.by(TrainingProgramme, 'id', session!.programmeId);
  const occupation = CERTIFIED_AS[programme!.audience];
  if (!certificate) {
    if (occupation === null || (await holds(inside, workerKey, occupation))) return null;
    const message = 'The trainee passed and has no certificate in force: one is issued now.';
    throw refuse('CERTIFICATE_NEEDED', 'certificate', message);
  }
  if (occupation === null) {
    throw refuse('INVALID_VALUE', 'certificate', 'This training leads to no certificate.');
  }
  const { level, number, issuer } = certificate;
  const printed = { occupation, level, number, issuer, issuedOn: inside.today };
  const columns = await newCertificate(inside, em, workerKey, printed).catch(underCertificate);
  const key = newKey();
  const step = { context: inside, em, key };
  await certificateWorkflow.add(step, 'issueCertificate', note, columns);
  return key;
}

async function holds(
  { rows, today }: SubgraphContext,
  workerKey: string,
  occupation: Occupation,
): Promise<boolean> {
  const active = await rows.sql(
    `select 1 from certificate c where c.worker_key = ? and c.occupation = ?
       and ${CERTIFICATE_ACTIVE} limit 1`,
    [workerKey, occupation, today],
  );
  return active.length > 0;
}

/** What is wrong with the certificate lies one level deeper in this input. */
function underCertificate(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  throw new Refusal(
    ...error.problems.map((problem) => ({
      ...problem,
      field: problem.field === 'occupation' ? 'certificate' : `certificate.${problem.field}`,
    })),
  );
}
