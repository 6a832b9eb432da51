import {
  Day,
  described,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  Words,
} from '../../../ground/row/columns.ts';
import { NormalForm } from '../../../ground/rows/normal-column.ts';
import { labelled } from '../../../ground/schema/labelled.ts';

export const AssessmentOrganisationStatus = labelled(
  'AssessmentOrganisationStatus',
  'Standing in the register, as last decided: APPLIED → QUALIFIED → BELOW_STANDARD → SUSPENDED ' +
    'or RESTORED. `qualified` computes it from the rows instead. 评估机构状态',
  {
    APPLIED: 'Applied. 已申请',
    QUALIFIED: 'Qualified. 合格',
    BELOW_STANDARD: 'Below the standard. 未达标',
    SUSPENDED: 'Suspended. 暂停',
    RESTORED: 'Restored. 已恢复',
  },
);
export type AssessmentOrganisationStatus = keyof typeof AssessmentOrganisationStatus;

/** The region is the one of registration. */
@Table('An organisation that assesses elders’ ability. 老年人能力评估机构', { key: 'id' })
export class AssessmentOrganisation extends placed(described('p0')) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @Words('p0', 'Name. 名称', { index: true })
  name: string;

  @NormalForm('name')
  readonly normalName?: string;

  @Day('p0', 'Day of registration. 登记日期')
  registeredOn: string;

  @OneOf(AssessmentOrganisationStatus, 'p0', 'Standing in the register. 状态')
  status: AssessmentOrganisationStatus;

  @Kept('uuid', { unique: true })
  organizationId: string;
}
