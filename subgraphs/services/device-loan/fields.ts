import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { CatalogueItem } from '../catalogue-item/entity.ts';
import { Elder, Region } from '../stubs.ts';
import { DeviceLoan } from './entity.ts';
import { deviceLoans } from './list.ts';

export const DeviceLoanFields = fieldsOf(DeviceLoan, {
  elder: ref('p2', Elder, 'elderKey', 'Who has it. 老年人'),
  device: one('p2', () => CatalogueItem, ['deviceId', 'id'], 'What is lent. 辅具'),
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
