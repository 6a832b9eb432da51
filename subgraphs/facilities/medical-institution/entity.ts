import { Index } from '@mikro-orm/decorators/legacy';
import {
  Day,
  described,
  Kept,
  Made,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { NormalForm } from '../../../ground/rows/normal-column.ts';
import { MedicalInstitutionKind, TCM_KINDS } from './kinds.ts';
import { MedicalInstitutionStatus } from './machine.ts';

@Table('A hospital, health centre or clinic. 医疗机构', { key: 'id' })
@Index({ properties: ['name', 'id'] })
export class MedicalInstitution extends placed(versioned('p0', described('p0'))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @Words('p0', 'Chinese name. 名称')
  name: string;

  @NormalForm('name')
  readonly normalName?: string;

  @OneOf(MedicalInstitutionKind, 'p0', 'Kind. 类别')
  kind: MedicalInstitutionKind;

  @Made(
    'p0',
    () => Boolean,
    ['kind'],
    'Whether it is one of Chinese medicine: alone, with Western medicine, or an ethnic one. 是否中医类',
  )
  get tcm(): boolean {
    return TCM_KINDS.includes(this.kind);
  }

  @OneOf(MedicalInstitutionStatus, 'p0', 'Whether it is in practice. 执业状态', {
    default: 'IN_PRACTICE',
  })
  status: MedicalInstitutionStatus;

  @Day('p0', 'Day of its licence, null when not known. 执业登记日期', { nullable: true })
  licensedOn: string | null;

  @Day('p0', 'Day of the cancellation: the first one without it. 注销日期', { nullable: true })
  cancelledOn: string | null;

  /** The care home whose in-house clinic it is. */
  @Kept('uuid', { nullable: true, index: true })
  facilityId: string | null;

  @Kept('uuid', { nullable: true, index: true })
  organizationId: string | null;
}
