import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { OrderDirection } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { AdmissionStatus } from './admission.machine.ts';
import { BedClass } from './facility-traits.ts';

export enum AdmissionOrderField {
  APPLIED_ON = 'APPLIED_ON',
  QUEUE = 'QUEUE',
}
registerEnumType(AdmissionOrderField, {
  name: 'AdmissionOrderField',
  description: 'What admissions are sorted by.',
  valuesConfig: {
    APPLIED_ON: { description: 'Day of application. 申请日期' },
    QUEUE: { description: 'Order of the queue by R-20; without a tier last. 轮候顺序' },
  },
});

@InputType({ description: 'How admissions are sorted.' })
export class AdmissionOrder {
  @Field(() => AdmissionOrderField, { description: 'Sort by this.' })
  field: AdmissionOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction.' })
  direction: OrderDirection;
}

@InputType({ description: 'Which admissions; all conditions hold together.' })
export class AdmissionFilter {
  @Field(() => String, { nullable: true, description: 'To a facility inside this region.' })
  within?: string | null;

  @Field(() => ID, { nullable: true, description: 'To this facility.' })
  facility?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this elder.' })
  elder?: string | null;

  @Field(() => [AdmissionStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: AdmissionStatus[] | null;

  @Field(() => [BedClass], { nullable: true, description: 'Of one of these bed classes.' })
  bedClasses?: BedClass[] | null;

  @Field(() => [Int], { nullable: true, description: 'Of one of these tiers, 1 to 3 (R-20).' })
  priorityTiers?: number[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Applied on this day or later.' })
  appliedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Applied on this day or earlier.' })
  appliedTo?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Lived in the facility on this day. 在住',
  })
  residentOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Provisional, without an assessment, up to this day or earlier: who is to be assessed by ' +
      'then. 临时入住到期',
  })
  provisionalTo?: string | null;
}
