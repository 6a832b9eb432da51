import { Check } from '@mikro-orm/decorators/legacy';
import {
  described,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
} from '../../../ground/row/columns.ts';
import { dated, TERM_IS_SOUND } from '../../../ground/row/known-term.ts';
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
  expression: TERM_IS_SOUND,
})
export class MedicalFeature extends dated('p0', placed(versioned('p0', described('p0')))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(MedicalFeatureStatus, 'p0', 'Whether it holds or has ended. 状态', { default: 'HOLDS' })
  status: MedicalFeatureStatus;

  @OneOf(MedicalFeatureKind, 'p0', 'What it has. 内容')
  feature: MedicalFeatureKind;

  @Kept('uuid', { index: true })
  institutionId: string;
}
