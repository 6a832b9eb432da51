import { days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { AccessWithholding, WithholdingGround } from './entity.ts';
import { AccessWithholdingStatus } from './machine.ts';

export const accessWithholdings = listOf(AccessWithholding, {
  one: ['p4', 'A withholding by its id. 暂缓告知'],
  many: ['p4', 'Withholdings, the one that ends first unless sorted otherwise. 暂缓告知'],
  filters: {
    within: inRegion('Of entries of this region. 所在地区'),
    statuses: oneOf('status', AccessWithholdingStatus, 'In one of these states. 状态'),
    grounds: oneOf('ground', WithholdingGround, 'By one of these rules. 依据'),
    ...days('validUntil', 'valid_until', 'Last day. 截止日期'),
  },
  orders: { VALID_UNTIL: ['valid_until', 'Last day. 截止日期'] },
  usual: ['VALID_UNTIL', 'ASC'],
});
