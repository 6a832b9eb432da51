import { ancestorCode } from '../../ground/china/region-code.ts';
import type { Day } from './calendar.ts';
import { addMonths, yearsBetween } from './calendar.ts';
import { memberOf } from './cohort.ts';
import { destituteOf } from './destitute.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { GROUPS } from './groups.ts';
import { drawBand, drawDementia, drawEconomic, drawEthnicity, drawLiving } from './lot.ts';
import { placeOf } from './places.ts';
import type { Profile, Sources, Stay } from './profile-shape.ts';
import { stayIn, waitingFor } from './stays.ts';

export function profileOf(n: number, sources: Sources): Profile {
  const member = memberOf(n, sources.rates);
  const { part, ordinal, index } = member;
  const group = GROUPS[member.group];
  const { asOf, births, homes } = sources;
  const dice = new Dice('person', n);
  const destitute = part === 'DESTITUTE' ? destituteOf(group.id, index) : null;
  const bed = sources.beds.of(member, destitute);
  const facility = bed === null ? undefined : sources.facilities[bed.facility - 1];
  const moves = facility !== undefined && sources.residentsMove;
  const home = moves ? placeOf(facility.regionCode) : homes.of(group.id, ordinal, dice);
  const pyramid = part === 'RESIDENT' || part === 'FORMER_RESIDENT' ? 'RESIDENTS' : 'PEOPLE';
  const position = pyramid === 'RESIDENTS' ? index : ordinal;
  const birthDay = births.of(group.id, pyramid, position);
  const age = yearsBetween(birthDay, asOf);
  const sex = dice.chance(age < 80 ? 0.49 : 0.42) ? 'MALE' : 'FEMALE';
  const band = drawBand(dice, age, destitute, bed);
  const profile: Profile = {
    n,
    group,
    part,
    demo: false,
    pyramid,
    position,
    sex,
    birthDay,
    age,
    home,
    hukou: dice.chance(0.7) ? home.code : (ancestorCode(home.code, 'COUNTY') ?? home.code),
    ethnicity: drawEthnicity(dice, home.code),
    band,
    dementia: drawDementia(dice, age, band, bed),
    economic: destitute === null ? drawEconomic(dice, home) : destitute.category,
    destitute,
    living: 'ALONE',
    stay: null,
    lifeStatus: 'ACTIVE',
    lifeDay: null,
    moved: null,
    assessed: 'NONE',
    familyPlanning: destitute === null && dice.chance(0.012),
    veteran: dice.chance(sex === 'MALE' ? 0.03 : 0.003),
    family: dice.chance(0.006) ? (dice.chance(0.4) ? 'MARTYR_FAMILY' : 'MILITARY_FAMILY') : null,
  };
  if (bed !== null && facility !== undefined)
    profile.stay = stayIn(bed, facility, part, dice, asOf);
  if (profile.stay?.reason === 'DECEASED') die(profile, profile.stay);
  if (part === 'WAITING') profile.stay = waitingFor(home.code, sources.queues, dice, asOf);
  if (part === 'DECEASED' || part === 'MOVED_OUT') leave(profile, dice, asOf);
  if (part === 'MOVER') move(profile, dice, sources);
  profile.living = drawLiving(dice, profile);
  profile.assessed = drawAssessed(profile, dice);
  return profile;
}

/** Who dies in a home dies as an elder, on the day that her stay ends. */
function die(profile: Profile, stay: Stay): void {
  if (yearsBetween(profile.birthDay, stay.discharged!) < 60) {
    stay.reason = 'RETURNED_HOME';
    return;
  }
  profile.lifeStatus = 'DECEASED';
  profile.lifeDay = stay.discharged;
}

function leave(profile: Profile, dice: Dice, asOf: Day): void {
  const since60 = asOf - addMonths(profile.birthDay, 12 * 60);
  profile.lifeStatus = profile.part === 'DECEASED' ? 'DECEASED' : 'MOVED_OUT';
  profile.lifeDay = asOf - Math.min(dice.between(15, 700), since60);
}

/** An earlier registration in another city of the pact. */
function move(profile: Profile, dice: Dice, { homes, asOf }: Sources): void {
  const others = (['ORDOS', 'HOHHOT', 'BAOTOU', 'ULANQAB'] as const).filter(
    (id) => id !== profile.group.id,
  );
  const from = homes.any(dice.pick(others), dice);
  profile.moved = { from, on: asOf - dice.between(30, 1400) };
  if (dice.chance(0.5)) profile.hukou = from.code;
}

/**
 * In Ordos every economically difficult elder has a valid assessment (Ordos, goal of 2023), and so has
 * everybody in an institution of the pact cities.
 */
function drawAssessed(profile: Profile, dice: Dice): Profile['assessed'] {
  const { group, economic, stay, lifeStatus } = profile;
  const lot = dice.unit();
  const expired = dice.chance(0.12);
  if (lifeStatus !== 'ACTIVE') return lot < 0.4 ? 'EXPIRED' : 'NONE';
  if (group.id === 'ORDOS' && economic !== null) return 'EFFECTIVE';
  if (stay?.status === 'ADMITTED' && (group.pact || lot < 0.9)) return 'EFFECTIVE';
  if (lot >= group.assessed) return 'NONE';
  return expired ? 'EXPIRED' : 'EFFECTIVE';
}
