import { isEnough } from '../../../ground/access/acting-power.ts';
import type { RelativeScope } from '../../../ground/access/relative-scope.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { powersOn } from '../../../ground/workflow/in-hand.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { type AuthorizedBy, AuthorizedRelative } from './entity.ts';

const REFUSES = refusals({
  PROOF_REQUIRED: {
    en: 'The office records an authorisation from a document that the elder has signed. Give its number or title, and its day.',
    zh: '部门登记授权须凭老年人签署的证明文件，请填写文件名称或编号及其日期。',
  },
  PROOF_IN_PART: {
    code: 'INVALID_VALUE',
    en: 'A document has a title or number and a day. Give both, or neither.',
    zh: '证明文件须同时填写名称或编号及日期，或均不填写。',
  },
  PROOF_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'The document is of today or earlier. Correct its day.',
    zh: '证明文件日期不得晚于今天，请更正。',
  },
  BEGINS_TOO_EARLY: {
    code: 'INVALID_VALUE',
    en: 'It begins on {earliest} or later: today, or the day of its document. Choose such a day.',
    zh: '生效日期不得早于{earliest}（今天或证明文件日期），请另选日期。',
  },
  OVER_BEFORE_TODAY: {
    code: 'INVALID_VALUE',
    en: 'The last day is neither before the first nor over. Choose a later one.',
    zh: '有效期不得早于生效日期，也不得已经届满，请另选日期。',
  },
});

interface Term {
  proof: string | null;
  proofIssuedOn: string | null;
  validFrom: string;
  validUntil: string;
}

/** Who authorises: an office, the elder, or who acts for her. */
export async function authorizerOf(
  elderKey: string,
  { viewer, rows }: SubgraphContext,
): Promise<AuthorizedBy> {
  if (viewer.audience === 'staff') return 'OFFICE';
  const [one] = await rows.sql<{ own: boolean }>(IS_OWN, [elderKey, viewer.person]);
  return one!.own ? 'ELDER' : 'GUARDIAN';
}

const IS_OWN = 'select coalesce(?::uuid = any(access.identities(?::uuid)), false) as own';

/** @throws Refusal PROOF_REQUIRED, or with INVALID_VALUE at the first day that does not fit. */
export function requireTerm(term: Term, by: AuthorizedBy, today: string): void {
  const { proof, proofIssuedOn, validFrom, validUntil } = term;
  if (by === 'OFFICE' && proof === null) throw REFUSES.PROOF_REQUIRED('proof');
  if ((proof === null) !== (proofIssuedOn === null)) throw REFUSES.PROOF_IN_PART('proofIssuedOn');
  if (proofIssuedOn !== null && proofIssuedOn > today) throw REFUSES.PROOF_TO_COME('proofIssuedOn');
  const earliest = proofIssuedOn ?? today;
  if (validFrom < earliest) throw REFUSES.BEGINS_TOO_EARLY('validFrom', { earliest });
  if (validUntil < validFrom || validUntil < today) throw REFUSES.OVER_BEFORE_TODAY('validUntil');
}

/** Nobody gives what she does not have. @throws Refusal POWER_MISSING for a guardian who may not apply */
export async function requireOwnScopes(
  context: SubgraphContext,
  elderKey: string,
  scopes: readonly RelativeScope[],
): Promise<void> {
  if (scopes.every((scope) => scope === 'READ')) return;
  const powers = await powersOn({ elderKey }, context);
  if (!isEnough(powers, 'ORDER')) throw REFUSED.POWER_MISSING('scopes', { power: 'APPLY' });
}

/** One authorisation at a time says what a relative may do for an elder. @throws Refusal ALREADY_EXISTS */
export async function requireNew(
  { rows }: SubgraphContext,
  {
    elder,
    relativeAccount,
    validFrom,
    validUntil,
  }: Term & { elder: string; relativeAccount: string },
): Promise<void> {
  const recorded = { relativeAccount, status: 'RECORDED' as const };
  const all = await rows.listBy(AuthorizedRelative, 'elderKey', elder, BY_DAY, recorded);
  const meets = all.some((one) => one.validUntil >= validFrom && one.validFrom <= validUntil);
  if (meets) throw REFUSED.ALREADY_EXISTS('relativeAccount');
}

const BY_DAY = { expression: 'e.valid_from' };
