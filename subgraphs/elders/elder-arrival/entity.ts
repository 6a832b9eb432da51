import { Check } from '@mikro-orm/decorators/legacy';
import { Day, Kept, OneOf, regional, Table, Words } from '../../../ground/row/columns.ts';
import { ElderArrivalStatus } from './machine.ts';

@Table('That an elder of another city of the hub has moved here. 迁入登记')
@Check({
  name: 'elder_arrival_decided_check',
  expression: "(status = 'RECORDED') = (decided_on is null)",
})
export class ElderArrival extends regional('p3') {
  @OneOf(ElderArrivalStatus, 'p3', 'Status. 状态')
  status: ElderArrivalStatus;

  @Words('p3', 'Address here. 迁入住址')
  address: string;

  @Words('p3', 'By which paper, such as a certificate of residence. 依据材料')
  evidence: string;

  @Day('p3', 'Day on which it was recorded. 登记日期')
  recordedOn: string;

  @Day('p3', 'Day on which it was confirmed or refused. 办结日期', { nullable: true })
  decidedOn: string | null;

  /** The city that she was registered in. */
  @Kept('text')
  fromRegionCode: string;

  @Kept('uuid', { index: true })
  elderKey: string;
}
