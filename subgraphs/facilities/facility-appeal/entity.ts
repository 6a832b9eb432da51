import { appeal, AppealRules } from '../../../ground/appeal/columns.ts';
import { Kept, OneOf, regional, Table } from '../../../ground/row/columns.ts';
import { FacilityAppealStatus } from './machine.ts';

@Table(
  'An appeal against what was decided on a facility, a medical institution or an organisation. 机构事项复核',
)
@AppealRules('facilities.facility_appeal')
export class FacilityAppeal extends appeal('p4', regional('p4')) {
  @OneOf(FacilityAppealStatus, 'p4', 'State. 状态')
  status: FacilityAppealStatus;

  @Kept('uuid', { nullable: true, index: true })
  facilityId: string | null;
}
