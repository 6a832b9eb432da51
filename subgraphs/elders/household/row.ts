import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { memberships } from '../household-membership/list.ts';
import { Region } from '../stubs.ts';
import { HouseholdActions } from './actions.ts';
import { HAS_BOOK } from './conditions.ts';
import { Household } from './entity.ts';
import { HOUSEHOLD_IS_USED, householdExchange } from './exchange.ts';
import { households } from './list.ts';
import { householdWorkflow } from './workflow.ts';

const fields = fieldsOf(Household, {
  region: ref('p3', Region, 'regionCode', 'Where the dwelling is. 所在地区'),
  splitFrom: one(
    'p3',
    () => Household,
    ['splitFrom', 'key'],
    'The household that its first members left for it; null where there is none. 原户',
  ),
  members: page(
    'p3',
    () => memberships,
    ['key', 'household_key'],
    'Who lives or lived there of the elders on the register, the earliest first. 户内老年人',
  ),
});

export const household = row(Household, {
  list: households,
  workflow: householdWorkflow,
  resolvers: [fields, HouseholdActions, ...householdExchange.resolvers],
  tables: householdExchange.tables,
  answers: [HAS_BOOK, HOUSEHOLD_IS_USED],
});
