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
import { MedicalCooperationStatus } from './machine.ts';
import { MedicalCooperationMode } from './mode.ts';

@Table('A signed cooperation of a care home with a medical institution. 医养结合签约', {
  key: 'id',
})
@Check({
  name: 'medical_cooperation_term',
  expression: TERM_IS_SOUND,
})
export class MedicalCooperation extends dated('p0', placed(versioned('p0', described('p0')))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(MedicalCooperationStatus, 'p0', 'Whether it holds or has ended. 状态', {
    default: 'HOLDS',
  })
  status: MedicalCooperationStatus;

  @OneOf(MedicalCooperationMode, 'p0', 'Mode. 模式')
  mode: MedicalCooperationMode;

  @Kept('uuid', { index: true })
  facilityId: string;

  @Kept('uuid', { index: true })
  institutionId: string;
}
