import { evidence, EvidenceRules } from '../../../ground/evidence/columns.ts';
import { Kept, keyed, placed, Table } from '../../../ground/row/columns.ts';

@Table('Evidence for an entry about an elder; the bytes stay in the city’s store. 登记证据材料')
@EvidenceRules('elders.registration_evidence')
export class RegistrationEvidence extends evidence('p3', placed(keyed('p3'))) {
  @Kept('uuid', { index: true })
  elderKey: string;
}
