/**
 * The questions that need to know more than the caller may see. Each answers with a number, a yes or
 * a code; no row that it rests on reaches anybody by it.
 */
export const BEYOND = {
  FIGURE: 'How many there are: a figure, with small numbers held back. 统计数',
  ONE_ASSESSMENT: 'Whether the elder has an open or a valid assessment anywhere (R-39). 评估唯一性',
  ASSESSMENT_GATE: 'Whether the elder has an assessment in force (R-08). 评估前置',
  RECOGNITION:
    'Whether what another city assessed counts here: level and band, or nothing (R-26). 评估互认',
  ONE_HOME_CARE_BED: 'Whether the elder has a home care bed anywhere. 家庭养老床位唯一性',
  ONE_LOAN: 'Whether the elder has such a device on loan anywhere. 租赁唯一性',
  ONE_ADMISSION: 'Whether the elder has applied here, or lives in a facility anywhere. 入住唯一性',
  ONE_SUBSIDY: 'Whether the same was applied for or paid before. 补贴唯一性',
  WITHHELD_ENTRIES: 'How many looks at an elder’s data she is not told of yet. 暂缓告知数',
  LOCK: 'Nothing: it lets nobody else decide about the person meanwhile. 锁定',
} as const;

export type BeyondQuestion = keyof typeof BEYOND;
