import { Int, ObjectType } from 'type-graphql';
import { day, optional, partOf, whole } from '../../../ground/row/arguments.ts';
import { Sensitive } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';

@ObjectType({
  description:
    'What an application rests on that no register here holds: an acceptance, an award, a purchase. ' +
    '申请事项',
})
export class SubsidyEvent {
  @Sensitive(() => DateScalar, { description: 'The day of it. 发生日期' })
  happenedOn: string;

  @Sensitive(() => Int, { description: 'How many beds, sites, people or times. 数量' })
  count: number;

  @Sensitive(() => Int, {
    nullable: true,
    description: 'The grade, star or skill level that it came to. 等级',
  })
  level: number | null;
}

export const subsidyEvent = partOf(
  'SubsidyEventInput',
  'What the application rests on: an acceptance, an award, a purchase. 申请事项',
  {
    happenedOn: day(
      'The day of it, today or before: each event is applied for and paid once. 发生日期',
    ),
    count: whole('How many beds, sites, people or times. 数量', [1, 100_000]),
    level: optional(
      whole(
        'The level that it came to; left out for workers and homes, whose levels are in the registers. 等级',
        [1, 9],
      ),
    ),
  },
);
