import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Refusal, userError } from '../../ground/workflow/user-error.ts';
import { coversRegionOrPerson } from '../../ground/workflow/workflow.ts';
import { levelsLeadingTo, OCCUPATION_LEVELS } from './certificate-levels.ts';
import { spelledNumber } from './certificate-number.ts';
import { type Certificate, type CertificateLevel, type Occupation } from './certificate.ts';
import { CertificateStatus } from './certificate.machine.ts';
import { CERTIFICATE_ACTIVE } from './in-force.ts';
import { Worker } from './worker.ts';

/** What is printed on a certificate. */
export interface IssuedCertificate {
  occupation: Occupation;
  level?: CertificateLevel | null;
  number: string;
  issuer: string;
  issuedOn: string;
}

/**
 * The columns of a new certificate of a worker, whom nobody else changes until the transaction ends.
 * @throws NOT_FOUND for a worker who is not there or not in the viewer's hands; a refusal with all
 * that keeps the certificate from being issued.
 */
export async function newCertificate(
  inside: SubgraphContext,
  em: SqlEntityManager,
  workerKey: string,
  issued: IssuedCertificate,
): Promise<Omit<Partial<Certificate>, 'status'>> {
  const { regionCode, regionAt } = await workerInHand(inside, em, workerKey);
  const { occupation, issuedOn } = issued;
  const level = issued.level ?? null;
  const number = spelledNumber(issued.number);
  const issuer = issued.issuer.normalize('NFKC').trim();
  const wrong: Refusal[] = [];
  if (number === null) {
    wrong.push(userError('INVALID_VALUE', 'number', '1 to 50 letters, digits and dashes.'));
  } else if (await isTaken(em, number)) {
    wrong.push(userError('ALREADY_EXISTS', 'number', 'Another certificate has this number.'));
  }
  if (!/^[\p{L}\p{N}\p{P}\p{Zs}]{1,100}$/u.test(issuer)) {
    wrong.push(userError('INVALID_VALUE', 'issuer', '1 to 100 characters.'));
  }
  if (issuedOn > inside.today) {
    wrong.push(userError('INVALID_VALUE', 'issuedOn', 'The day of issue is not one to come.'));
  }
  const levels = OCCUPATION_LEVELS[occupation];
  if (level === null ? levels.length > 0 : !levels.includes(level)) {
    wrong.push(userError('INVALID_VALUE', 'level', 'The occupation has other levels, or none.'));
  } else {
    wrong.push(...(await besideOthers(inside, workerKey, { occupation, level, issuedOn })));
  }
  if (wrong.length > 0) throw new Refusal(...wrong);
  const printed = { occupation, level, number: number!, issuer, issuedOn };
  return { workerKey, regionCode, regionAt, ...printed, inactiveFrom: null, synthetic: false };
}

/** A worker in the viewer's hands, locked. @throws NOT_FOUND, the same for one who is not there. */
export async function workerInHand(
  { rows, viewer }: SubgraphContext,
  em: SqlEntityManager,
  key: string,
): Promise<Worker> {
  const query = em.createQueryBuilder(Worker, 'e').setLockMode(LockMode.PESSIMISTIC_WRITE);
  const worker = await rows.one(Worker, query.select('*').where({ key }).toQuery());
  if (!worker || !coversRegionOrPerson(worker, viewer)) throw notFound('input.worker');
  return worker;
}

/** Whether a number is taken; nobody else takes it until the transaction ends. */
async function isTaken(em: SqlEntityManager, number: string): Promise<boolean> {
  const lock = `select pg_advisory_xact_lock(hashtextextended('certificate ' || ?, 0))`;
  await em.execute(lock, [number]);
  return (await em.execute('select from certificate where number = ?', [number])).length > 0;
}

interface Held {
  status: CertificateStatus;
  level: CertificateLevel | null;
  active: boolean;
}

/** What the worker's other certificates of the occupation have against this one. */
async function besideOthers(
  { rows }: SubgraphContext,
  workerKey: string,
  { occupation, level, issuedOn }: Pick<Certificate, 'occupation' | 'level' | 'issuedOn'>,
): Promise<Refusal[]> {
  const held = await rows.sql<Held>(
    `select c.status, c.level, ${CERTIFICATE_ACTIVE} as active from certificate c
     where c.worker_key = ? and c.occupation = ?`,
    [issuedOn, workerKey, occupation],
  );
  const ofLevel = level === null ? 'occupation' : 'level';
  if (held.some((one) => one.level === level && one.status !== CertificateStatus.REVOKED)) {
    return [userError('ALREADY_EXISTS', ofLevel, 'The worker holds such a certificate already.')];
  }
  if (held.some(({ status }) => status === CertificateStatus.SUSPENDED)) {
    const message = 'A certificate of the worker for this occupation is suspended.';
    return [userError('CERTIFICATE_SUSPENDED', 'occupation', message)];
  }
  const before = level === null ? [] : levelsLeadingTo(occupation, level);
  if (before.length > 0 && !held.some((one) => one.active && before.includes(one.level!))) {
    const message = 'The level below was not held and in force on the day of issue.';
    return [userError('LEVEL_REQUIRED', 'level', message)];
  }
  return [];
}
