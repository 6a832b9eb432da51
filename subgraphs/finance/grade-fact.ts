import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import {
  FACILITY_GRADE,
  type FacilityGradePayload,
  type GradeTerm,
} from '../../ground/facts/facility-grade.ts';
import type { Subscription } from '../../ground/facts/facts.ts';
import { projection } from '../../ground/facts/projection.ts';

/** Which grades a home has had: a projection, as of `asOf`. */
@Entity({ tableName: 'grade_fact' })
export class GradeFact implements FacilityGradePayload {
  @PrimaryKey({ type: 'uuid' })
  facilityId: string;

  @Property({ type: 'jsonb' })
  grades: GradeTerm[];

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

export const gradeFacts: Subscription = projection<FacilityGradePayload>({
  from: 'facilities',
  kind: FACILITY_GRADE,
  table: 'grade_fact',
  entity: GradeFact,
  key: 'facility_id',
  columns: ({ grades }) => ({ grades }),
});

/** The grade of a home on a day, and whether it was granted on that very day; none expired counts. */
export function gradeOn(
  fact: Pick<GradeFact, 'grades'> | null,
  day: string,
): { level: number | null; granted: boolean } {
  const held = fact?.grades.findLast(({ from, until }) => from <= day && day <= until);
  return { level: held?.grade ?? null, granted: held?.from === day };
}
