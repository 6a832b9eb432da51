import { appeal, AppealRules } from '../../../ground/appeal/columns.ts';
import { Kept, OneOf, regional, Table } from '../../../ground/row/columns.ts';
import { WorkforceAppealStatus } from './machine.ts';

@Table(
  'An appeal against what was decided on a certificate, an award or an assessment organisation. 从业与评估事项复核',
)
@AppealRules('workforce.workforce_appeal')
export class WorkforceAppeal extends appeal('p4', regional('p4')) {
  @OneOf(WorkforceAppealStatus, 'p4', 'State. 状态')
  status: WorkforceAppealStatus;

  @Kept('uuid', { nullable: true, index: true })
  workerKey: string | null;
}
