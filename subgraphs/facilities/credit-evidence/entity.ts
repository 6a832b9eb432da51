import { evidence, EvidenceRules } from '../../../ground/evidence/columns.ts';
import { keyed, placed, Table } from '../../../ground/row/columns.ts';

@Table('Evidence in a case of broken trust; the bytes stay in the city’s store. 失信认定证据材料')
@EvidenceRules('facilities.credit_evidence')
export class CreditEvidence extends evidence('p4', placed(keyed('p4'))) {}
