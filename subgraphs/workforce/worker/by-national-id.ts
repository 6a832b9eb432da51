import type { Rows } from '../../../ground/rows/rows.ts';
import { hashOfNumber } from '../../../ground/workflow/identity-number.ts';
import { Worker } from './entity.ts';

/**
 * The worker with an identity number, of those that the caller sees; the number is compared and not kept.
 * @throws Refusal with NATIONAL_ID_INVALID at `nationalId`.
 */
export async function workerByNationalId(
  rows: Rows,
  today: string,
  text: string,
): Promise<Worker | null> {
  const hash = await hashOfNumber(rows, today, text);
  return hash === null ? null : rows.by(Worker, 'nationalIdHash', hash);
}
