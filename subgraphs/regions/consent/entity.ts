import { Check, Index } from '@mikro-orm/decorators/legacy';
import { FieldGroupName, type FieldGroup } from '../../../ground/access/field-groups.ts';
import { ConsentPurpose } from '../../../ground/access/purpose.ts';
import { Day, Kept, ManyOf, OneOf, regional, Table } from '../../../ground/row/columns.ts';
import { ConsentStatus } from './machine.ts';

@Table(
  'An elder’s consent that an app or an office of another city reads fields of hers. 个人信息共享同意',
)
@Index({ properties: ['organisation', 'grantedOn', 'key'] })
@Check({ name: 'consent_span', expression: 'valid_until >= granted_on' })
@Check({ name: 'consent_groups', expression: 'cardinality(field_groups) > 0' })
@Check({
  name: 'consent_withdrawn',
  expression: "(status = 'WITHDRAWN') = (withdrawn_on is not null)",
})
export class Consent extends regional('p2') {
  @OneOf(ConsentStatus, 'p2', 'Status. 状态')
  status: ConsentStatus;

  @ManyOf(FieldGroupName, 'p2', 'What may be read. 共享信息类别')
  fieldGroups: FieldGroup[];

  @OneOf(ConsentPurpose, 'p2', 'What for; a request says it as `x-hub-purpose`. 使用目的')
  purpose: ConsentPurpose;

  @Day('p2', 'First day. 同意日期')
  grantedOn: string;

  @Day('p2', 'Last day. 有效期至')
  validUntil: string;

  @Day('p2', 'Day it was taken back. 撤回日期', { nullable: true })
  withdrawnOn: string | null;

  @Kept('text')
  organisation: string;

  @Kept('uuid', { index: true })
  elderKey: string;
}
