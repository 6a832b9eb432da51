import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Max, Min } from 'class-validator';
import { Sensitive } from '../../ground/schema/field-class.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';

export enum Premises {
  BUILT = 'BUILT',
  LEASED = 'LEASED',
  BOUGHT = 'BOUGHT',
}
registerEnumType(Premises, {
  name: 'Premises',
  description: 'How an operator came to the premises of new beds.',
  valuesConfig: {
    BUILT: { description: 'Built by the operator. 自主建设' },
    LEASED: { description: 'Leased. 租赁' },
    BOUGHT: { description: 'Bought; a person must class it. 购置' },
  },
});

@ObjectType({
  description: 'What an office found out on new beds, which no register holds (R-02). 新增床位情况',
})
export class BedSubsidyCase {
  @Sensitive(() => Premises, { description: 'How the operator came to the premises. 用房性质' })
  premises: Premises;

  @Sensitive(() => DateScalar, { nullable: true, description: 'First day of the lease. 租赁起始' })
  leaseFrom: string | null;

  @Sensitive(() => DateScalar, { nullable: true, description: 'Last day of the lease. 租赁终止' })
  leaseTo: string | null;

  @Sensitive(() => Boolean, { description: 'Whether the beds are newly built. 是否新建' })
  newlyBuilt: boolean;

  @Sensitive(() => Int, { description: 'Beds that the acceptance found. 验收新增床位' })
  newBedsAccepted: number;
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

  @Field(() => Int, { description: 'Beds that the acceptance found, not those planned. 验收床位' })
  @Min(1)
  @Max(10_000)
  newBedsAccepted: number;
}
