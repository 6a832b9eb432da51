import type { RegionCode } from '../../ground/china/region-code.ts';
import type { Bed, BedSource } from './beds.ts';
import type { Day } from './calendar.ts';
import type { Part, Rates } from './cohort.ts';
import type { Group } from './groups.ts';
import type { Homes } from './homes.ts';
import type { BirthDates, Pyramid } from './identity.ts';
import type { Place } from './places.ts';
import type {
  AdmissionStatus,
  AssessmentStandard,
  Band,
  BedClass,
  Category,
  LifeStatus,
  LivingSituation,
  Sex,
  WorldAdmission,
  WorldFacility,
} from './types.ts';

export interface Destitute {
  category: 'DESTITUTE_CENTRAL' | 'DESTITUTE_SCATTERED';
  willing: boolean;
  selfCare: boolean;
}

/** A stay in an institution, or a place in its queue, in days. */
export interface Stay {
  facility: number;
  bedClass: BedClass;
  status: AdmissionStatus;
  applied: Day;
  admitted: Day | null;
  discharged: Day | null;
  reason: WorldAdmission['dischargeReason'];
}

/** What decides all records of an elder; a demo elder differs from the others only here. */
export interface Profile {
  n: number;
  group: Group;
  part: Part;
  demo: boolean;
  pyramid: Pyramid;
  position: number;
  sex: Sex;
  birthDay: Day;
  age: number;
  home: Place;
  hukou: RegionCode;
  ethnicity: string;
  band: Band;
  dementia: boolean;
  economic: Category | null;
  destitute: Destitute | null;
  living: LivingSituation;
  stay: Stay | null;
  lifeStatus: LifeStatus;
  lifeDay: Day | null;
  /** Earlier place of registration and the day of the move. */
  moved: { from: Place; on: Day } | null;
  assessed: 'NONE' | 'EXPIRED' | 'EFFECTIVE';
  /** Standard and day of the latest assessment, drawn when absent. */
  standard?: AssessmentStandard;
  assessedDay?: Day;
  familyPlanning: boolean;
  veteran: boolean;
  family: 'MARTYR_FAMILY' | 'MILITARY_FAMILY' | null;
}

/** What profiles are drawn from. */
export interface Sources {
  asOf: Day;
  births: BirthDates;
  homes: Homes;
  beds: BedSource;
  rates: Rates;
  /**
   * Whether residents are registered where their institution stands. In a sample few homes stand for those
   * of a whole city, and residents keep the county that they come from.
   */
  residentsMove: boolean;
  facilities: readonly WorldFacility[];
  /** Public homes that keep a queue, by county, and by city where people go to another county. */
  queues: ReadonlyMap<RegionCode, readonly Bed[]>;
}
