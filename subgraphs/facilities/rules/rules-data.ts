import type { Rule, RuleIdentity, RuleName } from '../../../ground/rules/rule.ts';
import type { ShareParameters } from '../../../ground/rules/share-rule.ts';
import { GradedHomes } from '../grade-rating/graded-homes.ts';
import { GRADE, type GradeShareParameters } from './grade-share.ts';
import { NURSING_BED_SHARE } from './nursing-bed-share.ts';
import { WAITING_ORDER, type WaitingOrderParameters } from './waiting-order.ts';

/**
 * Where the parameters come from. Two terms are defaults of this hub: a draft holds from the start
 * of its plan year (Shenyang) or as the subsidies of the same draft do (Dexing, 2023); and a level
 * to be reached by a day is to be kept after it, so no term ends with the plan.
 */
const DEXING = {
  regionCode: '361181',
  policyDocumentId: 'dexing-2022-draft',
  validFrom: '2023-01-01',
  validTo: null,
};
const SHENYANG = {
  regionCode: '210100',
  policyDocumentId: 'shenyang-2022-draft',
  validFrom: '2022-01-01',
  validTo: null,
};
const ORDOS = {
  regionCode: '150600',
  policyDocumentId: 'ordos-2023-101',
  validFrom: '2023-09-27',
  validTo: null,
};
const ANYWHERE = {
  regionCode: null,
  policyDocumentId: null,
  validFrom: '2012-01-01',
  validTo: null,
};

type Origin = Omit<RuleIdentity, 'version' | keyof RuleName>;

function rule<P extends object>(
  name: RuleName,
  origin: Origin,
  parameters: P,
  part?: string,
): Rule<P> {
  const names = [name.code, origin.regionCode ?? 'default', part, '1'];
  const version = names.filter((one) => one !== undefined).join('/');
  return { ...name, ...origin, version, parameters };
}

export const NURSING_BED_SHARE_RULES: readonly Rule<ShareParameters>[] = [
  rule(NURSING_BED_SHARE, SHENYANG, { requiredPercent: 50, dueOn: '2022-12-31' }),
  rule(NURSING_BED_SHARE, ORDOS, { requiredPercent: 60, dueOn: '2025-12-31' }),
];

/** Ordos says “一级或二级” of the homes in towns, read as grade 1 or more. */
export const GRADE_SHARE_RULES: Record<GradedHomes, readonly Rule<GradeShareParameters>[]> = {
  [GradedHomes.TOWNSHIP_HOMES]: [ordosGradeShare(GradedHomes.TOWNSHIP_HOMES, 1)],
  [GradedHomes.COUNTY_PUBLIC_HOMES]: [ordosGradeShare(GradedHomes.COUNTY_PUBLIC_HOMES, 2)],
};

function ordosGradeShare(homes: GradedHomes, grade: number): Rule<GradeShareParameters> {
  return rule(GRADE, ORDOS, { grade, requiredPercent: 80, dueOn: '2025-12-31' }, homes);
}

/**
 * Ordos orders the queues of public homes. Elsewhere the same order is this hub's default for public
 * homes. Dexing has no income test and guides all homes (引导养老机构优先接收); that the destitute come
 * first there too rests on its article 8, under which public homes open free beds only after them.
 */
const ORDOS_ORDER: WaitingOrderParameters = {
  publicOnly: true,
  tiers: [
    ['DESTITUTE_WANTING_CENTRAL'],
    ['POOR_AND_DISABLED', 'POOR_WITH_DEMENTIA', 'FAMILY_PLANNING_SPECIAL'],
  ],
};
export const WAITING_ORDER_RULES: readonly Rule<WaitingOrderParameters>[] = [
  rule(WAITING_ORDER, ANYWHERE, ORDOS_ORDER),
  rule(WAITING_ORDER, ORDOS, ORDOS_ORDER),
  rule(WAITING_ORDER, DEXING, {
    publicOnly: false,
    tiers: [
      ['DESTITUTE_WANTING_CENTRAL'],
      ['DISABLED', 'DEMENTIA', 'VERY_OLD', 'FAMILY_PLANNING_SPECIAL'],
    ],
  }),
];
