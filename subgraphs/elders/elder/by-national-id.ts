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
 * The elder with an identity number, of those that `rows` sees; the number is compared and not kept.
 * @throws Refusal with NATIONAL_ID_INVALID at `nationalId`.
 */
export async function elderByNationalId(
  rows: Rows,
  today: string,
  text: string,
): Promise<Elder | null> {
  const parsed = parseNationalId(text, today);
  if (!parsed.ok) throw REFUSES.NATIONAL_ID_INVALID('nationalId');
  const [key] = await rows.all(NationalIdKey, { expression: 'e.id' });
  if (!key) return null;
  const hash = nationalIdHash(Buffer.from(key.value, 'base64url'), parsed.id);
  return rows.by(Elder, 'nationalIdHash', hash);
}
