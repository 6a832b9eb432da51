import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType, registerEnumType } from 'type-graphql';
import { PublicId, Sensitive } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';

export enum DestituteSupportMode {
  CENTRAL = 'CENTRAL',
  SCATTERED = 'SCATTERED',
}
registerEnumType(DestituteSupportMode, {
  name: 'DestituteSupportMode',
  description: 'Where a destitute elder is supported.',
  valuesConfig: {
    CENTRAL: { description: 'In an institution. 集中供养' },
    SCATTERED: { description: 'At home. 分散供养' },
  },
});

@ObjectType({ description: 'Support of a destitute elder. 特困供养' })
@Entity({ tableName: 'destitute_support' })
@Check({ name: 'destitute_support_span', expression: 'valid_to >= valid_from' })
export class DestituteSupport {
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Index()
  @Property({ type: 'uuid' })
  elderKey: string;

  @PublicId('p3')
  readonly id: string;

  @Sensitive(() => DestituteSupportMode, { description: 'Where. 供养方式' })
  @Property({ type: 'text' })
  mode: DestituteSupportMode;

  @Sensitive(() => Boolean, {
    description: 'Whether the elder wishes central support. 集中供养意愿',
  })
  @Property({ type: 'boolean' })
  willing: boolean;

  @Sensitive(() => Boolean, {
    description: 'Whether the elder can care for herself or himself. 生活自理',
  })
  @Property({ type: 'boolean' })
  selfCare: boolean;

  @Sensitive(() => DateScalar, { name: 'from', description: 'First day. 起始日期' })
  @Property({ type: 'date' })
  validFrom: string;

  @Sensitive(() => DateScalar, {
    name: 'to',
    description: 'Last day, null while it holds. 终止日期',
  })
  @Property({ type: 'date', nullable: true })
  validTo: string | null;
}
