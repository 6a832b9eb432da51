import { appealMachine } from '../../../ground/appeal/machine.ts';
import { HOME_ADAPTATION } from '../home-adaptation/machine.ts';
import { HOME_CARE_BED } from '../home-care-bed/machine.ts';

export const SERVICE_APPEAL = appealMachine(
  'ServiceAppeal',
  { what: 'an appeal about a service. 服务事项复核', office: ['CAREGIVING'], elder: true },
  [HOME_ADAPTATION, HOME_CARE_BED],
);

export const ServiceAppealStatus = SERVICE_APPEAL.states;
export type ServiceAppealStatus = keyof typeof ServiceAppealStatus;
