import { fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { filtered, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { PolicyDocument } from '../policy-document/entity.ts';
import { Region } from '../region/entity.ts';
import { RegionAttribute } from './entity.ts';
import { RegionAttributeKind } from './kinds.ts';
import { RegionAttributeStatus } from './machine.ts';
import { regionAttributeRegister } from './register.ts';

const HELD_ON = `?::date between coalesce(e.valid_from, '-infinity') and coalesce(e.valid_until, 'infinity')`;

const regionAttributes = listOf(RegionAttribute, {
  one: ['p0', 'An attribute of a region by its id. 区划属性'],
  many: ['p0', 'What regions count as, by id unless sorted otherwise. 区划属性'],
  filters: {
    within: inRegion('Of this region or one below it. 所在地区'),
    attributes: oneOf('attribute', RegionAttributeKind, 'One of these. 属性'),
    statuses: oneOf('status', RegionAttributeStatus, 'In one of these states. 发布状态'),
    heldOn: filtered(
      () => DateScalar,
      'Holding on this day. 有效日期',
      (day: string) => ({ sql: HELD_ON, params: [day] }),
    ),
  },
  orders: {
    ID: ['id', 'Id: region by region, there by code. 标识'],
    REGION: ['region_at', 'Region code, as a tree. 地区'],
  },
  usual: ['ID', 'ASC'],
});

const fields = fieldsOf(RegionAttribute, {
  region: one('p0', () => Region, ['regionCode', 'code'], 'The region. 地区'),
  policyDocument: one(
    'p0',
    () => PolicyDocument,
    ['policyDocumentId', 'id'],
    'The document that says so, null where the source is none that the hub holds. 出处',
  ),
});

const ofRegion = fieldsOf(Region, {
  attributes: page(
    'p0',
    () => regionAttributes,
    ['code', 'region_code'],
    'What it counts as, and counted as, by id unless sorted otherwise. 区划属性',
    { nullable: false },
  ),
});

export const regionAttribute = row(RegionAttribute, {
  keys: ['id'],
  list: regionAttributes,
  workflow: regionAttributeRegister.workflow,
  resolvers: [fields, ofRegion, regionAttributeRegister.actions],
});
