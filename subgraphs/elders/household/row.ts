import { fieldsOf, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { memberships } from '../household-membership/list.ts';
import { Region } from '../stubs.ts';
import { HouseholdActions, householdWorkflow } from './actions.ts';
import { HAS_BOOK } from './conditions.ts';
import { Household } from './entity.ts';
import { households } from './list.ts';

const fields = fieldsOf(Household, {
  region: ref('p3', Region, 'regionCode', 'Where the dwelling is. 所在地区'),
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
  resolvers: [fields, HouseholdActions],
  answers: [HAS_BOOK],
});
