import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Personal, PublicId } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { ContactRelation } from '../contact-person/entity.ts';

@ObjectType({ description: 'One who promises support. 赡养人' })
export class Supporter {
  @Personal(() => String, { description: 'Name. 姓名' })
  name: string;

  @Personal(() => ContactRelation, { description: 'What the person is to the elder. 关系' })
  relation: ContactRelation;
}

@ObjectType({
  description:
    'Agreement of the supporters on the support of an elder, with the elder’s consent ' +
    '(老年人权益保障法 art. 20). 赡养协议',
})
@Entity({ tableName: 'support_agreement' })
export class SupportAgreement {
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Index()
  @Property({ type: 'uuid' })
  elderKey: string;

  @PublicId('p2')
  readonly id: string;

  @Personal(() => [Supporter], { description: 'Who promises support. 赡养人' })
  @Property({ type: 'jsonb' })
  supporters: Supporter[];

  @Personal(() => DateScalar, { description: 'Signed on. 签订日期' })
  @Property({ type: 'date' })
  signedOn: string;

  @Personal(() => DateScalar, { description: 'Ended on, null while it holds. 终止日期' })
  @Property({ type: 'date', nullable: true })
  endedOn: string | null;

  @Personal(() => Boolean, { description: 'Whether the elder consented. 老年人同意' })
  @Property({ type: 'boolean' })
  elderConsented: boolean;

  @Personal(() => String, { description: 'Who witnessed it. 见证组织' })
  @Property({ type: 'text' })
  witness: string;
}
