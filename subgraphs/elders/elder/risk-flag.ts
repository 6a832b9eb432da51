import { registerEnumType } from 'type-graphql';
import type { AbilityAssessment } from '../ability-assessment/entity.ts';
import { ECONOMIC_CATEGORIES, EligibilityCategory } from '../eligibility-record/category.ts';
import { LivingSituation } from './profile.ts';

export enum ElderRiskFlag {
  ALONE_AND_DISABLED = 'ALONE_AND_DISABLED',
  ALONE_AND_VERY_OLD = 'ALONE_AND_VERY_OLD',
  DEMENTIA = 'DEMENTIA',
  CARE_RISK_EVENTS = 'CARE_RISK_EVENTS',
  ASSESSMENT_MISSING = 'ASSESSMENT_MISSING',
}
registerEnumType(ElderRiskFlag, {
  name: 'ElderRiskFlag',
  description: 'What the register gives reason to look after, computed today and never stored.',
  valuesConfig: {
    ALONE_AND_DISABLED: { description: 'Lives alone and is partly or fully unable. 独居且失能' },
    ALONE_AND_VERY_OLD: { description: 'Lives alone at 80 or over. 独居且高龄' },
    DEMENTIA: { description: 'Dementia is on record: may go astray. 失智(走失风险)' },
    CARE_RISK_EVENTS: {
      description: 'Repeated falls, choking or the like raised the level. 照护风险事件',
    },
    ASSESSMENT_MISSING: {
      description: 'Economically difficult and without an assessment in force. 经济困难未评估',
    },
  },
});

export interface RiskFacts {
  livingSituation: LivingSituation;
  age: number;
  /** Those that hold today. */
  categories: readonly EligibilityCategory[];
  /** The assessment in force today. */
  assessment: Pick<AbilityAssessment, 'band' | 'changeReasons'> | null;
}

/** The flags of an elder, by the facts of one day. */
export function riskFlags(facts: RiskFacts): ElderRiskFlag[] {
  const { categories, assessment, age } = facts;
  const alone =
    facts.livingSituation === LivingSituation.ALONE ||
    categories.includes(EligibilityCategory.LIVING_ALONE);
  const changes = assessment?.changeReasons ?? [];
  const dementia =
    categories.includes(EligibilityCategory.DEMENTIA) || changes.includes('DEMENTIA');
  const poor = categories.some((category) => ECONOMIC_CATEGORIES.includes(category));
  const flags: ElderRiskFlag[] = [];
  if (alone && assessment !== null && assessment.band !== 'INTACT') {
    flags.push(ElderRiskFlag.ALONE_AND_DISABLED);
  }
  if (alone && age >= 80) flags.push(ElderRiskFlag.ALONE_AND_VERY_OLD);
  if (dementia) flags.push(ElderRiskFlag.DEMENTIA);
  if (changes.includes('CARE_RISK_EVENTS')) flags.push(ElderRiskFlag.CARE_RISK_EVENTS);
  if (poor && assessment === null) flags.push(ElderRiskFlag.ASSESSMENT_MISSING);
  return flags;
}
