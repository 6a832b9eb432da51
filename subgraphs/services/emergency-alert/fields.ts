import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { Device } from '../device/entity.ts';
import { Elder, Organization, Region } from '../stubs.ts';
import { EmergencyAlert } from './entity.ts';
import { emergencyAlerts } from './list.ts';

const fields = fieldsOf(EmergencyAlert, {
  elder: ref('p3', Elder, 'elderKey', 'With whom the device was then. 老年人'),
  device: one('p3', () => Device, ['deviceKey', 'key'], 'The device. 设备'),
  vendor: ref('p3', Organization, 'vendorId', 'Whose device it is. 供应商'),
  region: ref('p3', Region, 'regionCode', 'Where the elder lived when it was taken. 所在地区'),
});

const elderFields = fieldsOf(Elder, {
  emergencyAlerts: page(
    'p3',
    () => emergencyAlerts,
    ['key', 'elder_key'],
    'Alerts of devices that were with her, those that happened last first unless sorted otherwise. 紧急报警',
  ),
});

export const emergencyAlertFields = [fields, elderFields];
