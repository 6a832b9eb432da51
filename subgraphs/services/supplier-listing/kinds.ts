import { Int, ObjectType } from 'type-graphql';
import { Open } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';

export const SupplierOutcome = labelled(
  'SupplierOutcome',
  'What an evaluation of a supplier leads to. 供应商评价结果',
  {
    KEEP: 'It stays in the pool, or comes back. 保留',
    SUSPEND: 'No contract is made with it until it is evaluated again. 暂停',
    REMOVE: 'It leaves the pool. 移出',
  },
);
export type SupplierOutcome = keyof typeof SupplierOutcome;

@ObjectType({ description: 'What an evaluation of a supplier found. 供应商服务评价' })
export class SupplierEvaluation {
  @Open(() => DateScalar, { description: 'Day of the evaluation. 评价日期' })
  evaluatedOn: string;

  @Open(() => Int, { description: 'Score, 0 to 100. 得分' })
  score: number;

  @Open(() => SupplierOutcome, { description: 'What it led to. 结果' })
  outcome: SupplierOutcome;
}
