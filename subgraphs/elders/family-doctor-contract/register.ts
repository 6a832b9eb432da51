import { day, line } from '../../../ground/row/arguments.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { registerAbout } from '../elder/register-about.ts';
import { FamilyDoctorContract } from './entity.ts';
import { FAMILY_DOCTOR_CONTRACT } from './machine.ts';

const REFUSES = refusals({
  AFTER_SIGNING: {
    code: 'INVALID_VALUE',
    en: 'The last day is not before the day of signing. Correct it.',
    zh: '有效期至不得早于签约日期，请更正。',
  },
});

export const { workflow, actions } = registerAbout(
  FamilyDoctorContract,
  FAMILY_DOCTOR_CONTRACT,
  'p3',
  {
    takes: {
      institution: line('Primary care institution of the team. 签约机构', 100),
      signedOn: day('Day of signing, not to come. 签约日期'),
      validUntil: day('Last valid day. 有效期至'),
    },
    days: ['signedOn', 'validUntil'],
    async check({ key, elderKey, signedOn, validUntil }, { rows }) {
      if (validUntil < signedOn) throw REFUSES.AFTER_SIGNING('validUntil');
      const order = { expression: 'e.signed_on' };
      const all = await rows.listBy(FamilyDoctorContract, 'elderKey', elderKey, order);
      const overlapping = all.some(
        (one) => one.key !== key && one.signedOn <= validUntil && signedOn <= one.validUntil,
      );
      if (overlapping) throw REFUSED.ALREADY_EXISTS('signedOn');
    },
  },
);
