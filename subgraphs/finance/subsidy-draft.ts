import type { SubgraphContext } from '../../ground/serving/context.ts';
import { ElderFact } from '../../ground/facts/elder-fact.ts';
import { FacilityFact } from '../../ground/facts/facility-fact.ts';
import { openId } from '../../ground/identity/open-id.ts';
import { ancestorCode, isWithin, regionAt } from '../../ground/china/region-code.ts';
import { refuse } from '../../ground/workflow/user-error.ts';
import type { BedSubsidyCase, BedSubsidyCaseInput } from './bed-subsidy-case.ts';
import { isInForce } from './programme-reach.ts';
import { BeneficiaryKind } from './programme-type.ts';
import { monthDays } from './residents.ts';
import { bedSubsidyRule } from './rules/bed-subsidy.ts';
import { careSubsidyRule } from './rules/care-subsidy.ts';
import { operatingSubsidyRule } from './rules/operating-subsidy.ts';
import type { ApplyForSubsidyInput } from './subsidy-application.input.ts';
import type { SubsidyApplication } from './subsidy-application.ts';
import { SubsidyProgramme } from './subsidy-programme.ts';

export type SubsidyDraft = Pick<
  SubsidyApplication,
  | 'programmeId'
  | 'beneficiaryKind'
  | 'beneficiaryId'
  | 'period'
  | 'periodFrom'
  | 'beds'
  | 'regionCode'
  | 'regionAt'
>;

/**
 * What an input applies for, read against programme and beneficiary. @throws Refusal at the field
 * that does not fit.
 */
export async function draftOf(
  context: SubgraphContext,
  input: ApplyForSubsidyInput,
): Promise<SubsidyDraft> {
  const id = openId('SubsidyProgramme', 'input.programme', input.programme);
  const programme = await context.rows.by(SubsidyProgramme, 'id', id);
  if (!programme) throw refuse('NOT_KNOWN', 'programme', 'There is no such programme.');
  const beneficiary = await beneficiaryOf(context, programme, input);
  const regionCode = ancestorCode(beneficiary.regionCode, 'COUNTY') ?? beneficiary.regionCode;
  if (!isWithin(regionCode, programme.regionCode)) {
    throw refuse('INVALID_VALUE', 'programme', 'The programme does not reach the beneficiary.');
  }
  return {
    programmeId: programme.id,
    beneficiaryKind: programme.beneficiary,
    beneficiaryId: beneficiary.id,
    ...periodOf(context, programme, input.month ?? null),
    beds: bedsOf(programme, input.beds ?? null),
    regionCode,
    regionAt: regionAt(regionCode),
  };
}

async function beneficiaryOf(
  context: SubgraphContext,
  { beneficiary }: SubsidyProgramme,
  input: ApplyForSubsidyInput,
): Promise<{ id: string; regionCode: string }> {
  const { facility, elder } = input;
  if (beneficiary !== BeneficiaryKind.ELDER && beneficiary !== BeneficiaryKind.FACILITY) {
    throw refuse('INVALID_VALUE', 'programme', 'The programme pays neither elders nor facilities.');
  }
  const paysElders = beneficiary === BeneficiaryKind.ELDER;
  if ((elder != null) !== paysElders) {
    const message = paysElders ? 'The programme pays an elder.' : 'The programme pays no elder.';
    throw refuse('INVALID_VALUE', 'elder', message);
  }
  if ((facility != null) === paysElders) {
    const message = paysElders ? 'The programme pays no facility.' : 'It pays a facility.';
    throw refuse('INVALID_VALUE', 'facility', message);
  }
  if (paysElders) {
    const key = context.key('Elder', 'input.elder', elder!);
    const known = await context.rows.by(ElderFact, 'elderKey', key);
    if (known) return { id: key, regionCode: known.regionCode };
    throw refuse('NOT_KNOWN', 'elder', 'No such elder is on the register.');
  }
  const known = await context.rows.by(
    FacilityFact,
    'facilityId',
    openId('Facility', 'input.facility', facility!),
  );
  if (known) return { id: known.facilityId, regionCode: known.regionCode };
  throw refuse('NOT_KNOWN', 'facility', 'No such facility is known.');
}

/** Whether a programme is paid by the month, by its rates per person and month. */
function isMonthly(programme: SubsidyProgramme): boolean {
  return operatingSubsidyRule(programme) !== null || careSubsidyRule(programme) !== null;
}

function periodOf(
  { today }: SubgraphContext,
  programme: SubsidyProgramme,
  month: string | null,
): Pick<SubsidyDraft, 'period' | 'periodFrom'> {
  const invalid = (message: string) => refuse('INVALID_VALUE', 'month', message);
  if (!isMonthly(programme)) {
    if (month !== null) throw invalid('The programme does not pay by the month.');
    return { period: 'ONCE', periodFrom: today };
  }
  if (month === null) throw invalid('The programme pays by the month.');
  if (month > today.slice(0, 7)) throw invalid('The month has not begun.');
  const { from, to } = monthDays(month);
  if (!isInForce(programme, to)) throw invalid('The programme was not in force in this month.');
  return { period: month, periodFrom: from };
}

function bedsOf(
  programme: SubsidyProgramme,
  beds: BedSubsidyCaseInput | null,
): BedSubsidyCase | null {
  if ((beds !== null) !== (bedSubsidyRule(programme) !== null)) {
    const message = beds ? 'The programme does not pay new beds.' : 'The programme pays new beds.';
    throw refuse('INVALID_VALUE', 'beds', message);
  }
  if (beds === null) return null;
  const { premises, leaseFrom = null, leaseTo = null, newlyBuilt, newBedsAccepted } = beds;
  const leased = premises === 'LEASED';
  if ((leaseFrom !== null) !== leased) {
    throw refuse('INVALID_VALUE', 'beds.leaseFrom', 'Only a lease has a first day.');
  }
  if ((leaseTo !== null) !== leased || (leaseFrom ?? '') > (leaseTo ?? '')) {
    throw refuse('INVALID_VALUE', 'beds.leaseTo', 'Only a lease has a last day, after its first.');
  }
  return { premises, leaseFrom, leaseTo, newlyBuilt, newBedsAccepted };
}
