import { regionLevel } from '../../../ground/china/region-code.ts';
import { choice, code, line, optional, phone } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { filtered, inRegion, named, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { publishedRegister } from '../../../ground/workflow/published-actions.ts';
import { Region } from '../region/entity.ts';
import { RegionLevel } from '../region/level.ts';
import { Department } from './departments.ts';
import { GovernmentOffice } from './entity.ts';
import { GOVERNMENT_OFFICE, GovernmentOfficeStatus } from './machine.ts';

const register = publishedRegister(GovernmentOffice, GOVERNMENT_OFFICE, 'p0', {
  about: 'Which office, and how it is reached. 部门内容',
  code: code('Code of the office in its region, such as FIRE. 部门代码'),
  takes: {
    department: choice(Department, 'Department. 部门'),
    name: line('Chinese name. 名称', 100),
    phone: optional(phone('Telephone of the office: digits, at most 20. 联系电话')),
    address: optional(line('Address. 地址', 200)),
  },
});

const OF_LEVEL = `exists (select from region r where r.code = e.region_code
  and r.level = any(array[?]::text[]))`;

const governmentOffices = listOf(GovernmentOffice, {
  one: ['p0', 'An office of government by its id. 政府部门'],
  many: ['p0', 'Offices of government, by id unless sorted otherwise. 政府部门'],
  filters: {
    within: inRegion('Of this region or one below it. 所在地区'),
    departments: oneOf('department', Department, 'One of these departments. 部门'),
    levels: filtered(
      () => [RegionLevel],
      'Of one of these levels. 级别',
      (levels: RegionLevel[]) => ({ sql: OF_LEVEL, params: [levels] }),
    ),
    statuses: oneOf('status', GovernmentOfficeStatus, 'In one of these states. 发布状态'),
    name: named('name', 'Name contains this text, 1 to 50 characters. 名称'),
  },
  orders: {
    ID: ['id', 'Id: region by region, there by code. 标识'],
    REGION: ['region_at', 'Region code, as a tree. 地区'],
  },
  usual: ['ID', 'ASC'],
});

const fields = fieldsOf(GovernmentOffice, {
  region: one('p0', () => Region, ['regionCode', 'code'], 'The region. 地区'),
  level: computed(
    'p0',
    () => RegionLevel,
    ['regionCode'],
    'Level of government, that of its region. 级别',
    ({ regionCode }) => regionLevel(regionCode),
    { nullable: false },
  ),
});

const ofRegion = fieldsOf(Region, {
  offices: page(
    'p0',
    () => governmentOffices,
    ['code', 'region_code'],
    'Its offices of government, by id unless sorted otherwise. 政府部门',
    { nullable: false },
  ),
});

export const governmentOffice = row(GovernmentOffice, {
  keys: ['id'],
  list: governmentOffices,
  workflow: register.workflow,
  resolvers: [fields, ofRegion, register.actions],
});
