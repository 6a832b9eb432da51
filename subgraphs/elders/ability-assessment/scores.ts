import { Int, ObjectType } from 'type-graphql';
import { Sensitive } from '../../../ground/schema/field-class.ts';

@ObjectType({ description: 'Score of one item. 评估项目得分' })
export class AssessmentItemScore {
  @Sensitive(() => String, { description: 'Code of the item in its standard. 项目代码' })
  code: string;

  @Sensitive(() => String, { description: 'Chinese name of the item. 项目' })
  labelZh: string;

  @Sensitive(() => Int, { description: 'Score. 得分' })
  score: number;
}

@ObjectType({ description: 'Sum and grade of one dimension. 一级指标得分' })
export class AssessmentDimensionScore {
  @Sensitive(() => String, { description: 'Code of the dimension in its standard. 一级指标代码' })
  code: string;

  @Sensitive(() => String, { description: 'Chinese name of the dimension. 一级指标' })
  labelZh: string;

  @Sensitive(() => Int, { description: 'Sum, null where the standard does not add up. 得分' })
  score: number | null;

  @Sensitive(() => Int, { description: 'Grade, 0 is best; null where the standard has none. 分级' })
  grade: number | null;
}
