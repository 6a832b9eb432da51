import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType, registerEnumType } from 'type-graphql';
import { Personal, PublicId } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';

export enum ContactRelation {
  SPOUSE = 'SPOUSE',
  CHILD = 'CHILD',
  CHILD_IN_LAW = 'CHILD_IN_LAW',
  GRANDCHILD = 'GRANDCHILD',
  SIBLING = 'SIBLING',
  RELATIVE = 'RELATIVE',
  NEIGHBOUR = 'NEIGHBOUR',
  VILLAGE_OFFICIAL = 'VILLAGE_OFFICIAL',
  OTHER = 'OTHER',
}
registerEnumType(ContactRelation, {
  name: 'ContactRelation',
  description: 'What a person is to an elder.',
  valuesConfig: {
    SPOUSE: { description: 'Spouse. 配偶' },
    CHILD: { description: 'Child. 子女' },
    CHILD_IN_LAW: { description: 'Child-in-law. 儿媳、女婿' },
    GRANDCHILD: { description: 'Grandchild. 孙辈' },
    SIBLING: { description: 'Brother or sister. 兄弟姐妹' },
    RELATIVE: { description: 'Other relative. 其他亲属' },
    NEIGHBOUR: { description: 'Neighbour. 邻居' },
    VILLAGE_OFFICIAL: { description: 'Village or community official. 村(社区)干部' },
    OTHER: { description: 'Other. 其他' },
  },
});

@ObjectType({ description: 'A person registered to be called about an elder. 联系人' })
@Entity({ tableName: 'contact_person' })
export class ContactPerson {
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Index()
  @Property({ type: 'uuid' })
  elderKey: string;

  @PublicId('p2')
  readonly id: string;

  @Personal(() => Int, { description: 'Who is called first has 1. 顺位' })
  @Property({ type: 'smallint' })
  position: number;

  @Personal(() => String, { description: 'Name. 姓名' })
  @Property({ type: 'text' })
  name: string;

  @Personal(() => ContactRelation, { description: 'What the person is to the elder. 关系' })
  @Property({ type: 'text' })
  relation: ContactRelation;

  @Personal(() => String, { description: 'Telephone. 电话' })
  @Property({ type: 'text' })
  phone: string;

  @Personal(() => DateScalar, { description: 'Registered on. 登记日期' })
  @Property({ type: 'date' })
  registeredOn: string;
}
