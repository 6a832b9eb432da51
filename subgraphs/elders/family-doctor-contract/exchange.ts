import { dayKind, textKind } from '../../../ground/exchange/kinds.ts';
import { exchangeAbout } from '../elder/exchange-about.ts';
import { FamilyDoctorContract } from './entity.ts';
import { workflow } from './register.ts';

export const familyDoctorExchange = exchangeAbout<FamilyDoctorContract>({
  name: 'familyDoctorContracts',
  text: 'contracts with family doctors. 家庭医生签约',
  entity: FamilyDoctorContract,
  fieldClass: 'p3',
  workflow,
  under: 'familyDoctor',
  paged: false,
  by: ['signedOn'],
  columns: {
    institution: {
      text: 'Primary care institution of the team. 签约机构',
      kind: textKind,
      also: ['签约医疗机构', '服务机构'],
      required: true,
    },
    signedOn: {
      text: 'Day of signing. 签约日期',
      kind: dayKind,
      also: ['签约时间'],
      required: true,
    },
    validUntil: {
      text: 'Last valid day. 有效期至',
      kind: dayKind,
      also: ['到期日期', '协议到期日'],
      required: true,
    },
  },
});
