import { BOTH_HOLD } from '../../../ground/facts/follows-survivor.ts';
import { fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder } from '../elder/entity.ts';
import { Household } from '../household/entity.ts';
import { HouseholdMembership } from './entity.ts';
import { memberships } from './list.ts';
import { actions, workflow } from './register.ts';

const fields = fieldsOf(HouseholdMembership, {
  household: one('p3', () => Household, ['household', 'key'], 'The household. 户'),
  elder: one('p3', () => Elder, ['elderKey', 'key'], 'Who lives there. 老年人'),
});

const elderFields = fieldsOf(Elder, {
  householdMemberships: page(
    'p3',
    () => memberships,
    ['key', 'elder_key'],
    'In which households the elder lives and has lived, the earliest first. 所在户',
  ),
});

export const householdMembership = row(HouseholdMembership, {
  keys: [],
  workflow,
  resolvers: [fields, elderFields, actions],
  mergedElder: { clash: BOTH_HOLD },
});
