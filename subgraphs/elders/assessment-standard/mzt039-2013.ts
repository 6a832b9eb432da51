import type { InitialScore, ScoreReason, ScoreVector } from './score.ts';
import { gradeOf, sumOf } from './score.ts';
import type { AssessmentStandard, GradeBand } from './standard.ts';
import { item, ZERO_TO_FOUR, ZERO_TO_THREE, ZERO_TO_TWO } from './standard.ts';

const UP_TO_5 = [0, 5];
const UP_TO_10 = [0, 5, 10];
const UP_TO_15 = [0, 5, 10, 15];

const ADL_GRADES: readonly GradeBand[] = [
  { grade: 0, from: 100, to: 100 },
  { grade: 1, from: 65, to: 95 },
  { grade: 2, from: 45, to: 60 },
  { grade: 3, from: 0, to: 40 },
];
const MENTAL_GRADES: readonly GradeBand[] = [
  { grade: 0, from: 0, to: 0 },
  { grade: 1, from: 1, to: 1 },
  { grade: 2, from: 2, to: 3 },
  { grade: 3, from: 4, to: 6 },
];
const SOCIAL_GRADES: readonly GradeBand[] = [
  { grade: 0, from: 0, to: 2 },
  { grade: 1, from: 3, to: 7 },
  { grade: 2, from: 8, to: 13 },
  { grade: 3, from: 14, to: 20 },
];

/** MZ/T 039-2013 《老年人能力评估》: 22 items, four graded dimensions, levels by combination. */
export const MZT039_2013: AssessmentStandard = {
  code: 'MZT039_2013',
  nameZh: '老年人能力评估',
  nameEn: 'Ability assessment for older adults',
  version: 'MZ/T 039-2013',
  verified: true,
  source: 'MZ/T 039-2013, annexes B and C',
  reassessAfterMonths: 6,
  dimensions: [
    {
      code: 'DAILY_LIVING',
      labelZh: '日常生活活动',
      labelEn: 'Activities of daily living',
      max: 100,
      gradeBands: ADL_GRADES,
      items: [
        item('EATING', '进食', 'Eating', UP_TO_10),
        item('BATHING', '洗澡', 'Bathing', UP_TO_5),
        item('GROOMING', '修饰', 'Grooming', UP_TO_5),
        item('DRESSING', '穿衣', 'Dressing', UP_TO_10),
        item('BOWEL_CONTROL', '大便控制', 'Bowel control', UP_TO_10),
        item('BLADDER_CONTROL', '小便控制', 'Bladder control', UP_TO_10),
        item('TOILETING', '如厕', 'Toileting', UP_TO_10),
        item('BED_CHAIR_TRANSFER', '床椅转移', 'Bed to chair transfer', UP_TO_15),
        item('LEVEL_WALKING', '平地行走', 'Walking on level ground', UP_TO_15),
        item('STAIR_CLIMBING', '上下楼梯', 'Climbing stairs', UP_TO_10),
      ],
    },
    {
      code: 'MENTAL_STATE',
      labelZh: '精神状态',
      labelEn: 'Mental state',
      max: 6,
      gradeBands: MENTAL_GRADES,
      items: [
        item('COGNITION', '认知功能', 'Cognitive function', ZERO_TO_TWO),
        item('AGGRESSION', '攻击行为', 'Aggressive behaviour', ZERO_TO_TWO),
        item('DEPRESSION', '抑郁症状', 'Depressive symptoms', ZERO_TO_TWO),
      ],
    },
    {
      code: 'PERCEPTION_COMMUNICATION',
      labelZh: '感知觉与沟通',
      labelEn: 'Perception and communication',
      max: null,
      gradeBands: null,
      items: [
        item('CONSCIOUSNESS', '意识水平', 'Level of consciousness', ZERO_TO_THREE),
        item('VISION', '视力', 'Vision', ZERO_TO_FOUR),
        item('HEARING', '听力', 'Hearing', ZERO_TO_FOUR),
        item('COMMUNICATION', '沟通交流', 'Communication', ZERO_TO_THREE),
      ],
    },
    {
      code: 'SOCIAL_PARTICIPATION',
      labelZh: '社会参与',
      labelEn: 'Social participation',
      max: 20,
      gradeBands: SOCIAL_GRADES,
      items: [
        item('LIVING_SKILLS', '生活能力', 'Living skills', ZERO_TO_FOUR),
        item('WORK_ABILITY', '工作能力', 'Ability to work', ZERO_TO_FOUR),
        item(
          'TIME_SPACE_ORIENTATION',
          '时间/空间定向',
          'Orientation in time and space',
          ZERO_TO_FOUR,
        ),
        item('PERSON_ORIENTATION', '人物定向', 'Orientation to persons', ZERO_TO_FOUR),
        item('SOCIAL_INTERACTION', '社会交往能力', 'Social interaction', ZERO_TO_FOUR),
      ],
    },
  ],
  levels: [
    { level: 0, labelZh: '能力完好', labelEn: 'Ability intact' },
    { level: 1, labelZh: '轻度失能', labelEn: 'Mild disability' },
    { level: 2, labelZh: '中度失能', labelEn: 'Moderate disability' },
    { level: 3, labelZh: '重度失能', labelEn: 'Severe disability' },
  ],
  change: {
    // The clause names no other kinds, unlike GB/T 42195.
    careRiskKinds: ['FALL', 'CHOKING', 'SUICIDE_SELF_HARM', 'WANDERING'],
    careRiskMinimum: 2,
    consciousnessItem: 'CONSCIOUSNESS',
    comaScore: 3,
    comaScoreIsComa: true,
    comaEndsAssessment: true,
  },
};

/** Grade of 感知觉与沟通: the worst of its items, each read on the scale of the grades. */
export function perceptionGrade(
  consciousness: number,
  vision: number,
  hearing: number,
  communication: number,
): number {
  // Drowsy (嗜睡) counts as grade 2, stupor and coma (昏睡, 昏迷) as grade 3.
  const wakefulness = consciousness === 0 ? 0 : Math.min(consciousness + 1, 3);
  return Math.max(wakefulness, Math.max(vision, hearing, 1) - 1, communication);
}

/** Level of the four grades. Two clauses: the severer. No clause: 轻度 or 中度 by default. */
export function mztLevel(a: number, m: number, p: number, s: number): number {
  if (a === 3) return 3;
  if (a === 0) return m === 0 && p === 0 && s <= 1 ? 0 : 1;
  return Math.max(m, p, s) === 3 || Math.min(m, p, s) === 2 ? a + 1 : a;
}

/** Tells the 9 combinations no clause covers and the 60 that two clauses cover. */
export function mztResolution(a: number, m: number, p: number, s: number): ScoreReason | null {
  const worst = Math.max(m, p, s);
  const best = Math.min(m, p, s);
  if (a === 0) return m === 0 && p === 0 && s === 3 ? 'LEVEL_GAP_DEFAULT' : null;
  if (a === 1) return worst === 3 && best <= 1 ? 'LEVEL_OVERLAP_SEVERER' : null;
  if (a === 3) return null;
  if (worst < 3) {
    const covered = (best === 0 && worst > 0) || best === 2;
    return covered ? null : 'LEVEL_GAP_DEFAULT';
  }
  const hasOneOrTwo = m % 3 !== 0 || p % 3 !== 0 || s % 3 !== 0;
  return hasOneOrTwo ? 'LEVEL_OVERLAP_SEVERER' : null;
}

export function scoreMzt039(scores: ScoreVector): InitialScore {
  const daily = sumOf(scores, 0, 10)!;
  const mental = sumOf(scores, 10, 3)!;
  const social = sumOf(scores, 17, 5);
  const a = gradeOf(ADL_GRADES, daily);
  const m = gradeOf(MENTAL_GRADES, mental);
  const p = perceptionGrade(scores[13]!, scores[14]!, scores[15]!, scores[16]!);
  const s = social === null ? null : gradeOf(SOCIAL_GRADES, social);
  const resolution = s === null ? null : mztResolution(a, m, p, s);
  return {
    dimensionScores: [
      { code: 'DAILY_LIVING', score: daily, grade: a },
      { code: 'MENTAL_STATE', score: mental, grade: m },
      { code: 'PERCEPTION_COMMUNICATION', score: null, grade: p },
      { code: 'SOCIAL_PARTICIPATION', score: social, grade: s },
    ],
    totalScore: null,
    // Only a coma lets social participation be left out, and a coma is 重度失能 by itself.
    initialLevel: s === null ? 3 : mztLevel(a, m, p, s),
    reasonCodes: resolution === null ? [] : [resolution],
  };
}
