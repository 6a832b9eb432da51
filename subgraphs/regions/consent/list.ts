import { FieldGroupName } from '../../../ground/access/field-groups.ts';
import { ConsentPurpose } from '../../../ground/access/purpose.ts';
import { anyOf, classed, days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { Consent } from './entity.ts';
import { ConsentStatus } from './machine.ts';

export const consents = listOf(Consent, {
  one: ['p2', 'A consent by its id. 个人信息共享同意'],
  many: ['p3', 'Consents, the latest first unless sorted otherwise. 个人信息共享同意'],
  filters: {
    // It tells where she lives, which not every consent opens.
    ...classed('p3', { within: inRegion('Of elders in this region. 所在地区') }),
    statuses: oneOf('status', ConsentStatus, 'In one of these states. 状态'),
    purposes: oneOf('purpose', ConsentPurpose, 'For one of these purposes. 使用目的'),
    fieldGroups: anyOf('field_groups', FieldGroupName, 'Sharing one of these. 共享信息类别'),
    ...days('validUntil', 'valid_until', 'Last day. 有效期至'),
  },
  orders: {
    GRANTED_ON: ['granted_on', 'First day. 同意日期'],
    VALID_UNTIL: ['valid_until', 'Last day. 有效期至'],
  },
  usual: ['GRANTED_ON', 'DESC'],
});
