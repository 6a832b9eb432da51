import { Int, ObjectType } from 'type-graphql';
import { Sensitive } from '../../../ground/schema/field-class.ts';
import { FenScalar } from '../../../ground/schema/scalars.ts';

/** Items that a plan has at most. */
export const MOST_ITEMS = 30;

@ObjectType({ description: 'What is built or fitted in one home, and what it costs. 改造项目' })
export class AdaptationItem {
  /** Code of the item of the catalogue. */
  itemId: string;

  @Sensitive(() => Int, { description: 'How many, or how many metres. 数量' })
  quantity: number;

  @Sensitive(() => FenScalar, { description: 'What it costs together, in fen. 费用' })
  cost: number;

  @Sensitive(() => String, { description: 'Where in the home, and how. 位置与做法' })
  where: string | null;
}
