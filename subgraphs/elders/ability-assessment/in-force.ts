import type { SqlCondition } from '../../../ground/rows/list-spec.ts';
import type { StandardCode } from '../assessment-standard/standard.ts';

/**
 * Whether an assessment, alias `x`, is in force on a day, as SQL or as three parameters (`onDay`): its
 * days alone say so, on any day, whatever has become of it since. A disputed one holds until decided.
 */
export function inForce(x: string, day = '?'): string {
  const notEnded = `(${x}.ended_on is null or ${x}.ended_on > ${day})`;
  return `${x}.effective_from <= ${day} and ${x}.valid_until >= ${day} and ${notEnded}`;
}

/** The day, as often as `inForce` asks for it. */
export function onDay(day: string): string[] {
  return [day, day, day];
}

export function inForceOn(day: string): SqlCondition {
  return { sql: inForce('e'), params: onDay(day) };
}

/**
 * Sorts the assessments of an elder, alias `x`, so that the last one says how able the elder is: the
 * scale of long-term-care insurance only where there is nothing else, then the latest.
 */
export function byWeight(x: string): string {
  return `(${x}.standard <> 'LTC_2021', ${x}.assessed_on)`;
}

/** The scale of long-term-care insurance answers another question than the ability standards. */
export function sameQuestion(a: StandardCode, b: StandardCode): boolean {
  return (a === 'LTC_2021') === (b === 'LTC_2021');
}

interface Term {
  effectiveFrom: string | null;
  validUntil: string | null;
  endedOn: string | null;
}

/** `inForce` of a row at hand. */
export function heldOn({ effectiveFrom, validUntil, endedOn }: Term, day: string): boolean {
  if (effectiveFrom === null || validUntil === null) return false;
  return effectiveFrom <= day && day <= validUntil && (endedOn === null || day < endedOn);
}
