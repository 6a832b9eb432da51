import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { PublicId, Sensitive } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { EligibilityCategory } from './category.ts';

@ObjectType({ description: 'An elder belongs to a target group for a time. 对象类别认定' })
@Entity({ tableName: 'eligibility_record' })
@Check({ name: 'eligibility_record_span', expression: 'valid_to >= valid_from' })
export class EligibilityRecord {
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Index()
  @Property({ type: 'uuid' })
  elderKey: string;

  @PublicId('p3')
  readonly id: string;

  @Sensitive(() => EligibilityCategory, { description: 'The target group. 类别' })
  @Property({ type: 'text' })
  category: EligibilityCategory;

  @Sensitive(() => DateScalar, { name: 'from', description: 'First day. 起始日期' })
  @Property({ type: 'date' })
  validFrom: string;

  @Sensitive(() => DateScalar, {
    name: 'to',
    description: 'Last day, null while it holds. 终止日期',
  })
  @Property({ type: 'date', nullable: true })
  validTo: string | null;

  @Sensitive(() => String, { description: 'Who certified it. 认定机关' })
  @Property({ type: 'text' })
  authority: string;

  @Sensitive(() => String, { description: 'By which paper. 依据材料' })
  @Property({ type: 'text' })
  evidence: string;

  /** Whether the record holds on a date. */
  holdsOn(date: string): boolean {
    return this.validFrom <= date && (this.validTo === null || this.validTo >= date);
  }
}
