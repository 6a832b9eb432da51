import { ancestorCode, type RegionCode } from '../../../ground/china/region-code.ts';
import { regionChain } from '../../../ground/china/region-chain.ts';
import { ruleFor } from '../../../ground/rules/rule.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { ASSESSMENT_DAYS, type AssessmentDays } from '../ability-assessment/answers.ts';
import { heldOn } from '../ability-assessment/in-force.ts';
import { AssessmentOrganisationFact, isQualified } from './organisation-fact.ts';
import { isInForce, PactFact } from './pact-fact.ts';
import {
  type RecognisedResult,
  recognition,
  RECOGNITION_RULES,
  type RecognitionResult,
  type SharedPact,
} from './rule.ts';

/** Nobody's key and nobody's id. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What R-26 says of another city's result, and the assessment that it looked at. */
export interface Decided {
  result: RecognitionResult;
  assessment: AssessmentDays | null;
}

/**
 * R-26 for a region on a day: of the assessments that others made of an elder the one in force, else
 * the latest; or a given one.
 */
export async function decided(
  context: SubgraphContext,
  { regionCode, elderKey, assessmentKey }: Asked,
  day: string,
): Promise<Decided> {
  const all = await context.rows.answerBy<AssessmentDays>(ASSESSMENT_DAYS, elderKey);
  const assessment = assessmentKey
    ? (all.find(({ key }) => key === assessmentKey) ?? null)
    : ofOthers(all, regionCode, day);
  // The same statements with and without a result: how many there are tells nobody that there is one.
  const [organisation, pacts] = await Promise.all([
    organisationOf(context, assessment?.organisationId ?? NOBODY),
    pactsInForce(context, day),
  ]);
  const result = assessment && resultOf(assessment, organisation, all, day);
  const shared = assessment ? sharedBy(pacts, regionCode, assessment.regionCode) : [];
  const rule = ruleFor(RECOGNITION_RULES, regionCode, day);
  return { result: recognition(rule, { day, result, pacts: shared }), assessment };
}

interface Asked {
  regionCode: string;
  elderKey: string;
  assessmentKey?: string;
}

/** The long-term-care scale serves insurance and says nothing here. */
function ofOthers(
  all: readonly AssessmentDays[],
  regionCode: string,
  day: string,
): AssessmentDays | null {
  const city = cityOf(regionCode);
  const others = all.filter(
    (one) =>
      one.effectiveFrom !== null && one.standard !== 'LTC_2021' && cityOf(one.regionCode) !== city,
  );
  return others.find((one) => heldOn(one, day)) ?? others[0] ?? null;
}

/** The city of a county, street or village; a city itself. */
export function cityOf(code: RegionCode): RegionCode {
  return ancestorCode(code, 'CITY') ?? code;
}

function organisationOf({ rows }: SubgraphContext, id: string) {
  return rows.by(AssessmentOrganisationFact, 'organisationId', id);
}

function resultOf(
  assessment: AssessmentDays,
  organisation: AssessmentOrganisationFact | null,
  all: readonly AssessmentDays[],
  day: string,
): RecognisedResult {
  const { standard, status, endedOn } = assessment;
  const assessedOn = assessment.assessedOn!;
  return {
    ...{ standard, assessedOn, endedOn },
    effectiveFrom: assessment.effectiveFrom!,
    validUntil: assessment.validUntil!,
    disputed: status === 'DISPUTED' || status === 'REVIEWING',
    stateChanged: all.some(
      (one) =>
        one.reason === 'IMMEDIATE' &&
        one.status !== 'REVOKED' &&
        one.key !== assessment.key &&
        assessedOn <= one.orderedOn &&
        one.orderedOn <= day,
    ),
    qualifiedThen: organisation !== null && isQualified(organisation, assessedOn),
    qualifiedNow: organisation !== null && isQualified(organisation, day),
  };
}

async function pactsInForce({ rows }: SubgraphContext, day: string): Promise<PactFact[]> {
  const pacts = await rows.all(PactFact, { expression: 'e.pact_id' });
  return pacts.filter((pact) => isInForce(pact, day));
}

/** Pacts that both regions, or ones above them, are members of. */
function sharedBy(pacts: readonly PactFact[], here: RegionCode, there: RegionCode): SharedPact[] {
  return pacts
    .filter(({ members }) => binds(members, here) && binds(members, there))
    .map(({ pactId: id, scopes, acceptedStandards }) => ({ id, scopes, acceptedStandards }));
}

function binds(members: readonly string[], region: RegionCode): boolean {
  return regionChain(region).some((code) => members.includes(code));
}
