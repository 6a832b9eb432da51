import { Field, InputType, Int } from 'type-graphql';
import { CareRiskKind } from './enums.ts';
import type { AssessmentInput } from './score-input.ts';
import type { CareRiskKind as KindName } from './standard.ts';

@InputType({ description: 'Score of one item. 评估项目得分' })
export class ItemScoreInput {
  @Field(() => String, { description: 'Code of the item in its standard. 项目代码' })
  code: string;

  @Field(() => Int, { description: 'Score. 得分' })
  score: number;
}

@InputType({ description: 'How often something happened in 30 days. 照护风险事件' })
export class CareRiskEventsInput {
  @Field(() => CareRiskKind, { description: 'What happened. 事件类型' })
  kind: KindName;

  @Field(() => Int, { description: 'How often, 0 to 1000. 次数' })
  count: number;
}

@InputType({ description: 'Facts beside the items that may change a level. 等级变更情况' })
export class LevelChangesInput {
  @Field(() => Boolean, { nullable: true, description: 'In a coma. 昏迷' })
  coma?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Dementia diagnosed, ICD-10 F00–F03. 认知障碍/痴呆',
  })
  dementiaDiagnosed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Mental illness diagnosed by a specialist, ICD-10 F04–F99. 精神疾病',
  })
  mentalIllnessDiagnosed?: boolean | null;

  @Field(() => [CareRiskEventsInput], {
    nullable: true,
    description: 'Events of the 30 days before the assessment, one entry per kind. 照护风险事件',
  })
  careRiskEvents30d?: CareRiskEventsInput[] | null;
}

/** What was found, as the engine takes it: what was not observed is not so. */
export function stated(
  items: readonly ItemScoreInput[],
  changes: LevelChangesInput | null | undefined,
): AssessmentInput {
  return {
    items,
    changes: {
      coma: changes?.coma ?? false,
      dementiaDiagnosed: changes?.dementiaDiagnosed ?? false,
      mentalIllnessDiagnosed: changes?.mentalIllnessDiagnosed ?? false,
      careRiskEvents30d: changes?.careRiskEvents30d ?? [],
    },
  };
}
