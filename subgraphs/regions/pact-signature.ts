import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';

@ObjectType({ description: 'A member’s signature under a pact. 签署' })
@Entity({ tableName: 'pact_signature' })
export class PactSignature {
  @PrimaryKey({ type: 'text' })
  pactId: string;

  @PrimaryKey({ type: 'text' })
  regionCode: string;

  @Open(() => DateScalar, {
    nullable: true,
    description:
      'Day of signing; null where the source tells of the pact but not of the day. 签署日期',
  })
  @Property({ type: 'date', nullable: true })
  signedOn: string | null;
}
