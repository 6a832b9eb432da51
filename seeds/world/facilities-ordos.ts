import { addSites } from './community-sites.ts';
import type { Builders, HomesPlan } from './county-homes.ts';
import { addHomes } from './county-homes.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import type { GradeWish } from './grades.ts';
import { countiesOf, placeOf, townshipsOf } from './places.ts';

/** Community of elder 1; facility 1 stands in it. */
export const DEMO_COMMUNITY = '150602001001';

interface BannerPlan {
  welfare: number;
  specialist: number;
  private: number[];
  townshipHomes: number;
  nursingShare: number;
  hospital?: number;
  honourHome?: number;
}

/** Nursing-bed shares lie on both sides of the 60 % of Ordos; 鄂托克旗 has exactly 60 %. */
const BANNERS: Record<string, BannerPlan> = {
  150602: {
    ...{ welfare: 260, specialist: 120, private: [120, 200, 150, 180, 90], townshipHomes: 3 },
    ...{ nursingShare: 0.62, hospital: 100, honourHome: 60 },
  },
  150603: {
    ...{ welfare: 200, specialist: 80, private: [150, 120], townshipHomes: 0 },
    ...{ nursingShare: 0.68, hospital: 80 },
  },
  150621: {
    welfare: 220,
    specialist: 100,
    private: [120, 100],
    townshipHomes: 5,
    nursingShare: 0.61,
  },
  150622: {
    welfare: 240,
    specialist: 110,
    private: [150, 100, 80],
    townshipHomes: 6,
    nursingShare: 0.585,
  },
  150623: { welfare: 120, specialist: 60, private: [50], townshipHomes: 3, nursingShare: 0.44 },
  150624: { welfare: 140, specialist: 70, private: [80], townshipHomes: 3, nursingShare: 0.6 },
  150625: { welfare: 120, specialist: 60, private: [60], townshipHomes: 3, nursingShare: 0.52 },
  150626: { welfare: 160, specialist: 80, private: [80], townshipHomes: 3, nursingShare: 0.63 },
  150627: {
    welfare: 220,
    specialist: 100,
    private: [150, 120],
    townshipHomes: 4,
    nursingShare: 0.71,
  },
};

/**
 * Public homes of the banners: 15 of 18 have a valid grade of 2 or more (83 %, target 80 % met).
 * By position: 3 ungraded, 9 expired, 14 only grade 1.
 */
function bannerGrade(i: number): GradeWish | null {
  if (i === 3) return null;
  if (i === 9) return { grade: 3, valid: false };
  return { grade: i === 14 ? 1 : ((2 + (i % 3)) as GradeWish['grade']), valid: true };
}

/** Township homes: 23 of 30 have a valid grade (77 %, target 80 % missed); 3 ungraded, 4 expired. */
function townshipGrade(i: number): GradeWish | null {
  if (i % 10 === 3) return null;
  const grade = (1 + (i % 2)) as GradeWish['grade'];
  return { grade, valid: i % 10 !== 7 && i !== 19 };
}

/** The first twelve township centres opened in 2023 (Ordos: nine or more new ones). */
function townOpened(i: number): string | undefined {
  return i < 12 ? `2023-${String(5 + (i % 7)).padStart(2, '0')}-18` : `20${14 + (i % 8)}-09-01`;
}

/** Three village stations of five opened in 2023 (Ordos: 200 or more new ones), one later. */
function villageOpened(i: number): string {
  const month = String(1 + (i % 12)).padStart(2, '0');
  return `${[2019, 2023, 2023, 2023, 2024][i % 5]}-${month}-20`;
}

/**
 * Ordos: every street has a comprehensive centre, every community a care station, every town
 * and sumu a centre; about half of the villages and gachas have a station. Facility 1 is the private
 * home in the community of elder 1.
 */
export function addOrdos(to: Builders): void {
  let publicHomes = 0;
  let townshipHomes = 0;
  const counts = { towns: 0, villages: 0 };
  addDemoHome(to);
  for (const county of countiesOf('150600')) {
    const banner = BANNERS[county.code];
    if (banner === undefined) throw new RangeError(`no plan for ${county.code}`);
    const others = county.code === '150602' ? banner.private.slice(1) : banner.private;
    const plan: HomesPlan = {
      welfare: [
        {
          beds: banner.welfare,
          grade: bannerGrade(publicHomes++),
          needed: county.code === '150602',
        },
      ],
      specialist: { beds: banner.specialist, grade: bannerGrade(publicHomes++) },
      townshipHomes: Array.from({ length: banner.townshipHomes }, () => ({
        beds: 40 + 10 * (townshipHomes % 4),
        grade: townshipGrade(townshipHomes++),
      })),
      private: others.map((beds, i) => ({ beds, brand: i === 0 ? '暖城颐养' : undefined })),
      hospital: banner.hospital,
      honourHome: banner.honourHome,
      nursingShare: banner.nursingShare,
    };
    addHomes(to, county, plan);
    addEmbedded(to, county.code);
    const sites = { streets: 1, communities: 1, towns: 1, villages: 0.55, needed: DEMO_COMMUNITY };
    addSites(
      to,
      county,
      { ...sites, villageType: 'VILLAGE_STATION', townOpened, villageOpened },
      counts,
    );
  }
}

/** 120 beds, 75 for nursing, 20 of them for dementia: 62.5 %, near the share of its district. */
function addDemoHome({ facilities, organizations }: Builders): void {
  facilities.add({
    type: 'NURSING_HOME',
    mode: 'PRIVATE',
    organization: () => organizations.branch('暖城颐养', '150602'),
    needed: true,
    region: DEMO_COMMUNITY,
    adminLevel: 'COUNTY',
    name: `${placeOf('150602').name}暖城颐养${placeOf(DEMO_COMMUNITY).shortName}养老院`,
    beds: { total: 120, nursing: 75, dementia: 20, dayCare: 15 },
    opened: '2019-06-01',
    inclusive: true,
    grade: { grade: 3, valid: true },
    medicalLink: 'IN_HOUSE',
  });
}

function addEmbedded({ facilities, organizations }: Builders, county: string): void {
  const dice = new Dice('embedded', Number(county));
  const count = { 150602: 3, 150603: 2, 150622: 1, 150627: 1 }[county] ?? 0;
  const streets = townshipsOf(county).filter(({ kind }) => kind === 'STREET');
  for (let i = 0; i < count; i += 1) {
    const street = streets[i % streets.length];
    if (street === undefined) continue;
    facilities.add({
      type: 'EMBEDDED',
      mode: 'PRIVATE_WITH_AID',
      organization: () => organizations.branch('暖城颐养', county),
      region: street.code,
      adminLevel: 'TOWNSHIP',
      name: `${street.name}嵌入式养老院`,
      beds: { total: 30, nursing: dice.between(12, 24), dayCare: 20 },
    });
  }
}
