import { parseNationalId } from '../../../ground/china/national-id.ts';
import type { Rows } from '../../../ground/rows/rows.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { Elder } from './entity.ts';
import { nationalIdHash } from './national-id-hash.ts';
import { NationalIdKey } from './national-id-key.ts';

const REFUSES = refusals({
  NATIONAL_ID_INVALID: {
    en: 'It is no identity number: form, check digit or date is wrong. Read it again.',
    zh: '身份证号有误（格式、校验位或日期），请核对。',
  },
});

/**
 * The elder with an identity number, of those that the caller sees; the number is compared and not kept.
 * @throws Refusal with NATIONAL_ID_INVALID at `nationalId`.
 */
export async function elderByNationalId(
  rows: Rows,
  today: string,
  text: string,
): Promise<Elder | null> {
  const hash = await hashOfNumber(rows, today, text);
  return hash === null ? null : rows.by(Elder, 'nationalIdHash', hash);
}

/**
 * The hash by which the register knows an identity number; null where it is empty.
 * @throws Refusal with NATIONAL_ID_INVALID at `nationalId`.
 */
export async function hashOfNumber(
  rows: Rows,
  today: string,
  text: string,
): Promise<string | null> {
  const parsed = parseNationalId(text, today);
  if (!parsed.ok) throw REFUSES.NATIONAL_ID_INVALID('nationalId');
  const [key] = await rows.all(NationalIdKey, { expression: 'e.id' });
  return key ? nationalIdHash(Buffer.from(key.value, 'base64url'), parsed.id) : null;
}
