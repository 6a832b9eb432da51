import {
  Day,
  identified,
  Kept,
  OneOf,
  placed,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { FamilyDoctorContractStatus } from './machine.ts';

@Table('Contract with a family doctor’s team. 家庭医生签约', { key: null })
export class FamilyDoctorContract extends placed(versioned('p3', identified('p3'))) {
  @OneOf(FamilyDoctorContractStatus, 'p3', 'Whether it holds or has ended. 状态', {
    default: 'HOLDS',
  })
  status: FamilyDoctorContractStatus;

  @Kept('uuid', { index: true })
  elderKey: string;

  @Words('p3', 'Primary care institution of the team. 签约机构')
  institution: string;

  @Day('p3', 'Signed on. 签约日期')
  signedOn: string;

  @Day('p3', 'Last valid day. 有效期至')
  validUntil: string;
}
