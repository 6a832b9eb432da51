import { ruleName } from '../../../ground/rules/catalogue.ts';
import { assessmentOn, categoriesOn, type ElderPayload } from '../../../ground/facts/elder-fact.ts';
import { identityOf, type Rule, ruleFor, type RuleResult } from '../../../ground/rules/rule.ts';

const NAME = ruleName('R-05');

export interface FreeHomeCareParameters {
  /** EligibilityCategory of the subgraph elders: one of them is needed. */
  categories: readonly string[];
  bands: readonly ('PARTIAL' | 'FULL')[];
  /** Hours of free care a month, both inclusive; what goes beyond is for the family to pay. */
  minimumHours: number;
  maximumHours: number;
}

export interface FreeHomeCareFacts {
  categories: readonly string[];
  /** By the assessment in force, `null` without one. */
  band: 'INTACT' | 'PARTIAL' | 'FULL' | null;
}

export interface FreeHomeCareInputs {
  band: FreeHomeCareFacts['band'];
  entitledCategory: boolean;
}

export type FreeHomeCareReason =
  'NO_RULE' | 'ENTITLED' | 'CATEGORY_NOT_ENTITLED' | 'NOT_ASSESSED' | 'NOT_DISABLED';

/** Shenyang: 20 to 45 hours a month. Outside Shenyang the same is a default of this hub. */
const PARAMETERS: FreeHomeCareParameters = {
  categories: ['DIBAO', 'DIBAO_MARGIN', 'DESTITUTE_SCATTERED', 'FAMILY_PLANNING_SPECIAL'],
  bands: ['PARTIAL', 'FULL'],
  minimumHours: 20,
  maximumHours: 45,
};

export const FREE_HOME_CARE_RULES: readonly Rule<FreeHomeCareParameters>[] = [
  {
    ...NAME,
    version: 'R-05/210100/1',
    policyDocumentId: 'shenyang-2022-draft',
    regionCode: '210100',
    validFrom: '2022-01-01',
    validTo: null,
    parameters: PARAMETERS,
  },
  {
    ...NAME,
    version: 'R-05/CN/1',
    policyDocumentId: null,
    regionCode: null,
    validFrom: '2022-01-01',
    validTo: null,
    parameters: PARAMETERS,
  },
];

/** R-05 家庭养老床位 (Shenyang): whether the care of a home care bed is free. */
export function freeHomeCare(
  rule: Rule<FreeHomeCareParameters> | null,
  { categories, band }: FreeHomeCareFacts,
): RuleResult<FreeHomeCareInputs, FreeHomeCareReason> {
  const entitledCategory =
    rule !== null && categories.some((one) => rule.parameters.categories.includes(one));
  const disabled = rule !== null && rule.parameters.bands.some((one) => one === band);
  const reasonCodes: FreeHomeCareReason[] = [];
  if (rule === null) reasonCodes.push('NO_RULE');
  else {
    if (!entitledCategory) reasonCodes.push('CATEGORY_NOT_ENTITLED');
    if (!disabled) reasonCodes.push(band === null ? 'NOT_ASSESSED' : 'NOT_DISABLED');
    if (reasonCodes.length === 0) reasonCodes.push('ENTITLED');
  }
  return {
    ...NAME,
    rule: identityOf(rule),
    met: rule === null ? null : entitledCategory && disabled,
    ratio: null,
    amount: null,
    reasonCodes,
    inputs: { band, entitledCategory },
  };
}

/** R-05 for an elder by what is known of her on a day. */
export function freeCareOf(
  elder: ElderPayload,
  day: string,
): RuleResult<FreeHomeCareInputs, FreeHomeCareReason> {
  const rule = ruleFor(FREE_HOME_CARE_RULES, elder.regionCode, day);
  const band = assessmentOn(elder, day)?.band ?? null;
  return freeHomeCare(rule, { categories: categoriesOn(elder, day), band });
}
