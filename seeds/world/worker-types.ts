/** Workers, assessment organisations and trainings of the synthetic world; see types.ts. */
import type { RegionCode } from '../../ground/china/region-code.ts';
import type { Sex } from './elder-types.ts';

export type WorkerRole =
  'CAREGIVER' | 'ASSESSOR' | 'SOCIAL_WORKER' | 'MANAGER' | 'NURSE' | 'DOCTOR' | 'COMMUNITY_AIDE';
export type EmploymentType = 'FULL_TIME' | 'PART_TIME';
export type CertificateLevel = 'L5' | 'L4' | 'L3' | 'L2' | 'L1';

export interface WorldEmployment {
  /** worker.n × 4 + position. */
  n: number;
  key: string;
  organization: number;
  facility: number | null;
  type: EmploymentType;
  from: string;
  to: string | null;
}

export interface WorldCertificate {
  /** worker.n × 4 + position. */
  n: number;
  key: string;
  number: string;
  occupation: 'CAREGIVER' | 'ASSESSOR' | 'SOCIAL_WORKER' | 'NURSE';
  /** `null` where the occupation has no five levels (nurse registration). */
  level: CertificateLevel | null;
  issuer: string;
  issuedOn: string;
  status: 'VALID' | 'SUSPENDED' | 'REVOKED';
}

export interface WorldWorker {
  n: number;
  key: string;
  name: string;
  sex: Sex;
  birthYear: number;
  roles: WorkerRole[];
  /** County or city the worker works in. */
  regionCode: RegionCode;
  employments: WorldEmployment[];
  certificates: WorldCertificate[];
}

export interface WorldAssessmentOrganisation {
  n: number;
  key: string;
  organization: number;
  name: string;
  /** Banner, county or city it is registered in. */
  regionCode: RegionCode;
  registeredOn: string;
  status: 'QUALIFIED' | 'BELOW_STANDARD';
  /** Workers who may sign an assessment: an active assessor certificate and a current contract. */
  assessors: number[];
}

export interface WorldTrainingProgramme {
  n: number;
  key: string;
  name: string;
  regionCode: RegionCode;
  audience: 'CAREGIVER' | 'SOCIAL_WORKER' | 'MANAGER' | 'ASSESSOR';
  year: number;
  organiser: string;
  plannedPersons: number;
}

export interface WorldTrainingSession {
  n: number;
  key: string;
  programme: number;
  name: string;
  startsOn: string;
  endsOn: string;
  hours: number;
  capacity: number;
}

export type EnrolmentStatus =
  'ENROLLED' | 'TRAINED' | 'EXAMINED' | 'CERTIFIED' | 'FAILED' | 'RETAKE';

export interface WorldEnrolment {
  n: number;
  key: string;
  session: number;
  worker: number;
  status: EnrolmentStatus;
  enrolledOn: string;
  theoryScore: number | null;
  skillsScore: number | null;
  /** Set exactly when status is CERTIFIED (theory ≥ 60 and skills ≥ 60). */
  passedOn: string | null;
}

export interface WorldTrainings {
  programmes: readonly WorldTrainingProgramme[];
  sessions: readonly WorldTrainingSession[];
  enrolments: readonly WorldEnrolment[];
}
