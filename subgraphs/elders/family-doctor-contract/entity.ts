import { PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Day, Table, Words } from '../../../ground/row/columns.ts';

@Table('Contract with a family doctor’s team. 家庭医生签约', { key: null })
export class FamilyDoctorContract {
  @PrimaryKey({ type: 'uuid' })
  elderKey: string;

  @Words('p3', 'Primary care institution of the team. 签约机构')
  institution: string;

  @Day('p3', 'Signed on. 签约日期')
  signedOn: string;

  @Day('p3', 'Last valid day. 有效期至')
  validUntil: string;
}
