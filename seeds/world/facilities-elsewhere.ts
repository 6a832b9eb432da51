import type { Builders } from './county-homes.ts';
import { addHomes, isTown, sitesOf } from './county-homes.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import type { FacilityPlan } from './facility-register.ts';
import type { Place } from './places.ts';
import { communitiesOf, countiesOf, placeOf, prefecturesOf, townshipsOf } from './places.ts';

/** 市内9区 of Shenyang, each of which is to have a brand home. 于洪区 has none here: target missed. */
const URBAN = ['210102', '210103', '210104', '210105', '210106', '210111', '210112', '210113'];

/** Shenyang: homes in all 13 districts, nursing share above its 50 % nearly everywhere. */
export function addShenyang(to: Builders): void {
  countiesOf('210100').forEach((county, i) => {
    const dice = new Dice('county-homes', Number(county.code));
    const rural = county.kind !== 'DISTRICT' || county.code === '210115';
    const brand = URBAN.includes(county.code)
      ? ['品质养老', '盛安颐年', '北辰护理'][i % 3]
      : undefined;
    addHomes(to, county, {
      welfare: [{ beds: 10 * dice.between(15, 30), needed: i === 0 }],
      // Shenyang asks one per district: 沈北新区 has none yet.
      specialist: county.code === '210113' ? undefined : { beds: 10 * dice.between(6, 12) },
      townshipHomes: Array.from({ length: rural ? 3 : 0 }, () => ({
        beds: 10 * dice.between(4, 9),
      })),
      private: Array.from({ length: rural ? 2 : dice.between(4, 7) }, (_, at) => ({
        beds: 10 * dice.between(6, 20),
        brand: at === 0 ? brand : undefined,
        needed: i === 0 && at === 0,
      })),
      hospital: i % 4 === 0 ? 120 : undefined,
      nursingShare: rural ? 0.46 + dice.unit() * 0.1 : 0.53 + dice.unit() * 0.15,
    });
    addDistrictSites(to, county, rural ? 3 : 6, rural ? 8 : 16);
  });
}

/** 区域性居家养老服务中心 in streets and towns, 社区养老服务站 in communities, some with stars. */
function addDistrictSites(to: Builders, county: Place, centres: number, stations: number): void {
  const organization = () => to.organizations.communityService(county.code);
  const base = { mode: 'PUBLIC_BUILT_PRIVATE_RUN', organization } as const;
  const dice = new Dice('stars', Number(county.code));
  const stars = () => (dice.chance(0.6) ? dice.between(1, 5) : undefined);
  const streets = townshipsOf(county.code).filter(({ kind }) => kind === 'STREET' || isTown(kind));
  for (const street of streets.slice(0, centres)) {
    const name = `${street.shortName}区域性居家养老服务中心`;
    const beds = { total: 20, nursing: 10, dayCare: 30 };
    const centre = { type: 'COMPREHENSIVE_CENTRE', adminLevel: 'TOWNSHIP', name, beds } as const;
    to.facilities.add({ ...base, ...centre, region: street.code, stars: stars() });
  }
  const communities = communitiesOf(county.code).filter(({ urban }) => urban);
  for (const community of communities.slice(0, stations)) {
    const name = `${community.shortName}养老服务站`;
    const station = { type: 'CARE_STATION', adminLevel: 'VILLAGE', name } as const;
    const site = { ...base, ...station, region: community.code, beds: { dayCare: 10 } };
    to.facilities.add({ ...site, stars: stars() });
  }
}

/** Names that communities often have; the communities of Heilongjiang are in no list here. */
const COMMUNITIES = [
  '和平社区',
  '光明社区',
  '新华社区',
  '建设社区',
  '友谊社区',
  '红旗社区',
  '向阳社区',
];

/** Heilongjiang: a few homes per prefecture, which stand for all of its counties. */
export function addHeilongjiang(to: Builders): void {
  prefecturesOf('230000').forEach((prefecture, i) => {
    const dice = new Dice('county-homes', Number(prefecture.code));
    addHomes(to, prefecture, {
      welfare: [{ beds: 10 * dice.between(20, 40), needed: i === 0 }],
      townshipHomes: [{ beds: 200 }, { beds: 10 * dice.between(6, 12) }],
      private: [
        { beds: 10 * dice.between(10, 30), brand: i % 3 === 0 ? '龙江长青' : undefined },
        { beds: 10 * dice.between(8, 20) },
      ],
      nursingShare: 0.35 + dice.unit() * 0.3,
    });
    const organization = () => to.organizations.communityService(prefecture.code);
    const base = { organization, region: prefecture.code, mode: 'PUBLIC' } as const;
    for (const at of [0, 1]) {
      const site = { type: 'DAY_CARE', adminLevel: 'VILLAGE', beds: { dayCare: 15 } } as const;
      const community = COMMUNITIES[(2 * i + at) % COMMUNITIES.length];
      to.facilities.add({ ...base, ...site, name: `${prefecture.name}${community}日间照料中心` });
    }
    const homestead = { type: 'WUBAO_HOMESTEAD', adminLevel: 'VILLAGE' } as const;
    to.facilities.add({ ...base, ...homestead, name: `${prefecture.name}五保家园` });
  });
}

const DEXING = '361181';
/** 互助幸福院: how many of the villages have one. */
const DEXING_VILLAGE_SITES = 60;

/** Dexing: county centre, a site per township, welfare institute with a dementia unit. */
export function addDexing(to: Builders): void {
  const county = placeOf(DEXING);
  const organization = () => to.organizations.publicService(DEXING);
  const base = { organization, region: sitesOf(county, true)(0), mode: 'PUBLIC' } as const;
  const add = (plan: Omit<FacilityPlan, keyof typeof base> & { region?: string }) =>
    to.facilities.add({ ...base, ...plan });
  add({
    type: 'WELFARE_INSTITUTE',
    adminLevel: 'COUNTY',
    name: '德兴市社会福利中心',
    beds: { total: 260, nursing: 150, dementia: 30 },
    grade: { grade: 4, valid: true },
    medicalLink: 'IN_HOUSE',
    needed: true,
  });
  add({
    type: 'COMPREHENSIVE_CENTRE',
    adminLevel: 'COUNTY',
    name: '德兴市县级综合养老服务中心',
    beds: { total: 40, nursing: 20, dayCare: 40 },
  });
  addHomes(to, county, {
    specialist: { beds: 80 },
    townshipHomes: [60, 50, 50, 40, 40].map((beds) => ({ beds })),
    private: [{ beds: 120 }, { beds: 80 }, { beds: 60 }],
    nursingShare: 0.48,
  });
  // 一乡一阵地: each street, town and township has its site.
  for (const { code: at, shortName, kind } of townshipsOf(DEXING)) {
    const type = kind === 'STREET' ? 'COMPREHENSIVE_CENTRE' : 'TOWNSHIP_CENTRE';
    const site = { type, adminLevel: 'TOWNSHIP', region: at } as const;
    add({ ...site, beds: { dayCare: 20 }, name: `${shortName}养老服务中心` });
  }
  const villages = communitiesOf(DEXING).filter(({ urban }) => !urban);
  for (const { code: at, shortName } of villages.slice(0, DEXING_VILLAGE_SITES)) {
    const site = { type: 'HAPPINESS_HOME', adminLevel: 'VILLAGE', region: at } as const;
    add({ ...site, beds: { dayCare: 8 }, name: `${shortName}互助幸福院` });
  }
}
