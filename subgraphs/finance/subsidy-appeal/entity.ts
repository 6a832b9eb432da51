import { appeal, AppealRules } from '../../../ground/appeal/columns.ts';
import { Kept, OneOf, regional, Table } from '../../../ground/row/columns.ts';
import { SubsidyAppealStatus } from './machine.ts';

@Table('An appeal against a refusal or a reclaim of money. 资金事项复核')
@AppealRules('finance.subsidy_appeal')
export class SubsidyAppeal extends appeal('p3', regional('p3')) {
  @OneOf(SubsidyAppealStatus, 'p3', 'State. 状态')
  status: SubsidyAppealStatus;

  @Kept('uuid', { nullable: true, index: true })
  elderKey: string | null;

  @Kept('uuid', { nullable: true, index: true })
  facilityId: string | null;
}
