import { BOTH_HOLD } from '../../../ground/facts/follows-survivor.ts';
import { asOf } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, page } from '../../../ground/row/fields.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { Elder } from '../elder/entity.ts';
import { EligibilityRecord } from './entity.ts';
import { eligibilityExchange } from './exchange.ts';
import { actions, workflow } from './register.ts';
import { categoryRecords, EARLIEST_FIRST, heldOn } from './records.ts';

const categoryHistory = listOf(EligibilityRecord, { order: EARLIEST_FIRST });

const ElderCategoryFields = fieldsOf(Elder, {
  categories: computed(
    'p3',
    () => [EligibilityRecord],
    ['key'],
    'The target groups the elder belongs to on a day, today unless given. 对象类别',
    async ({ key }, context, given) => {
      const records = await categoryRecords(key, context);
      return records.filter((record) => heldOn(record, given.asOf));
    },
    { takes: { asOf: asOf() }, also: [ListSize(20)] },
  ),
  categoryHistory: page(
    'p3',
    () => categoryHistory,
    ['key', 'elder_key'],
    'Every target group the elder has belonged to, the earliest first. 类别记录',
  ),
});

export const eligibilityRecord = row(EligibilityRecord, {
  keys: [],
  workflow,
  resolvers: [ElderCategoryFields, actions, ...eligibilityExchange.resolvers],
  tables: eligibilityExchange.tables,
  mergedElder: { clash: `${BOTH_HOLD} and t.category = o.category` },
});
