import { FieldGroupName } from '../../../ground/access/field-groups.ts';
import { ConsentPurpose } from '../../../ground/access/purpose.ts';
import { anyOf, days, exactly, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { PactScope } from '../region-pact/entity.ts';
import { AccessGrant } from './entity.ts';
import { AccessGrantStatus } from './machine.ts';

/** SQL over a grant `e`: whether it opens anything on a day, its pact and the client aside. */
export const IN_FORCE = "e.status = 'APPROVED' and ?::date between e.valid_from and e.valid_until";

export const accessGrants = listOf(AccessGrant, {
  one: ['p0', 'A grant by its id. 协作查询授权'],
  many: ['p0', 'Grants, the latest asked for first unless sorted otherwise. 协作查询授权'],
  filters: {
    within: inRegion('Of persons in this region. 所涉地区'),
    statuses: oneOf('status', AccessGrantStatus, 'In one of these states. 状态'),
    purposes: oneOf('purpose', ConsentPurpose, 'For one of these purposes. 使用目的'),
    fieldGroups: anyOf('field_groups', FieldGroupName, 'Opening one of these. 共享信息类别'),
    scopes: oneOf('scope', PactScope, 'Resting on one of these matters. 合作事项'),
    organisation: exactly('organisation', () => String, 'Of this office. 机构标识'),
    ...days('validUntil', 'valid_until', 'Last day. 有效期至'),
  },
  orders: {
    REQUESTED_ON: ['requested_on', 'Day it was asked for. 申请日期'],
    VALID_UNTIL: ['valid_until', 'Last day. 有效期至'],
  },
  usual: ['REQUESTED_ON', 'DESC'],
});
