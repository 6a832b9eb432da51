import { type CertificateLevel, reaches } from '../../../ground/facts/skill-level.ts';
import { sumOfFen } from '../../../ground/rules/rule.ts';

/** A case of a rate table: how much for each that fits; a condition that it does not ask is null. */
export interface Case {
  /** Fen, `null` where neither the sources nor the region say how much. */
  amount: number | null;
  band?: string | null;
  ageFrom?: number | null;
  ageTo?: number | null;
  category?: string | null;
  level?: number | null;
  /** From this skill of a caregiver on. */
  skillLevel?: CertificateLevel | null;
  post?: string | null;
}

/** So many that are alike: people, beds, sites or events. What is not known of them is null. */
export interface Counted {
  count: number;
  band?: string | null;
  age?: number | null;
  categories?: readonly string[];
  level?: number | null;
  skillLevel?: CertificateLevel | null;
  posts?: readonly string[];
}

export interface CasesDue {
  /** Fen; null where something fits a case that has no amount. */
  amount: number | null;
  /** How many fit a case, and how many none. */
  paid: number;
  left: number;
}

/**
 * What a rate table owes for what was counted. This is the one evaluator of all programmes: a rule
 * says who is counted, a table says what for. Of several cases that fit the best one is paid.
 */
export function dueByCases(cases: readonly Case[], counted: readonly Counted[]): CasesDue {
  const terms: { count: number; fen: number }[] = [];
  let unknown = false;
  let paid = 0;
  let left = 0;
  for (const one of counted) {
    const fitting = cases.filter((each) => fits(each, one));
    if (fitting.length === 0) {
      left += one.count;
      continue;
    }
    paid += one.count;
    const amounts = fitting.flatMap(({ amount }) => amount ?? []);
    if (amounts.length > 0) terms.push({ count: one.count, fen: Math.max(...amounts) });
    else if (one.count > 0) unknown = true;
  }
  return { amount: unknown ? null : sumOfFen(terms), paid, left };
}

/** Whether a case is for one of these; both ends of an age range are inclusive. */
function fits(asks: Case, one: Counted): boolean {
  const { band, age, categories, level, skillLevel, posts } = one;
  const { ageFrom = null, ageTo = null } = asks;
  return (
    (asks.band == null || asks.band === band) &&
    (ageFrom === null || (age != null && age >= ageFrom)) &&
    (ageTo === null || (age != null && age <= ageTo)) &&
    (asks.category == null || (categories ?? []).includes(asks.category)) &&
    (asks.level == null || (level != null && level >= asks.level)) &&
    (asks.skillLevel == null || (skillLevel != null && reaches(skillLevel, asks.skillLevel))) &&
    (asks.post == null || (posts ?? []).includes(asks.post))
  );
}
