import {
  Day,
  described,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { NormalForm } from '../../../ground/rows/normal-column.ts';
import { AssessmentOrganisationStatus } from './machine.ts';

/** The region is the one of registration. */
@Table('An organisation that assesses elders’ ability. 老年人能力评估机构', { key: 'id' })
export class AssessmentOrganisation extends placed(versioned('p0', described('p0'))) {
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
