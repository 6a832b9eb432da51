import { appealMachine } from '../../../ground/appeal/machine.ts';
import { ELDER_ARRIVAL } from '../elder-arrival/machine.ts';

export const REGISTRATION_APPEAL = appealMachine(
  'RegistrationAppeal',
  { what: 'an appeal about a registration. 登记事项复核', office: ['CAREGIVING'], elder: true },
  [ELDER_ARRIVAL],
);

export const RegistrationAppealStatus = REGISTRATION_APPEAL.states;
export type RegistrationAppealStatus = keyof typeof RegistrationAppealStatus;
