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

/** 004: places out of the rural elders of the five guarantees (农村五保集中供养能力). */
export const WUBAO_CAPACITY_RULES: readonly Rule<ShareParameters>[] = [
  {
    ...DESTITUTE_SUPPORT,
    version: 'R-19/230000/WUBAO_CAPACITY/1',
    policyDocumentId: 'heilongjiang-2012-60',
    regionCode: '230000',
    validFrom: '2012-07-26',
    validTo: '2015-12-31',
    parameters: { requiredPercent: 70, dueOn: '2014-12-31' },
  },
];
