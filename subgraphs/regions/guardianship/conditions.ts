import type { GuardianPower } from '../../../ground/access/guardian-power.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Guardianship } from './entity.ts';

const REFUSES = refusals({
  READ_AMONG_POWERS: {
    code: 'INVALID_VALUE',
    en: 'Who acts for an elder reads what concerns her. Name READ among the powers.',
    zh: '代为办理须能查看相关信息，权限中须包含 READ（查看）。',
  },
  PROOF_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'The document is of today or earlier. Correct its day.',
    zh: '证明文件日期不得晚于今天，请更正。',
  },
  BEFORE_PROOF: {
    code: 'INVALID_VALUE',
    en: 'A guardianship begins on the day of its document or later. Choose such a day.',
    zh: '生效日期不得早于证明文件日期，请另选日期。',
  },
  OVER_BEFORE_TODAY: {
    code: 'INVALID_VALUE',
    en: 'The last day is neither before the first nor over. Choose a later one, or none.',
    zh: '有效期不得早于生效日期，也不得已经届满，请另选日期或留空。',
  },
});

interface Term {
  proofIssuedOn: string;
  validFrom: string;
  validUntil: string | null;
}

/** @throws Refusal with INVALID_VALUE where the guardian could act and not read. */
export function requirePowers(powers: readonly GuardianPower[]): void {
  if (!powers.includes('READ')) throw REFUSES.READ_AMONG_POWERS('powers');
}

/** @throws Refusal with INVALID_VALUE at the first day that does not fit. */
export function requireTerm({ proofIssuedOn, validFrom, validUntil }: Term, today: string): void {
  if (proofIssuedOn > today) throw REFUSES.PROOF_TO_COME('proofIssuedOn');
  if (validFrom < proofIssuedOn) throw REFUSES.BEFORE_PROOF('validFrom');
  if (validUntil === null) return;
  if (validUntil < validFrom || validUntil < today) throw REFUSES.OVER_BEFORE_TODAY('validUntil');
}

/** One record at a time says what a guardian may do for an elder. @throws Refusal ALREADY_EXISTS */
export async function requireNew(
  { rows }: SubgraphContext,
  {
    elder,
    guardianAccount,
    validFrom,
    validUntil,
  }: Term & { elder: string; guardianAccount: string },
): Promise<void> {
  const recorded = { guardianAccount, status: 'RECORDED' as const };
  const all = await rows.listBy(Guardianship, 'elderKey', elder, BY_DAY, recorded);
  const meets = all.some(
    (one) =>
      (one.validUntil === null || one.validUntil >= validFrom) &&
      (validUntil === null || one.validFrom <= validUntil),
  );
  if (meets) throw REFUSED.ALREADY_EXISTS('guardianAccount');
}

const BY_DAY = { expression: 'e.valid_from' };
