import { filtered, inRegion } from '../../../ground/row/filters.ts';
import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { Organization } from '../organization/entity.ts';
import { Region } from '../stubs.ts';
import { BlacklistEntry } from './entity.ts';
import { STANDS } from './standing.ts';

const blacklistEntries = listOf(BlacklistEntry, {
  one: ['p0', 'An entry of the public list of broken trust by its id. 失信联合惩戒对象'],
  many: [
    'p0',
    'The public list of broken trust, the latest first unless sorted otherwise. 失信联合惩戒对象名单',
  ],
  filters: {
    within: inRegion('Of organisations registered in this region or below it. 登记地区'),
    standingOn: filtered(
      () => DateScalar,
      'Standing on this day. 该日有效',
      (day: string) => ({ sql: STANDS, params: [day] }),
    ),
  },
  orders: { VALID_FROM: ['since', 'First day. 列入日期'] },
  usual: ['VALID_FROM', 'DESC'],
});

const fields = fieldsOf(BlacklistEntry, {
  organization: one('p0', () => Organization, ['organizationId', 'id'], 'Who is on it. 主体'),
  region: ref('p0', Region, 'regionCode', 'Where it is registered. 登记地区'),
});

const ofOrganization = fieldsOf(Organization, {
  blacklist: page(
    'p0',
    () => blacklistEntries,
    ['id', 'organization_id'],
    'Its entries on the list of broken trust, the latest first unless sorted otherwise. 失信联合惩戒',
    { nullable: false },
  ),
});

export const blacklistEntry = row(BlacklistEntry, {
  keys: ['id'],
  list: blacklistEntries,
  resolvers: [fields, ofOrganization],
});
