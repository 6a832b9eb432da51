import { labelled } from '../../../ground/schema/labelled.ts';
import type { AbilityAssessment } from '../ability-assessment/entity.ts';
import type { EligibilityCategory } from '../eligibility-record/category.ts';

export const ElderRiskFlag = labelled(
  'ElderRiskFlag',
  'What the register gives reason to look after, computed today and never stored. 风险提示',
  {
    ALONE_AND_DISABLED: 'Lives alone and is partly or fully unable. 独居且失能',
    ALONE_AND_VERY_OLD: 'Lives alone at 80 or over. 独居且高龄',
    DEMENTIA: 'Dementia is on record: may go astray. 失智(走失风险)',
    CARE_RISK_EVENTS: 'Repeated falls, choking or similar events raised the level. 照护风险事件',
    ASSESSMENT_MISSING: 'Economically difficult and without an assessment in force. 经济困难未评估',
  },
);
export type ElderRiskFlag = keyof typeof ElderRiskFlag;

export interface RiskFacts {
  /** Those that she is in today. */
  categories: readonly EligibilityCategory[];
  /** The assessment in force today. */
  assessment: Pick<AbilityAssessment, 'changeReasons'> | null;
}

/** The flags of an elder, by the facts of one day. */
export function riskFlags({ categories, assessment }: RiskFacts): ElderRiskFlag[] {
  const is = (...some: EligibilityCategory[]) => some.some((one) => categories.includes(one));
  const holds: Readonly<Record<ElderRiskFlag, boolean>> = {
    ALONE_AND_DISABLED: is('LIVING_ALONE') && is('DISABLED_FULL', 'DISABLED_PARTIAL'),
    ALONE_AND_VERY_OLD: is('LIVING_ALONE') && is('VERY_OLD'),
    DEMENTIA: is('DEMENTIA'),
    CARE_RISK_EVENTS: assessment?.changeReasons?.includes('CARE_RISK_EVENTS') ?? false,
    ASSESSMENT_MISSING: is('ECON_DIFFICULT') && assessment === null,
  };
  return (Object.keys(holds) as ElderRiskFlag[]).filter((flag) => holds[flag]);
}
