import { ruleName } from '../../../ground/rules/catalogue.ts';
import { identityOf, type Rule, type RuleResult } from '../../../ground/rules/rule.ts';
import type { StandardCode } from '../assessment-standard/standard.ts';

const NAME = ruleName('R-26');

/** What a city makes of another one's result. */
export type Recognition = 'RECOGNISED' | 'BAND_ONLY' | 'REFUSED';

export interface RecognitionParameters {
  /** Scope that a pact must have. */
  scope: string;
}

/** A pact that both cities are members of, in force on the day. */
export interface SharedPact {
  id: string;
  scopes: readonly string[];
  acceptedStandards: readonly string[];
}

/** The result that is looked at, on the day of the decision. */
export interface RecognisedResult {
  standard: StandardCode;
  assessedOn: string;
  effectiveFrom: string;
  validUntil: string;
  /** First day on which it did not count any more, as another took its place or it was revoked. */
  endedOn: string | null;
  disputed: boolean;
  /** Whether a reassessment on a change of state was ordered after it. */
  stateChanged: boolean;
  /** Whether R-09 qualified its organisation on the day of the assessment, and does today. */
  qualifiedThen: boolean;
  qualifiedNow: boolean;
}

export interface RecognitionFacts {
  day: string;
  /** Another city's latest result of the elder; null for who was never assessed elsewhere. */
  result: RecognisedResult | null;
  pacts: readonly SharedPact[];
}

export interface RecognitionInputs {
  standard: StandardCode | null;
  assessedOn: string | null;
  validUntil: string | null;
  pact: string | null;
  standardAccepted: boolean | null;
  qualifiedThen: boolean | null;
  qualifiedNow: boolean | null;
  disputed: boolean | null;
  stateChanged: boolean | null;
}

export type RecognitionReason =
  | 'LEVEL_RECOGNISED'
  | 'BAND_RECOGNISED'
  | 'NO_RULE'
  | 'NOT_ASSESSED'
  | 'NO_PACT'
  | 'STANDARD_NOT_ACCEPTED'
  | 'ASSESSMENT_NOT_EFFECTIVE'
  | 'ASSESSMENT_EXPIRED'
  | 'ASSESSMENT_DISPUTED'
  | 'ORGANISATION_NOT_QUALIFIED'
  | 'STATE_CHANGED';

export interface RecognitionResult extends RuleResult<RecognitionInputs, RecognitionReason> {
  outcome: Recognition;
  /** The pact that it rests on. */
  pact: SharedPact | null;
}

/** That a pact on assessments means recognition between its cities is a default of this hub. */
export const RECOGNITION_RULES: readonly Rule<RecognitionParameters>[] = [
  {
    ...NAME,
    version: 'R-26/CN/1',
    policyDocumentId: null,
    regionCode: null,
    validFrom: '2012-01-01',
    validTo: null,
    parameters: { scope: 'ASSESSMENT' },
  },
  {
    ...NAME,
    version: 'R-26/150600/1',
    policyDocumentId: 'ordos-2023-101',
    regionCode: '150600',
    validFrom: '2023-09-27',
    validTo: null,
    parameters: { scope: 'ASSESSMENT' },
  },
];

/**
 * R-26 评估互认 (ordos-2023-101): what a city makes of another one's result. Level and band count as
 * they are where a pact accepts the standard; of another standard the band alone does, and the elder
 * is to be assessed again. All else refuses it, and every reason is named.
 */
export function recognition(
  rule: Rule<RecognitionParameters> | null,
  { day, result, pacts }: RecognitionFacts,
): RecognitionResult {
  const accepts = ({ acceptedStandards }: SharedPact) =>
    result !== null && acceptedStandards.includes(result.standard);
  const covering = pacts.filter(({ scopes }) => rule && scopes.includes(rule.parameters.scope));
  const pact = covering.find(accepts) ?? covering[0] ?? null;
  const standardAccepted = pact && result ? accepts(pact) : null;
  const decide = (outcome: Recognition, reasonCodes: readonly RecognitionReason[]) => ({
    ...NAME,
    ...{ rule: identityOf(rule), outcome, pact, reasonCodes },
    ...{ met: outcome === 'RECOGNISED', ratio: null, amount: null },
    inputs: {
      standard: result?.standard ?? null,
      assessedOn: result?.assessedOn ?? null,
      validUntil: result?.validUntil ?? null,
      ...{ pact: pact?.id ?? null, standardAccepted },
      qualifiedThen: result?.qualifiedThen ?? null,
      qualifiedNow: result?.qualifiedNow ?? null,
      disputed: result?.disputed ?? null,
      stateChanged: result?.stateChanged ?? null,
    },
  });
  if (rule === null) return decide('REFUSED', ['NO_RULE']);
  if (result === null) return decide('REFUSED', ['NOT_ASSESSED']);
  const against = [...(pact === null ? (['NO_PACT'] as const) : []), ...faults(result, day)];
  if (against.length > 0) return decide('REFUSED', against);
  if (standardAccepted) return decide('RECOGNISED', ['LEVEL_RECOGNISED']);
  return decide('BAND_ONLY', ['BAND_RECOGNISED', 'STANDARD_NOT_ACCEPTED']);
}

/** What speaks against a result, whoever is asked to recognise it. */
function faults(result: RecognisedResult, day: string): RecognitionReason[] {
  const { effectiveFrom, validUntil, endedOn, qualifiedThen, qualifiedNow } = result;
  const wrong: [RecognitionReason, boolean][] = [
    ['ASSESSMENT_NOT_EFFECTIVE', day < effectiveFrom || (endedOn !== null && endedOn <= day)],
    ['ASSESSMENT_EXPIRED', validUntil < day],
    ['ASSESSMENT_DISPUTED', result.disputed],
    ['ORGANISATION_NOT_QUALIFIED', !(qualifiedThen && qualifiedNow)],
    ['STATE_CHANGED', result.stateChanged],
  ];
  return wrong.filter(([, holds]) => holds).map(([reason]) => reason);
}
