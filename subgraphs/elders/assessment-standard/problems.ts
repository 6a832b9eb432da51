import { labelled } from '../../../ground/schema/labelled.ts';
import { type Refusal, refusals } from '../../../ground/workflow/refusals.ts';
import type { ScoreProblem, ScoreProblemCode as ProblemName } from './score-input.ts';
import { CARE_RISK_KINDS, itemsOf, type StandardCode } from './standard.ts';
import { standardOf } from './scoring.ts';

/** What a client can send wrong; unknown standards and kinds end at the enums. */
type SentWrong = Exclude<ProblemName, 'UNKNOWN_STANDARD' | 'UNKNOWN_EVENT_KIND'>;

export const ScoreProblemCode = labelled<SentWrong>(
  'ScoreProblemCode',
  'What is wrong with one field of an assessment. 评分问题',
  {
    UNKNOWN_ITEM: 'The standard has no item of this code. 无此项目',
    MISSING_ITEM: 'An item has no score. 项目缺失',
    DUPLICATE_ITEM: 'An item is given twice. 项目重复',
    SCORE_NOT_ALLOWED: 'The item does not take this score. 分值不在标准内',
    TOO_MANY_ITEMS: 'More items than any standard has. 项目过多',
    DUPLICATE_EVENT_KIND: 'A kind of event is given twice. 事件类型重复',
    COUNT_NOT_ALLOWED: 'A count is a whole number of 0 to 1000. 次数无效',
  },
);

const REFUSES = refusals({
  UNKNOWN_ITEM: {
    en: 'The standard has no item of this code. See `assessmentStandards`.',
    zh: '该标准没有此项目，请查看 `assessmentStandards`。',
  },
  MISSING_ITEM: {
    en: '{item} has no score. Score it.',
    zh: '{item}尚未评分，请补评。',
  },
  DUPLICATE_ITEM: {
    en: '{item} is given twice. Leave one out.',
    zh: '{item}重复填报，请删去一项。',
  },
  SCORE_NOT_ALLOWED: {
    en: '{item} takes one of {allowed}. Correct it.',
    zh: '{item}的分值应为{allowed}之一，请更正。',
  },
  TOO_MANY_ITEMS: {
    en: 'More items than any standard has. Send those of the standard.',
    zh: '项目数超过所有标准，请只填报该标准的项目。',
  },
  DUPLICATE_EVENT_KIND: {
    en: '{kind} is given twice. Add the events up.',
    zh: '{kind}事件重复填报，请合并计数。',
  },
  COUNT_NOT_ALLOWED: {
    en: 'A count is a whole number of 0 to 1000. Correct it.',
    zh: '次数应为0至1000的整数，请更正。',
  },
});

/** A problem of the engine in words, with the names that the standard prints. */
export function refusalOf(standard: StandardCode, problem: ScoreProblem): Refusal {
  const { field, code, allowed = [] } = problem;
  switch (code) {
    case 'MISSING_ITEM':
    case 'DUPLICATE_ITEM':
      return REFUSES[code](field, { item: itemName(standard, problem.item!) });
    case 'SCORE_NOT_ALLOWED':
      return REFUSES[code](field, { item: itemName(standard, problem.item!), allowed });
    case 'DUPLICATE_EVENT_KIND':
      return REFUSES[code](field, {
        kind: { en: problem.kind!, zh: CARE_RISK_KINDS[problem.kind!] },
      });
    case 'UNKNOWN_ITEM':
    case 'TOO_MANY_ITEMS':
    case 'COUNT_NOT_ALLOWED':
      return REFUSES[code](field);
    default:
      throw new Error(`${code} cannot come from a client`);
  }
}

function itemName(standard: StandardCode, code: string) {
  const { labelEn, labelZh } = itemsOf(standardOf(standard)).find((item) => item.code === code)!;
  return { en: `${labelEn} (${code})`, zh: `${labelZh}(${code})` };
}
