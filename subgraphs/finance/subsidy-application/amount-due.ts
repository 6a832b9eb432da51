import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { assessmentOn, ElderFact } from '../../../ground/facts/elder-fact.ts';
import { FacilityFact } from '../../../ground/facts/facility-fact.ts';
import type { RuleReason } from '../../../ground/rules/rule-reason.ts';
import type { RuleResult } from '../../../ground/rules/rule.ts';
import { isInForce } from '../subsidy-programme/reach.ts';
import { operatingProgramme, ratesOn } from '../subsidy-rates/in-force.ts';
import { monthDays, residentsOf } from './residents.ts';
import { bedSubsidy, bedSubsidyRule } from '../rules/bed-subsidy.ts';
import { careSubsidy, type CareSubsidyInputs, careSubsidyRule } from '../rules/care-subsidy.ts';
import {
  operatingSubsidy,
  type OperatingSubsidyInputs,
  operatingSubsidyRule,
} from '../rules/operating-subsidy.ts';
import type { SubsidyApplication } from './entity.ts';
import { SubsidyProgramme } from '../subsidy-programme/entity.ts';

type Reason = keyof typeof RuleReason;

export type OperatingResult = RuleResult<OperatingSubsidyInputs, Reason>;
export type CareResult = RuleResult<CareSubsidyInputs, Reason>;

/** What the rule of new beds took into account, flat. */
export interface BedInputs {
  premises: string;
  classedAs: string | null;
  leaseFrom: string | null;
  leaseTo: string | null;
  newlyBuilt: boolean;
  socialCapital: boolean;
  inclusive: boolean;
  newBedsAccepted: number;
  bedsAlreadyPaid: number;
  payableBeds: number;
  built: number | null;
  leased: number | null;
}
export type BedResult = RuleResult<BedInputs, Reason>;

/** 社会力量: who runs a facility as private capital does. */
const PRIVATE_MODES = ['PRIVATE', 'PRIVATE_WITH_AID'];

/** What an application asks for. */
export type Claim = Pick<
  SubsidyApplication,
  'programmeId' | 'beneficiaryKind' | 'beneficiaryId' | 'period' | 'beds'
>;

/** The rule's result with its kind, by which its inputs are told apart. */
export type Due =
  | { kind: 'OPERATING'; result: OperatingResult }
  | { kind: 'CARE'; result: CareResult }
  | { kind: 'BEDS'; result: BedResult };

/**
 * What a programme owes for a claim by the current facts; `null` for a programme that no rule of the
 * hub computes.
 */
export async function amountDue(context: SubgraphContext, claim: Claim): Promise<Due | null> {
  const programme = await context.rows.by(SubsidyProgramme, 'id', claim.programmeId);
  if (!programme) return null;
  const monthly = /^\d{4}-\d{2}$/.test(claim.period);
  if (claim.beneficiaryKind === 'ELDER') {
    if (!monthly || !careSubsidyRule(programme)) return null;
    const result = await careDue(context, claim.beneficiaryId, claim.period, programme);
    return { kind: 'CARE', result };
  }
  const facility = await context.rows.by(FacilityFact, 'facilityId', claim.beneficiaryId);
  if (!facility) return null;
  if (monthly && operatingSubsidyRule(programme)) {
    const result = await operatingDue(context, facility, claim.period, programme);
    return { kind: 'OPERATING', result };
  }
  if (!claim.beds || !bedSubsidyRule(programme)) return null;
  return { kind: 'BEDS', result: bedsDue(context, facility, claim.beds, programme) };
}

/** R-01 for a facility and month, by `programme` or the nearest one that reaches it. */
export async function operatingDue(
  context: SubgraphContext,
  facility: FacilityFact,
  month: string,
  programme?: SubsidyProgramme,
): Promise<OperatingResult> {
  const { to } = monthDays(month);
  const nearest = await operatingProgramme(context, facility.regionCode, to, programme);
  const [rates, residents] = await Promise.all([
    nearest ? ratesOn(context, nearest, to) : null,
    residentsOf(context, facility.facilityId, month),
  ]);
  const rule = nearest && rates ? operatingSubsidyRule(nearest, rates) : null;
  return operatingSubsidy(rule, { month, facility, residents });
}

async function careDue(
  context: SubgraphContext,
  elderKey: string,
  month: string,
  programme: SubsidyProgramme,
): Promise<CareResult> {
  const { to } = monthDays(month);
  const elder = await context.rows.by(ElderFact, 'elderKey', elderKey);
  const rates = await ratesOn(context, programme, to);
  const categories = elder?.categories ?? [];
  return careSubsidy(rates ? careSubsidyRule(programme, rates) : null, {
    month,
    lifeStatus: elder?.lifeStatus ?? null,
    categories,
    destitute:
      elder?.wantsCentralSupport != null || categories.some((one) => one.startsWith('DESTITUTE')),
    band: (elder && assessmentOn(elder, to)?.band) ?? null,
  });
}

function bedsDue(
  context: SubgraphContext,
  facility: FacilityFact,
  { premises, classedAs, leaseFrom, leaseTo, ...beds }: NonNullable<Claim['beds']>,
  programme: SubsidyProgramme,
): BedResult {
  const rule = isInForce(programme, context.today) ? bedSubsidyRule(programme) : null;
  const { inputs, ...result } = bedSubsidy(rule, {
    socialCapital: PRIVATE_MODES.includes(facility.operationMode),
    newlyBuilt: beds.newlyBuilt,
    inclusive: facility.inclusive,
    premises,
    classedAs: classedAs ?? null,
    lease: leaseFrom && leaseTo ? { from: leaseFrom, to: leaseTo } : null,
    newBedsAccepted: beds.newBedsAccepted,
    bedsAlreadyPaid: beds.bedsPaidBefore,
  });
  const { lease, leaseYears: _, ...flat } = inputs;
  const terms = { leaseFrom: lease?.from ?? null, leaseTo: lease?.to ?? null };
  return { ...result, inputs: { ...flat, ...terms } };
}
