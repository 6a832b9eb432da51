import { Check, Index } from '@mikro-orm/decorators/legacy';
import { FieldGroupName, type FieldGroup } from '../../../ground/access/field-groups.ts';
import { ConsentPurpose } from '../../../ground/access/purpose.ts';
import { Day, Kept, ManyOf, OneOf, regional, Table, Whole } from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { ReferralStatus } from './machine.ts';

export const ReferralMaker = labelled(
  'ReferralMaker',
  'Who handed an elder over, which decides on what grounds she is read. 转介方',
  {
    PERSON: 'The elder, or who acts for her: it is her consent. 本人或监护人',
    OFFICE: 'The office of her city: a grant must cover what is read. 经办机关',
  },
);
export type ReferralMaker = keyof typeof ReferralMaker;

@Table(
  'A code by which an elder is handed over to one app or office of another city, once; what it opens ' +
    'and for how long. 转介',
)
@Index({ properties: ['organisation', 'issuedOn', 'key'] })
@Check({ name: 'referral_groups', expression: 'cardinality(field_groups) > 0' })
@Check({ name: 'referral_span', expression: 'redeem_by >= issued_on and open_days > 0' })
@Check({
  name: 'referral_cancelled',
  expression: "(status = 'CANCELLED') = (cancelled_on is not null)",
})
export class Referral extends regional('p2') {
  @OneOf(ReferralStatus, 'p2', 'Status. 状态')
  status: ReferralStatus;

  @OneOf(ReferralMaker, 'p2', 'Who made it. 转介方')
  madeBy: ReferralMaker;

  @ManyOf(FieldGroupName, 'p2', 'What may be read. 共享信息类别')
  fieldGroups: FieldGroup[];

  @OneOf(ConsentPurpose, 'p2', 'What for; a request says it as `x-hub-purpose`. 使用目的')
  purpose: ConsentPurpose;

  @Day('p2', 'Day it was made. 签发日期')
  issuedOn: string;

  @Day('p2', 'Last day on which its code is redeemed. 兑换期限')
  redeemBy: string;

  @Whole('p2', 'For how many days it opens, from the day it is redeemed. 开放天数')
  openDays: number;

  @Day('p2', 'Day it was taken back. 撤销日期', { nullable: true })
  cancelledOn: string | null;

  @Kept('text')
  organisation: string;

  @Kept('uuid', { index: true })
  elderKey: string;

  /** Keyed, and with a key of the recipient: of the code itself nothing is kept. */
  @Kept('text', { unique: true })
  codeHash: string;
}
