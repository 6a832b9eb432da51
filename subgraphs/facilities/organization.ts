import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { NormalForm } from '../../ground/rows/normal-column.ts';
import { connectionOf, OrderDirection } from '../../ground/rows/page.ts';

export enum LegalType {
  PUBLIC_INSTITUTION = 'PUBLIC_INSTITUTION',
  SOCIAL_SERVICE = 'SOCIAL_SERVICE',
  ENTERPRISE = 'ENTERPRISE',
  OTHER = 'OTHER',
}
registerEnumType(LegalType, {
  name: 'LegalType',
  description: 'Legal form of an organisation. 法人类型',
  valuesConfig: {
    PUBLIC_INSTITUTION: { description: 'Public institution. 事业单位' },
    SOCIAL_SERVICE: { description: 'Social service organisation. 社会服务机构' },
    ENTERPRISE: { description: 'Enterprise. 企业' },
    OTHER: { description: 'Any other form. 其他' },
  },
});

@ObjectType({ description: 'A legal person that runs facilities or services. 运营主体' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "creditCode")')
@Entity({ tableName: 'organization' })
@Index({ properties: ['name', 'id'] })
export class Organization {
  @Open(() => ID, { description: 'Id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Open(() => String, {
    description: 'Unified social credit code (GB 32100-2015), 18 characters. 统一社会信用代码',
  })
  @Unique()
  @Check({ expression: `credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'` })
  @Property({ type: 'text' })
  creditCode: string;

  @Open(() => String, { description: 'Chinese name. 名称' })
  @Property({ type: 'text' })
  name: string;

  @NormalForm('name')
  readonly normalName?: string;

  @Open(() => LegalType, { description: 'Legal form. 法人类型' })
  @Property({ type: 'text' })
  legalType: LegalType;

  @Open(() => String, { nullable: true, description: 'Brand, such as 暖城颐养. 品牌' })
  @Property({ type: 'text', nullable: true })
  brand: string | null;

  @Open(() => Boolean, { description: 'Whether foreign capital takes part. 外资参与' })
  @Property({ type: 'boolean' })
  foreignInvested: boolean;

  @Open(() => Boolean, { description: 'Whether the row is synthetic. 合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;

  /** The organisation that heads the chain; its own id for the head. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  chainId: string | null;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;
}

export const OrganizationConnection = connectionOf(Organization, 'Organization');

export enum OrganizationOrderField {
  NAME = 'NAME',
  CREDIT_CODE = 'CREDIT_CODE',
}
registerEnumType(OrganizationOrderField, {
  name: 'OrganizationOrderField',
  description: 'What organisations are sorted by.',
  valuesConfig: {
    NAME: { description: 'Name. 名称' },
    CREDIT_CODE: { description: 'Unified social credit code. 统一社会信用代码' },
  },
});

@InputType({ description: 'How organisations are sorted.' })
export class OrganizationOrder {
  @Field(() => OrganizationOrderField, { description: 'Sort by this.' })
  field: OrganizationOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction.' })
  direction: OrderDirection;
}

@InputType({ description: 'Which organisations; all conditions hold together.' })
export class OrganizationFilter {
  @Field(() => String, { nullable: true, description: 'Registered inside this region. 登记地' })
  within?: string | null;

  @Field(() => [LegalType], { nullable: true, description: 'Of one of these legal forms.' })
  legalTypes?: LegalType[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name contains this text, 1 to 50 characters.',
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this brand. 品牌' })
  brand?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of the chain that this organisation heads. 连锁',
  })
  chain?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'With foreign capital, or without. 外资' })
  foreignInvested?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With an entry in force today on the blacklist, or without. 失信联合惩戒',
  })
  blacklisted?: boolean | null;
}
