import type { Day } from './calendar.ts';
import { dayOf } from './calendar.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import type { FacilityType, WorkerRole, WorldFacility } from './types.ts';
import { INSTITUTION_TYPES } from './types.ts';
import type { Residents } from './sampled-beds.ts';
import type { WorkerRegister } from './worker-register.ts';
import { caregiverPapers } from './worker-register.ts';

/** Beside whole plans, where most beds are free. */
const BEDS_PER_CAREGIVER = 8;
/** In a sample: residents of one carer, those who need care and those who do not. */
const IN_CARE_PER_CAREGIVER = 4;
const ABLE_PER_CAREGIVER = 12;
const BEDS_PER_NURSE = 50;
/** Sites that keep an aide (助老员), and how many of them do. */
const AIDES: Partial<Record<FacilityType, number>> = { CARE_STATION: 0.7 };

/** Hires the staff of a facility that is open: for its beds, or for its residents where they are known. */
export function hireStaff(
  workers: WorkerRegister,
  facility: WorldFacility,
  asOf: Day,
  residents: Residents | null,
): void {
  if (facility.status !== 'OPERATING') return;
  const staying = INSTITUTION_TYPES.includes(facility.type) ? residents : null;
  for (const [role, count] of postsOf(facility, staying)) {
    for (let i = 0; i < count; i += 1) hireOne(workers, facility, role, asOf, residents === null);
  }
}

function postsOf(
  { n, type, beds, medicalLink }: WorldFacility,
  residents: Residents | null,
): [WorkerRole, number][] {
  const dice = new Dice('posts', n);
  const caregivers =
    residents === null
      ? Math.ceil((beds.total / BEDS_PER_CAREGIVER) * (0.85 + dice.unit() * 0.3))
      : Math.ceil(residents.inCare / IN_CARE_PER_CAREGIVER + residents.able / ABLE_PER_CAREGIVER);
  if (INSTITUTION_TYPES.includes(type) || type === 'EMBEDDED') {
    return [
      ['MANAGER', 1],
      ['CAREGIVER', Math.max(1, caregivers)],
      ['NURSE', Math.floor(beds.total / BEDS_PER_NURSE)],
      ['SOCIAL_WORKER', beds.total >= 120 ? 1 : 0],
      ['DOCTOR', medicalLink === 'IN_HOUSE' || medicalLink === 'INTEGRATED' ? 1 : 0],
    ];
  }
  if (type === 'COMPREHENSIVE_CENTRE') {
    const social = dice.chance(0.4) ? 1 : 0;
    return [
      ['MANAGER', 1],
      ['CAREGIVER', 2],
      ['SOCIAL_WORKER', social],
    ];
  }
  if (type === 'TOWNSHIP_CENTRE') return [['CAREGIVER', 1]];
  if (type === 'DAY_CARE') return [['CAREGIVER', dice.chance(0.5) ? 1 : 0]];
  return [['COMMUNITY_AIDE', dice.chance(AIDES[type] ?? 0) ? 1 : 0]];
}

function hireOne(
  workers: WorkerRegister,
  facility: WorldFacility,
  role: WorkerRole,
  asOf: Day,
  leaves: boolean,
): void {
  const dice = new Dice('staff', workers.list.length + 1);
  const opened = facility.openedOn === null ? asOf : dayOf(facility.openedOn);
  const earliest = Math.max(opened - 10, dayOf('2012-01-01'));
  const from = Math.min(earliest + dice.below(Math.max(1, asOf - 40 - earliest)), asOf - 30);
  const left = role !== 'MANAGER' && dice.chance(0.04) && from < asOf - 200 && leaves;
  const { n, organization, regionCode } = facility;
  workers.add({
    roles: role === 'COMMUNITY_AIDE' ? ['COMMUNITY_AIDE'] : [role],
    region: regionCode,
    contracts: [
      {
        organization,
        facility: n,
        type: dice.chance(facility.type === 'DAY_CARE' ? 0.6 : 0.06) ? 'PART_TIME' : 'FULL_TIME',
        from,
        to: left ? from + dice.between(100, asOf - from - 20) : undefined,
      },
    ],
    papers: papersOf(role, dice, asOf),
  });
}

function papersOf(role: WorkerRole, dice: Dice, asOf: Day) {
  const issued = asOf - dice.between(200, 3500);
  if (role === 'CAREGIVER') return caregiverPapers(dice, asOf);
  if (role === 'NURSE') return [{ occupation: 'NURSE', level: null, issued } as const];
  if (role === 'SOCIAL_WORKER' && dice.chance(0.8)) {
    return [{ occupation: 'SOCIAL_WORKER', level: null, issued } as const];
  }
  return [];
}
