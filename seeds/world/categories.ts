import type { Day } from './calendar.ts';
import { addMonths, dateOf, dayOf } from './calendar.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { countyTitle } from './places.ts';
import type { Profile } from './profile-shape.ts';
import type {
  Category,
  WorldAssessment,
  WorldCategory,
  WorldDisabilityCertificate,
  WorldGroup,
} from './types.ts';

/** Who certifies a category and by which paper. */
const PAPERS: Record<Category, readonly [authority: string, evidence: string]> = {
  DESTITUTE_CENTRAL: ['民政局', '特困人员救助供养证'],
  DESTITUTE_SCATTERED: ['民政局', '特困人员救助供养证'],
  DIBAO: ['民政局', '最低生活保障证'],
  DIBAO_MARGIN: ['民政局', '最低生活保障边缘家庭认定书'],
  LOW_INCOME: ['民政局', '低收入家庭认定书'],
  FAMILY_PLANNING_SPECIAL: ['卫生健康委员会', '计划生育特殊家庭确认书'],
  SEVERE_DISABLED: ['残疾人联合会', '残疾人证'],
  DISABLED: ['残疾人联合会', '残疾人证'],
  EMPTY_NEST: ['民政局', '探访登记表'],
  LEFT_BEHIND: ['民政局', '农村留守老年人信息采集表'],
  VETERAN_PREFERENTIAL: ['退役军人事务局', '优待证'],
  SOLITARY_ENTITLED: ['退役军人事务局', '孤老优抚对象认定书'],
  FILIAL_FAMILY: ['民政局', '孝心家庭认定书'],
  MARTYR_FAMILY: ['退役军人事务局', '烈士等遗属证明'],
  MILITARY_FAMILY: ['退役军人事务局', '军属证明'],
  SANWU: ['民政局', '城市“三无”人员认定书'],
  WUBAO: ['民政局', '农村五保供养证书'],
  VAGRANT: ['救助管理站', '救助登记表'],
};

interface Span {
  category: WorldGroup['category'];
  from: Day;
  to?: Day;
}

/** The groups of an elder, and the records of those that are certified; all end on the day of death or leaving. */
export function groupsOf(
  profile: Profile,
  assessments: readonly WorldAssessment[],
  disability: WorldDisabilityCertificate | null,
  asOf: Day,
): { groups: WorldGroup[]; categories: WorldCategory[] } {
  const dice = new Dice('category', profile.n);
  const spans: Span[] = [];
  const add = (category: Span['category'], from = asOf - dice.between(60, 2400)) =>
    spans.push({ category, from });
  addEconomic(profile, spans, add, dice, asOf);
  if (profile.age >= 80) add('VERY_OLD', addMonths(profile.birthDay, 12 * 80));
  if (profile.living === 'ALONE') add('LIVING_ALONE');
  if (profile.living === 'SPOUSE' && dice.chance(0.25)) add('EMPTY_NEST');
  if (!profile.home.urban && profile.living === 'SPOUSE' && dice.chance(0.12)) add('LEFT_BEHIND');
  if (profile.familyPlanning) add('FAMILY_PLANNING_SPECIAL');
  if (disability !== null) add(disability.grade <= 2 ? 'SEVERE_DISABLED' : 'DISABLED');
  if (profile.veteran) add('VETERAN_PREFERENTIAL');
  if (profile.family !== null) add(profile.family);
  addAbility(assessments, spans, profile);
  addRecognised(profile, spans, asOf);
  const groups = spans.map((span) => termOf(profile, span));
  return { groups, categories: groups.filter(isCertified).map(recordOf(profile)) };
}

function addEconomic(
  { economic, destitute, demo, group }: Profile,
  spans: Span[],
  add: (category: Category) => void,
  dice: Dice,
  asOf: Day,
): void {
  if (economic !== null) add(economic);
  // The terms of 2012 (Heilongjiang) live on in Heilongjiang beside the name used since.
  if (destitute !== null && group.id === 'HEILONGJIANG') {
    add(demo || dice.chance(0.6) ? 'WUBAO' : 'SANWU');
  }
  if (economic === null && dice.chance(0.006)) {
    const to = asOf - dice.between(100, 700);
    spans.push({ category: 'DIBAO', from: to - dice.between(400, 1500), to });
  }
  if (economic === null && dice.chance(0.0004)) add('VAGRANT');
}

/** 失能 and 失智 follow from the assessment in force, from its day on. */
function addAbility(
  assessments: readonly WorldAssessment[],
  spans: Span[],
  { lifeStatus }: Profile,
): void {
  const latest = assessments.at(-1);
  if (latest === undefined || (latest.status !== 'EFFECTIVE' && lifeStatus === 'ACTIVE')) return;
  const from = dayOf(latest.assessedOn);
  if (latest.band === 'FULL') spans.push({ category: 'DISABLED_FULL', from });
  if (latest.band === 'PARTIAL') spans.push({ category: 'DISABLED_PARTIAL', from });
  // The scale of long-term-care insurance does not ask for it.
  if (latest.dementia && latest.standard !== 'LTC_2021') spans.push({ category: 'DEMENTIA', from });
}

/** Drawn apart, so that nothing else of the world changes by it. */
function addRecognised({ n, living, veteran }: Profile, spans: Span[], asOf: Day): void {
  const dice = new Dice('recognised', n);
  const from = asOf - dice.between(60, 900);
  if (veteran && living === 'ALONE') spans.push({ category: 'SOLITARY_ENTITLED', from });
  if (living === 'CHILDREN' && dice.chance(0.04)) spans.push({ category: 'FILIAL_FAMILY', from });
}

function termOf({ lifeDay }: Profile, { category, from, to: ended }: Span): WorldGroup {
  const to: Day | null = lifeDay === null ? (ended ?? null) : Math.min(ended ?? lifeDay, lifeDay);
  const since = to === null ? from : Math.min(from, to - 30);
  return { category, from: dateOf(since), to: to === null ? null : dateOf(to) };
}

type Certified = WorldGroup & { category: Category };

function isCertified(group: WorldGroup): group is Certified {
  return group.category in PAPERS;
}

function recordOf({ n, home }: Profile): (group: Certified, position: number) => WorldCategory {
  return (group, position) => {
    const [authority, evidence] = PAPERS[group.category];
    const number = n * 16 + position;
    return {
      ...{ n: number, key: keyOf('category', number), ...group },
      ...{ authority: `${countyTitle(home.code)}${authority}`, evidence },
    };
  };
}
