import { FieldGroupName } from '../../../ground/access/field-groups.ts';
import { ConsentPurpose } from '../../../ground/access/purpose.ts';
import { anyOf, classed, days, flag, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { REDEEMED } from './access.ts';
import { Referral, ReferralMaker } from './entity.ts';
import { ReferralStatus } from './machine.ts';

export const referrals = listOf(Referral, {
  one: ['p2', 'A referral by its id. 转介'],
  many: ['p3', 'Referrals, the latest first unless sorted otherwise. 转介'],
  filters: {
    // It tells where she lives, which not every referral opens.
    ...classed('p3', { within: inRegion('Of elders in this region. 所在地区') }),
    statuses: oneOf('status', ReferralStatus, 'In one of these states. 状态'),
    madeBy: oneOf('made_by', ReferralMaker, 'Made by one of these. 转介方'),
    purposes: oneOf('purpose', ConsentPurpose, 'For one of these purposes. 使用目的'),
    fieldGroups: anyOf('field_groups', FieldGroupName, 'Opening one of these. 共享信息类别'),
    redeemed: flag(REDEEMED, 'Whether the code was redeemed. 是否已兑换'),
    ...days('redeemBy', 'redeem_by', 'Last day to redeem. 兑换期限'),
  },
  orders: {
    ISSUED_ON: ['issued_on', 'Day it was made. 签发日期'],
    REDEEM_BY: ['redeem_by', 'Last day to redeem. 兑换期限'],
  },
  usual: ['ISSUED_ON', 'DESC'],
});
