import { labelled } from '../../../ground/schema/labelled.ts';
import type { AssessorRule } from './assessor-rule.ts';

/** What rule R-09 asks about one assessor under contract with an organisation, on one day. */
export interface AssessorFacts {
  workerKey: string;
  /** Holds an ability-assessor certificate that is neither suspended nor revoked. */
  certified: boolean;
  /** The contract with this organisation is full-time. */
  fullTime: boolean;
  /** Has a contract, of any kind, with another organisation too. */
  elsewhere: boolean;
  /** Is banned from elder care. */
  banned: boolean;
}

export const AssessorStanding = labelled(
  'AssessorStanding',
  'Whether an assessor counts for an organisation’s qualification (R-09). 计入情况',
  {
    COUNTS: 'Certified, not banned, and full-time here only. 计入',
    NOT_CERTIFIED: 'No active certificate. 证书无效',
    NOT_FULL_TIME: 'Not full-time here. 非专职',
    WORKS_ELSEWHERE: 'Also works for another organisation. 另有任职',
    BANNED: 'Banned from elder care. 从业禁止',
  },
);
export type AssessorStanding = keyof typeof AssessorStanding;

export const QualificationReason = labelled(
  'QualificationReason',
  'Why an assessment organisation is or is not qualified. 合格判定原因',
  {
    ENOUGH_ASSESSORS: 'Enough full-time assessors. 专职评估师达标',
    TOO_FEW_ASSESSORS: 'Too few full-time assessors. 专职评估师不足',
    NOT_REGISTERED: 'It was registered later. 尚未登记',
    NOT_ACCREDITED: 'It was not accredited, or no more. 未获认定或认定已撤销',
    NO_RULE: 'No rule held there on that day. 无适用规则',
    NOT_CERTIFIED: 'An assessor has no active certificate. 证书无效',
    NOT_FULL_TIME: 'An assessor is not full-time. 非专职',
    WORKS_ELSEWHERE: 'An assessor also works for another organisation. 另有任职',
    BANNED: 'An assessor is banned from elder care. 从业禁止',
  },
);
export type QualificationReason = keyof typeof QualificationReason;

const LEFT_OUT = [
  { standing: AssessorStanding.NOT_CERTIFIED, reason: QualificationReason.NOT_CERTIFIED },
  { standing: AssessorStanding.NOT_FULL_TIME, reason: QualificationReason.NOT_FULL_TIME },
  { standing: AssessorStanding.WORKS_ELSEWHERE, reason: QualificationReason.WORKS_ELSEWHERE },
  { standing: AssessorStanding.BANNED, reason: QualificationReason.BANNED },
];

export interface AssessorQualification {
  qualified: boolean;
  fullTimeAssessors: number;
  required: number | null;
  reasonCodes: QualificationReason[];
  ruleVersion: string | null;
  policyDocumentId: string | null;
  asOf: string;
}

/** Whether an assessor counts for R-09, or the first thing that is missing. */
export function assessorStanding(facts: AssessorFacts): AssessorStanding {
  if (facts.banned) return AssessorStanding.BANNED;
  if (!facts.certified) return AssessorStanding.NOT_CERTIFIED;
  if (!facts.fullTime) return AssessorStanding.NOT_FULL_TIME;
  return facts.elsewhere ? AssessorStanding.WORKS_ELSEWHERE : AssessorStanding.COUNTS;
}

/**
 * R-09 评估机构合格 (鄂府办发〔2023〕101号): an organisation is qualified on a day when enough
 * assessors hold an active certificate and a full-time contract with it and with no other
 * organisation. "No other" is this project's reading of 专职; it makes an assessor with two
 * full-time contracts count for neither organisation. Who is banned counts nowhere. It holds on the days on which the organisation
 * is accredited.
 */
export function assessorQualification(
  organisation: {
    registeredOn: string;
    accredited: boolean;
    assessors: readonly AssessorFacts[];
  },
  rule: AssessorRule | null,
  asOf: string,
): AssessorQualification {
  const standings = organisation.assessors.map(assessorStanding);
  const counted = standings.filter((one) => one === AssessorStanding.COUNTS).length;
  const registered = organisation.registeredOn <= asOf;
  const enough = rule !== null && counted >= rule.required;
  const reasonCodes: QualificationReason[] = LEFT_OUT.filter(({ standing }) =>
    standings.includes(standing),
  ).map(({ reason }) => reason);
  if (rule === null) reasonCodes.unshift(QualificationReason.NO_RULE);
  else if (enough) reasonCodes.unshift(QualificationReason.ENOUGH_ASSESSORS);
  else reasonCodes.unshift(QualificationReason.TOO_FEW_ASSESSORS);
  if (!registered) reasonCodes.unshift(QualificationReason.NOT_REGISTERED);
  else if (!organisation.accredited) reasonCodes.unshift(QualificationReason.NOT_ACCREDITED);
  return {
    qualified: registered && organisation.accredited && enough,
    fullTimeAssessors: counted,
    required: rule?.required ?? null,
    reasonCodes,
    ruleVersion: rule?.id ?? null,
    policyDocumentId: rule?.policyDocumentId ?? null,
    asOf,
  };
}
