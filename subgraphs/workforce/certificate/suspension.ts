import { Check, Entity, PrimaryKey, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Day, Kept } from '../../../ground/row/columns.ts';

/**
 * Days on which a certificate was suspended before it was restored: what happened on them keeps
 * seeing it suspended. The suspension that still holds is the certificate's `inactiveFrom`.
 */
@ObjectType('CertificateSuspension', {
  description: 'A suspension of a certificate that was lifted again. 已解除的暂停',
})
@Entity({ tableName: 'lifted_suspension' })
@Unique({ properties: ['certificateKey', 'startsOn'] })
@Check({ name: 'lifted_suspension_ends_on_check', expression: 'ends_on >= starts_on' })
export class CertificateSuspension {
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Kept('uuid')
  certificateKey: string;

  @Day('p1', 'First day out of force. 起始日期', { name: 'from' })
  startsOn: string;

  @Day('p1', 'Last day out of force. 终止日期', { name: 'to' })
  endsOn: string;
}
