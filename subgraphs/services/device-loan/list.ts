import { about, days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { DeviceLoan } from './entity.ts';
import { DeviceLoanStatus } from './machine.ts';

export const deviceLoans = listOf(DeviceLoan, {
  one: ['p2', 'A device loan by its id. 辅具租赁'],
  many: ['p3', 'Device loans, the latest first unless sorted otherwise. 辅具租赁'],
  filters: {
    within: inRegion('Of elders in this region. 所在地区'),
    statuses: oneOf('status', DeviceLoanStatus, 'In one of these states. 状态'),
    device: about('Device', 'device_key', 'Of this device. 设备'),
    ...days('due', 'due_on', 'Due back. 应还日期'),
  },
  orders: {
    LENT_ON: ['lent_on', 'First day. 出借日期'],
    DUE_ON: [
      "coalesce(e.due_on, date '9999-12-31')",
      'Day by which it is due back; those without come last. 应还日期',
    ],
  },
  usual: ['LENT_ON', 'DESC'],
});
