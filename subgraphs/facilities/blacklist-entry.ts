import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';

@ObjectType({
  description: 'An entry on the list for joint punishment of broken trust. 失信联合惩戒对象名单',
})
@Entity({ tableName: 'blacklist_entry' })
export class BlacklistEntry {
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Open(() => DateScalar, { description: 'First day. 列入日期' })
  @Property({ type: 'date' })
  since: string;

  @Open(() => DateScalar, {
    nullable: true,
    description: 'Last day, null while it stands. 移出日期',
  })
  @Property({ type: 'date', nullable: true })
  until: string | null;

  @Open(() => String, { description: 'Reason, in Chinese. 列入原因' })
  @Property({ type: 'text' })
  reason: string;

  @Index()
  @Property({ type: 'uuid' })
  organizationId: string;
}
