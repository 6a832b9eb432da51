import { NUMBER_TAKEN } from './answers.ts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Refusal, refusals } from '../../../ground/workflow/refusals.ts';
import { CERTIFICATE_ACTIVE } from '../in-force.ts';
import { workerInHand } from '../worker/in-hand.ts';
import type { Certificate } from './entity.ts';
import { levelsLeadingTo, OCCUPATION_LEVELS } from './levels.ts';
import { normalNumber } from './number.ts';

const REFUSES = refusals({
  LEVEL_REQUIRED: {
    en: 'The level below must be held and in force first. Enter that certificate.',
    zh: '须先持有有效的低一级证书，请先登记该证书。',
  },
  CERTIFICATE_SUSPENDED: {
    en: 'A certificate of this person for the occupation is suspended. Restore or revoke it.',
    zh: '此人该职业的证书正在暂停，请先恢复或撤销该证书。',
  },
  NO_NUMBER: {
    code: 'INVALID_VALUE',
    en: 'A number has 1 to 50 letters, digits, brackets, dots and dashes. Type it as printed.',
    zh: '证书编号为1至50个文字、数字、括号、点或连字符，请按证书所印填写。',
  },
  NUMBER_TAKEN: {
    code: 'ALREADY_EXISTS',
    en: 'Another certificate has this number. Compare it with the print.',
    zh: '该编号已属于另一证书，请与证书核对。',
  },
  NO_ISSUER: {
    code: 'INVALID_VALUE',
    en: 'An issuer has 1 to 100 letters, digits and signs. Correct it.',
    zh: '发证机构为1至100个文字、数字或标点，请更正。',
  },
  ISSUED_LATER: {
    code: 'INVALID_VALUE',
    en: 'The day of issue is still to come. Correct it.',
    zh: '发证日期尚未到来，请更正。',
  },
  ISSUED_TOO_EARLY: {
    code: 'INVALID_VALUE',
    en: 'No certificate is older than {floor}. Read the day of issue again.',
    zh: '发证日期不得早于{floor}，请重新核对。',
  },
  LEVEL_OF_ANOTHER: {
    code: 'INVALID_VALUE',
    en: 'The occupation has other levels, or none. Choose one of them, or leave it out.',
    zh: '该职业没有此等级或不分等级，请另选或不填。',
  },
  HELD_ALREADY: {
    code: 'ALREADY_EXISTS',
    en: 'The person holds such a certificate. Go on with that one.',
    zh: '此人已持有此类证书，请使用现有证书。',
  },
});

/**
 * The first day of the People's Republic, whose offices issue these certificates. An earlier one is a
 * mistake, such as a year that a spreadsheet turned into a day of 1905.
 */
const FIRST_DAY_OF_ISSUE = '1949-10-01';

/** What is printed on a certificate. */
type Printed = Pick<Certificate, 'occupation' | 'level' | 'number' | 'issuer' | 'issuedOn'>;

/**
 * The columns of a new certificate of a worker, whom nobody else changes until the transaction ends.
 * @throws NOT_FOUND for a worker who is not there or not in the viewer's hands; a refusal with all
 * that keeps the certificate from being issued.
 */
export async function newCertificate(
  context: SubgraphContext,
  em: SqlEntityManager,
  workerKey: string,
  { occupation, level, issuedOn, ...issued }: Printed,
): Promise<Omit<Partial<Certificate>, 'status'>> {
  const { regionCode, regionAt } = await workerInHand(context, workerKey);
  const number = normalNumber(issued.number);
  const issuer = issued.issuer.normalize('NFKC').trim();
  const wrong: Refusal[] = [];
  if (number === null) wrong.push(REFUSES.NO_NUMBER('number'));
  else if (await isTaken(context, em, number)) wrong.push(REFUSES.NUMBER_TAKEN('number'));
  if (!/^[\p{L}\p{N}\p{P}\p{Zs}]{1,100}$/u.test(issuer)) wrong.push(REFUSES.NO_ISSUER('issuer'));
  if (issuedOn > context.today) wrong.push(REFUSES.ISSUED_LATER('issuedOn'));
  if (issuedOn < FIRST_DAY_OF_ISSUE) {
    wrong.push(REFUSES.ISSUED_TOO_EARLY('issuedOn', { floor: FIRST_DAY_OF_ISSUE }));
  }
  wrong.push(...(await levelRefused(context, workerKey, { occupation, level, issuedOn })));
  if (wrong.length > 0) throw new Refusal(...wrong);
  const printed = { occupation, level, number: number!, issuer, issuedOn };
  return { workerKey, regionCode, regionAt, ...printed, inactiveFrom: null, synthetic: false };
}

/** Whether a number is taken; nobody else takes it until the transaction ends. */
async function isTaken(
  { rows }: SubgraphContext,
  em: SqlEntityManager,
  number: string,
): Promise<boolean> {
  await lockName(em, 'certificate', number);
  return rows.isSo(NUMBER_TAKEN, [number]);
}

/** What the occupation and the worker's other certificates of it have against a level. */
async function levelRefused(
  { rows }: SubgraphContext,
  workerKey: string,
  { occupation, level, issuedOn }: Pick<Printed, 'occupation' | 'level' | 'issuedOn'>,
): Promise<Refusal[]> {
  const levels = OCCUPATION_LEVELS[occupation];
  if (level === null ? levels.length > 0 : !levels.includes(level)) {
    return [REFUSES.LEVEL_OF_ANOTHER('level')];
  }
  const held = await rows.sql<Pick<Certificate, 'status' | 'level'> & { active: boolean }>(
    `select c.status, c.level, ${CERTIFICATE_ACTIVE} as active from certificate c
     where c.worker_key = ? and c.occupation = ?`,
    [issuedOn, workerKey, occupation],
  );
  if (held.some((one) => one.level === level && one.status !== 'REVOKED')) {
    return [REFUSES.HELD_ALREADY(level === null ? 'occupation' : 'level')];
  }
  if (held.some(({ status }) => status === 'SUSPENDED')) {
    return [REFUSES.CERTIFICATE_SUSPENDED('occupation')];
  }
  const before = levelsLeadingTo(occupation, level);
  if (before.length > 0 && !held.some((one) => one.active && before.includes(one.level!))) {
    return [REFUSES.LEVEL_REQUIRED('level')];
  }
  return [];
}
