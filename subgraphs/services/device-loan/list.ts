import { days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { DeviceLoan } from './entity.ts';
import { DeviceLoanStatus } from './machine.ts';

export const deviceLoans = listOf(DeviceLoan, {
  one: ['p2', 'A device loan by its id. 辅具租赁'],
  many: ['p3', 'Device loans, the latest first unless sorted otherwise. 辅具租赁'],
  filters: {
    within: inRegion('Of elders in this region. 所在地区'),
    statuses: oneOf('status', DeviceLoanStatus, 'In one of these states. 状态'),
    ...days('due', 'due_on', 'Due back. 应还日期'),
  },
  orders: {
    LENT_ON: ['lent_on', 'First day. 出借日期'],
    DUE_ON: ['due_on', 'Day by which it is due back. 应还日期'],
  },
  usual: ['LENT_ON', 'DESC'],
});
