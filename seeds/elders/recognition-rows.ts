import { ancestorCode, regionAt, type RegionCode } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';
import { pactRows } from '../regions/pacts.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import { DEMO_ELDERS } from '../world/demo-elders.ts';
import type { WorldElder } from '../world/types.ts';

const [PACT] = pactRows().filter(({ status }) => status === 'ACTIVE');

/**
 * What the city where an elder lives now recognised of her result in the one she came from: of everybody
 * but the elders who are told by hand, with whom a visitor may try it. `assessment` is the row of the
 * latest one, `qualified` whether its organisation is.
 */
export function recognitionRows(
  { n, key, lifeStatus, residenceRegion, registrations }: WorldElder,
  assessment: Row,
  qualified: boolean,
  asOf: string,
): Row[] {
  const region = ancestorCode(residenceRegion, 'COUNTY') ?? residenceRegion;
  const [from, to] = [cityOf(assessment.region_code as string), cityOf(region)];
  const covered = from !== to && [from, to].every((city) => PACT!.members.includes(city));
  if (!covered || !qualified || n <= DEMO_ELDERS) return [];
  if (assessment.status !== 'EFFECTIVE' || lifeStatus !== 'ACTIVE') return [];
  const dice = new Dice('recognition', n);
  const accepted = PACT!.acceptedStandards.some((one) => one.standard === assessment.standard);
  const arrived = dayOf(registrations.at(-1)!.from);
  const recognisedOn = Math.min(arrived + dice.between(3, 40), dayOf(asOf));
  const outcome = accepted ? 'RECOGNISED' : 'BAND_ONLY';
  return [
    {
      ...{ key: keyOf('recognition', n), elder_key: key, assessment_key: assessment.key },
      ...{ status: outcome, outcome, standard: assessment.standard, band: assessment.band },
      reason_codes: accepted ? ['LEVEL_RECOGNISED'] : ['BAND_RECOGNISED', 'STANDARD_NOT_ACCEPTED'],
      level: accepted ? assessment.final_level : null,
      ...{ assessed_on: assessment.assessed_on, valid_until: assessment.valid_until },
      ...{ recognised_on: dateOf(recognisedOn), ended_on: null },
      legal_basis: dice.chance(0.6) ? 'SEPARATE_CONSENT' : 'STATUTORY_DUTY',
      case_number: `HR-${dateOf(recognisedOn).slice(0, 4)}-${String(n).padStart(5, '0')}`,
      ...{ organisation_id: assessment.organisation_id, pact_id: PACT!.id },
      ...{ from_region_code: from, from_region_at: regionAt(from) },
      ...{ region_code: region, region_at: regionAt(region), synthetic: true },
    },
  ];
}

function cityOf(code: RegionCode): RegionCode {
  return ancestorCode(code, 'CITY') ?? code;
}
