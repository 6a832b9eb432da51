import { appealMachine } from '../../../ground/appeal/machine.ts';
import { FACILITY } from '../facility/machine.ts';
import { MEDICAL_INSTITUTION } from '../medical-institution/machine.ts';
import { ORGANIZATION } from '../organization/machine.ts';

export const FACILITY_APPEAL = appealMachine(
  'FacilityAppeal',
  {
    what: 'an appeal about an organisation or a facility. 机构事项复核',
    office: ['INSPECTION', 'SUPERVISION'],
    operator: true,
  },
  [FACILITY, MEDICAL_INSTITUTION, ORGANIZATION],
);

export const FacilityAppealStatus = FACILITY_APPEAL.states;
export type FacilityAppealStatus = keyof typeof FacilityAppealStatus;
