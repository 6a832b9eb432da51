import { Check, Index } from '@mikro-orm/decorators/legacy';
import { FieldGroupName, type FieldGroup } from '../../../ground/access/field-groups.ts';
import { ConsentPurpose } from '../../../ground/access/purpose.ts';
import {
  Day,
  described,
  Kept,
  ManyOf,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { PactScope } from '../region-pact/entity.ts';
import { AccessGrantStatus } from './machine.ts';

export const GrantBasis = labelled(
  'GrantBasis',
  'Why an office may look at a person without asking her; with her consent it needs no grant. 法律依据',
  {
    STATUTORY_DUTY: 'A duty of the office by law (PIPL art. 13). 法定职责',
    EMERGENCY: 'To save life, health or property (PIPL art. 13). 紧急情况',
  },
);
export type GrantBasis = keyof typeof GrantBasis;

@Table(
  'What a city lets an office of another city ask for, under a pact: persons one at a time, of them ' +
    'groups of fields. Who may is open to everybody. 协作查询授权',
  { key: 'id' },
)
@Index({ properties: ['organisation', 'requestedOn', 'id'] })
@Check({
  name: 'access_grant_span',
  expression: 'valid_until >= valid_from and erase_by >= valid_until',
})
@Check({ name: 'access_grant_groups', expression: 'cardinality(field_groups) > 0' })
@Check({ name: 'access_grant_often', expression: 'daily_look_ups > 0' })
@Check({
  name: 'access_grant_decided',
  expression: "status = 'ENDED' or (status = 'REQUESTED') = (decided_on is null)",
})
@Check({
  name: 'access_grant_ended',
  expression: "(status = 'ENDED') = (ended_on is not null)",
})
export class AccessGrant extends placed(versioned('p0', described('p0'))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(AccessGrantStatus, 'p0', 'Status. 状态')
  status: AccessGrantStatus;

  @OneOf(ConsentPurpose, 'p0', 'What for; a request says it as `x-hub-purpose`. 使用目的')
  purpose: ConsentPurpose;

  @OneOf(GrantBasis, 'p0', 'Why by law; a request says it as `x-hub-legal-basis`. 法律依据')
  legalBasis: GrantBasis;

  @ManyOf(FieldGroupName, 'p0', 'What may be read of a person. 共享信息类别')
  fieldGroups: FieldGroup[];

  @OneOf(PactScope, 'p0', 'The matter of the pact that it rests on. 依据的合作事项')
  scope: PactScope;

  @Day('p0', 'First day. 生效日期')
  validFrom: string;

  @Day('p0', 'Last day. 有效期至')
  validUntil: string;

  @Whole('p0', 'How many persons a day may be looked up, found or not. 每日查询次数')
  dailyLookUps: number;

  @Day('p0', 'By when the office erases what it was told. 删除期限')
  eraseBy: string;

  @Day('p0', 'Day it was asked for. 申请日期')
  requestedOn: string;

  @Day('p0', 'Day it was given or refused. 决定日期', { nullable: true })
  decidedOn: string | null;

  @Words('p0', 'Office that gave or refused it. 决定机关', { nullable: true })
  decidedBy: string | null;

  @Day('p0', 'Day it was ended. 终止日期', { nullable: true })
  endedOn: string | null;

  @Words('p1', 'Why it was refused or ended. 理由', { nullable: true })
  reason: string | null;

  @Kept('text')
  organisation: string;

  @Kept('text', { index: true })
  pactId: string;
}
