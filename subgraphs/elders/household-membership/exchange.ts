import { choiceKind, dayKind } from '../../../ground/exchange/kinds.ts';
import { exchangeAbout } from '../elder/exchange-about.ts';
import { householdKind } from '../household/exchange.ts';
import { HouseholdMembership, HouseholdRelation } from './entity.ts';
import { workflow } from './register.ts';

export const membershipExchange = exchangeAbout<HouseholdMembership>({
  name: 'householdMemberships',
  text: 'elders in households. 户成员',
  entity: HouseholdMembership,
  fieldClass: 'p3',
  workflow,
  field: 'households',
  under: 'members',
  elderAt: 'elder.id',
  by: [],
  turns: ({ household }) => (typeof household === 'string' ? [household] : []),
  published: true,
  columns: {
    household: {
      text: 'The household, by the number of its register or id. 户口簿号',
      kind: householdKind,
      also: ['户号', '户编号'],
      ...{ required: true, fixed: true, select: '^id' },
    },
    relation: {
      text: 'What she is to the head. 与户主关系',
      kind: choiceKind(HouseholdRelation, {
        ...{ 本人: 'HEAD', 丈夫: 'SPOUSE', 妻子: 'SPOUSE', 妻: 'SPOUSE', 夫: 'SPOUSE' },
        ...{ 父亲: 'PARENT', 母亲: 'PARENT', 父: 'PARENT', 母: 'PARENT', 子: 'CHILD', 女: 'CHILD' },
        ...{ 儿子: 'CHILD', 女儿: 'CHILD', 祖父: 'GRANDPARENT', 祖母: 'GRANDPARENT' },
        ...{ 兄: 'SIBLING', 弟: 'SIBLING', 姐: 'SIBLING', 妹: 'SIBLING' },
      }),
      also: ['关系', '与户主的关系'],
      required: true,
    },
    joinedOn: {
      text: 'First day there. 入户日期',
      kind: dayKind,
      also: ['入户时间', '迁入日期'],
      required: true,
    },
  },
});
