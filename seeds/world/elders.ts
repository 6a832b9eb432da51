import type { Day } from './calendar.ts';
import { dateOf, yearsBetween } from './calendar.ts';
import type { Assessors } from './assessments.ts';
import { assessmentsOf } from './assessments.ts';
import { groupsOf } from './categories.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { nationalIdOf } from './identity.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { drawMarital } from './lot.ts';
import { nameOf } from './names.ts';
import type { Place } from './places.ts';
import { countyTitle, placeOf } from './places.ts';
import type { Profile } from './profile-shape.ts';
import type {
  DisabilityClass,
  Education,
  IncomeSource,
  MaritalStatus,
  MedicalPayment,
  WorldDestituteSupport,
  WorldDisabilityCertificate,
  WorldElder,
  WorldRegistration,
} from './types.ts';

const EDUCATION: readonly (readonly [Education, number])[] = [
  ['ILLITERATE', 14],
  ['PRIMARY', 38],
  ['JUNIOR_SECONDARY', 29],
  ['SENIOR_SECONDARY', 13],
  ['COLLEGE', 4],
  ['UNIVERSITY', 2],
];
/** Position = code of the class in the number of a disability certificate less one. */
const DISABILITIES: readonly DisabilityClass[] = [
  ...(['VISUAL', 'HEARING', 'SPEECH', 'PHYSICAL'] as const),
  ...(['INTELLECTUAL', 'MENTAL', 'MULTIPLE'] as const),
];

/** The whole record of an elder from the profile. */
export function elderOf(profile: Profile, assessors: Assessors, asOf: Day): WorldElder {
  const { n, group, sex, birthDay, home, hukou, ethnicity, living, lifeStatus, lifeDay } = profile;
  const dice = new Dice('elder', n);
  const assessments = assessmentsOf(profile, assessors, asOf);
  const nationalId = nationalIdOf(group, { ...profile, homeRegion: home.code });
  const disability = disabilityOf(profile, nationalId, asOf);
  const settled = dice.chance(home.urban ? 0.7 : 0.12);
  const maritalStatus = drawMarital(dice, living, profile.destitute !== null);
  return {
    n,
    key: keyOf('elder', n),
    name: nameOf('elder-name', n, sex, ethnicity),
    sex,
    birthDate: dateOf(birthDay),
    age: yearsBetween(birthDay, lifeDay ?? asOf),
    nationalId,
    ethnicity,
    hukouRegion: hukou,
    residenceRegion: home.code,
    address: addressOf(home, dice),
    // No area code starts with 0000 and no country code with 0: nobody can be reached here.
    phone: `0000${String(n).padStart(8, '0')}`,
    livingSituation: living,
    maritalStatus,
    education: dice.weighted(EDUCATION),
    incomeSources: incomeOf(profile, settled, maritalStatus, dice),
    medicalPayments: medicalOf(profile, settled, dice),
    lifeStatus,
    lifeStatusOn: lifeDay === null ? null : dateOf(lifeDay),
    ...groupsOf(profile, assessments, disability, asOf),
    assessments,
    destitute: destituteSupportOf(profile, asOf),
    disability,
    veteran: profile.veteran,
    militaryFamily: profile.family !== null,
    registrations: registrationsOf(profile, asOf),
  };
}

function addressOf(home: Place, dice: Dice): string {
  const title = countyTitle(home.code);
  const block = `示例小区${dice.between(1, 30)}号楼${dice.between(1, 5)}单元`;
  const flat = `${block}${dice.between(1, 6)}0${dice.between(1, 3)}室`;
  if (home.code.length < 12) return title + flat;
  const village = `${title}${placeOf(home.parent).shortName}${home.shortName}`;
  return home.urban
    ? village + flat
    : `${village}示例${dice.between(1, 9)}组${dice.between(1, 80)}号`;
}

function incomeOf(
  { economic }: Profile,
  settled: boolean,
  maritalStatus: MaritalStatus,
  dice: Dice,
): IncomeSource[] {
  const sources: IncomeSource[] = [settled ? 'PENSION' : 'RESIDENT_PENSION'];
  if (economic !== null) sources.push('SOCIAL_ASSISTANCE');
  if (!settled && dice.chance(0.4)) sources.push('FARMING');
  if (maritalStatus !== 'NEVER_MARRIED' && dice.chance(0.3)) sources.push('CHILDREN');
  return sources;
}

function medicalOf({ economic }: Profile, settled: boolean, dice: Dice): MedicalPayment[] {
  const ways: MedicalPayment[] = [settled ? 'EMPLOYEE_INSURANCE' : 'RESIDENT_INSURANCE'];
  if (economic !== null) ways.push('MEDICAL_ASSISTANCE');
  if (dice.chance(0.06)) ways.push('COMMERCIAL_INSURANCE');
  return ways;
}

function destituteSupportOf(profile: Profile, asOf: Day): WorldDestituteSupport | null {
  const { destitute, stay, n } = profile;
  if (destitute === null) return null;
  const { category, willing, selfCare } = destitute;
  const since = (stay?.admitted ?? asOf) - new Dice('destitute-since', n).between(30, 1500);
  const mode = category === 'DESTITUTE_CENTRAL' ? 'CENTRAL' : 'SCATTERED';
  return { mode, willing, selfCare, since: dateOf(since) };
}

/** A disability certificate number is the identity number, one digit for the class, one the grade. */
function disabilityOf(
  { n, band, demo }: Profile,
  nationalId: string,
  asOf: Day,
): WorldDisabilityCertificate | null {
  const dice = new Dice('disability', n);
  if (demo || !dice.chance({ INTACT: 0.02, PARTIAL: 0.12, FULL: 0.25 }[band])) return null;
  const disabilityClass = dice.weighted([
    [DISABILITIES[3]!, 50],
    ...DISABILITIES.map((each) => [each, 8] as const),
  ]);
  const grade = dice.weighted<WorldDisabilityCertificate['grade']>([
    [1, band === 'FULL' ? 40 : 8],
    [2, band === 'FULL' ? 30 : 17],
    [3, 35],
    [4, 40],
  ]);
  const number = `${nationalId}${DISABILITIES.indexOf(disabilityClass) + 1}${grade}`;
  return { number, disabilityClass, grade, issuedOn: dateOf(asOf - dice.between(200, 5000)) };
}

function registrationsOf(profile: Profile, asOf: Day): WorldRegistration[] {
  const { n, moved, home, lifeDay } = profile;
  const drawn = asOf - new Dice('registration', n).between(1500, 3000);
  const first = lifeDay === null ? drawn : Math.min(drawn, lifeDay - 120);
  const spans: Omit<WorldRegistration, 'n' | 'key'>[] = [];
  if (moved !== null) {
    spans.push({ region: moved.from.code, from: dateOf(first), to: dateOf(moved.on - 1) });
  }
  const to = lifeDay === null ? null : dateOf(lifeDay);
  spans.push({ region: home.code, from: dateOf(moved?.on ?? first), to });
  return spans.map((span, i) => ({ n: n * 4 + i, key: keyOf('registration', n * 4 + i), ...span }));
}
