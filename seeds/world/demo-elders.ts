/**
 * Elders 1–20, told by hand, each an example for a rule or a question. They live in every world.
 *
 *  1 东胜区吉劳庆社区: 84, 低保, lives alone, PARTIAL by GB/T 42195-2022, home-care bed served by facility
 *    1, a private home in her own community; on the visit register
 *  2 resident of facility 1 in a dementia bed, FULL
 *  3 moved from Hohhot to Ordos 90 days ago with a GB/T 42195 result of 150 days ago (R-26 RECOGNISED)
 *  4 moved from Hohhot to Baotou with a MZ/T 039 result (R-26 BAND_ONLY)
 *  5 moved from Shenyang, outside the pact, to Ordos with a valid result (R-26 REFUSED_NO_PACT)
 *  6 特困 in central support, cannot care for herself, in the specialist home of 东胜区
 *  7 特困, scattered, cares for himself, does not want central support
 *  8 lives alone, FULL; nobody has reached him in any of the last months (R-07, unvisited)
 *  9 66, well, never assessed (R-08 ASSESSMENT_REQUIRED)
 * 10 assessment expired
 * 11 and 12 in the queue of the welfare institute of 东胜区: 11 is poor and FULL (tier 2), 12 of a
 *    martyr's family (tier 3) and applied earlier
 * 13 特困 in a publicly built, privately run home of Yuxi; 14 lives well with her husband in Yuxi
 * 15 Shenyang, 低保边缘 and PARTIAL with a home-care bed of 30 hours; 16 FULL but not poor: none
 * 17 五保 in Qiqihar · 18 in the dementia unit of Dexing · 19 died · 20 计生特殊家庭, 72
 */
import { DEMO_COMMUNITY } from './facilities-ordos.ts';
import type { Day } from './calendar.ts';
import { addMonths, yearsBetween } from './calendar.ts';
import type { Place } from './places.ts';
import { communitiesOf, placeOf } from './places.ts';
import type { Bed } from './beds.ts';
import type { Profile, Sources, Stay } from './profile-shape.ts';
import type { BedClass, WorldFacility } from './types.ts';

export const DEMO_ELDERS = 20;

type Told = Partial<Profile> & { age: number };

/** The profile of a demo elder, made from the drawn one. */
export function demoProfile(drawn: Profile, sources: Sources): Profile {
  const { asOf } = sources;
  const { age, ...told } = TOLD[drawn.n - 1]!(sources);
  const birthDay = addMonths(asOf, -12 * age) - ((17 * drawn.n) % 350);
  const home = told.home ?? drawn.home;
  return {
    ...drawn,
    ...{ part: 'PLAIN', demo: true, home, hukou: home.code, birthDay },
    ...{ sex: 'FEMALE', ethnicity: '汉族', band: 'INTACT', dementia: false, living: 'SPOUSE' },
    ...{ economic: null, destitute: null, stay: null, moved: null, assessed: 'NONE' },
    ...{ lifeStatus: 'ACTIVE', lifeDay: null, familyPlanning: false, veteran: false, family: null },
    ...told,
    age: yearsBetween(birthDay, asOf),
  };
}

/** The beds in which the first of so many elders live. */
export function demoBeds(told: Pick<Sources, 'asOf' | 'facilities'>, elders: number): Bed[] {
  const stays = TOLD.slice(0, elders).map((tell) => tell(told).stay ?? null);
  return stays.filter((one) => one?.status === 'ADMITTED').map((one) => one!);
}

const TOLD: readonly ((sources: Pick<Sources, 'asOf' | 'facilities'>) => Told)[] = [
  ({ asOf }) => ({
    ...{ age: 84, home: placeOf(DEMO_COMMUNITY), economic: 'DIBAO', living: 'ALONE' },
    ...{
      band: 'PARTIAL',
      assessed: 'EFFECTIVE',
      standard: 'GBT42195_2022',
      assessedDay: asOf - 60,
    },
  }),
  ({ asOf }) => ({
    ...{ age: 87, home: placeOf(DEMO_COMMUNITY), band: 'FULL', dementia: true },
    ...{ living: 'INSTITUTION', stay: stay(1, 'DEMENTIA', asOf, 200) },
    ...{ assessed: 'EFFECTIVE', standard: 'GBT42195_2022' },
  }),
  ({ asOf }) => ({
    ...{ age: 76, sex: 'MALE', ethnicity: '蒙古族', home: first('150603'), band: 'PARTIAL' },
    ...{ moved: { from: first('150102'), on: asOf - 90 }, assessed: 'EFFECTIVE' },
    ...{ standard: 'GBT42195_2022', assessedDay: asOf - 150 },
  }),
  ({ asOf }) => ({
    ...{ age: 79, home: first('150203'), band: 'PARTIAL', living: 'CHILDREN' },
    ...{ moved: { from: first('150105'), on: asOf - 120 }, assessed: 'EFFECTIVE' },
    ...{ standard: 'MZT039_2013', assessedDay: asOf - 160 },
  }),
  ({ asOf }) => ({
    ...{ age: 81, home: first('150627'), band: 'FULL', living: 'CHILDREN' },
    ...{ moved: { from: placeOf('210102'), on: asOf - 60 }, assessed: 'EFFECTIVE' },
    ...{ standard: 'GBT42195_2022', assessedDay: asOf - 140 },
  }),
  ({ asOf, facilities }) => {
    const home = homeWhere(facilities, '150602', ({ disabledDestituteSpecialist: own }) => own);
    return {
      ...{ age: 78, home: placeOf(home.regionCode), band: 'FULL', economic: 'DESTITUTE_CENTRAL' },
      destitute: { category: 'DESTITUTE_CENTRAL', willing: true, selfCare: false },
      ...{ living: 'INSTITUTION', stay: stay(home.n, 'NURSING', asOf, 700), assessed: 'EFFECTIVE' },
    };
  },
  () => ({
    ...{ age: 69, sex: 'MALE', home: last('150621'), economic: 'DESTITUTE_SCATTERED' },
    destitute: { category: 'DESTITUTE_SCATTERED', willing: false, selfCare: true },
    ...{ living: 'ALONE', assessed: 'EFFECTIVE' },
  }),
  () => ({
    ...{ age: 83, sex: 'MALE', home: placeOf('150602002001'), band: 'FULL', living: 'ALONE' },
    assessed: 'EFFECTIVE',
  }),
  () => ({ age: 66, home: first('150622') }),
  ({ asOf }) => ({
    ...{ age: 77, sex: 'MALE', home: last('150626'), band: 'PARTIAL', living: 'CHILDREN' },
    ...{ assessed: 'EXPIRED', assessedDay: asOf - 420 },
  }),
  ({ asOf, facilities }) => ({
    ...{ age: 82, home: placeOf(DEMO_COMMUNITY), band: 'FULL', economic: 'DIBAO' },
    ...{ living: 'CHILDREN', stay: queued(facilities, asOf - 40), assessed: 'EFFECTIVE' },
  }),
  ({ asOf, facilities }) => ({
    ...{ age: 80, home: placeOf('150602001002'), band: 'PARTIAL', family: 'MARTYR_FAMILY' },
    ...{ living: 'ALONE', stay: queued(facilities, asOf - 95), assessed: 'EFFECTIVE' },
  }),
  ({ asOf, facilities }) => {
    const home = homeWhere(
      facilities,
      '5304',
      ({ operationMode }) => operationMode === 'PUBLIC_BUILT_PRIVATE_RUN',
    );
    return {
      ...{ age: 74, sex: 'MALE', home: placeOf(home.regionCode), band: 'PARTIAL' },
      ...{ economic: 'DESTITUTE_CENTRAL', living: 'INSTITUTION', assessed: 'EFFECTIVE' },
      destitute: { category: 'DESTITUTE_CENTRAL', willing: true, selfCare: false },
      stay: stay(home.n, 'NURSING', asOf, 900),
    };
  },
  () => ({ age: 68, ethnicity: '彝族', home: first('530402') }),
  ({ asOf }) => ({
    ...{ age: 82, home: first('210105'), economic: 'DIBAO_MARGIN', living: 'ALONE' },
    ...{
      band: 'PARTIAL',
      assessed: 'EFFECTIVE',
      standard: 'GBT42195_2022',
      assessedDay: asOf - 80,
    },
  }),
  () => ({
    ...{ age: 85, sex: 'MALE', ethnicity: '满族', home: first('210106'), band: 'FULL' },
    ...{ assessed: 'EFFECTIVE', standard: 'GBT42195_2022' },
  }),
  () => ({
    ...{ age: 80, sex: 'MALE', home: placeOf('230200'), economic: 'DESTITUTE_SCATTERED' },
    destitute: { category: 'DESTITUTE_SCATTERED', willing: true, selfCare: true },
    living: 'ALONE',
  }),
  ({ asOf, facilities }) => {
    const home = homeWhere(facilities, '361181', ({ beds }) => beds.dementia > 0);
    return {
      ...{ age: 88, home: first('361181'), band: 'FULL', dementia: true, assessed: 'EFFECTIVE' },
      ...{ living: 'INSTITUTION', stay: stay(home.n, 'DEMENTIA', asOf, 300) },
    };
  },
  ({ asOf }) => ({
    ...{ age: 91, sex: 'MALE', home: first('150624'), lifeStatus: 'DECEASED', lifeDay: asOf - 75 },
    ...{ assessed: 'EXPIRED', band: 'PARTIAL' },
  }),
  () => ({ age: 72, home: first('210102'), familyPlanning: true }),
];

function first(county: string): Place {
  return communitiesOf(county).find(({ urban }) => urban) ?? placeOf(county);
}

function last(county: string): Place {
  return communitiesOf(county).findLast(({ kind }) => kind === 'VILLAGE') ?? placeOf(county);
}

function homeWhere(
  facilities: readonly WorldFacility[],
  region: string,
  fits: (facility: WorldFacility) => boolean,
): WorldFacility {
  const home = facilities.find((each) => each.regionCode.startsWith(region) && fits(each));
  if (home === undefined) throw new RangeError(`no such home in ${region}`);
  return home;
}

function stay(facility: number, bedClass: BedClass, asOf: Day, since: number): Stay {
  const admitted = asOf - since;
  const rest = { discharged: null, reason: null };
  return { facility, bedClass, status: 'ADMITTED', applied: admitted - 20, admitted, ...rest };
}

function queued(facilities: readonly WorldFacility[], applied: Day): Stay {
  const home = homeWhere(facilities, '150602', ({ type }) => type === 'WELFARE_INSTITUTE');
  const rest = { admitted: null, discharged: null, reason: null };
  return { facility: home.n, bedClass: 'NURSING', status: 'WAITLISTED', applied, ...rest };
}
