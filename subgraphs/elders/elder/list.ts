import { Directive, Field, InputType, Int, registerEnumType } from 'type-graphql';
import { badInput } from '../../../ground/errors/errors.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import type { ListSpec, SqlCondition } from '../../../ground/rows/rows.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { nameContains } from '../../../ground/rows/search.ts';
import { within } from '../../../ground/rows/within.ts';
import { latestBirthDate } from './age.ts';
import type { AbilityBand as BandName } from '../assessment-standard/band.ts';
import { AbilityBand } from '../assessment-standard/enums.ts';
import { EligibilityCategory } from '../eligibility-record/category.ts';
import { LifeStatus, LivingSituation, Sex } from './profile.ts';
import type { Elder } from './entity.ts';
import { byWeight, inForce, onDay } from '../ability-assessment/in-force.ts';

const OLDEST = 150;
/** The class of the fields that a sensitive condition reads: a filter tells what it filters by. */
const SENSITIVE = '@tag(name: "p3")';

@InputType({ description: 'Which elders; all conditions hold together.' })
export class ElderFilter {
  @Field(() => String, { nullable: true, description: 'Lives in this region or below it.' })
  within?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Household registered in this region or below it.',
  })
  hukouWithin?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name contains this text, 1 to 50 characters.',
  })
  name?: string | null;

  @Field(() => Sex, { nullable: true, description: 'Of this sex.' })
  sex?: Sex | null;

  @Field(() => Int, {
    nullable: true,
    description: 'At least this many years old today, 0 to 150.',
  })
  ageFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'At most this many years old today, 0 to 150.' })
  ageTo?: number | null;

  @Field(() => [LivingSituation], { nullable: true, description: 'Living in one of these ways.' })
  livingSituations?: LivingSituation[] | null;

  @Field(() => [LifeStatus], { nullable: true, description: 'Of one of these statuses.' })
  lifeStatuses?: LifeStatus[] | null;

  @Directive(SENSITIVE)
  @Field(() => [EligibilityCategory], {
    nullable: true,
    description: 'In one of these groups today.',
  })
  categories?: EligibilityCategory[] | null;

  @Directive(SENSITIVE)
  @Field(() => Boolean, { nullable: true, description: 'Whether an assessment is in force today.' })
  assessed?: boolean | null;

  @Directive(SENSITIVE)
  @Field(() => [AbilityBand], {
    nullable: true,
    description: 'Current ability in one of these bands.',
  })
  bands?: BandName[] | null;

  @Directive(SENSITIVE)
  @Field(() => DateScalar, { nullable: true, description: 'Current ability assessed on or after.' })
  assessedFrom?: string | null;

  @Directive(SENSITIVE)
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Current ability assessed on or before.',
  })
  assessedTo?: string | null;
}

export enum ElderOrderField {
  NAME = 'NAME',
  BIRTH_DATE = 'BIRTH_DATE',
  RESIDENCE = 'RESIDENCE',
}
registerEnumType(ElderOrderField, {
  name: 'ElderOrderField',
  description: 'What elders are sorted by.',
  valuesConfig: {
    NAME: { description: 'Name. 姓名' },
    BIRTH_DATE: { description: 'Birth date: the oldest first when ascending. 出生日期' },
    RESIDENCE: { description: 'Code of the residence. 居住地' },
  },
});

@InputType({ description: 'How elders are sorted.' })
export class ElderOrder {
  @Field(() => ElderOrderField, { description: 'Sort by this.' })
  field: ElderOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction.' })
  direction: OrderDirection;
}

const ORDER: Record<ElderOrderField, string> = {
  NAME: 'e.name',
  BIRTH_DATE: 'e.birth_date',
  RESIDENCE: 'e.region_at',
};

/** @throws BAD_USER_INPUT for an unknown region code, an empty name or an impossible age. */
export function elderList(
  today: string,
  filter: ElderFilter = {},
  orderBy?: ElderOrder,
): ListSpec<Elder> {
  const { ageFrom, ageTo, name } = filter;
  const conditions: SqlCondition[] = [];
  if (filter.within != null) conditions.push(within('filter.within', filter.within));
  if (filter.hukouWithin != null) {
    conditions.push(within('filter.hukouWithin', filter.hukouWithin, 'hukou_region_at'));
  }
  if (name != null) conditions.push(nameContains('name', 'filter.name', name));
  if (ageFrom != null) {
    const latest = latestBirthDate(checkedAge('filter.ageFrom', ageFrom), today);
    conditions.push({ sql: 'e.birth_date <= ?', params: [latest] });
  }
  if (ageTo != null) {
    const before = latestBirthDate(checkedAge('filter.ageTo', ageTo) + 1, today);
    conditions.push({ sql: 'e.birth_date > ?', params: [before] });
  }
  if (filter.categories) conditions.push(inCategories(filter.categories, today));
  conditions.push(...abilityConditions(filter, today));
  return {
    name: 'elders',
    conditions,
    where: {
      ...(filter.sex && { sex: filter.sex }),
      ...(filter.livingSituations && { livingSituation: { $in: filter.livingSituations } }),
      ...(filter.lifeStatuses && { lifeStatus: { $in: filter.lifeStatuses } }),
    },
    order: {
      expression: ORDER[orderBy?.field ?? ElderOrderField.NAME],
      direction: orderBy?.direction,
    },
  };
}

const NOBODY: SqlCondition = { sql: 'false', params: [] };

function inCategories(categories: EligibilityCategory[], today: string): SqlCondition {
  if (categories.length === 0) return NOBODY;
  return {
    sql: `exists (select from eligibility_record c
            where c.elder_key = e.key and c.category = any(array[?]::text[])
              and c.valid_from <= ? and (c.valid_to is null or c.valid_to >= ?))`,
    params: [categories, today, today],
  };
}

/** The assessment that `Elder.currentAbility` gives, as a row `a`. */
const CURRENT = `select x.band, x.assessed_on from ability_assessment x
  where x.elder_key = e.key and ${inForce('x')}
  order by ${byWeight('x')} desc, x.key desc limit 1`;

function abilityConditions(filter: ElderFilter, today: string): SqlCondition[] {
  const { assessed, bands, assessedFrom, assessedTo } = filter;
  const conditions: SqlCondition[] = [];
  const current = (test: string, params: unknown[]) =>
    conditions.push({
      sql: `exists (select from (${CURRENT}) a where ${test})`,
      params: [...onDay(today), ...params],
    });
  if (assessed === true) current('true', []);
  if (assessed === false) {
    conditions.push({ sql: `not exists (${CURRENT})`, params: onDay(today) });
  }
  if (bands?.length === 0) conditions.push(NOBODY);
  else if (bands) current('a.band = any(array[?]::text[])', [bands]);
  if (assessedFrom) current('a.assessed_on >= ?', [assessedFrom]);
  if (assessedTo) current('a.assessed_on <= ?', [assessedTo]);
  return conditions;
}

function checkedAge(argument: string, age: number): number {
  if (age >= 0 && age <= OLDEST) return age;
  throw badInput(argument, 'BETWEEN', { min: 0, max: OLDEST });
}
