import {
  assessmentGate,
  type AssessmentGateFacts,
  ASSESSMENT_GATE_RULES,
} from '../rules/assessment-gate.ts';
import { ruleFor } from '../rules/rule.ts';
import { type ElderFact, knownAssessments } from './elder-fact.ts';

interface Gated extends Pick<AssessmentGateFacts, 'request' | 'day'> {
  regionCode: string;
  emergency?: boolean;
}

/** R-08 for what is asked for in a region on a day, by what is known of the elder. */
export function knownGate(
  elder: Pick<ElderFact, 'assessments'> | null,
  { regionCode, day, request, emergency = false }: Gated,
) {
  const assessments = elder ? knownAssessments(elder, regionCode, day) : [];
  const rule = ruleFor(ASSESSMENT_GATE_RULES, regionCode, day);
  return assessmentGate(rule, { request, day, emergency, assessments });
}
