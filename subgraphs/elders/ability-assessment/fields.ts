import { APPLICATION_FIELDS } from '../../../ground/application/fields.ts';
import { computed, fieldsOf, one, ref } from '../../../ground/row/fields.ts';
import { AlsoFor } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { NOT_ASSESSED } from '../assessment-standard/score.ts';
import { standardOf } from '../assessment-standard/scoring.ts';
import { itemsOf } from '../assessment-standard/standard.ts';
import { Elder } from '../elder/entity.ts';
import { AssessmentOrganisation, Region, Worker } from '../stubs.ts';
import { AbilityAssessment } from './entity.ts';
import { levelLabel } from './level-label.ts';
import { AssessmentDimensionScore, AssessmentItemScore } from './scores.ts';

const PARTNER = { also: [AlsoFor('partner')] };

export const AbilityAssessmentFields = fieldsOf(AbilityAssessment, {
  ...APPLICATION_FIELDS,
  elder: one('p3', () => Elder, ['elderKey', 'key'], 'Who was assessed. 评估对象'),
  items: computed(
    'p3',
    () => [AssessmentItemScore],
    ['standard', 'itemScores'],
    'Scores of the items, null before it is scored, as is all that follows. 各项得分',
    ({ standard, itemScores }) =>
      itemScores &&
      itemsOf(standardOf(standard)).flatMap(({ code, labelZh }, i): AssessmentItemScore[] => {
        const score = itemScores[i] ?? NOT_ASSESSED;
        return score === NOT_ASSESSED ? [] : [{ code, labelZh, score }];
      }),
    { also: [ListSize(30)] },
  ),
  dimensionScores: computed(
    'p3',
    () => [AssessmentDimensionScore],
    ['standard', 'dimensions'],
    'Sums and grades of the dimensions. 一级指标得分',
    ({ standard, dimensions }) =>
      dimensions &&
      standardOf(standard).dimensions.map(({ code, labelZh }, i): AssessmentDimensionScore => {
        const [score, grade] = dimensions[i] ?? [null, null];
        return { code, labelZh, score, grade };
      }),
    { also: [ListSize(10)] },
  ),
  levelLabelZh: computed(
    'p3',
    () => String,
    ['standard', 'finalLevel'],
    'Chinese name of the final level. 等级名称',
    ({ standard, finalLevel }) => levelLabel(standard, finalLevel),
    PARTNER,
  ),
  // One whom the owner does not find or show takes no other with her.
  assessors: computed(
    'p3',
    () => [Worker],
    ['assessorKeys'],
    'Who assesses. 评估师',
    ({ assessorKeys }) => assessorKeys.map((key) => Worker.of(key)),
    { nullable: 'itemsAndList', also: [ListSize(10)] },
  ),
  organisation: ref(
    'p3',
    AssessmentOrganisation,
    'organisationId',
    'The organisation that assessed. 评估机构',
    PARTNER,
  ),
  region: ref('p3', Region, 'regionCode', 'The county or city it was made for. 评估地', PARTNER),
});
