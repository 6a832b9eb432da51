import { Check, Index } from '@mikro-orm/decorators/legacy';
import { GuardianPower } from '../../../ground/access/guardian-power.ts';
import { Day, Kept, ManyOf, OneOf, regional, Table, Words } from '../../../ground/row/columns.ts';
import { NormalForm } from '../../../ground/rows/normal-column.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { GuardianshipStatus } from './machine.ts';

export const GuardianshipBasis = labelled(
  'GuardianshipBasis',
  'What makes somebody the guardian of an elder. 监护依据',
  {
    AGREEMENT:
      'An agreement that the elder made while she could (Civil Code art. 33). 意定监护协议',
    COURT: 'A decision of a court (Civil Code art. 31, 36). 法院指定',
  },
);
export type GuardianshipBasis = keyof typeof GuardianshipBasis;

@Table(
  'Who may act for an elder, as an office recorded it from a document. It alone says what a guardian ' +
    'may do; her token says no more than who she is. 监护登记',
)
@Index({ properties: ['validFrom', 'key'] })
@Index({ properties: ['guardianAccount'] })
@Check({
  name: 'guardianship_span',
  expression: 'valid_until is null or valid_until >= valid_from',
})
@Check({ name: 'guardianship_proof', expression: 'proof_issued_on <= valid_from' })
@Check({ name: 'guardianship_powers', expression: "powers @> '{READ}'" })
@Check({
  name: 'guardianship_ended',
  expression: "(status = 'TERMINATED') = (ended_on is not null)",
})
export class Guardianship extends regional('p3') {
  @OneOf(GuardianshipStatus, 'p3', 'Status. 状态')
  status: GuardianshipStatus;

  @Words('p3', 'Name of the guardian. 监护人姓名')
  guardianName: string;

  @NormalForm('guardian_name')
  normalGuardianName: string;

  @OneOf(GuardianshipBasis, 'p3', 'What it rests on. 监护依据')
  basis: GuardianshipBasis;

  @Words('p3', 'Number or title of the document that proves it. 证明文件')
  proof: string;

  @Day('p3', 'Day of that document. 证明文件日期')
  proofIssuedOn: string;

  @ManyOf(GuardianPower, 'p3', 'What the guardian may do. 监护权限')
  powers: GuardianPower[];

  @Day('p3', 'First day. 生效日期')
  validFrom: string;

  @Day('p3', 'Last day; null where none is set. 有效期至', { nullable: true })
  validUntil: string | null;

  @Day('p3', 'Day it was ended. 终止日期', { nullable: true })
  endedOn: string | null;

  @Kept('text')
  guardianAccount: string;

  @Kept('uuid', { index: true })
  elderKey: string;
}
