import { evidence, EvidenceRules } from '../../../ground/evidence/columns.ts';
import { Kept, keyed, placed, Table } from '../../../ground/row/columns.ts';

@Table('Evidence on the conduct of a worker; the bytes stay in the city’s store. 职业道德证据材料')
@EvidenceRules('workforce.conduct_evidence')
export class ConductEvidence extends evidence('p4', placed(keyed('p4'))) {
  @Kept('uuid', { index: true })
  workerKey: string;
}
