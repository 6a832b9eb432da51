import {
  type Fraction,
  identityOf,
  type Rule,
  type RuleName,
  type RuleResult,
  wholeNumber,
} from './rule.ts';

/** A rule that asks for a share of at least so many per cent. */
export interface ShareParameters {
  /** Whole per cent; the limit itself reaches it (民法典 art. 1259). */
  requiredPercent: number;
  /** The day by which it is to be reached, `null` for at any time. */
  dueOn: string | null;
}

export type ShareReason = 'LIMIT_REACHED' | 'BELOW_LIMIT' | 'NOT_DUE_YET' | 'NO_RULE' | 'NO_DATA';

export type ShareInputs = { [K in keyof ShareParameters]: ShareParameters[K] | null };

export type ShareResult<Inputs extends object> = RuleResult<Inputs & ShareInputs, ShareReason>;

/**
 * Whether a share reaches a limit, compared in integers of any size. @throws RangeError for a
 * denominator below 1.
 */
export function reachesPercent({ numerator, denominator }: Fraction, percent: number): boolean {
  if (denominator <= 0) throw new RangeError('a share needs a denominator above zero');
  return BigInt(numerator) * 100n >= BigInt(denominator) * BigInt(percent);
}

/**
 * The result of a share rule on a day. Before `dueOn` the verdict stands, with NOT_DUE_YET beside
 * it. `inputs` are what the share was counted from.
 */
export function shareResult<Inputs extends object>(
  name: RuleName,
  rule: Rule<ShareParameters> | null,
  share: Fraction,
  inputs: Inputs,
  day: string,
): ShareResult<Inputs> {
  wholeNumber('numerator', share.numerator);
  wholeNumber('denominator', share.denominator);
  const { requiredPercent, dueOn } = rule?.parameters ?? { requiredPercent: null, dueOn: null };
  const known = share.denominator > 0;
  const met = known && requiredPercent !== null ? reachesPercent(share, requiredPercent) : null;
  const reasonCodes: ShareReason[] = [];
  if (rule === null) reasonCodes.push('NO_RULE');
  if (!known) reasonCodes.push('NO_DATA');
  if (met !== null) reasonCodes.push(met ? 'LIMIT_REACHED' : 'BELOW_LIMIT');
  if (dueOn !== null && day < dueOn) reasonCodes.push('NOT_DUE_YET');
  return {
    ...name,
    rule: identityOf(rule),
    met,
    ratio: known ? share : null,
    amount: null,
    reasonCodes,
    inputs: { ...inputs, requiredPercent, dueOn },
  };
}
