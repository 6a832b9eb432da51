import { Dice } from '../../ground/synthetic/dice.ts';
import type { FacilityPlan } from './facility-register.ts';
import type { GradeWish } from './grades.ts';
import type { OrganizationRegister } from './organizations.ts';
import { BRANDS } from './organizations.ts';
import type { Place } from './places.ts';
import { communitiesOf, townshipsOf } from './places.ts';
import type { FacilityStatus, FacilityType, OperationMode } from './types.ts';

/** What the cities write to. */
export interface Builders {
  organizations: OrganizationRegister;
  facilities: { add(plan: FacilityPlan): void };
}

/** The institutions of one county; a number is the beds of one home. */
export interface HomesPlan {
  /** 社会福利院, run by the county's public institution. */
  welfare?: { beds: number; mode?: OperationMode; grade?: GradeWish | null; needed?: boolean }[];
  /** 失能特困专业照护 institution. */
  specialist?: { beds: number; grade?: GradeWish | null };
  /** 敬老院 of townships. */
  townshipHomes?: {
    beds: number;
    grade?: GradeWish | null;
    mode?: OperationMode;
    needed?: boolean;
  }[];
  private?: { beds: number; brand?: string; status?: FacilityStatus; needed?: boolean }[];
  hospital?: number;
  honourHome?: number;
  /** Nursing beds of all institutions together, as a share of their beds (R-12). */
  nursingShare: number;
}

/** How much more likely a bed of the type is a nursing bed. */
const NURSING_WEIGHT: Partial<Record<FacilityType, number>> = {
  DESTITUTE_HOME: 0.6,
  HONOUR_HOME: 0.5,
  NURSING_HOSPITAL: 2.5,
};
const SPECIALIST_WEIGHT = 1.5;
const DEMENTIA_TYPES: readonly FacilityType[] = [
  'NURSING_HOME',
  'WELFARE_INSTITUTE',
  'NURSING_HOSPITAL',
];
/** Homes of towns that are in no list here. */
const HOME_WORDS = ['中心', '东风', '胜利', '兴盛', '永安'];
const PRIVATE_WORDS = [
  '康乐',
  '颐和',
  '福寿',
  '静安',
  '怡康',
  '松鹤',
  '安馨',
  '金秋',
  '和顺',
  '晚晴',
];

export function addHomes(to: Builders, county: Place, plan: HomesPlan): void {
  const drafts = [
    ...publicHomes(to.organizations, county, plan),
    ...privateHomes(to.organizations, county, plan),
  ];
  shareNursing(drafts, plan.nursingShare, county);
  for (const draft of drafts) to.facilities.add(draft);
}

function publicHomes(
  organizations: OrganizationRegister,
  county: Place,
  plan: HomesPlan,
): FacilityPlan[] {
  const organization = () => organizations.publicService(county.code);
  const mode = 'PUBLIC';
  const adminLevel = 'COUNTY';
  const seat = sitesOf(county, true);
  const drafts: FacilityPlan[] = [];
  plan.welfare?.forEach(({ beds, grade, needed, mode: own = mode }, i) => {
    const operator =
      own === mode ? organization : () => organizations.independent(county.code, 'ENTERPRISE');
    const name = `${county.name}${i === 0 ? '社会福利院' : `第${'一二三四五'[i]}社会福利院`}`;
    const home = { type: 'WELFARE_INSTITUTE', mode: own, organization: operator } as const;
    const rest = { region: seat(i), beds: { total: beds }, grade, needed };
    drafts.push({ ...home, adminLevel, name, ...rest });
  });
  if (plan.specialist !== undefined) {
    const { beds, grade } = plan.specialist;
    const name = `${county.name}失能特困人员照护中心`;
    const home = { type: 'DESTITUTE_HOME', mode, organization, specialist: true } as const;
    drafts.push({ ...home, adminLevel, name, region: seat(3), beds: { total: beds }, grade });
  }
  const towns = townshipsOf(county.code).filter(({ kind }) => kind !== 'STREET' && isTown(kind));
  plan.townshipHomes?.forEach(({ beds, grade, needed, mode: own = mode }, i) => {
    const town = towns[i];
    const operator =
      own === mode ? organization : () => organizations.independent(county.code, 'SOCIAL_SERVICE');
    const name =
      town === undefined
        ? `${county.name}${HOME_WORDS[i]}敬老院`
        : `${county.name}${town.name}敬老院`;
    const region =
      town === undefined ? county.code : (communitiesOf(town.code)[0]?.code ?? town.code);
    const home = { type: 'DESTITUTE_HOME', mode: own, organization: operator } as const;
    const rest = { name, region, beds: { total: beds }, grade, needed };
    drafts.push({ ...home, adminLevel: 'TOWNSHIP', ...rest });
  });
  if (plan.honourHome !== undefined) {
    const home = { type: 'HONOUR_HOME', mode, organization, adminLevel: 'CITY' } as const;
    drafts.push({
      ...home,
      name: `${county.name}光荣院`,
      region: seat(5),
      beds: { total: plan.honourHome },
    });
  }
  return drafts;
}

function privateHomes(
  organizations: OrganizationRegister,
  county: Place,
  plan: HomesPlan,
): FacilityPlan[] {
  const seat = sitesOf(county, true);
  const drafts: FacilityPlan[] = [];
  const dice = new Dice('private-homes', Number(county.code));
  const first = dice.below(PRIVATE_WORDS.length);
  plan.private?.forEach(({ beds, brand, status, needed }, i) => {
    const word = brand ?? PRIVATE_WORDS[(first + i) % PRIVATE_WORDS.length];
    const legalType = dice.chance(0.5) ? 'SOCIAL_SERVICE' : 'ENTERPRISE';
    const organization = () =>
      brand === undefined
        ? organizations.independent(county.code, legalType)
        : organizations.branch(brand, county.code);
    const mode = dice.chance(0.15) ? 'PRIVATE_WITH_AID' : 'PRIVATE';
    const home = { type: 'NURSING_HOME', mode, organization, adminLevel: 'COUNTY' } as const;
    const name = `${county.name}${word}养老院`;
    const late = dice.chance(0.15)
      ? `${dice.between(2023, 2025)}-0${dice.between(3, 9)}-16`
      : undefined;
    const site = { region: seat(7 + i), opened: late };
    drafts.push({ ...home, ...site, name, beds: { total: beds }, status, needed });
  });
  if (plan.hospital !== undefined) {
    const organization = () =>
      organizations.branch(BRANDS[Number(county.code) % 2] ?? '', county.code);
    const home = { type: 'NURSING_HOSPITAL', mode: 'PRIVATE', organization } as const;
    const name = `${county.name}护理院`;
    const rest = { region: seat(11), medicalLink: 'INTEGRATED', adminLevel: 'COUNTY' } as const;
    drafts.push({ ...home, ...rest, name, beds: { total: plan.hospital } });
  }
  return drafts;
}

/** Nursing beds so that the county has exactly its share (rounded to a bed), each home its part. */
function shareNursing(drafts: FacilityPlan[], share: number, county: Place): void {
  const dice = new Dice('nursing', Number(county.code));
  const homes = drafts.map((draft) => {
    const total = draft.beds?.total ?? 0;
    const typeWeight = draft.specialist ? SPECIALIST_WEIGHT : (NURSING_WEIGHT[draft.type] ?? 1);
    const weight = typeWeight * (0.8 + dice.unit() * 0.4);
    return { draft, total, weight, nursing: 0 };
  });
  let left = Math.round(share * homes.reduce((sum, { total }) => sum + total, 0));
  const weights = homes.reduce((sum, { total, weight }) => sum + total * weight, 0);
  for (const home of homes) {
    home.nursing = Math.min(home.total, Math.floor((left * home.total * home.weight) / weights));
  }
  left -= homes.reduce((sum, { nursing }) => sum + nursing, 0);
  for (const home of homes) {
    const more = Math.min(left, home.total - home.nursing);
    home.nursing += more;
    left -= more;
  }
  for (const { draft, total, nursing } of homes) {
    const unit = DEMENTIA_TYPES.includes(draft.type) && total >= 80 && dice.chance(0.6);
    const dementia = unit ? Math.min(nursing, Math.max(6, Math.floor(nursing * 0.18))) : 0;
    const dayCare = draft.type === 'NURSING_HOME' && dice.chance(0.4) ? 10 : 0;
    draft.beds = { total, nursing, dementia, dayCare };
  }
}

/** Communities of a county to put its homes in, spread by a number; the county where none is known. */
export function sitesOf(county: Place, urban: boolean): (i: number) => string {
  const all = communitiesOf(county.code);
  const preferred = all.filter((place) => place.urban === urban);
  const sites = preferred.length > 0 ? preferred : all;
  return (i) => sites[(i * 5 + 2) % Math.max(1, sites.length)]?.code ?? county.code;
}

export function isTown(kind: Place['kind']): boolean {
  return kind === 'TOWN' || kind === 'TOWNSHIP' || kind === 'SUMU';
}
