import { labelled } from '../schema/labelled.ts';

/**
 * Why an office takes something away, as a code beside the words. The five documents have no list, and
 * the national standards that would are not held: this one is a default of the hub. Which of them an
 * action takes stands in takings.tsv.
 */
export const ReasonCode = labelled(
  'ReasonCode',
  'Why something was taken away, as a code beside the words; a default of this hub. 决定理由代码',
  {
    NOT_ENTITLED: 'The conditions were not met from the start. 不符合条件',
    CONDITION_NO_LONGER_MET: 'A condition is not met any more. 不再符合条件',
    INCOMPLETE_MATERIALS: 'Materials were missing and were not supplemented. 材料不齐',
    FALSE_STATEMENT: 'What was said or shown is untrue. 弄虚作假',
    CANNOT_BE_VERIFIED: 'What was said could not be verified. 无法核实',
    DUPLICATE: 'The same was given, or applied for, before. 重复申请或发放',
    OBJECTION_UPHELD: 'An objection from the public notice was upheld. 公示异议成立',
    NO_CAPACITY: 'Money, places or quota are used up. 额度或名额已满',
    BELOW_STANDARD: 'It was found below the standard. 未达标准',
    UNSAFE: 'It endangers people. 存在安全隐患',
    BREACH_OF_DUTY: 'A duty of law, contract or profession was broken. 违反法定、合同或职业义务',
    UNDER_INVESTIGATION: 'A matter is being looked into. 调查核实中',
    SECURITY_RISK: 'An account or a system is at risk. 账号或系统安全风险',
    PAID_IN_ERROR: 'It was paid without ground. 错误发放',
    DEATH_OR_MOVE: 'The person has died or moved away. 死亡或迁出',
    TEMPORARY_ABSENCE: 'The person is away for a time, as in hospital. 暂时离开',
    REQUEST_OF_PERSON: 'The person or organisation concerned asked for it. 当事人申请',
    DECISION_OF_AUTHORITY: 'Another authority or a court decided it. 其他机关或法院决定',
  },
);
export type ReasonCode = keyof typeof ReasonCode;
