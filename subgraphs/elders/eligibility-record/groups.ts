import type { SqlCondition } from '../../../ground/rows/list-spec.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { AbilityAssessment } from '../ability-assessment/entity.ts';
import { byWeight, inForce } from '../ability-assessment/in-force.ts';
import { asksWhetherAlone, livesAloneSql } from '../household-membership/lives-alone.ts';
import type { EligibilityCategory } from './category.ts';
import { EligibilityRecord } from './entity.ts';
import { GROUP_RULES, type GroupRule, reaches, ruleOnDay } from './group-rules.ts';

/** What the groups of an elder are read from. */
export interface ReadFrom {
  /** Whether a record `c` counts, and an assessment `x`. */
  records: SqlCondition;
  assessments: SqlCondition;
  /** SQL: whether her household says that she lives alone. */
  alone(elder: string, day: string): string;
  rules: readonly GroupRule[];
}

const ALWAYS: SqlCondition = { sql: 'true', params: [] };

/** All rows: what figures count and others are told. */
export const ALL_ROWS: ReadFrom = {
  ...{ records: ALWAYS, assessments: ALWAYS, alone: livesAloneSql, rules: GROUP_RULES },
};

/** The rows that a caller may see, so that a group tells no more than they do. */
export function seenBy({ rows }: SubgraphContext): ReadFrom {
  return {
    records: rows.seen(EligibilityRecord, 'c'),
    assessments: rows.seen(AbilityAssessment, 'x'),
    ...{ alone: asksWhetherAlone, rules: GROUP_RULES },
  };
}

/** Where groups come from: which ones, and SQL over the elder `e` and the day `d.day`. */
interface Source {
  gives: ((category: EligibilityCategory) => boolean) | readonly EligibilityCategory[];
  sql(from: ReadFrom): SqlCondition;
}

const COVERS = 'c.valid_from <= d.day and (c.valid_to is null or c.valid_to >= d.day)';
const NO_DAYS = 'null::date as since, null::date as until';

/**
 * The definition of every target group, which field, filter, figure and fact share. Each source selects
 * category, from what it follows, the key of the record, and its first and last day as far as they are known.
 */
const SOURCES: readonly Source[] = [
  {
    gives: (category) => !DERIVED.includes(category),
    sql: ({ records: { sql, params } }) => ({
      sql: `select c.category, 'CERTIFICATE' as follows, c.key as record, c.valid_from as since, c.valid_to as until
        from elders.eligibility_record c where c.elder_key = e.key and ${COVERS} and ${sql}`,
      params,
    }),
  },
  {
    gives: ['VERY_OLD'],
    sql: ({ rules }) => ({
      sql: `select 'VERY_OLD', 'BIRTH_DATE', null::uuid, o.day, null::date
        from ${ruleOnDay(rules)} p
        cross join lateral (select ${reaches('e.birth_date', 'p.very_old_from')} as day) o
        where o.day <= d.day`,
      params: [],
    }),
  },
  {
    gives: ['DISABLED_FULL', 'DISABLED_PARTIAL', 'DEMENTIA'],
    sql: ({ assessments: { sql, params } }) => ({
      sql: `select g.category, 'ASSESSMENT', null::uuid, a.effective_from, least(a.valid_until, a.ended_on - 1)
        from (select x.* from elders.ability_assessment x
          where x.elder_key = e.key and ${inForce('x', 'd.day')} and ${sql}
          order by ${byWeight('x')} desc, x.key desc limit 1) a
        cross join lateral (values
          (case a.band when 'FULL' then 'DISABLED_FULL' when 'PARTIAL' then 'DISABLED_PARTIAL' end),
          (case when 'DEMENTIA' = any(a.change_reasons) then 'DEMENTIA' end)) g(category)
        where g.category is not null`,
      params,
    }),
  },
  {
    gives: ['LIVING_ALONE'],
    sql: ({ alone }) => ({
      // What her household says counts before what was reported.
      sql: `select 'LIVING_ALONE', case when h.alone is null then 'LIVING_SITUATION' else 'HOUSEHOLD' end,
          null::uuid, ${NO_DAYS}
        from (select ${alone('e.key', 'd.day')} as alone) h
        where coalesce(h.alone, e.living_situation = 'ALONE')`,
      params: [],
    }),
  },
  {
    gives: ['ECON_DIFFICULT'],
    sql: ({ records: { sql, params }, rules }) => ({
      sql: `select 'ECON_DIFFICULT', 'CATEGORIES', null::uuid, min(c.valid_from),
          nullif(max(coalesce(c.valid_to, 'infinity')), 'infinity')
        from ${ruleOnDay(rules)} p join elders.eligibility_record c on c.category = any(p.economic)
        where c.elder_key = e.key and ${COVERS} and ${sql} having count(*) > 0`,
      params,
    }),
  },
];

const DERIVED = SOURCES.flatMap(({ gives }) => (typeof gives === 'function' ? [] : gives));

/**
 * SQL over the elder `e` and the day `d.day`: her groups on that day as (category, follows, record, since,
 * until), or those `among` some. Before her birth and after her last day she is in none.
 */
export function groupsSql(
  from: ReadFrom,
  among?: readonly EligibilityCategory[],
): { sql: string; params: unknown[] } {
  const asked = SOURCES.filter(({ gives }) => {
    const given =
      typeof gives === 'function' ? gives : (one: EligibilityCategory) => gives.includes(one);
    return !among || among.some(given);
  }).map(({ sql }) => sql(from));
  const named = 'category, follows, record, since, until';
  return {
    sql: `select g.* from (${asked.map(({ sql }) => sql).join(' union all ')}) g(${named})
      where d.day >= e.birth_date and (e.life_status_on is null or e.life_status_on >= d.day)`,
    params: asked.flatMap(({ params }) => params),
  };
}

/** Whether the elder `e` is in one of some groups on a day. */
export function inGroups(
  from: ReadFrom,
  groups: readonly EligibilityCategory[],
  day: string,
): SqlCondition {
  const { sql, params } = groupsSql(from, groups);
  return {
    sql: `exists (select from (select ?::date as day) d cross join lateral (${sql}) held
      where held.category = any(array[?]::text[]))`,
    params: [day, ...params, groups],
  };
}
