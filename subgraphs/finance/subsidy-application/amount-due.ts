import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { assessmentOn, categoriesOn, ElderFact } from '../../../ground/facts/elder-fact.ts';
import { FacilityFact } from '../../../ground/facts/facility-fact.ts';
import type { RuleReason } from '../../../ground/rules/rule-reason.ts';
import type { RuleResult } from '../../../ground/rules/rule.ts';
import { isInForce } from '../subsidy-programme/reach.ts';
import { operatingProgramme, ratesOn } from '../subsidy-rates/in-force.ts';
import { monthDays, residentsOf } from './residents.ts';
import { type ProgrammeInputs, programmeSubsidy } from '../rules/programme-subsidy.ts';
import type { Case, Counted } from '../rules/rate-cases.ts';
import type { RateUnit } from '../subsidy-programme/rate.ts';
import { isMonthly, wayOf } from '../subsidy-rates/way.ts';
import { adaptationDue, type AdaptationResult } from './adaptation-due.ts';
import { factsOf, personOf, topUpOf } from './counted.ts';
import { bedSubsidy, bedSubsidyRule } from '../rules/bed-subsidy.ts';
import { careSubsidy, type CareSubsidyInputs, careSubsidyRule } from '../rules/care-subsidy.ts';
import {
  operatingCases,
  operatingSubsidy,
  type OperatingSubsidyInputs,
  operatingSubsidyRule,
  residentsCounted,
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
export type ProgrammeResult = RuleResult<ProgrammeInputs, Reason>;

/** 社会力量: who runs a facility as private capital does. */
const PRIVATE_MODES = ['PRIVATE', 'PRIVATE_WITH_AID'];

/** What an application asks for. */
export type Claim = Pick<
  SubsidyApplication,
  | 'programmeId'
  | 'beneficiaryKind'
  | 'beneficiaryId'
  | 'period'
  | 'beds'
  | 'event'
  | 'regionCode'
  | 'adaptationKey'
> & { key?: string };

/** The rule's result with its kind, by which its inputs are told apart, and what the county adds. */
export type Due = (
  | { kind: 'OPERATING'; result: OperatingResult; cases: readonly Case[] }
  | { kind: 'CARE'; result: CareResult }
  | { kind: 'BEDS'; result: BedResult }
  | { kind: 'ADAPTATION'; result: AdaptationResult }
  | { kind: 'CASES'; result: ProgrammeResult; cases: readonly Case[] }
) & { topUp: number };

/** What is paid: all of it, and the part that the county adds. */
export interface Owed {
  amount: number;
  topUp: number;
}

export function owedBy(due: Due | null): Owed {
  const base = due?.result.amount ?? 0;
  const topUp = base > 0 ? due!.topUp : 0;
  return { amount: base + topUp, topUp };
}

/**
 * What a programme owes for a claim by the current facts; `null` for a programme that nobody gave
 * rates to.
 */
export async function amountDue(context: SubgraphContext, claim: Claim): Promise<Due | null> {
  const programme = await context.rows.by(SubsidyProgramme, 'id', claim.programmeId);
  if (!programme) return null;
  const { period } = claim;
  const monthly = /^\d{4}-\d{2}$/.test(period);
  const day = monthly ? monthDays(period).to : context.today;
  const way = await wayOf(context, programme, day);
  if (!way || isMonthly(way) !== monthly) return null;
  const counted = (unit: RateUnit, all: readonly Counted[]) =>
    topUpOf(context, programme, claim.regionCode, { day, unit, counted: all });
  if (way.by === 'CASES') {
    const facts = await factsOf(context, claim, day);
    if (!facts) return null;
    const result = programmeSubsidy(way.rule, facts);
    const { cases } = way.rule.parameters;
    return { kind: 'CASES', result, cases, topUp: await counted(way.unit, facts.counted) };
  }
  if (way.by === 'ADAPTATION') {
    const works = await adaptationDue(context, claim, programme, way);
    if (!works) return null;
    const topUp = await counted('HOUSEHOLD', works.counted);
    return { kind: 'ADAPTATION', result: works.result, topUp };
  }
  if (way.by === 'CARE') {
    const result = await careDue(context, claim.beneficiaryId, period, programme);
    const person = await personOf(context, claim.beneficiaryId, day);
    const topUp = await counted('PERSON_MONTH', person ? [person.counted] : []);
    return { kind: 'CARE', result, topUp };
  }
  const facility = await context.rows.by(FacilityFact, 'facilityId', claim.beneficiaryId);
  if (!facility) return null;
  if (way.by === 'OPERATING') {
    const result = await operatingDue(context, facility, period, programme);
    const topUp = await counted('PERSON_MONTH', residentsCounted(result.inputs));
    return { kind: 'OPERATING', result, cases: operatingCases(result.inputs), topUp };
  }
  if (!claim.beds) return null;
  const result = bedsDue(context, facility, claim.beds, programme);
  const topUp = await counted('BED', [{ count: result.inputs.payableBeds }]);
  return { kind: 'BEDS', result, topUp };
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
  const categories = elder ? categoriesOn(elder, to) : [];
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
