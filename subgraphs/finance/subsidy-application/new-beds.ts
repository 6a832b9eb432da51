import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Sensitive } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';

export const Premises = labelled(
  'Premises',
  'How an operator came to the premises of new beds. 用房性质',
  {
    BUILT: 'Built by the operator. 自主建设',
    LEASED: 'Leased. 租赁',
    BOUGHT: 'Bought; a person must class it. 购置',
  },
);
export type Premises = keyof typeof Premises;

export const PremisesClass = labelled(
  'PremisesClass',
  'The case of the policy that bought premises are paid as. 用房认定',
  { BUILT: 'As if built by the operator. 按自主建设', LEASED: 'As if leased. 按租赁' },
);
export type PremisesClass = keyof typeof PremisesClass;

@ObjectType({
  description: 'What an office found out on new beds, which no register holds (R-02). 新增床位情况',
})
export class BedSubsidyCase {
  @Sensitive(() => Premises, { description: 'How the operator came to the premises. 用房性质' })
  premises: Premises;

  @Sensitive(() => PremisesClass, {
    nullable: true,
    description: 'What a person classed bought premises as, null before. 用房认定',
  })
  classedAs?: PremisesClass | null;

  @Sensitive(() => DateScalar, { nullable: true, description: 'First day of the lease. 租赁起始' })
  leaseFrom: string | null;

  @Sensitive(() => DateScalar, { nullable: true, description: 'Last day of the lease. 租赁终止' })
  leaseTo: string | null;

  @Sensitive(() => Boolean, { description: 'Whether the beds are newly built. 是否新建' })
  newlyBuilt: boolean;

  @Sensitive(() => DateScalar, { description: 'Day of the acceptance. 验收日期' })
  acceptedOn: string;

  @Sensitive(() => Int, { description: 'Beds that the acceptance found. 验收新增床位' })
  newBedsAccepted: number;

  @Sensitive(() => Int, {
    description: 'Beds among them that were subsidised before. 其中已补贴床位',
  })
  bedsPaidBefore: number;
}

@InputType({ description: 'What an office found out on new beds (R-02). 新增床位情况' })
export class BedSubsidyCaseInput {
  @Field(() => Premises, { description: 'How the operator came to the premises. 用房性质' })
  premises: Premises;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the lease contract, only where leased. 租赁起始',
  })
  leaseFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day. 租赁终止' })
  leaseTo?: string | null;

  @Field(() => Boolean, { description: 'Whether the beds are newly built. 是否新建' })
  newlyBuilt: boolean;

  @Field(() => DateScalar, {
    description:
      'Day of the acceptance, today or before: each acceptance is applied for and paid once. 验收日期',
  })
  acceptedOn: string;

  @Field(() => Int, {
    description:
      'Beds that the acceptance found, not those planned; 1 to 10,000, and no more than the home has ' +
      'by its register. Nor do all its applications together pay for more. 验收床位',
  })
  newBedsAccepted: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Beds among them that were subsidised before, as by another programme; left out for none. 其中已补贴床位',
  })
  bedsPaidBefore?: number | null;
}
