import type { Builders, HomesPlan } from './county-homes.ts';
import { addHomes } from './county-homes.ts';
import type { FacilityPlan } from './facility-register.ts';
import type { Place } from './places.ts';
import { communitiesOf, countiesOf } from './places.ts';
import type { FacilityType } from './types.ts';

/** Reported facts of Yuxi; test/seeds/world-facts.test.ts counts them again. */
export const YUXI = {
  institutions: 55,
  beds: 4565,
  destituteHomes: 45,
  publicBuiltPrivateRun: 8,
  privatelyOperated: 13,
  dayCareSites: 3260,
};

/** Homes beside the 45 destitute homes: five public institutes and five private homes. */
const OTHER_HOMES: Record<string, { welfare?: number; private?: number[] }> = {
  530402: { welfare: 220, private: [180, 150] },
  530403: { private: [120] },
  530423: { welfare: 200 },
  530425: { welfare: 160 },
  530427: { welfare: 180 },
  530428: { welfare: 150 },
  530481: { private: [200, 120] },
};
const HOMES_PER_COUNTY = 5;
/** The county whose destitute homes are all run by the public; the other eight have one that is not. */
const ALL_PUBLIC_COUNTY = '530426';

/**
 * Yuxi. How 8 and 13 relate is our reading: the 8 公建民营 homes, which "serve the destitute of
 * the county first", are 8 of the 45 destitute homes; they and 5 private homes are the 13 that social
 * forces (社会力量) help to run. 55 = 45 + 5 public welfare institutes + 5 private homes. The 3,260
 * "社区养老和村组老年活动室等日间照料设施" are sites without residential beds, of the types DAY_CARE,
 * HAPPINESS_HOME, VILLAGE_STATION and ACTIVITY_ROOM; township centres are not among them, because in
 * Yuxi the township's centre is its 敬老院. All of them operate.
 */
export function addYuxi(to: Builders): void {
  const counties = countiesOf('530400');
  const beds = destituteBeds(counties);
  counties.forEach((county, i) =>
    addHomes(to, county, homesOf(county, beds.slice(i * HOMES_PER_COUNTY))),
  );
  addDayCareSites(to, counties);
}

function homesOf(county: Place, beds: number[]): HomesPlan {
  const { welfare, private: privates = [] } = OTHER_HOMES[county.code] ?? {};
  return {
    welfare: welfare === undefined ? [] : [{ beds: welfare }],
    townshipHomes: beds.slice(0, HOMES_PER_COUNTY).map((each, i) => ({
      beds: each,
      mode: i === 1 && county.code !== ALL_PUBLIC_COUNTY ? 'PUBLIC_BUILT_PRIVATE_RUN' : 'PUBLIC',
      needed: i === 1 && county.code === '530402',
    })),
    private: privates.map((each) => ({ beds: each })),
    nursingShare: 0.4 + (Number(county.code) % 7) * 0.04,
  };
}

/** Beds of the 45 destitute homes, 40 to 80 and something, that add up to what the others leave. */
function destituteBeds(counties: Place[]): number[] {
  const others = counties.map(({ code }) => OTHER_HOMES[code] ?? {});
  const taken = others
    .flatMap(({ welfare = 0, private: privates = [] }) => [welfare, ...privates])
    .reduce((sum, each) => sum + each, 0);
  const left = YUXI.beds - taken;
  const beds = Array.from({ length: YUXI.destituteHomes }, (_, i) => 46 + ((i * 7) % 11) * 3);
  let rest = left - beds.reduce((sum, each) => sum + each, 0);
  for (let i = 0; rest !== 0; i = (i + 1) % beds.length) {
    const step = Math.sign(rest);
    beds[i] = (beds[i] ?? 0) + step;
    rest -= step;
  }
  return beds;
}

/** Names of estates and of villagers' groups, as many as a place has rooms. */
const ESTATES = ['东苑小区', '西苑小区', '南苑小区', '北苑小区', '中心小区', '桂花小区'];
const HAMLETS = ['大寨小组', '小寨小组', '上村小组', '下村小组', '新寨小组', '河边小组'];

/** One site in every community and village, then activity rooms of village groups up to 3,260. */
function addDayCareSites({ facilities, organizations }: Builders, counties: Place[]): void {
  const places = counties.flatMap((county) =>
    communitiesOf(county.code).map((place) => ({
      place,
      organization: () => organizations.communityService(county.code),
    })),
  );
  places.forEach(({ place, organization }, i) => {
    const village: FacilityType = i % 2 === 0 ? 'HAPPINESS_HOME' : 'VILLAGE_STATION';
    const type = place.urban ? 'DAY_CARE' : village;
    const ending = { DAY_CARE: '居家养老服务中心', HAPPINESS_HOME: '互助幸福院' }[type as string];
    const name = `${place.shortName}${ending ?? '养老服务站'}`;
    facilities.add({ ...site(place, organization, type), name, beds: { dayCare: 5 + (i % 16) } });
  });
  for (let i = 0; i < YUXI.dayCareSites - places.length; i += 1) {
    const { place, organization } = places[i % places.length]!;
    const part = (place.urban ? ESTATES : HAMLETS)[Math.floor(i / places.length)]!;
    const name = `${place.shortName}${part}老年活动室`;
    facilities.add({ ...site(place, organization, 'ACTIVITY_ROOM'), name });
  }
}

function site(place: Place, organization: () => number, type: FacilityType): FacilityPlan {
  const rest = { mode: 'PUBLIC', adminLevel: 'VILLAGE', name: '' } as const;
  return { type, organization, region: place.code, ...rest };
}
