import type { PeopleFigure } from '../../../ground/figures/people.ts';
import { IN_SERVICE } from './in-service.ts';

/** 智能看护设备: what calls for help or watches by itself, of the devices of the catalogue. */
const SMART_DEVICES = [
  ...['CALL_BUTTON', 'VITAL_SIGNS_PAD', 'INFRARED_SENSOR', 'DOOR_SENSOR'],
  ...['SMOKE_ALARM', 'GAS_ALARM'],
];

export interface PlannedCare {
  /** Home care beds in service with planned hours. */
  beds: number;
  /** Planned hours a month of the bed that gets fewest, and of the one that gets most. */
  fewestHours: number;
  mostHours: number;
  /** Home care beds in service with a smart device, and the kinds of these devices. */
  smartBeds: number;
  smartKinds: number;
}

/** What the home care beds in service in a region on a day are to give. */
export const PLANNED_CARE: PeopleFigure<PlannedCare> = {
  name: 'planned care',
  answer: 'planned_care',
  counts: 'SENSITIVE',
  base: 'home_care_bed',
  none: { beds: 0, fewestHours: 0, mostHours: 0, smartBeds: 0, smartKinds: 0 },
  select: (day) => ({
    sql: `select p.k, count(distinct e.key) filter (where e.planned_hours is not null) as beds,
         coalesce(min(e.planned_hours), 0) as "fewestHours",
         coalesce(max(e.planned_hours), 0) as "mostHours",
         count(distinct e.key) filter (where d.item_id is not null) as "smartBeds",
         count(distinct d.item_id) as "smartKinds"
       from p join home_care_bed e on e.region_at between p.a and p.b and ${IN_SERVICE}
       left join device_loan l on l.bed_key = e.key
         and l.lent_on <= ?::date and (l.ended_on is null or l.ended_on > ?::date)
       left join device d on d.key = l.device_key and d.item_id = any(array[?]::text[])
       group by p.k`,
    params: [day, day, day, day, day, SMART_DEVICES],
  }),
};
