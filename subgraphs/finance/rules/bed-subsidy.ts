import { lastDayOfYears } from '../../../ground/china/calendar.ts';
import { ruleName } from '../../../ground/rules/catalogue.ts';
import { identityOf, type Rule, type RuleResult, wholeNumber } from '../../../ground/rules/rule.ts';
import { type RatedProgramme, rateOf, ruleOfProgramme } from './programme-rates.ts';
import { dueByCases } from './rate-cases.ts';

const NAME = ruleName('R-02');

/** 租赁5年以上, five years included. */
const LEASE_YEARS = 5;

export interface BedSubsidyParameters {
  /** Fen per bed, `null` where the sources give no figure. */
  built: number | null;
  leased: number | null;
  leaseYears: number;
}

export interface BedSubsidyFacts {
  /** 社会力量. */
  socialCapital: boolean;
  newlyBuilt: boolean;
  /** 普惠. */
  inclusive: boolean;
  premises: 'BUILT' | 'LEASED' | 'BOUGHT';
  /** What a person classed bought premises as, `null` before. */
  classedAs: 'BUILT' | 'LEASED' | null;
  /** First and last day of the lease contract, `null` unless leased. */
  lease: { from: string; to: string } | null;
  /** Beds that the acceptance found, not those planned. */
  newBedsAccepted: number;
  /** Beds among them that were subsidised before. */
  bedsAlreadyPaid: number;
}

export type BedSubsidyInputs = BedSubsidyFacts & BedSubsidyParameters & { payableBeds: number };

export type BedSubsidyReason =
  | 'NO_RULE'
  | 'NOT_SOCIAL_CAPITAL'
  | 'NOT_NEWLY_BUILT'
  | 'NOT_INCLUSIVE'
  | 'LEASE_TOO_SHORT'
  | 'NEEDS_MANUAL_CLASS'
  | 'CLASSED_BY_PERSON'
  | 'NO_NEW_BEDS'
  | 'SELF_BUILT'
  | 'LEASED_LONG_ENOUGH'
  | 'PAID_BEDS_LEFT_OUT'
  | 'AMOUNT_NOT_ESTABLISHED';

/**
 * R-02 as a programme states it, by its rates per bed; `null` for a programme that does not pay by
 * bed and premises.
 */
export function bedSubsidyRule(programme: RatedProgramme): Rule<BedSubsidyParameters> | null {
  const built = rateOf(programme, 'SELF_BUILT', 'BED');
  const leased = rateOf(programme, 'LEASED_5_YEARS', 'BED');
  if (programme.type !== 'CONSTRUCTION' || !built || !leased) return null;
  return ruleOfProgramme(NAME, programme, {
    built: built.amount,
    leased: leased.amount,
    leaseYears: LEASE_YEARS,
  });
}

/**
 * R-02 一次性床位补贴 (yuxi-2023-report): fen due once for new beds. Defaults of this hub: the term of a
 * lease is that of the contract from its start, not what remains of it; premises that were bought
 * are neither built nor leased, so a person must class them, and until then no amount is given.
 */
export function bedSubsidy(
  rule: Rule<BedSubsidyParameters> | null,
  facts: BedSubsidyFacts,
): RuleResult<BedSubsidyInputs, BedSubsidyReason> {
  const accepted = wholeNumber('newBedsAccepted', facts.newBedsAccepted);
  const paid = wholeNumber('bedsAlreadyPaid', facts.bedsAlreadyPaid);
  const parameters = rule?.parameters ?? { built: null, leased: null, leaseYears: LEASE_YEARS };
  const payableBeds = Math.max(0, accepted - paid);
  const result = { ...NAME, rule: identityOf(rule), ratio: null };
  const inputs = { ...facts, ...parameters, payableBeds };
  if (rule === null) {
    return { ...result, met: null, amount: null, reasonCodes: ['NO_RULE'], inputs };
  }
  const refusals = refusalsOf(parameters, facts, payableBeds);
  if (refusals.length > 0) {
    return { ...result, met: false, amount: 0, reasonCodes: refusals, inputs };
  }
  const paidAs = facts.premises === 'BOUGHT' ? facts.classedAs : facts.premises;
  if (paidAs === null) {
    return { ...result, met: null, amount: null, reasonCodes: ['NEEDS_MANUAL_CLASS'], inputs };
  }
  const built = paidAs === 'BUILT';
  const fen = built ? parameters.built : parameters.leased;
  const reasonCodes: BedSubsidyReason[] = [built ? 'SELF_BUILT' : 'LEASED_LONG_ENOUGH'];
  if (facts.premises === 'BOUGHT') reasonCodes.push('CLASSED_BY_PERSON');
  if (paid > 0) reasonCodes.push('PAID_BEDS_LEFT_OUT');
  if (fen === null) reasonCodes.push('AMOUNT_NOT_ESTABLISHED');
  const { amount } = dueByCases([{ amount: fen }], [{ count: payableBeds }]);
  return { ...result, met: true, amount, reasonCodes, inputs };
}

function refusalsOf(
  { leaseYears }: BedSubsidyParameters,
  { socialCapital, newlyBuilt, inclusive, premises, lease }: BedSubsidyFacts,
  payableBeds: number,
): BedSubsidyReason[] {
  const reasons: BedSubsidyReason[] = [];
  if (!socialCapital) reasons.push('NOT_SOCIAL_CAPITAL');
  if (!newlyBuilt) reasons.push('NOT_NEWLY_BUILT');
  if (!inclusive) reasons.push('NOT_INCLUSIVE');
  const short = lease === null || lease.to < lastDayOfYears(lease.from, leaseYears);
  if (premises === 'LEASED' && short) reasons.push('LEASE_TOO_SHORT');
  if (payableBeds === 0) reasons.push('NO_NEW_BEDS');
  return reasons;
}
