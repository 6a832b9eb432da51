import { appealList } from '../../../ground/appeal/list.ts';
import { FacilityAppeal } from './entity.ts';
import { FacilityAppealStatus } from './machine.ts';

export const facilityAppeals = appealList(
  FacilityAppeal,
  FacilityAppealStatus,
  'Appeals about organisations and facilities. 机构事项复核',
  'p4',
);
