import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder } from '../elder/entity.ts';
import { Region } from '../stubs.ts';
import { BankAccountActions, bankAccountWorkflow } from './actions.ts';
import { BankAccount } from './entity.ts';
import { BankAccountStatus } from './machine.ts';

const bankAccounts = listOf(BankAccount, {
  one: ['p3', 'An account to which money for an elder goes, by its id. 发放账户'],
  many: [
    'p3',
    'Accounts to which money for elders goes, the latest first unless sorted otherwise. 发放账户',
  ],
  filters: {
    within: inRegion('Of elders in this region. 所在地区'),
    statuses: oneOf('status', BankAccountStatus, 'With one of these states. 状态'),
    ...days('recordedOn', 'recorded_on', 'Day on which it was recorded. 登记日期'),
  },
  orders: { RECORDED_ON: ['recorded_on', 'Day on which it was recorded. 登记日期'] },
  usual: ['RECORDED_ON', 'DESC'],
});

const fields = fieldsOf(BankAccount, {
  elder: one('p3', () => Elder, ['elderKey', 'key'], 'For whom money goes here. 老年人'),
  region: ref('p3', Region, 'regionCode', 'Where the elder lived when it was recorded. 所在地区'),
});

const elderFields = fieldsOf(Elder, {
  bankAccounts: page(
    'p3',
    () => bankAccounts,
    ['key', 'elder_key'],
    'Accounts to which money for her goes or went, the latest first unless sorted otherwise. 发放账户',
  ),
});

export const bankAccount = row(BankAccount, {
  list: bankAccounts,
  workflow: bankAccountWorkflow,
  resolvers: [fields, elderFields, BankAccountActions],
  mergedElder: { clash: "t.status = 'CONFIRMED' and o.status = 'CONFIRMED'" },
});
