import { Arg, Query, Resolver } from 'type-graphql';
import { Class } from '../../../ground/schema/field-class.ts';
import { band } from './band.ts';
import { scoreAssessment, standardOf } from './scoring.ts';
import { STANDARD_CODES, type StandardCode } from './standard.ts';
import { AssessmentStandardCode } from './enums.ts';
import { PublishedStandard } from './published.ts';
import { AssessmentScorePreview, ItemScoreInput, LevelChangesInput } from './preview.ts';

@Resolver(() => PublishedStandard)
export class AssessmentStandardResolver {
  @Query(() => [PublishedStandard], {
    description: 'The standards by which the hub scores, with their items and levels. 评估标准',
  })
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
    const outcome = scoreAssessment(standard, {
      items,
      changes: {
        coma: changes?.coma ?? false,
        dementiaDiagnosed: changes?.dementiaDiagnosed ?? false,
        mentalIllnessDiagnosed: changes?.mentalIllnessDiagnosed ?? false,
        careRiskEvents30d: changes?.careRiskEvents30d ?? [],
      },
    });
    if (!outcome.ok) return { result: null, problems: outcome.problems };
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
