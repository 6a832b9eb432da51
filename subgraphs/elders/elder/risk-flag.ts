import { labelled } from '../../../ground/schema/labelled.ts';
import type { AbilityAssessment } from '../ability-assessment/entity.ts';
import { ECONOMIC_CATEGORIES, type EligibilityCategory } from '../eligibility-record/category.ts';
import type { LivingSituation } from './profile.ts';

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
  livingSituation: LivingSituation | null;
  /** By the household that she is in; null where that is not known. */
  livesAlone: boolean | null;
  age: number;
  /** Those that hold today. */
  categories: readonly EligibilityCategory[];
  /** The assessment in force today. */
  assessment: Pick<AbilityAssessment, 'band' | 'changeReasons'> | null;
}

/** The flags of an elder, by the facts of one day. */
export function riskFlags(facts: RiskFacts): ElderRiskFlag[] {
  const { categories, assessment, age } = facts;
  // What her household says counts before what was reported.
  const reported = facts.livingSituation === 'ALONE' || categories.includes('LIVING_ALONE');
  const alone = facts.livesAlone ?? reported;
  const changes = assessment?.changeReasons ?? [];
  const dementia = categories.includes('DEMENTIA') || changes.includes('DEMENTIA');
  const poor = categories.some((category) => ECONOMIC_CATEGORIES.includes(category));
  const flags: ElderRiskFlag[] = [];
  if (alone && assessment !== null && assessment.band !== 'INTACT') {
    flags.push('ALONE_AND_DISABLED');
  }
  if (alone && age >= 80) flags.push('ALONE_AND_VERY_OLD');
  if (dementia) flags.push('DEMENTIA');
  if (changes.includes('CARE_RISK_EVENTS')) flags.push('CARE_RISK_EVENTS');
  if (poor && assessment === null) flags.push('ASSESSMENT_MISSING');
  return flags;
}
