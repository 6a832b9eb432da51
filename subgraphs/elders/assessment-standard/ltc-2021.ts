import type { InitialScore, ScoreVector } from './score.ts';
import { gradeOf, sumOf } from './score.ts';
import type { AssessmentStandard, GradeBand } from './standard.ts';
import { item, ZERO_TO_FOUR } from './standard.ts';

const UP_TO_5 = [0, 5];
const UP_TO_10 = [0, 5, 10];
const UP_TO_15 = [0, 5, 10, 15];

const ADL_GRADES: readonly GradeBand[] = [
  { grade: 0, from: 100, to: 100 },
  { grade: 1, from: 65, to: 95 },
  { grade: 2, from: 45, to: 60 },
  { grade: 3, from: 0, to: 40 },
];
const COGNITION_GRADES: readonly GradeBand[] = [
  { grade: 0, from: 16, to: 16 },
  { grade: 1, from: 4, to: 15 },
  { grade: 2, from: 2, to: 3 },
  { grade: 3, from: 0, to: 1 },
];
const PERCEPTION_GRADES: readonly GradeBand[] = [
  { grade: 0, from: 12, to: 12 },
  { grade: 1, from: 4, to: 11 },
  { grade: 2, from: 2, to: 3 },
  { grade: 3, from: 0, to: 1 },
];

/**
 * 《长期护理失能等级评估标准(试行)》, 医保办发〔2021〕37号: 17 items, three graded dimensions,
 * levels by combination. Items and level names are those of the document; the grade lines and the
 * matrix have not been checked against it, so every result says `verified: false`.
 */
export const LTC_2021: AssessmentStandard = {
  code: 'LTC_2021',
  nameZh: '长期护理失能等级评估标准(试行)',
  nameEn: 'Disability grading for long-term care (trial)',
  version: '医保办发〔2021〕37号',
  verified: false,
  source: '医保办发〔2021〕37号; grade lines and matrix unverified',
  reassessAfterMonths: null,
  dimensions: [
    {
      code: 'DAILY_LIVING',
      labelZh: '日常生活活动能力',
      labelEn: 'Activities of daily living',
      max: 100,
      gradeBands: ADL_GRADES,
      items: [
        item('EATING', '进食', 'Eating', UP_TO_10),
        item('DRESSING', '穿衣', 'Dressing', UP_TO_10),
        item('FACE_ORAL_CARE', '面部与口腔清洁', 'Face and oral hygiene', UP_TO_5),
        item('BOWEL_CONTROL', '大便控制', 'Bowel control', UP_TO_10),
        item('BLADDER_CONTROL', '小便控制', 'Bladder control', UP_TO_10),
        item('TOILETING', '用厕', 'Toileting', UP_TO_10),
        item('LEVEL_WALKING', '平地行走', 'Walking on level ground', UP_TO_15),
        item('BED_CHAIR_TRANSFER', '床椅转移', 'Bed to chair transfer', UP_TO_15),
        item('STAIR_CLIMBING', '上下楼', 'Climbing stairs', UP_TO_10),
        item('BATHING', '洗澡', 'Bathing', UP_TO_5),
      ],
    },
    {
      code: 'COGNITION',
      labelZh: '认知能力',
      labelEn: 'Cognition',
      max: 16,
      gradeBands: COGNITION_GRADES,
      items: [
        item('TIME_ORIENTATION', '时间定向', 'Orientation in time', ZERO_TO_FOUR),
        item('PERSON_ORIENTATION', '人物定向', 'Orientation to persons', ZERO_TO_FOUR),
        item('SPACE_ORIENTATION', '空间定向', 'Orientation in space', ZERO_TO_FOUR),
        item('MEMORY', '记忆力', 'Memory', ZERO_TO_FOUR),
      ],
    },
    {
      code: 'PERCEPTION_COMMUNICATION',
      labelZh: '感知觉与沟通能力',
      labelEn: 'Perception and communication',
      max: 12,
      gradeBands: PERCEPTION_GRADES,
      items: [
        item('VISION', '视力', 'Vision', ZERO_TO_FOUR),
        item('HEARING', '听力', 'Hearing', ZERO_TO_FOUR),
        item('COMMUNICATION', '沟通能力', 'Communication', ZERO_TO_FOUR),
      ],
    },
  ],
  levels: [
    { level: 0, labelZh: '基本正常', labelEn: 'Basically normal' },
    { level: 1, labelZh: '轻度失能', labelEn: 'Mild disability' },
    { level: 2, labelZh: '中度失能', labelEn: 'Moderate disability' },
    { level: 3, labelZh: '重度失能Ⅰ级', labelEn: 'Severe disability, grade I' },
    { level: 4, labelZh: '重度失能Ⅱ级', labelEn: 'Severe disability, grade II' },
    { level: 5, labelZh: '重度失能Ⅲ级', labelEn: 'Severe disability, grade III' },
  ],
  change: null,
};

/** Row: grade of daily living. Column: the worse grade of cognition and perception. */
export const LTC_LEVEL_MATRIX: readonly (readonly number[])[] = [
  [0, 0, 1, 1],
  [1, 1, 1, 2],
  [2, 2, 2, 3],
  [3, 3, 4, 5],
];

export function ltcLevel(adl: number, cognition: number, perception: number): number {
  return LTC_LEVEL_MATRIX[adl]![Math.max(cognition, perception)]!;
}

export function scoreLtc2021(scores: ScoreVector): InitialScore {
  const daily = sumOf(scores, 0, 10)!;
  const cognition = sumOf(scores, 10, 4)!;
  const perception = sumOf(scores, 14, 3)!;
  const dailyGrade = gradeOf(ADL_GRADES, daily);
  const cognitionGrade = gradeOf(COGNITION_GRADES, cognition);
  const perceptionGrade = gradeOf(PERCEPTION_GRADES, perception);
  return {
    dimensionScores: [
      { code: 'DAILY_LIVING', score: daily, grade: dailyGrade },
      { code: 'COGNITION', score: cognition, grade: cognitionGrade },
      { code: 'PERCEPTION_COMMUNICATION', score: perception, grade: perceptionGrade },
    ],
    totalScore: null,
    initialLevel: ltcLevel(dailyGrade, cognitionGrade, perceptionGrade),
    reasonCodes: ['UNVERIFIED_STANDARD'],
  };
}
