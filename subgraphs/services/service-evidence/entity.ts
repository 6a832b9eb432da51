import { evidence, EvidenceRules } from '../../../ground/evidence/columns.ts';
import { Kept, keyed, placed, Table } from '../../../ground/row/columns.ts';

@Table('Evidence for a step of a service; the bytes stay in the city’s store. 服务证据材料')
@EvidenceRules('services.service_evidence')
export class ServiceEvidence extends evidence('p3', placed(keyed('p3'))) {
  @Kept('uuid', { index: true })
  elderKey: string;
}
