import { MonthScalar } from '../../../ground/schema/scalars.ts';
import { about, aboutOpen, exactly, flag, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { ServiceDelivery } from './entity.ts';
import { ServiceDeliveryStatus } from './machine.ts';

export const serviceDeliveries = listOf(ServiceDelivery, {
  one: ['p3', 'A delivery of a bought service by its id. 服务记录'],
  many: ['p3', 'Deliveries of bought services, the latest first unless sorted otherwise. 服务记录'],
  filters: {
    within: inRegion('Of elders in this region. 所在地区'),
    month: exactly('month', () => MonthScalar, 'Of this month. 结算月份'),
    statuses: oneOf('status', ServiceDeliveryStatus, 'In one of these states. 状态'),
    elder: about('Elder', 'elder_key', 'To this elder. 老年人'),
    worker: about('Worker', 'worker_key', 'By this worker. 服务人员'),
    contract: aboutOpen('PurchaseContract', 'contract_id', 'Under this contract. 合同'),
    sampled: flag('sampled', 'Whether it is in the sample of its settlement. 是否抽中回访'),
  },
  orders: { STARTED_AT: ['started_at', 'When it began. 开始时间'] },
  usual: ['STARTED_AT', 'DESC'],
});
