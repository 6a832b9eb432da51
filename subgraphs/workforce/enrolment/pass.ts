import { InputType, Field } from 'type-graphql';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { Refusal, refusals } from '../../../ground/workflow/refusals.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { certificateWorkflow } from '../certificate/actions.ts';
import { newCertificate } from '../certificate/conditions.ts';
import { CertificateLevel, Occupation } from '../certificate/entity.ts';
import { CERTIFICATE_ACTIVE } from '../in-force.ts';
import { type TrainingAudience, TrainingProgramme } from '../training-programme/entity.ts';
import { TrainingSession } from '../training-session/entity.ts';
import type { Enrolment } from './entity.ts';

export const REFUSES = refusals({
  SCORE_BELOW_PASS: {
    en: 'Less than 60 in theory or in skills is no pass. Conclude without a certificate.',
    zh: '理论或技能成绩不足60分，不合格，请不填证书后评定。',
  },
  CERTIFICATE_NEEDED: {
    en: 'The pass issues a certificate. Say which.',
    zh: '考核合格即颁发证书，请填写证书。',
  },
  BEFORE_EXAM: {
    code: 'INVALID_VALUE',
    en: 'A certificate is not issued before its examination, on {on}. Correct the day.',
    zh: '发证日期不得早于考核日期{on}，请更正。',
  },
  NO_CERTIFICATE_HERE: {
    code: 'INVALID_VALUE',
    en: 'This training leads to no certificate. Leave it out.',
    zh: '该培训不颁发证书，请不填。',
  },
});

@InputType({
  description: 'The certificate that a pass leads to. 取得证书',
})
export class PassedCertificateInput {
  @Field(() => CertificateLevel, { description: 'Level. 等级' })
  level: CertificateLevel;

  @Field(() => String, { description: 'Number as printed on it. 证书编号' })
  number: string;

  @Field(() => String, { description: 'Who issues it. 发证机构' })
  issuer: string;

  @Field(() => DateScalar, {
    description: 'Day of issue, from the day of the examination until today. 发证日期',
  })
  issuedOn: string;
}

/** Trainings that lead to a certificate of this hub; the others end with the pass. */
const CERTIFIED_AS: Readonly<Record<TrainingAudience, Occupation | null>> = {
  CAREGIVER: Occupation.CAREGIVER,
  ASSESSOR: Occupation.ASSESSOR,
  SOCIAL_WORKER: null,
  MANAGER: null,
  FAMILY_CARER: null,
};

/**
 * Issues the certificate of a trainee who passed, inside the transaction of the pass; gives its key,
 * `null` where the training leads to none or the trainee has one that is in force.
 * @throws a refusal at `certificate` and below.
 */
export async function certify(
  { row: { workerKey, sessionId, examinedOn }, context, em }: Step<Enrolment>,
  certificate: PassedCertificateInput | null,
  note: string | null | undefined,
): Promise<string | null> {
  const session = await context.rows.by(TrainingSession, 'id', sessionId);
  const programme = await context.rows.by(TrainingProgramme, 'id', session!.programmeId);
  const occupation = CERTIFIED_AS[programme!.audience];
  if (!certificate) {
    if (occupation === null || (await holds(context, workerKey, occupation))) return null;
    throw REFUSES.CERTIFICATE_NEEDED('certificate');
  }
  if (occupation === null) throw REFUSES.NO_CERTIFICATE_HERE('certificate');
  const { level, number, issuer, issuedOn } = certificate;
  if (issuedOn < examinedOn!) {
    throw REFUSES.BEFORE_EXAM('certificate.issuedOn', { on: examinedOn! });
  }
  const printed = { occupation, level, number, issuer, issuedOn };
  const columns = await newCertificate(context, em, workerKey, printed).catch(underCertificate);
  const key = newKey();
  await certificateWorkflow.add({ context, em, key }, 'issueCertificate', note, columns);
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

/** What is wrong with the certificate lies one level deeper in this input; the worker is of the row. */
function underCertificate(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  throw new Refusal(
    ...error.problems.map((problem) => ({
      ...problem,
      field: PLACES[problem.field] ?? `certificate.${problem.field}`,
    })),
  );
}

const PLACES: Readonly<Record<string, string>> = { occupation: 'certificate', worker: 'id' };
