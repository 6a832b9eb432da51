import { Check, Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Work } from '../../ground/schema/field-class.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';

/**
 * Days on which a certificate was suspended before it was restored: what happened on them keeps
 * seeing it suspended. The suspension that still holds is the certificate's `inactiveFrom`.
 */
@ObjectType('CertificateSuspension', {
  description: 'A suspension of a certificate that was lifted again. 已解除的暂停',
})
@Entity({ tableName: 'lifted_suspension' })
@Unique({ properties: ['certificateKey', 'from'] })
@Check({ name: 'lifted_suspension_ends_on_check', expression: 'ends_on >= starts_on' })
export class LiftedSuspension {
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Property({ type: 'uuid' })
  certificateKey: string;

  @Work(() => DateScalar, { description: 'First day out of force. 起始日期' })
  @Property({ type: 'date', fieldName: 'starts_on' })
  from: string;

  @Work(() => DateScalar, { description: 'Last day out of force. 终止日期' })
  @Property({ type: 'date', fieldName: 'ends_on' })
  to: string;
}
