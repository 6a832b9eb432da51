import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { ASSESSMENT_DAYS, type AssessmentDays } from './answers.ts';
import { lastDayOfNotice, requireNoticeOver } from '../../../ground/rules/public-notice.ts';
import { ancestorCode } from '../../../ground/china/region-code.ts';
import { notFound } from '../../../ground/errors/errors.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { isInHand } from '../../../ground/workflow/in-hand.ts';
import type { StandardCode } from '../assessment-standard/standard.ts';
import { Elder } from '../elder/entity.ts';
import { elderByNationalId } from '../elder/by-national-id.ts';
import { AbilityAssessment } from './entity.ts';
import { heldOn, sameQuestion } from './in-force.ts';
import { OPEN_STATES } from './machine.ts';
import type { AssessmentReason } from './reason.ts';
import { lastValidDay } from './term.ts';

export const REFUSES = refusals({
  ALREADY_ASSESSED: {
    en: 'A valid assessment of this city is there and serves every application (R-39). Use that one, or give IMMEDIATE or REVIEW as the reason.',
    zh: '本市已有有效评估结果，各项申请通用（规则 R-39）。请直接使用，或以即时评估、复评为原因申请。',
  },
  TERM_OVER: {
    en: 'Its last valid day was {until}. Order a new one.',
    zh: '有效期已于{until}届满，请重新申请评估。',
  },
  TERM_NOT_OVER: {
    en: 'Its last valid day is {until}. Wait until it is over, or revoke it.',
    zh: '有效期至{until}，请在到期后办理，或撤销。',
  },
  NAMED_ONCE: {
    code: 'INVALID_VALUE',
    en: 'The elder is named either by id or by identity number. Give one of them.',
    zh: '老年人标识与身份证号须且只能填一项，请更正。',
  },
  DRAFT_HAS_NONE: {
    code: 'INVALID_VALUE',
    en: 'Materials are handed in with the order. Leave them out of a draft.',
    zh: '草稿尚未提交，请在提交时填写申请材料。',
  },
  TWO_ASSESSORS: {
    code: 'INVALID_VALUE',
    en: 'Two different people assess together. Name two.',
    zh: '评估须由两名不同的评估师共同进行，请填写两人。',
  },
  SCORES_NEEDED: {
    code: 'INVALID_VALUE',
    en: 'A corrected level needs the corrected scores. Send all items.',
    zh: '更正等级须提交更正后的各项得分，请填报全部项目。',
  },
});

/** Where in the input the elder was named. */
type Named = 'elder' | 'nationalId';

/** The county that an elder's assessment is made for, by the residence. */
export function assessedFor({ regionCode }: Pick<Elder, 'regionCode'>): string {
  return ancestorCode(regionCode, 'COUNTY') ?? regionCode;
}

/**
 * The elder an order names, on the register and in the caller's hands; somebody of another region is
 * as unknown as nobody. @throws NOT_FOUND; Refusal with INVALID_VALUE, NATIONAL_ID_INVALID, NOT_KNOWN.
 */
export async function orderedFor(
  context: SubgraphContext,
  { elder: key, nationalId }: { elder: string | null; nationalId: string | null },
): Promise<{ elder: Elder; named: Named }> {
  if ((key === null) === (nationalId === null)) throw REFUSES.NAMED_ONCE('elder');
  const named = key === null ? 'nationalId' : 'elder';
  const elder = await (key === null
    ? elderByNationalId(context.rows, context.today, nationalId!)
    : context.rows.by(Elder, 'key', key));
  const inHand =
    elder !== null &&
    (await isInHand({ regionCode: assessedFor(elder), elderKey: elder.key }, context));
  if (!inHand && named === 'elder') throw notFound('input.elder');
  if (!inHand || elder.status !== 'ACTIVE') throw REFUSED.NOT_KNOWN(named);
  return { elder, named };
}

/** Lets nobody else order or decide for the elder until this transaction ends. */
export async function lockElder(em: SqlEntityManager, key: string): Promise<void> {
  await lockName(em, 'assessments', key);
}

/**
 * One open order at a time, and R-39 (Shenyang): a valid assessment of the same city serves every
 * application, so a second one needs IMMEDIATE or REVIEW for its reason.
 * @throws Refusal with ALREADY_EXISTS or ALREADY_ASSESSED.
 */
export async function requireNone(
  { rows, today }: SubgraphContext,
  elder: Elder,
  { reason, standard }: { reason: AssessmentReason; standard: StandardCode },
  named: Named,
): Promise<void> {
  const all = await rows.answerBy<AssessmentDays>(ASSESSMENT_DAYS, elder.key);
  if (all.some(({ status }) => OPEN_STATES.some((open) => open === status))) {
    throw REFUSED.ALREADY_EXISTS(named);
  }
  if (reason === 'IMMEDIATE' || reason === 'REVIEW') return;
  const city = ancestorCode(elder.regionCode, 'CITY');
  const valid = all.some(
    (one) =>
      heldOn(one, today) &&
      sameQuestion(one.standard, standard) &&
      ancestorCode(one.regionCode, 'CITY') === city,
  );
  if (valid) throw REFUSES.ALREADY_ASSESSED('reason');
}

/** The term of a result that comes into force today, after its notice. */
export function termFrom(
  { standard, assessedOn, publicisedOn }: AbilityAssessment,
  today: string,
): { effectiveFrom: string; validUntil: string } {
  requireNoticeOver(lastDayOfNotice(publicisedOn!), today);
  const validUntil = lastValidDay(standard, assessedOn!);
  if (validUntil < today) throw REFUSES.TERM_OVER('id', { until: validUntil });
  return { effectiveFrom: today, validUntil };
}
