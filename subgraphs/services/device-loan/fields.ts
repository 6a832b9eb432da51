import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { Device } from '../device/entity.ts';
import { HomeCareBed } from '../home-care-bed/entity.ts';
import { Elder, Region } from '../stubs.ts';
import { DeviceLoan } from './entity.ts';
import { deviceLoans } from './list.ts';

export const DeviceLoanFields = fieldsOf(DeviceLoan, {
  elder: ref('p2', Elder, 'elderKey', 'Who has it. 老年人'),
  device: one('p2', () => Device, ['deviceKey', 'key'], 'What is lent. 设备'),
  homeCareBed: one(
    'p2',
    () => HomeCareBed,
    ['bedKey', 'key'],
    'The home care bed that it was fitted to; null for a loan by itself. 家庭养老床位',
  ),
  region: ref('p2', Region, 'regionCode', 'Where the elder lives. 所在地区'),
});

export const ElderLoanFields = fieldsOf(Elder, {
  deviceLoans: page(
    'p2',
    () => deviceLoans,
    ['key', 'elder_key'],
    'Devices on loan, and those that were, the latest first unless sorted otherwise. 辅具租赁',
  ),
});
