import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Personal, PublicId } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { Region, regionOf } from '../region.stub.ts';

/**
 * Where an elder was on the register and when. One of them holds on each day, so figures of a day
 * in the past count an elder where the elder lived then.
 */
@ObjectType({ description: 'A period in which an elder was registered in one city. 登记' })
@Entity({ tableName: 'elder_registration' })
@Check({ name: 'elder_registration_span', expression: 'valid_to >= valid_from' })
export class ElderRegistration {
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Index()
  @Property({ type: 'uuid' })
  elderKey: string;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;

  @PublicId('p2')
  readonly id: string;

  @Personal(() => Region, { description: 'Where the elder lived. 登记地' })
  get region(): Region {
    return regionOf(this.regionCode);
  }

  @Personal(() => DateScalar, { name: 'from', description: 'First day. 起始日期' })
  @Property({ type: 'date' })
  validFrom: string;

  @Personal(() => DateScalar, {
    name: 'to',
    description: 'Last day, null while it holds. 终止日期',
  })
  @Property({ type: 'date', nullable: true })
  validTo: string | null;
}
