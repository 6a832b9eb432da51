import { readCode } from '../../../ground/identity/handed-code.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';

/** How a question may name somebody: by number and name, or by a code. */
export interface Named {
  nationalId?: string | null;
  name?: string | null;
  referralCode?: string | null;
}

export interface NamedByNumber {
  nationalId: string;
  name: string;
}

export interface NamedByCode {
  /** As it is compared, however it was written. */
  code: string;
}

const REFUSES = refusals({
  NAMED_EITHER_WAY: {
    code: 'INVALID_VALUE',
    en: 'A person is named by identity number and name, or by a referral code. Give one of these.',
    zh: '请同时填写身份证号和姓名，或只填写转介码，二者选一。',
  },
  REFERRAL_CODE_INVALID: {
    en: 'It is no referral code: twelve letters and digits, of which one checks the others. Read it again.',
    zh: '转介码有误（应为十二位字母和数字，含校验位），请核对。',
  },
});

/** @throws Refusal with INVALID_VALUE or REFERRAL_CODE_INVALID */
export function namedOnce({
  nationalId = null,
  name = null,
  referralCode = null,
}: Named): NamedByNumber | NamedByCode {
  if (referralCode === null) {
    if (nationalId === null) throw REFUSES.NAMED_EITHER_WAY('nationalId');
    if (name === null) throw REFUSES.NAMED_EITHER_WAY('name');
    return { nationalId, name };
  }
  if (nationalId !== null || name !== null) throw REFUSES.NAMED_EITHER_WAY('referralCode');
  const code = readCode(referralCode);
  if (code === null) throw REFUSES.REFERRAL_CODE_INVALID('referralCode');
  return { code };
}
