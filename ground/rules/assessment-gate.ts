import { daysLater } from '../china/calendar.ts';
import { ruleName } from './catalogue.ts';
import { identityOf, type Rule, type RuleResult, wholeNumber } from './rule.ts';

const ASSESSMENT_GATE = ruleName('R-08');

export type GatedRequest = 'SUBSIDY' | 'PURCHASED_SERVICE' | 'FACILITY_ADMISSION';

export interface AssessmentGateParameters {
  requests: readonly GatedRequest[];
  /** How long an emergency admission may go on without an assessment. */
  provisionalDays: number;
}

/** The gate opens with 2024; that it stays after the plan's term is a default of this hub. */
export const ASSESSMENT_GATE_RULES: readonly Rule<AssessmentGateParameters>[] = [
  {
    ...ASSESSMENT_GATE,
    version: 'R-08/150600/1',
    policyDocumentId: 'ordos-2023-101',
    regionCode: '150600',
    validFrom: '2024-01-01',
    validTo: null,
    parameters: {
      requests: ['SUBSIDY', 'PURCHASED_SERVICE', 'FACILITY_ADMISSION'],
      provisionalDays: 30,
    },
  },
];

export interface KnownAssessment {
  status: string;
  assessedOn: string;
  validUntil: string;
  /** Made for the region itself, recognised from another one as a whole or in part, or none. */
  origin: 'OWN' | 'RECOGNISED' | 'BAND_ONLY' | 'NOT_RECOGNISED';
}

export interface AssessmentGateFacts {
  request: GatedRequest;
  /** The day of the request. */
  day: string;
  assessments: readonly KnownAssessment[];
  /** Only an admission to a facility can be one. */
  emergency: boolean;
}

export interface AssessmentGateInputs {
  request: GatedRequest;
  day: string;
  emergency: boolean;
  assessments: number;
  /** The assessment that opens the gate holds until this day. */
  validUntil: string | null;
  /** Last day of a provisional admission. */
  provisionalUntil: string | null;
}

export type AssessmentGateReason =
  | 'NO_RULE'
  | 'REQUEST_NOT_GATED'
  | 'ASSESSMENT_IN_FORCE'
  | 'ASSESSMENT_RECOGNISED'
  | 'EMERGENCY_PROVISIONAL'
  | 'ASSESSMENT_REQUIRED'
  | 'ASSESSMENT_NOT_EFFECTIVE'
  | 'ASSESSMENT_NOT_RECOGNISED'
  | 'ASSESSMENT_BAND_ONLY'
  | 'ASSESSMENT_EXPIRED';

/**
 * R-08 评估前置 (ordos-2023-101): whether a request may go ahead. `met` is true for allowed. Without a
 * rule in force everything is. Default of this hub: an emergency admission may go ahead for 30 days,
 * the day of the request not counted (民法典 art. 201).
 */
export function assessmentGate(
  rule: Rule<AssessmentGateParameters> | null,
  facts: AssessmentGateFacts,
): RuleResult<AssessmentGateInputs, AssessmentGateReason> {
  const { request, day, emergency, assessments } = facts;
  const opening = assessments.filter((one) => standing(one, day) === null).sort(bestFirst)[0];
  const decide = (
    met: boolean,
    reasonCodes: AssessmentGateReason[],
    provisionalUntil: string | null = null,
  ) => ({
    ...ASSESSMENT_GATE,
    rule: identityOf(rule),
    met,
    ratio: null,
    amount: null,
    reasonCodes,
    inputs: {
      ...{ request, day, emergency, provisionalUntil, assessments: assessments.length },
      validUntil: opening?.validUntil ?? null,
    },
  });
  if (rule === null) return decide(true, ['NO_RULE']);
  const { requests, provisionalDays } = rule.parameters;
  if (!requests.includes(request)) return decide(true, ['REQUEST_NOT_GATED']);
  if (opening) {
    const own = opening.origin === 'OWN';
    return decide(true, [own ? 'ASSESSMENT_IN_FORCE' : 'ASSESSMENT_RECOGNISED']);
  }
  const missing = [...new Set(assessments.map((one) => standing(one, day)!))].sort();
  if (emergency && request === 'FACILITY_ADMISSION') {
    const until = daysLater(day, wholeNumber('provisionalDays', provisionalDays));
    return decide(true, ['EMERGENCY_PROVISIONAL', ...missing], until);
  }
  return decide(false, ['ASSESSMENT_REQUIRED', ...missing]);
}

/** What keeps an assessment from opening the gate on a day, the first thing; `null` for nothing. */
function standing(
  { status, origin, assessedOn, validUntil }: KnownAssessment,
  day: string,
): AssessmentGateReason | null {
  if (status === 'EXPIRED') return 'ASSESSMENT_EXPIRED';
  if (status !== 'EFFECTIVE' || assessedOn > day) return 'ASSESSMENT_NOT_EFFECTIVE';
  if (validUntil < day) return 'ASSESSMENT_EXPIRED';
  if (origin === 'BAND_ONLY') return 'ASSESSMENT_BAND_ONLY';
  return origin === 'NOT_RECOGNISED' ? 'ASSESSMENT_NOT_RECOGNISED' : null;
}

/** The region's own before a recognised one, then the one that holds longer. */
function bestFirst(a: KnownAssessment, b: KnownAssessment): number {
  if (a.origin !== b.origin) return a.origin === 'OWN' ? -1 : 1;
  return a.validUntil < b.validUntil ? 1 : -1;
}
