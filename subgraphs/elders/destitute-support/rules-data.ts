import { ruleName } from '../../../ground/rules/catalogue.ts';
import type { Rule } from '../../../ground/rules/rule.ts';
import type { ShareParameters } from '../../../ground/rules/share-rule.ts';
import type { DestituteGroup } from './rules.ts';

export const DESTITUTE_SUPPORT = ruleName('R-19');

const ORDOS = {
  regionCode: '150600',
  policyDocumentId: 'ordos-2023-101',
  validFrom: '2023-09-27',
  validTo: null,
};

/** A level to be reached by a day is to be kept after it (our default), so no term ends there. */
export const DESTITUTE_SUPPORT_RULES: Record<DestituteGroup, readonly Rule<ShareParameters>[]> = {
  NOT_SELF_CARING: [ordosSupport('NOT_SELF_CARING', 60)],
  WILLING: [ordosSupport('WILLING', 100)],
};

function ordosSupport(group: DestituteGroup, requiredPercent: number): Rule<ShareParameters> {
  const version = `${DESTITUTE_SUPPORT.code}/${ORDOS.regionCode}/${group}/1`;
  const parameters = { requiredPercent, dueOn: '2025-12-31' };
  return { ...DESTITUTE_SUPPORT, ...ORDOS, version, parameters };
}
