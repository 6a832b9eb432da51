import { ObjectType } from 'type-graphql';
import { asOf } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, page } from '../../../ground/row/fields.ts';
import { listOf } from '../../../ground/row/list.ts';
import { Sensitive } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { madeOnce } from '../../../ground/process/made-once.ts';
import { Elder } from '../elder/entity.ts';
import { EligibilityCategory } from './category.ts';
import { EligibilityRecord } from './entity.ts';
import { groupsSql, seenBy } from './groups.ts';
import { categoryRecords, EARLIEST_FIRST } from './records.ts';

const CategoryOrigin = labelled(
  'CategoryOrigin',
  'Whether an authority certified a group or it follows from the register. 类别来源',
  {
    RECORDED: 'An authority certified it. 认定登记',
    DERIVED: 'It follows from what the register knows on the day. 自动得出',
  },
);
type CategoryOrigin = keyof typeof CategoryOrigin;

const CategoryBasis = labelled('CategoryBasis', 'From what a group follows. 认定依据', {
  CERTIFICATE: 'From what an authority certified. 认定记录',
  BIRTH_DATE: 'From the birth date. 出生日期',
  ASSESSMENT: 'From the ability assessment in force. 有效的能力评估结果',
  HOUSEHOLD: 'From who lives in the household. 户成员登记',
  LIVING_SITUATION: 'From how the elder was reported to live. 居住情况',
  CATEGORIES: 'From other groups, by the rule of the region. 本地区认定范围内的其他类别',
});
type CategoryBasis = keyof typeof CategoryBasis;

/** A group as `groupsSql` gives it. */
interface Held {
  k: string;
  category: EligibilityCategory;
  follows: CategoryBasis;
  record: string | null;
  since: string | null;
  until: string | null;
}

@ObjectType({ description: 'A target group that an elder belongs to on a day. 所属对象类别' })
export class ElderCategory {
  readonly #certified: () => Promise<EligibilityRecord | null>;

  /** `certified` reads the record, for those alone who ask for what it says. */
  constructor(
    { category, follows, since, until }: Held,
    certified: () => Promise<EligibilityRecord | null>,
  ) {
    this.category = category;
    this.origin = follows === 'CERTIFICATE' ? 'RECORDED' : 'DERIVED';
    this.follows = follows;
    this.validFrom = since;
    this.validUntil = until;
    this.#certified = certified;
  }

  @Sensitive(() => EligibilityCategory, { description: 'The target group. 类别' })
  category: EligibilityCategory;

  @Sensitive(() => CategoryOrigin, { description: 'Whether it was certified or follows. 类别来源' })
  origin: CategoryOrigin;

  @Sensitive(() => CategoryBasis, { description: 'From what it follows. 认定依据' })
  follows: CategoryBasis;

  @Sensitive(() => DateScalar, {
    description: 'First day by what it follows from, null where none is known. 起始日期',
  })
  validFrom: string | null;

  @Sensitive(() => DateScalar, {
    description: 'Last day as far as it is known, null while none is. 有效期至',
  })
  validUntil: string | null;

  @Sensitive(() => String, { description: 'Who certified it, null where nobody did. 认定机关' })
  get authority(): Promise<string | null> {
    return this.#certified().then((record) => record?.authority ?? null);
  }

  @Sensitive(() => String, { description: 'By which paper, null where by none. 依据材料' })
  get evidence(): Promise<string | null> {
    return this.#certified().then((record) => record?.evidence ?? null);
  }

  @Sensitive(() => EligibilityRecord, {
    description: 'The record of it, null for what follows. 认定记录',
  })
  get record(): Promise<EligibilityRecord | null> {
    return this.#certified();
  }
}

/** The groups of an elder on a day, by the rows that the caller may see; those that began first are first. */
export async function groupsOn(
  context: SubgraphContext,
  elderKey: string,
  day: string,
): Promise<Held[]> {
  const { rows } = context;
  const held = await rows.batch(`target groups ${day}`, elderKey, async (keys) => {
    const { sql, params } = groupsSql(seenBy(context));
    const groups = new Map<string, Held[]>();
    const found = await rows.sql<Held>(
      `select e.key as k, g.* from elders.elder e cross join (select ?::date as day) d
        cross join lateral (${sql}) g where e.key = any(array[?]::uuid[])
        order by g.since nulls last, g.category, g.record`,
      [day, ...params, keys],
    );
    for (const one of found) madeOnce(groups, one.k, () => []).push(one);
    return groups;
  });
  return held ?? [];
}

const categoryHistory = listOf(EligibilityRecord, { order: EARLIEST_FIRST });

export const ElderCategoryFields = fieldsOf(Elder, {
  categories: computed(
    'p3',
    () => [ElderCategory],
    ['key'],
    'The target groups the elder belongs to on a day, today unless given: what an authority certified, and ' +
      'what follows from age, assessment, household and the rule of her region. 对象类别',
    async ({ key }, context, given) => {
      const held = await groupsOn(context, key, given.asOf);
      return held.map((one) => {
        const certified = async () => {
          if (one.record === null) return null;
          const records = await categoryRecords(key, context);
          return records.find((each) => each.key === one.record) ?? null;
        };
        return new ElderCategory(one, certified);
      });
    },
    { takes: { asOf: asOf() }, also: [ListSize(Object.keys(EligibilityCategory).length)] },
  ),
  categoryHistory: page(
    'p3',
    () => categoryHistory,
    ['key', 'elder_key'],
    'What authorities have certified of the elder, the earliest first. 类别认定记录',
  ),
});
