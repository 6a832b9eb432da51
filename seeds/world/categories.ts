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
} from './types.ts';

/** Who certifies a category and by which paper. */
const PAPERS: Record<Category, readonly [authority: string, evidence: string]> = {
  DESTITUTE_CENTRAL: ['民政局', '特困人员救助供养证'],
  DESTITUTE_SCATTERED: ['民政局', '特困人员救助供养证'],
  DIBAO: ['民政局', '最低生活保障证'],
  DIBAO_MARGIN: ['民政局', '最低生活保障边缘家庭认定书'],
  LOW_INCOME: ['民政局', '低收入家庭认定书'],
  ECON_DIFFICULT: ['民政局', '经济困难老年人认定书'],
  FAMILY_PLANNING_SPECIAL: ['卫生健康委员会', '计划生育特殊家庭确认书'],
  SEVERE_DISABLED: ['残疾人联合会', '残疾人证'],
  DISABLED: ['残疾人联合会', '残疾人证'],
  LIVING_ALONE: ['民政局', '探访登记表'],
  EMPTY_NEST: ['民政局', '探访登记表'],
  LEFT_BEHIND: ['民政局', '农村留守老年人信息采集表'],
  VERY_OLD: ['民政局', '居民身份证'],
  DISABLED_FULL: ['民政局', '老年人能力评估报告'],
  DISABLED_PARTIAL: ['民政局', '老年人能力评估报告'],
  DEMENTIA: ['卫生健康委员会', '诊断证明书'],
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
  category: Category;
  from: Day;
  to?: Day;
}

/** The dated category records of an elder; all end on the day of death or leaving. */
export function categoriesOf(
  profile: Profile,
  assessments: readonly WorldAssessment[],
  disability: WorldDisabilityCertificate | null,
  asOf: Day,
): WorldCategory[] {
  const dice = new Dice('category', profile.n);
  const spans: Span[] = [];
  const add = (category: Category, from = asOf - dice.between(60, 2400)) =>
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
  return spans.map((span, i) => recordOf(profile, span, i));
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
  if (latest.dementia) spans.push({ category: 'DEMENTIA', from });
}

/** Drawn apart, so that nothing else of the world changes by it. */
function addRecognised({ n, living, veteran }: Profile, spans: Span[], asOf: Day): void {
  const dice = new Dice('recognised', n);
  const from = asOf - dice.between(60, 900);
  if (veteran && living === 'ALONE') spans.push({ category: 'SOLITARY_ENTITLED', from });
  if (living === 'CHILDREN' && dice.chance(0.04)) spans.push({ category: 'FILIAL_FAMILY', from });
}

function recordOf({ n, home, lifeDay }: Profile, span: Span, position: number): WorldCategory {
  const [authority, evidence] = PAPERS[span.category];
  const number = n * 16 + position;
  const to = lifeDay === null ? (span.to ?? null) : Math.min(span.to ?? lifeDay, lifeDay);
  const from = to === null ? span.from : Math.min(span.from, to - 30);
  return {
    n: number,
    key: keyOf('category', number),
    category: span.category,
    from: dateOf(from),
    to: to === null ? null : dateOf(to),
    authority: `${countyTitle(home.code)}${authority}`,
    evidence,
  };
}
