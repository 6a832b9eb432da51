import { Check } from '@mikro-orm/decorators/legacy';
import {
  Day,
  described,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
} from '../../../ground/row/columns.ts';
import { MedicalFeatureKind } from './kinds.ts';
import { MedicalFeatureStatus } from './machine.ts';

@Table(
  'A grade, department or standing of a medical institution, on the days that it names. 医疗机构等级、科室和资质',
  {
    key: 'id',
  },
)
@Check({
  name: 'medical_feature_term',
  expression: 'valid_until is null or valid_until >= valid_from',
})
export class MedicalFeature extends placed(versioned('p0', described('p0'))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(MedicalFeatureStatus, 'p0', 'Whether it holds or has ended. 状态', { default: 'HOLDS' })
  status: MedicalFeatureStatus;

  @OneOf(MedicalFeatureKind, 'p0', 'What it has. 内容')
  feature: MedicalFeatureKind;

  @Day('p0', 'First day. 起始日期')
  validFrom: string;

  @Day('p0', 'Last day, null while no end is known. 终止日期', { nullable: true })
  validUntil: string | null;

  @Kept('uuid', { index: true })
  institutionId: string;
}
