import { isWithin, REGION_LEVELS, regionLevel, type RegionCode } from '../china/region-code.ts';
import type { RuleCode } from './catalogue.ts';

export interface RuleName {
  code: RuleCode;
  nameZh: string;
}

/** Where and when a rule holds. */
export interface RuleScope {
  /** The region and everything below it; `null` is the whole country. */
  regionCode: RegionCode | null;
  validFrom: string;
  /** Last day, `null` while it holds. */
  validTo: string | null;
}

/** Which rule, in which version, gave a result. */
export interface RuleIdentity extends RuleName, RuleScope {
  /** Names the rule with its parameters, such as R-12/150600/1. */
  version: string;
  /** `null` for a default of this hub that no document states. */
  policyDocumentId: string | null;
}

/** A rule with the parameters that one region gives it for a time. */
export interface Rule<Parameters extends object> extends RuleIdentity {
  parameters: Readonly<Parameters>;
}

/**
 * What a rule found, with all that is needed to explain it (PIPL art. 24). Rules only compute:
 * people decide.
 */
export interface RuleResult<Inputs extends object, Reason extends string> extends RuleName {
  /** `null` where no rule holds in the region on the day. */
  rule: RuleIdentity | null;
  /** The decision, or whether the limit is reached; `null` when it cannot be told. */
  met: boolean | null;
  /** Exact; the comparison is never made on a rounded percentage. */
  ratio: Fraction | null;
  /** Fen; `null` where the rule pays nothing or its sources give no figure. */
  amount: number | null;
  reasonCodes: readonly Reason[];
  /** Everything the result follows from. */
  inputs: Readonly<Inputs>;
}

export interface Fraction {
  numerator: number;
  denominator: number;
}

/** Parameters that the rule's own policy forbids. */
export class RuleError extends Error {
  constructor(
    readonly code: 'BELOW_FLOOR',
    readonly parameter: string,
    message: string,
  ) {
    super(message);
    this.name = 'RuleError';
  }
}

/**
 * The rule of the smallest region around `regionCode` that holds on the day, both days of its term
 * included; of several in one region the one that began last. None is `null`.
 */
export function ruleFor<R extends RuleScope>(
  rules: readonly R[],
  regionCode: RegionCode,
  day: string,
): R | null {
  const holding = rules.filter(
    (rule) =>
      rule.validFrom <= day &&
      (rule.validTo === null || day <= rule.validTo) &&
      (rule.regionCode === null || isWithin(regionCode, rule.regionCode)),
  );
  return holding.sort((a, b) => depth(b) - depth(a) || latestFirst(a, b))[0] ?? null;
}

function depth({ regionCode }: RuleScope): number {
  return regionCode === null ? -1 : REGION_LEVELS.indexOf(regionLevel(regionCode));
}

function latestFirst(a: RuleScope, b: RuleScope): number {
  if (a.validFrom === b.validFrom) return 0;
  return a.validFrom < b.validFrom ? 1 : -1;
}

/** The rule without its parameters, for a result. */
export function identityOf(rule: RuleIdentity | null): RuleIdentity | null {
  if (rule === null) return null;
  const { code, nameZh, version, policyDocumentId, regionCode, validFrom, validTo } = rule;
  return { code, nameZh, version, policyDocumentId, regionCode, validFrom, validTo };
}

/** A count that a rule reads. @throws RangeError for anything but a whole number from 0 on. */
export function wholeNumber(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new RangeError(`${name} is a whole number from 0 on`);
}

/** Σ count × fen, exact. @throws RangeError beyond what JSON can carry (2^53 − 1 fen). */
export function sumOfFen(terms: readonly { count: number; fen: number }[]): number {
  const sum = terms.reduce((total, { count, fen }) => total + BigInt(count) * BigInt(fen), 0n);
  if (sum > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('the amount is beyond 2^53 − 1');
  return Number(sum);
}
