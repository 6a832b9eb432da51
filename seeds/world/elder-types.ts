/** Elders of the synthetic world; conventions in types.ts. */
import type { RegionCode } from '../../ground/china/region-code.ts';

export type Sex = 'MALE' | 'FEMALE';
export type Band = 'INTACT' | 'PARTIAL' | 'FULL';

export type LivingSituation =
  | 'ALONE'
  | 'SPOUSE'
  | 'CHILDREN'
  | 'PARENTS'
  | 'SIBLINGS'
  | 'OTHER_RELATIVES'
  | 'NON_RELATIVES'
  | 'INSTITUTION';
export type MaritalStatus = 'NEVER_MARRIED' | 'MARRIED' | 'WIDOWED' | 'DIVORCED';
export type Education =
  'ILLITERATE' | 'PRIMARY' | 'JUNIOR_SECONDARY' | 'SENIOR_SECONDARY' | 'COLLEGE' | 'UNIVERSITY';
export type IncomeSource =
  | 'PENSION'
  | 'RESIDENT_PENSION'
  | 'CHILDREN'
  | 'FARMING'
  | 'SOCIAL_ASSISTANCE'
  | 'SAVINGS'
  | 'OTHER';
export type MedicalPayment =
  | 'EMPLOYEE_INSURANCE'
  | 'RESIDENT_INSURANCE'
  | 'MEDICAL_ASSISTANCE'
  | 'PUBLIC_FUNDED'
  | 'COMMERCIAL_INSURANCE'
  | 'SELF_PAID';
export type LifeStatus = 'ACTIVE' | 'DECEASED' | 'MOVED_OUT';

/** Target groups of the five documents that an authority certifies: 集中供养特困 … 流浪乞讨. */
export type Category =
  | 'DESTITUTE_CENTRAL'
  | 'DESTITUTE_SCATTERED'
  | 'DIBAO'
  | 'DIBAO_MARGIN'
  | 'LOW_INCOME'
  | 'FAMILY_PLANNING_SPECIAL'
  | 'SEVERE_DISABLED'
  | 'DISABLED'
  | 'EMPTY_NEST'
  | 'LEFT_BEHIND'
  | 'VETERAN_PREFERENTIAL'
  | 'SOLITARY_ENTITLED'
  | 'FILIAL_FAMILY'
  | 'MARTYR_FAMILY'
  | 'MILITARY_FAMILY'
  | 'SANWU'
  | 'WUBAO'
  | 'VAGRANT';

/** The categories that make an elder economically difficult (经济困难老年人). */
export const ECONOMIC_CATEGORIES: readonly Category[] = [
  'DESTITUTE_CENTRAL',
  'DESTITUTE_SCATTERED',
  'DIBAO',
  'DIBAO_MARGIN',
  'LOW_INCOME',
];

/** What no authority certifies: the register tells it by itself, and it is recorded nowhere. */
export type DerivedCategory =
  'LIVING_ALONE' | 'VERY_OLD' | 'DISABLED_FULL' | 'DISABLED_PARTIAL' | 'DEMENTIA';

/** A group of an elder with its days, certified or not: what the world draws by. */
export interface WorldGroup {
  category: Category | DerivedCategory;
  from: string;
  /** Last day, `null` while it holds. */
  to: string | null;
}

/** What an authority certified. */
export interface WorldCategory {
  /** elder.n × 16 + position. */
  n: number;
  key: string;
  category: Category;
  from: string;
  /** Last day, `null` while it holds. */
  to: string | null;
  /** Chinese name of the issuing authority. */
  authority: string;
  /** Chinese name of the evidence. */
  evidence: string;
}

export type AssessmentStandard = 'MZT039_2013' | 'GBT42195_2022' | 'LTC_2021';
export type AssessmentReason = 'FIRST' | 'ROUTINE' | 'IMMEDIATE' | 'REVIEW';
export type AssessmentStatus = 'EFFECTIVE' | 'EXPIRED' | 'SUPERSEDED';

export interface WorldAssessment {
  /** elder.n × 4 + position, oldest first. */
  n: number;
  key: string;
  standard: AssessmentStandard;
  reason: AssessmentReason;
  assessedOn: string;
  /** Last valid day: twelve months after `assessedOn`. */
  validUntil: string;
  /** On the scale of the standard: 0–3 MZ/T 039, 0–4 GB/T 42195, 0–5 long-term-care scale. */
  finalLevel: number;
  band: Band;
  /** Dementia was diagnosed (a reason to raise the level by one). */
  dementia: boolean;
  status: AssessmentStatus;
  /** City or county the assessment was made for. */
  regionCode: RegionCode;
  assessmentOrganisation: number;
  assessors: [number, number];
}

/** 特困供养 record; `selfCare` false = 生活不能自理. */
export interface WorldDestituteSupport {
  mode: 'CENTRAL' | 'SCATTERED';
  /** Wishes to live in central support. */
  willing: boolean;
  selfCare: boolean;
  since: string;
}

export type DisabilityClass =
  'VISUAL' | 'HEARING' | 'SPEECH' | 'PHYSICAL' | 'INTELLECTUAL' | 'MENTAL' | 'MULTIPLE';

export interface WorldDisabilityCertificate {
  number: string;
  disabilityClass: DisabilityClass;
  /** 1 (most severe) – 4; 1 and 2 are 重度残疾. */
  grade: 1 | 2 | 3 | 4;
  issuedOn: string;
}

export interface WorldRegistration {
  /** elder.n × 4 + position, oldest first. */
  n: number;
  key: string;
  region: RegionCode;
  from: string;
  to: string | null;
}

export interface WorldElder {
  n: number;
  key: string;
  name: string;
  sex: Sex;
  birthDate: string;
  /** Completed years on asOf (or on the day of death). */
  age: number;
  /** GB 11643 with the unassigned county suffix 99; unique. */
  nationalId: string;
  ethnicity: string;
  hukouRegion: RegionCode;
  /** 12 digits in the pact cities and Yuxi, 6 digits elsewhere. */
  residenceRegion: RegionCode;
  address: string;
  phone: string;
  livingSituation: LivingSituation;
  maritalStatus: MaritalStatus;
  education: Education;
  incomeSources: IncomeSource[];
  medicalPayments: MedicalPayment[];
  lifeStatus: LifeStatus;
  /** Day of death or of leaving, `null` while ACTIVE. */
  lifeStatusOn: string | null;
  /** What authorities certified. */
  categories: WorldCategory[];
  /** All groups, those that follow among them. */
  groups: WorldGroup[];
  assessments: WorldAssessment[];
  destitute: WorldDestituteSupport | null;
  disability: WorldDisabilityCertificate | null;
  veteran: boolean;
  /** 烈士、因公牺牲军人、病故军人的遗属 or 现役军人家属. */
  militaryFamily: boolean;
  /** Dated registrations in cities, oldest first; the last one is open while ACTIVE. */
  registrations: WorldRegistration[];
}
