import type { Rows } from '../../../ground/rows/rows.ts';
import { hashOfNumber } from '../../../ground/workflow/identity-number.ts';
import { Elder } from './entity.ts';

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
