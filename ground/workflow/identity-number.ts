import { type NationalId, parseNationalId } from '../china/national-id.ts';
import { nationalIdHash } from '../identity/national-id-hash.ts';
import { NationalIdKey } from '../identity/national-id-key.ts';
import type { Rows } from '../rows/rows.ts';
import { refusals } from './refusals.ts';

const REFUSES = refusals({
  NATIONAL_ID_INVALID: {
    en: 'It is no identity number: form, check digit or date is wrong. Read it again.',
    zh: '身份证号有误（格式、校验位或日期），请核对。',
  },
});

/** What an identity number says. @throws Refusal with NATIONAL_ID_INVALID at `nationalId`. */
export function readNumber(text: string, today: string): Extract<NationalId, { ok: true }> {
  const parsed = parseNationalId(text, today);
  if (!parsed.ok) throw REFUSES.NATIONAL_ID_INVALID('nationalId');
  return parsed;
}

/**
 * The hash by which a register of this subgraph knows an identity number; null where it is empty.
 * @throws Refusal with NATIONAL_ID_INVALID at `nationalId`.
 */
export async function hashOfNumber(
  rows: Rows,
  today: string,
  text: string,
): Promise<string | null> {
  const { id } = readNumber(text, today);
  const [key] = await rows.all(NationalIdKey, { expression: 'e.id' });
  return key ? nationalIdHash(Buffer.from(key.value, 'base64url'), id) : null;
}
