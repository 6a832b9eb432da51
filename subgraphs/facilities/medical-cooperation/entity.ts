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
import { MedicalCooperationStatus } from './machine.ts';
import { MedicalCooperationMode } from './mode.ts';

@Table('A signed cooperation of a care home with a medical institution. 医养结合签约', {
  key: 'id',
})
@Check({
  name: 'medical_cooperation_term',
  expression: 'valid_until is null or valid_until >= valid_from',
})
export class MedicalCooperation extends placed(versioned('p0', described('p0'))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(MedicalCooperationStatus, 'p0', 'Whether it holds or has ended. 状态', {
    default: 'HOLDS',
  })
  status: MedicalCooperationStatus;

  @OneOf(MedicalCooperationMode, 'p0', 'Mode. 模式')
  mode: MedicalCooperationMode;

  @Day('p0', 'First day. 起始日期')
  validFrom: string;

  @Day('p0', 'Last day, null while no end is known. 终止日期', { nullable: true })
  validUntil: string | null;

  @Kept('uuid', { index: true })
  facilityId: string;

  @Kept('uuid', { index: true })
  institutionId: string;
}
