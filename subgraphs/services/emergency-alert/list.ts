import { about, days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { EmergencyAlert } from './entity.ts';
import { AlertKind } from './kinds.ts';
import { EmergencyAlertStatus } from './machine.ts';

export const emergencyAlerts = listOf(EmergencyAlert, {
  one: ['p3', 'An alert by its id. 紧急报警'],
  many: ['p3', 'Alerts, those that happened last first unless sorted otherwise. 紧急报警'],
  filters: {
    within: inRegion('Of elders in this region. 所在地区'),
    statuses: oneOf('status', EmergencyAlertStatus, 'In one of these states. 状态'),
    kinds: oneOf('kind', AlertKind, 'About one of these. 报警类型'),
    elder: about('Elder', 'elder_key', 'About this elder. 老年人'),
    device: about('Device', 'device_key', 'Of this device. 设备'),
    ...days(
      'occurred',
      "((e.occurred_at at time zone 'Asia/Shanghai')::date)",
      'Happened. 发生日期',
    ),
  },
  orders: {
    OCCURRED_AT: ['occurred_at', 'When it happened. 发生时间'],
    RECEIVED_AT: ['received_at', 'When the hub was told. 接收时间'],
  },
  usual: ['OCCURRED_AT', 'DESC'],
});
