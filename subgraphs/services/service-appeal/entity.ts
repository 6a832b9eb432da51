import { appeal, AppealRules } from '../../../ground/appeal/columns.ts';
import { Kept, OneOf, regional, Table } from '../../../ground/row/columns.ts';
import { ServiceAppealStatus } from './machine.ts';

@Table('An appeal against a refusal or a suspension of a service. 服务事项复核')
@AppealRules('services.service_appeal')
export class ServiceAppeal extends appeal('p3', regional('p3')) {
  @OneOf(ServiceAppealStatus, 'p3', 'State. 状态')
  status: ServiceAppealStatus;

  @Kept('uuid', { nullable: true, index: true })
  elderKey: string | null;
}
