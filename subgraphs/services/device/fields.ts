import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { CatalogueItem } from '../catalogue-item/entity.ts';
import { Elder, Organization, Region } from '../stubs.ts';
import { Device } from './entity.ts';
import { devices } from './list.ts';

const fields = fieldsOf(Device, {
  item: one('p2', () => CatalogueItem, ['itemId', 'id'], 'What it is. 目录项目'),
  vendor: ref('p2', Organization, 'vendorId', 'Who sold it. 供应商'),
  owner: ref('p2', Organization, 'ownerId', 'Who owns it; null for the office itself. 产权单位'),
  elder: ref('p2', Elder, 'elderKey', 'Who has it; null in store. 使用人'),
  region: ref('p2', Region, 'regionCode', 'Region of the office that keeps it. 所在地区'),
});

const elderFields = fieldsOf(Elder, {
  devices: page(
    'p2',
    () => devices,
    ['key', 'elder_key'],
    'Devices that are with her now, those registered last first unless sorted otherwise. 在用设备',
  ),
});

export const deviceFields = [fields, elderFields];
