/** The kind of facts by which facilities tells which grades a home has had. */
export const FACILITY_GRADE = 'FACILITY_GRADE';

/** A grade of a home, with the days on which it holds: what was taken away ended the day before. */
export interface GradeTerm {
  /** 1 (lowest) to 5. */
  grade: number;
  from: string;
  until: string;
}

/** What the subgraph facilities publishes of the grades of a home. */
export interface FacilityGradePayload {
  /** The earliest first. */
  grades: GradeTerm[];
}
