import { subtree } from '../../../ground/china/region-code.ts';
import type { RuleScope } from '../../../ground/rules/rule.ts';
import type { EligibilityCategory } from './category.ts';

/** What a region gives to the groups that nobody certifies. */
export interface GroupRule extends RuleScope {
  /** Null for a default of this hub that no document states. */
  policyDocumentId: string | null;
  /** 高龄: from this age on. */
  veryOldFrom: number;
  /** 经济困难: whom an authority has certified as one of these. */
  economic: readonly EligibilityCategory[];
}

/**
 * 高龄 is 80 and over (老年人权益保障法 art. 33). No document says in full who is economically difficult:
 * 特困, 低保, 低保边缘 and 低收入 are a default of this hub. Another region gets a line of its own.
 */
export const GROUP_RULES: readonly GroupRule[] = [
  {
    ...{ regionCode: null, validFrom: '2000-01-01', validTo: null, policyDocumentId: null },
    veryOldFrom: 80,
    economic: ['DESTITUTE_CENTRAL', 'DESTITUTE_SCATTERED', 'DIBAO', 'DIBAO_MARGIN', 'LOW_INCOME'],
  },
];

/** Codes lie below this number. */
const EVERYWHERE = { from: 0, to: 10 ** 12 };

/** The rules as a relation; all of it comes from this file, and nothing from a request. */
function relation(rules: readonly GroupRule[]): string {
  const lines = rules.map(({ regionCode, validFrom, validTo, veryOldFrom, economic }) => {
    const { from, to } = regionCode === null ? EVERYWHERE : subtree(regionCode);
    const groups = `array[${economic.map((one) => `'${one}'`).join(', ')}]::text[]`;
    const until = validTo === null ? 'null::date' : `date '${validTo}'`;
    return `(${from}::bigint, ${to}::bigint, date '${validFrom}', ${until}, ${veryOldFrom}, ${groups})`;
  });
  return `(values ${lines.join(', ')}) r(a, b, valid_from, valid_to, very_old_from, economic)`;
}

/**
 * SQL: the rule of the smallest region around the elder `e` that holds on the day `d.day`, of several the
 * one that began last.
 */
export const ruleOnDay = (rules: readonly GroupRule[]) => `(
  select r.very_old_from, r.economic from ${relation(rules)}
  where e.region_at between r.a and r.b and r.valid_from <= d.day
    and (r.valid_to is null or r.valid_to >= d.day)
  order by r.b - r.a, r.valid_from desc limit 1)`;

/** SQL: the first days on which a rule begins to hold or no longer does, and on which somebody reaches its age. */
export const ruleDays = (rules: readonly GroupRule[]) => `
  select unnest(array[r.valid_from, r.valid_to + 1, ${reaches('e.birth_date', 'r.very_old_from')}])
  from ${relation(rules)}`;

/** SQL: the day on which so many years are completed; who was born on 29 February completes them on 1 March. */
export function reaches(birthDate: string, years: string): string {
  const day = `(${birthDate} + make_interval(years => ${years}))::date`;
  return `${day} + (extract(day from ${birthDate}) <> extract(day from ${day}))::int`;
}
