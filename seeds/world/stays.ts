import type { OperationMode } from '../../ground/facts/facility-kinds.ts';
import { rankingIn } from '../../subgraphs/facilities/rules/queue-applicant.ts';
import type { RegionCode } from '../../ground/china/region-code.ts';
import { ancestorCode } from '../../ground/china/region-code.ts';
import type { Bed } from './beds.ts';
import type { Day } from './calendar.ts';
import { officeDayUpTo } from '../history/office-hours.ts';
import { dateOf, dayOf } from './calendar.ts';
import type { Part } from './cohort.ts';
import type { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Profile, Stay } from './profile-shape.ts';
import type { AdmissionStatus, WorldAdmission, WorldFacility } from './types.ts';
import { INSTITUTION_TYPES } from './types.ts';

const IN_QUEUE: readonly (readonly [AdmissionStatus, number])[] = [
  ['WAITLISTED', 60],
  ['ASSESSMENT_CHECK', 15],
  ['APPLIED', 15],
  ['OFFERED', 10],
];

/** Why people leave a home; plausible, from no document. */
const LEAVING: readonly (readonly [NonNullable<Stay['reason']>, number])[] = [
  ['RETURNED_HOME', 42],
  ['DECEASED', 34],
  ['HOSPITAL', 15],
  ['OTHER_FACILITY', 9],
];

export function stayIn(
  { facility: n, bedClass }: Bed,
  facility: WorldFacility,
  part: Part,
  dice: Dice,
  asOf: Day,
): Stay {
  const opened = facility.openedOn === null ? asOf : dayOf(facility.openedOn);
  const former = part === 'FORMER_RESIDENT';
  const wanted = asOf - (former ? dice.between(200, 1600) : dice.between(15, 1500));
  const admitted = officeDayUpTo(Math.min(Math.max(wanted, opened + 10), asOf - 15));
  const stay: Stay = {
    facility: n,
    bedClass,
    status: former ? 'DISCHARGED' : 'ADMITTED',
    applied: officeDayUpTo(admitted - dice.between(8, 60)),
    admitted,
    discharged: null,
    reason: null,
  };
  if (former) {
    stay.discharged = admitted + dice.between(10, Math.max(12, asOf - admitted - 5));
    stay.discharged = Math.min(stay.discharged, asOf - 1);
    stay.reason = dice.weighted(LEAVING);
  }
  return stay;
}

/** A place in the queue of a public home of the county, or else of the city, `null` where none has one. */
export function waitingFor(
  home: RegionCode,
  queues: ReadonlyMap<RegionCode, readonly Bed[]>,
  dice: Dice,
  asOf: Day,
): Stay | null {
  const near = [home, ancestorCode(home, 'COUNTY'), ancestorCode(home, 'CITY')];
  const beds = near.map((code) => queues.get(code ?? '')).find((queue) => queue !== undefined);
  if (beds === undefined) return null;
  const status = dice.weighted(IN_QUEUE);
  const applied = officeDayUpTo(asOf - dice.between(3, 240));
  const wanted = dice.chance(0.7) ? 'NURSING' : 'GENERAL';
  const wished = beds.filter(({ bedClass }) => bedClass === wanted);
  const { facility, bedClass } = dice.pick(wished.length > 0 ? wished : beds);
  const rest = { admitted: null, discharged: null, reason: null };
  return { facility, bedClass, status, applied, ...rest };
}

export function admissionOf(
  profile: Profile,
  facilities: readonly WorldFacility[],
): WorldAdmission | null {
  const { n, stay } = profile;
  if (stay === null) return null;
  const status = statusOf(profile, stay);
  const ranked = status !== 'APPLIED' && status !== 'ASSESSMENT_CHECK';
  return {
    n,
    key: keyOf('admission', n),
    elder: n,
    facility: stay.facility,
    status,
    bedClass: stay.bedClass,
    ...(ranked ? rankingOf(profile, stay, facilities[stay.facility - 1]!) : UNRANKED),
    appliedOn: dateOf(stay.applied),
    admittedOn: stay.admitted === null ? null : dateOf(stay.admitted),
    dischargedOn: stay.discharged === null ? null : dateOf(stay.discharged),
    dischargeReason: stay.reason,
  };
}

const UNRANKED = { priorityTier: null, priorityGrounds: [], queueRuleVersion: null };

/** in Ordos nobody is past the check without an assessment. */
function statusOf({ group, assessed }: Profile, { status, admitted }: Stay): AdmissionStatus {
  return group.id === 'ORDOS' && admitted === null && assessed !== 'EFFECTIVE' ? 'APPLIED' : status;
}

/** R-20 as it held on the day of the application, by what the register says of the elder. */
function rankingOf(
  { assessed, band, dementia, destitute, economic, familyPlanning, age }: Profile,
  { applied }: Stay,
  { type, operationMode, regionCode }: WorldFacility,
) {
  const home = {
    institution: INSTITUTION_TYPES.includes(type),
    operationMode: operationMode as OperationMode,
    regionCode,
  };
  const inForce = assessed === 'EFFECTIVE';
  const applicant = {
    destitute: destitute !== null,
    wantsCentralSupport: destitute?.willing === true,
    economicallyDifficult: economic !== null,
    disabled: inForce && band === 'FULL',
    dementia: inForce && dementia,
    familyPlanningSpecial: familyPlanning,
    veryOld: age >= 80,
  };
  return rankingIn(home, applicant, dateOf(applied));
}
