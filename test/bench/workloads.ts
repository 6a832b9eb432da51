import { directoryPage } from './directory-page.ts';
import { elderRecord } from './elder-record.ts';
import { entityFanOut } from './entity-fan-out.ts';
import { facilityList } from './facility-list.ts';
import { regionDashboard } from './region-dashboard.ts';
import type { Workload } from './workload.ts';

export const WORKLOADS: readonly Workload[] = [
  directoryPage,
  elderRecord,
  regionDashboard,
  facilityList,
  entityFanOut,
];
