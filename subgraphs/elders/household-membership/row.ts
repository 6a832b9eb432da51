import { BOTH_HOLD } from '../../../ground/facts/follows-survivor.ts';
import { asOf } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder } from '../elder/entity.ts';
import { Household } from '../household/entity.ts';
import { HouseholdMembership } from './entity.ts';
import { membershipExchange } from './exchange.ts';
import { memberships } from './list.ts';
import { LIVES_ALONE, livesAlone } from './lives-alone.ts';
import { actions, workflow } from './register.ts';
import { EVER_MEMBERS } from './tell-dwellers.ts';

const fields = fieldsOf(HouseholdMembership, {
  household: one('p3', () => Household, ['household', 'key'], 'The household. 户'),
  elder: one('p3', () => Elder, ['elderKey', 'key'], 'Who lives there. 老年人'),
});

const elderFields = fieldsOf(Elder, {
  livesAlone: computed(
    'p3',
    () => Boolean,
    ['key'],
    'Whether she lives alone on a day, by the household that she is in then; null where that is not ' +
      'known. `livingSituation` is what was reported. 独居(按户籍成员推算)',
    ({ key }, context, given) => livesAlone(context, key, given.asOf),
    { takes: { asOf: asOf() } },
  ),
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
  resolvers: [fields, elderFields, actions, ...membershipExchange.resolvers],
  tables: membershipExchange.tables,
  answers: [LIVES_ALONE, EVER_MEMBERS],
  mergedElder: { clash: BOTH_HOLD },
});
