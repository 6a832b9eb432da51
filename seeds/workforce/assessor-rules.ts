import type { Row } from '../loader.ts';
import { targetRows } from '../targets/target-rows.ts';

const ORDOS_ASSESSORS = '150600-ASSESSOR_FT';
/** 鄂府办发〔2023〕101号 came into force on this day. */
const ORDOS_FROM = '2023-09-27';

/**
 * Parameters of R-09. Only the plan of Ordos names a number; elsewhere, and in Ordos before it, the
 * same number is this project's default (MZ/T 039 asks for five assessors of any contract).
 */
export function assessorRules(): Row[] {
  const target = targetRows().find(({ id }) => id === ORDOS_ASSESSORS);
  if (!target) throw new Error(`there is no target ${ORDOS_ASSESSORS}`);
  const required = Number(target.value);
  return [
    {
      id: 'R-09/default/1',
      region_code: null,
      required,
      valid_from: '2012-01-01',
      valid_to: null,
      policy_document_id: null,
    },
    {
      id: `R-09/${target.regionCode}/1`,
      region_code: target.regionCode,
      required,
      valid_from: ORDOS_FROM,
      valid_to: null,
      policy_document_id: target.policyDocumentId,
    },
  ];
}
