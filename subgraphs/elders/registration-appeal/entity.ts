import { appeal, AppealRules } from '../../../ground/appeal/columns.ts';
import { Kept, OneOf, regional, Table } from '../../../ground/row/columns.ts';
import { RegistrationAppealStatus } from './machine.ts';

@Table('An appeal against a refusal of a registration. 登记事项复核')
@AppealRules('elders.registration_appeal')
export class RegistrationAppeal extends appeal('p3', regional('p3')) {
  @OneOf(RegistrationAppealStatus, 'p3', 'State. 状态')
  status: RegistrationAppealStatus;

  @Kept('uuid', { nullable: true, index: true })
  elderKey: string | null;
}
