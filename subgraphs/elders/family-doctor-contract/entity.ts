import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Sensitive } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';

@ObjectType({ description: 'Contract with a family doctor’s team. 家庭医生签约' })
@Entity({ tableName: 'family_doctor_contract' })
export class FamilyDoctorContract {
  @PrimaryKey({ type: 'uuid' })
  elderKey: string;

  @Sensitive(() => String, { description: 'Primary care institution of the team. 签约机构' })
  @Property({ type: 'text' })
  institution: string;

  @Sensitive(() => DateScalar, { description: 'Signed on. 签约日期' })
  @Property({ type: 'date' })
  signedOn: string;

  @Sensitive(() => DateScalar, { description: 'Last valid day. 有效期至' })
  @Property({ type: 'date' })
  validUntil: string;
}
