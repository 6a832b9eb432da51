/** Home-care beds and visits of the synthetic world; conventions in types.ts. */
import type { RegionCode } from '../../ground/china/region-code.ts';
import type { WorldGroup } from './elder-types.ts';

export type HomeCareBedStatus =
  | 'APPLIED'
  | 'ASSESSED'
  | 'APPROVED'
  | 'INSTALLING'
  | 'ACCEPTANCE'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'CLOSED';

export interface WorldHomeCareBed {
  /** The elder's n. */
  n: number;
  key: string;
  elder: number;
  /** Facility that serves the bed. */
  provider: number;
  status: HomeCareBedStatus;
  appliedOn: string;
  approvedOn: string | null;
  activeFrom: string | null;
  closedOn: string | null;
  /** Codes of seeds/world/devices.ts. */
  devices: string[];
  /** Hours of free care a month, 20–45 where R-05 holds, `null` otherwise. */
  plannedHours: number | null;
  /** R-05 (Shenyang): poor category and PARTIAL or FULL band. */
  eligible: boolean;
}

export type VisitMode = 'HOME' | 'PHONE' | 'VIDEO' | 'NEIGHBOUR';
export type VisitorRole = 'GRID' | 'CIVIL_OFFICER' | 'VOLUNTEER' | 'ORG';

export interface WorldVisitPlan {
  /** The elder's n. */
  n: number;
  key: string;
  elder: number;
  registeredOn: string;
  /** Last day on the register, `null` while on it. */
  endedOn: string | null;
  /** Categories that put the elder on the register. */
  grounds: WorldGroup['category'][];
  visitorRole: VisitorRole;
  mode: VisitMode;
  /** Site or institution that visits, `null` when the grid worker does. */
  provider: number | null;
  regionCode: RegionCode;
}

export interface WorldVisit {
  /** elder.n × 64 + month slot × 4 + attempt. */
  n: number;
  key: string;
  plan: number;
  elder: number;
  month: string;
  visitedOn: string;
  /** COMPLETED = contact was made; an ATTEMPTED visit does not count in R-07. */
  status: 'COMPLETED' | 'ATTEMPTED';
  mode: VisitMode;
  visitorRole: VisitorRole;
  provider: number | null;
  findings: { utilitiesSafe: boolean; supported: boolean; homeSafe: boolean } | null;
}
