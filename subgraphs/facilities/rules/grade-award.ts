import { identityOf, type Rule, type RuleResult } from '../../../ground/rules/rule.ts';
import { GRADE } from './rules-data.ts';

export interface GradeAwardParameters {
  /** Lowest grade that earns the award. */
  grade: number;
  /** What it pays, `null` where the sources give no figure. */
  fen: number | null;
}

export interface GradeAwardFacts {
  grade: number | null;
  status: string;
  validFrom: string | null;
  validUntil: string | null;
  /** Whether this rating has been paid for: one award for each event of grading. */
  alreadyAwarded: boolean;
}

export type GradeAwardInputs = GradeAwardFacts & { day: string; requiredGrade: number | null };

export type GradeAwardReason =
  | 'NO_RULE'
  | 'GRADE_HIGH_ENOUGH'
  | 'GRADE_TOO_LOW'
  | 'GRADE_NOT_VALID'
  | 'ALREADY_AWARDED'
  | 'AMOUNT_NOT_ESTABLISHED';

/**
 * R-13 等级评定一次性奖补 (000): whether a rating earns the one-off award on a day. The amount stays
 * `null` until one is configured, because the draft names none.
 */
export function gradeAward(
  rule: Rule<GradeAwardParameters> | null,
  facts: GradeAwardFacts,
  day: string,
): RuleResult<GradeAwardInputs, GradeAwardReason> {
  const { grade, status, validFrom, validUntil } = facts;
  const inputs = { ...facts, day, requiredGrade: rule?.parameters.grade ?? null };
  const result = { ...GRADE, rule: identityOf(rule), ratio: null, inputs };
  if (rule === null) return { ...result, met: null, amount: null, reasonCodes: ['NO_RULE'] };
  const valid =
    status === 'GRANTED' &&
    validFrom !== null &&
    validUntil !== null &&
    validFrom <= day &&
    day <= validUntil;
  const reasonCodes: GradeAwardReason[] = [];
  if (!valid) reasonCodes.push('GRADE_NOT_VALID');
  if (grade === null || grade < rule.parameters.grade) reasonCodes.push('GRADE_TOO_LOW');
  if (facts.alreadyAwarded) reasonCodes.push('ALREADY_AWARDED');
  if (reasonCodes.length > 0) return { ...result, met: false, amount: 0, reasonCodes };
  const amount = rule.parameters.fen;
  const reasons: GradeAwardReason[] = ['GRADE_HIGH_ENOUGH'];
  if (amount === null) reasons.push('AMOUNT_NOT_ESTABLISHED');
  return { ...result, met: true, amount, reasonCodes: reasons };
}
