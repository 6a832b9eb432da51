import { appealList } from '../../../ground/appeal/list.ts';
import { RegistrationAppeal } from './entity.ts';
import { RegistrationAppealStatus } from './machine.ts';

export const registrationAppeals = appealList(
  RegistrationAppeal,
  RegistrationAppealStatus,
  'Appeals about registrations. 登记事项复核',
  'p3',
);
