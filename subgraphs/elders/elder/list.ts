import { Int } from 'type-graphql';
import { badInput } from '../../../ground/errors/errors.ts';
import {
  classed,
  exactly,
  type FilterField,
  filtered,
  inRegion,
  named,
  oneOf,
} from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import type { SqlCondition } from '../../../ground/rows/list-spec.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { byWeight, inForce, onDay } from '../ability-assessment/in-force.ts';
import { AbilityAssessment } from '../ability-assessment/entity.ts';
import { AbilityBand } from '../assessment-standard/enums.ts';
import { EligibilityCategory } from '../eligibility-record/category.ts';
import { inGroups, seenBy } from '../eligibility-record/groups.ts';
import { latestBirthDate } from '../../../ground/china/age.ts';
import { Elder } from './entity.ts';
import { Sex } from '../../../ground/china/sex.ts';
import { LifeStatus } from './machine.ts';
import { LACKS } from './missing.ts';
import { LivingSituation } from './profile.ts';

const OLDEST = 150;

/** Whether the assessment `a` that `Elder.currentAbility` gives the caller meets a test. */
function current(test: string, { today, rows }: SubgraphContext, params: unknown[]): SqlCondition {
  const seen = rows.seen(AbilityAssessment, 'x');
  const assessment = `select x.band, x.assessed_on from ability_assessment x
    where x.elder_key = e.key and ${inForce('x')} and ${seen.sql}
    order by ${byWeight('x')} desc, x.key desc limit 1`;
  return {
    sql: `exists (select from (${assessment}) a where ${test})`,
    params: [...onDay(today), ...seen.params, ...params],
  };
}

/** Years that are completed today, made a condition on the birth date. */
function aged(
  description: string,
  condition: (age: number, today: string) => SqlCondition,
): FilterField {
  return filtered(
    () => Int,
    description,
    (age: number, argument, { today }) => {
      if (age < 0 || age > OLDEST) throw badInput(argument, 'BETWEEN', { min: 0, max: OLDEST });
      return condition(age, today);
    },
  );
}

/** A day of the current assessment, on one side of a range. */
const assessed = (operator: '>=' | '<=', description: string): FilterField =>
  filtered(
    () => DateScalar,
    description,
    (day: string, _, context) => current(`a.assessed_on ${operator} ?::date`, context, [day]),
  );

const AT_LEAST_AGE = aged(
  'At least this many years old today, 0 to 150. 年龄下限',
  (age, today) => ({
    sql: 'e.birth_date <= ?',
    params: [latestBirthDate(age, today)],
  }),
);

const AT_MOST_AGE = aged('At most this many years old today, 0 to 150. 年龄上限', (age, today) => ({
  sql: 'e.birth_date > ?',
  params: [latestBirthDate(age + 1, today)],
}));

const IN_CATEGORIES = filtered(
  () => [EligibilityCategory],
  'In one of these groups today, certified or not. 对象类别',
  (categories: EligibilityCategory[], _, context) =>
    inGroups(seenBy(context), categories, context.today),
);

const IS_ASSESSED = filtered(
  () => Boolean,
  'Whether an assessment is in force today. 是否已评估',
  (yes: boolean, _, context) => {
    const { sql, params } = current('true', context, []);
    return { sql: yes ? sql : `not ${sql}`, params };
  },
);

const IN_BANDS = filtered(
  () => [AbilityBand],
  'Current ability in one of these bands. 失能程度',
  (bands: string[], _, context) => current('a.band = any(array[?]::text[])', context, [bands]),
);

export const elders = listOf(Elder, {
  one: ['p2', 'An elder by the id made for the caller. 老年人'],
  many: ['p3', 'Elders, by name unless sorted otherwise. 老年人'],
  filters: {
    within: inRegion('Lives in this region or below it. 居住地'),
    hukouWithin: inRegion(
      'Household registered in this region or below it. 户籍地',
      'hukou_region_at',
    ),
    name: named('name', 'Name contains this text, 1 to 50 characters. 姓名'),
    sex: exactly('sex', () => Sex, 'Of this sex. 性别'),
    ageFrom: AT_LEAST_AGE,
    ageTo: { ...AT_MOST_AGE, notBelow: 'ageFrom' },
    livingSituations: oneOf(
      'living_situation',
      LivingSituation,
      'Living in one of these ways. 居住情况',
    ),
    lifeStatuses: oneOf('life_status', LifeStatus, 'Of one of these statuses. 人员状态'),
    ...classed('p3', {
      lacks: LACKS,
      categories: IN_CATEGORIES,
      assessed: IS_ASSESSED,
      bands: IN_BANDS,
      assessedFrom: assessed('>=', 'Current ability assessed on this day or later. 评估日期起'),
      assessedTo: {
        ...assessed('<=', 'Current ability assessed on this day or earlier. 评估日期止'),
        notBelow: 'assessedFrom',
      },
    }),
  },
  orders: {
    NAME: ['name', 'Name. 姓名'],
    BIRTH_DATE: ['birth_date', 'Birth date: the oldest first when ascending. 出生日期'],
    RESIDENCE: ['region_at', 'Code of the residence. 居住地'],
  },
  usual: ['NAME', 'ASC'],
});
