/** Organisations, facilities and admissions of the synthetic world; conventions in types.ts. */
import type { RegionCode } from '../../ground/china/region-code.ts';
import type { Band } from './elder-types.ts';

export type LegalType = 'PUBLIC_INSTITUTION' | 'SOCIAL_SERVICE' | 'ENTERPRISE' | 'OTHER';

export interface WorldOrganization {
  n: number;
  key: string;
  /** GB 32100, synthetic. */
  creditCode: string;
  name: string;
  legalType: LegalType;
  registrarRegion: RegionCode;
  brand: string | null;
  /** Head organisation of the chain it belongs to (its own n for the head), `null` outside chains. */
  chain: number | null;
  foreignInvested: boolean;
  blacklisted: { since: string; reason: string } | null;
}

export type FacilityType =
  | 'NURSING_HOME'
  | 'DESTITUTE_HOME'
  | 'WELFARE_INSTITUTE'
  | 'HONOUR_HOME'
  | 'EMBEDDED'
  | 'DAY_CARE'
  | 'COMPREHENSIVE_CENTRE'
  | 'TOWNSHIP_CENTRE'
  | 'VILLAGE_STATION'
  | 'HAPPINESS_HOME'
  | 'CARE_STATION'
  | 'WUBAO_HOMESTEAD'
  | 'ACTIVITY_ROOM'
  | 'NURSING_HOSPITAL';

/** Registered care institutions (养老机构): their beds are institution beds; the rest are sites. */
export const INSTITUTION_TYPES: readonly FacilityType[] = [
  'NURSING_HOME',
  'DESTITUTE_HOME',
  'WELFARE_INSTITUTE',
  'HONOUR_HOME',
  'NURSING_HOSPITAL',
];

export type OperationMode = 'PUBLIC' | 'PUBLIC_BUILT_PRIVATE_RUN' | 'PRIVATE' | 'PRIVATE_WITH_AID';
export type AdminLevel = 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE';
export type FacilityStatus =
  'PLANNED' | 'REGISTERED' | 'FILED' | 'OPERATING' | 'SUSPENDED' | 'CLOSING' | 'CLOSED';
export type FireStatus = 'APPROVED' | 'FILED' | 'NOT_APPROVED' | 'SPECIAL_CASE';
/** 内设医疗机构 | 签约合作 | 医养结合 (both licences). */
export type MedicalLinkKind = 'IN_HOUSE' | 'CONTRACTED' | 'INTEGRATED';

export interface WorldBeds {
  /** Residential beds; day-care places are not among them. */
  total: number;
  /** Part of `total`. */
  nursing: number;
  /** Part of `nursing`. */
  dementia: number;
  dayCare: number;
}

export interface WorldGrade {
  /** facility.n × 4 + position, oldest first. */
  n: number;
  key: string;
  grade: 1 | 2 | 3 | 4 | 5;
  grantedOn: string;
  /** Last valid day, three years later. */
  validUntil: string;
  status: 'GRANTED' | 'EXPIRED';
}

export interface WorldPriceFiling {
  /** facility.n × 4 + version − 1. */
  n: number;
  key: string;
  version: number;
  filedOn: string;
  effectiveFrom: string;
  /** Last day, `null` for the version in force. */
  effectiveTo: string | null;
  /** Fen per month. */
  bed: number;
  care: Record<Band, number>;
  meals: number;
  /** What residents pay whom the state keeps; null where there are none. */
  entitled: number | null;
}

export interface WorldFacility {
  n: number;
  key: string;
  name: string;
  type: FacilityType;
  operationMode: OperationMode;
  organization: number;
  regionCode: RegionCode;
  adminLevel: AdminLevel;
  location: { latitude: number; longitude: number };
  status: FacilityStatus;
  openedOn: string | null;
  registeredOn: string | null;
  filedOn: string | null;
  filingNumber: string | null;
  areaSquareMetres: number;
  inclusive: boolean;
  membershipBased: boolean;
  /** 失能特困专业照护 institution of its county. */
  disabledDestituteSpecialist: boolean;
  beds: WorldBeds;
  grades: WorldGrade[];
  /** 1–5, community sites of Shenyang only (Shenyang). */
  stars: number | null;
  fireStatus: FireStatus;
  medicalLink: MedicalLinkKind | null;
  ltcDesignated: boolean;
  phone: string;
  /** Oldest first; empty for sites that charge nothing by the month. */
  priceFilings: WorldPriceFiling[];
}

export type AdmissionStatus =
  'APPLIED' | 'ASSESSMENT_CHECK' | 'WAITLISTED' | 'OFFERED' | 'ADMITTED' | 'DISCHARGED';
export type BedClass = 'GENERAL' | 'NURSING' | 'DEMENTIA';

export interface WorldAdmission {
  /** The elder's n: one admission each. */
  n: number;
  key: string;
  elder: number;
  facility: number;
  status: AdmissionStatus;
  bedClass: BedClass;
  /** R-20; `null` before the queue and where no rule orders it. */
  priorityTier: number | null;
  priorityGrounds: readonly string[];
  queueRuleVersion: string | null;
  appliedOn: string;
  admittedOn: string | null;
  dischargedOn: string | null;
  dischargeReason: 'RETURNED_HOME' | 'HOSPITAL' | 'OTHER_FACILITY' | 'DECEASED' | null;
}

export interface WorldOccupancy {
  total: number;
  general: number;
  nursing: number;
  dementia: number;
}
