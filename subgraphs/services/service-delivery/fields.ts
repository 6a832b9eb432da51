import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { MonthlySettlement } from '../monthly-settlement/entity.ts';
import { PurchaseContract } from '../purchase-contract/entity.ts';
import { Elder, Region, Worker } from '../stubs.ts';
import { ServiceDelivery } from './entity.ts';
import { serviceDeliveries } from './list.ts';

export const ServiceDeliveryFields = fieldsOf(ServiceDelivery, {
  elder: ref('p3', Elder, 'elderKey', 'To whom. 老年人'),
  worker: ref('p3', Worker, 'workerKey', 'By whom. 服务人员'),
  contract: one('p3', () => PurchaseContract, ['contractId', 'id'], 'Under which contract. 合同'),
  settlement: one(
    'p3',
    () => MonthlySettlement,
    ['settlementKey', 'key'],
    'The settlement that it is paid with; null before. 月度结算',
  ),
  region: ref('p3', Region, 'regionCode', 'Where the elder lived. 所在地区'),
});

export const ElderDeliveryFields = fieldsOf(Elder, {
  serviceDeliveries: page(
    'p3',
    () => serviceDeliveries,
    ['key', 'elder_key'],
    'Bought services that she was given, the latest first unless sorted otherwise. 购买服务记录',
  ),
});
