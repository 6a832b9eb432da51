import { labelled } from '../../../ground/schema/labelled.ts';

/** 政务服务“好差评”: the five grades of 国办发〔2019〕51号, the last two of which are bad ones. */
export const ReviewGrade = labelled('ReviewGrade', 'How a service was found. 满意度', {
  VERY_SATISFIED: 'Very satisfied. 非常满意',
  SATISFIED: 'Satisfied. 满意',
  FAIRLY_SATISFIED: 'Fairly satisfied. 基本满意',
  DISSATISFIED: 'Dissatisfied: a bad review. 不满意',
  VERY_DISSATISFIED: 'Very dissatisfied: a bad review. 非常不满意',
});
export type ReviewGrade = keyof typeof ReviewGrade;

/** Which are followed up until she was called back. */
export const BAD_GRADES: readonly ReviewGrade[] = ['DISSATISFIED', 'VERY_DISSATISFIED'];

export function isBad(grade: ReviewGrade): boolean {
  return BAD_GRADES.includes(grade);
}

/** SQL: who is satisfied. */
export const SATISFIED = `grade not in (${BAD_GRADES.map((grade) => `'${grade}'`).join(', ')})`;
