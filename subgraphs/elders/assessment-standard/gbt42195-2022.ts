import type { InitialScore, ScoreVector } from './score.ts';
import { sumOf } from './score.ts';
import type { AssessmentStandard } from './standard.ts';
import { item, ZERO_TO_FOUR, ZERO_TO_THREE, ZERO_TO_TWO } from './standard.ts';

const ABSENT_OR_SEEN = [0, 1];

/** GB/T 42195-2022 《老年人能力评估规范》: 26 items, one sum of 0 to 90, higher is better. */
export const GBT42195_2022: AssessmentStandard = {
  code: 'GBT42195_2022',
  nameZh: '老年人能力评估规范',
  nameEn: 'Specification for ability assessment of older adults',
  version: 'GB/T 42195-2022',
  verified: true,
  source: 'GB/T 42195-2022, annexes A and B, level clauses',
  // Twelve months is common practice; the clause itself has not been checked.
  reassessAfterMonths: 12,
  dimensions: [
    {
      code: 'SELF_CARE',
      labelZh: '自理能力',
      labelEn: 'Self-care',
      max: 32,
      gradeBands: null,
      items: [
        item('EATING', '进食', 'Eating', ZERO_TO_FOUR),
        item('GROOMING', '修饰', 'Grooming', ZERO_TO_FOUR),
        item('BATHING', '洗澡', 'Bathing', ZERO_TO_FOUR),
        item('UPPER_DRESSING', '穿/脱上衣', 'Dressing the upper body', ZERO_TO_FOUR),
        item('LOWER_DRESSING', '穿/脱裤子和鞋袜', 'Trousers, shoes and socks', ZERO_TO_FOUR),
        item('BLADDER_CONTROL', '小便控制', 'Bladder control', ZERO_TO_FOUR),
        item('BOWEL_CONTROL', '大便控制', 'Bowel control', ZERO_TO_FOUR),
        item('TOILETING', '如厕', 'Toileting', ZERO_TO_FOUR),
      ],
    },
    {
      code: 'BASIC_MOBILITY',
      labelZh: '基础运动能力',
      labelEn: 'Basic mobility',
      max: 15,
      gradeBands: null,
      items: [
        item('BED_MOBILITY', '床上体位转移', 'Changing position in bed', ZERO_TO_FOUR),
        item('BED_CHAIR_TRANSFER', '床椅转移', 'Bed to chair transfer', ZERO_TO_FOUR),
        item('LEVEL_WALKING', '平地行走', 'Walking on level ground', ZERO_TO_FOUR),
        item('STAIR_CLIMBING', '上下楼梯', 'Climbing stairs', ZERO_TO_THREE),
      ],
    },
    {
      code: 'MENTAL_STATE',
      labelZh: '精神状态',
      labelEn: 'Mental state',
      max: 28,
      gradeBands: null,
      items: [
        item('TIME_ORIENTATION', '时间定向', 'Orientation in time', ZERO_TO_FOUR),
        item('SPACE_ORIENTATION', '空间定向', 'Orientation in space', ZERO_TO_FOUR),
        item('PERSON_ORIENTATION', '人物定向', 'Orientation to persons', ZERO_TO_FOUR),
        item('MEMORY', '记忆', 'Memory', ZERO_TO_FOUR),
        item('COMPREHENSION', '理解能力', 'Comprehension', ZERO_TO_FOUR),
        item('EXPRESSION', '表达能力', 'Expression', ZERO_TO_FOUR),
        item('AGGRESSION', '攻击行为', 'Aggressive behaviour', ABSENT_OR_SEEN),
        item('DEPRESSION', '抑郁症状', 'Depressive symptoms', ABSENT_OR_SEEN),
        item('CONSCIOUSNESS', '意识水平', 'Level of consciousness', ZERO_TO_TWO),
      ],
    },
    {
      code: 'PERCEPTION_SOCIAL',
      labelZh: '感知觉与社会参与',
      labelEn: 'Perception and social participation',
      max: 15,
      gradeBands: null,
      items: [
        item('VISION', '视力', 'Vision', ZERO_TO_TWO),
        item('HEARING', '听力', 'Hearing', ZERO_TO_TWO),
        item('DAILY_AFFAIRS', '执行日常事务', 'Carrying out daily affairs', ZERO_TO_FOUR),
        item('TRANSPORT', '使用交通工具外出', 'Going out by transport', ZERO_TO_THREE),
        item('SOCIAL_INTERACTION', '社会交往能力', 'Social interaction', ZERO_TO_FOUR),
      ],
    },
  ],
  levels: [
    { level: 0, labelZh: '能力完好', labelEn: 'Ability intact' },
    { level: 1, labelZh: '轻度失能', labelEn: 'Mild disability' },
    { level: 2, labelZh: '中度失能', labelEn: 'Moderate disability' },
    { level: 3, labelZh: '重度失能', labelEn: 'Severe disability' },
    { level: 4, labelZh: '完全失能', labelEn: 'Complete disability' },
  ],
  change: {
    careRiskKinds: ['FALL', 'CHOKING', 'SUICIDE_SELF_HARM', 'WANDERING', 'OTHER'],
    careRiskMinimum: 2,
    consciousnessItem: 'CONSCIOUSNESS',
    // 0 stands for stupor (昏睡) as well, so a coma is recorded beside the items.
    comaScore: 0,
    comaScoreIsComa: false,
    comaEndsAssessment: false,
  },
};

/** Lowest total of each level: index is the level. */
export const GBT42195_LEVEL_FROM: readonly number[] = [90, 66, 46, 30, 0];

export function gbtLevel(total: number): number {
  return GBT42195_LEVEL_FROM.findIndex((from) => total >= from);
}

export function scoreGbt42195(scores: ScoreVector): InitialScore {
  const selfCare = sumOf(scores, 0, 8)!;
  const mobility = sumOf(scores, 8, 4)!;
  const mental = sumOf(scores, 12, 9)!;
  const social = sumOf(scores, 21, 5)!;
  const totalScore = selfCare + mobility + mental + social;
  return {
    dimensionScores: [
      { code: 'SELF_CARE', score: selfCare, grade: null },
      { code: 'BASIC_MOBILITY', score: mobility, grade: null },
      { code: 'MENTAL_STATE', score: mental, grade: null },
      { code: 'PERCEPTION_SOCIAL', score: social, grade: null },
    ],
    totalScore,
    initialLevel: gbtLevel(totalScore),
    reasonCodes: [],
  };
}
