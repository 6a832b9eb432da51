import { Index } from '@mikro-orm/decorators/legacy';
import { Day, Kept, keyed, OneOf, placed, Table, versioned } from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { AccessWithholdingStatus } from './machine.ts';

export const WithholdingGround = labelled(
  'WithholdingGround',
  'By which rule somebody is not told of an access yet. 暂缓告知依据',
  {
    CONFIDENTIAL_BY_LAW: 'A law asks for confidentiality (PIPL art. 18, 35). 法律法规要求保密',
    HINDERS_DUTY: 'Telling would hinder a duty by law (PIPL art. 35). 妨碍履行法定职责',
    EMERGENCY:
      'Telling waits until an emergency for life, health or property is over (PIPL art. 18). 紧急情况',
  },
);
export type WithholdingGround = keyof typeof WithholdingGround;

@Table(
  'That an elder is not shown an entry of the access record for a time. The entry stays in the ' +
    'record, and the elder is told how many there are. 暂缓告知',
)
@Index({
  name: 'access_withholding_one_open_unique',
  expression: `create unique index "access_withholding_one_open_unique" on "regions"."access_withholding" ("entry_key") where "status" <> 'ENDED'`,
})
export class AccessWithholding extends placed(versioned('p4', keyed('p4'))) {
  @OneOf(AccessWithholdingStatus, 'p4', 'Status. 状态')
  status: AccessWithholdingStatus;

  @OneOf(WithholdingGround, 'p4', 'By which rule. 依据')
  ground: WithholdingGround;

  @Day('p4', 'Last day; then the elder sees the entry. 截止日期')
  validUntil: string;

  @Kept('uuid', { index: true })
  entryKey: string;
}
