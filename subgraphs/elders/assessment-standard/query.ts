import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { AssessmentStandardCode } from '../../../ground/facts/assessment-standard.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { band } from './band.ts';
import { ItemScoreInput, LevelChangesInput, stated } from './inputs.ts';
import { AssessmentScorePreview } from './preview.ts';
import { refusalOf } from './problems.ts';
import { PublishedStandard } from './published.ts';
import { scoreAssessment, standardOf } from './scoring.ts';
import { STANDARD_CODES, type StandardCode } from './standard.ts';

/** Written out: standards are no rows, and a preview is a question to the engine alone. */
@Resolver(() => PublishedStandard)
export class AssessmentStandardQueries {
  @Query(() => [PublishedStandard], {
    description: 'The standards by which the hub scores, with their items and levels. 评估标准',
  })
  @ListSize(10)
  @Class('p0')
  assessmentStandards(): PublishedStandard[] {
    return PUBLISHED;
  }

  @Query(() => AssessmentScorePreview, {
    nullable: true,
    description:
      'What an assessment with these items would come out at; nothing is stored. Levels are ' +
      'computed here and never accepted. 预评',
  })
  @Class('p1')
  previewAssessmentScore(
    @Ctx() { viewer }: SubgraphContext,
    @Arg('standard', () => AssessmentStandardCode, { description: 'By this standard. 评估标准' })
    standard: StandardCode,
    @Arg('items', () => [ItemScoreInput], {
      description: 'A score for every item of the standard, each once. 各指标得分',
    })
    items: ItemScoreInput[],
    @Arg('changes', () => LevelChangesInput, {
      nullable: true,
      description: 'What moves the level besides the scores. 等级变更',
    })
    changes?: LevelChangesInput | null,
  ): AssessmentScorePreview {
    const outcome = scoreAssessment(standard, stated(items, changes));
    if (!outcome.ok) {
      const problems = outcome.problems.map((problem) => {
        const [said] = refusalOf(standard, problem).userErrors(viewer.language);
        return { ...problem, message: said!.message };
      });
      return { result: null, problems };
    }
    const { result } = outcome;
    const levelLabelZh = standardOf(standard).levels[result.finalLevel]?.labelZh ?? null;
    return {
      result: { ...result, levelLabelZh, band: band(standard, result.finalLevel) },
      problems: [],
    };
  }
}

const PUBLISHED = STANDARD_CODES.map((code): PublishedStandard => {
  const standard = standardOf(code);
  const levels = standard.levels.map((level) => ({ ...level, band: band(code, level.level) }));
  return { ...standard, levels } as PublishedStandard;
});
