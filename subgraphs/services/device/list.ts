import {
  about,
  aboutOpen,
  days,
  exactly,
  flag,
  inRegion,
  oneOf,
} from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { Device } from './entity.ts';
import { DeviceStatus } from './machine.ts';

export const devices = listOf(Device, {
  one: ['p2', 'A device by its id. 设备'],
  many: ['p3', 'Devices, those registered last first unless sorted otherwise. 设备'],
  filters: {
    within: inRegion('Kept by offices of this region. 所在地区'),
    statuses: oneOf('status', DeviceStatus, 'In one of these conditions. 状态'),
    placed: flag('(e.elder_key is not null)', 'Whether it is with an elder. 是否在用'),
    vendor: aboutOpen('Organization', 'vendor_id', 'Of this vendor. 供应商'),
    serial: exactly('serial', () => String, 'With this serial number. 设备编号'),
    elder: about('Elder', 'elder_key', 'With this elder. 老年人'),
    ...days('registered', 'registered_on', 'Registered. 登记日期'),
  },
  orders: {
    REGISTERED_ON: ['registered_on', 'Day of the register. 登记日期'],
    SERIAL: ['serial', 'Serial number. 设备编号'],
  },
  usual: ['REGISTERED_ON', 'DESC'],
});
