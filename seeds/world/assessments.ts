import type { RegionCode } from '../../ground/china/region-code.ts';
import { ancestorCode } from '../../ground/china/region-code.ts';
import type { Day } from './calendar.ts';
import { addMonths, dateOf } from './calendar.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Profile } from './profile-shape.ts';
import type {
  AssessmentReason,
  AssessmentStandard,
  Band,
  WorldAssessment,
  WorldAssessmentOrganisation,
} from './types.ts';

const VALID_MONTHS = 12;
const PACT: readonly (readonly [AssessmentStandard, number])[] = [
  ['GBT42195_2022', 85],
  ['MZT039_2013', 12],
  ['LTC_2021', 3],
];
const ELSEWHERE: readonly (readonly [AssessmentStandard, number])[] = [
  ['GBT42195_2022', 60],
  ['MZT039_2013', 30],
  ['LTC_2021', 10],
];
/** Levels of each band on each scale: the default map of the rules, as data of the world. */
const LEVELS: Record<AssessmentStandard, Record<Band, readonly number[]>> = {
  GBT42195_2022: { INTACT: [0], PARTIAL: [1, 2], FULL: [3, 4] },
  MZT039_2013: { INTACT: [0], PARTIAL: [1, 2], FULL: [3] },
  LTC_2021: { INTACT: [0], PARTIAL: [1, 2], FULL: [3, 4, 5] },
};

interface Occasion {
  day: Day;
  reason: AssessmentReason;
  region: RegionCode;
}

/** Organisations that assess, found by the county or city of the elder. */
export class Assessors {
  readonly #byArea = new Map<RegionCode, WorldAssessmentOrganisation[]>();

  constructor(organisations: readonly WorldAssessmentOrganisation[]) {
    for (const each of organisations.filter(({ status }) => status === 'QUALIFIED')) {
      for (const level of ['COUNTY', 'CITY', 'PROVINCE'] as const) {
        const area = ancestorCode(each.regionCode, level);
        if (area === null) continue;
        const known = this.#byArea.get(area);
        if (known === undefined) this.#byArea.set(area, [each]);
        else if (!known.includes(each)) known.push(each);
      }
    }
  }

  of(region: RegionCode): readonly WorldAssessmentOrganisation[] {
    for (const level of ['COUNTY', 'CITY', 'PROVINCE'] as const) {
      const area = ancestorCode(region, level);
      const found = area === null ? undefined : this.#byArea.get(area);
      if (found !== undefined) return found;
    }
    throw new RangeError(`nobody assesses in ${region}`);
  }
}

/** The assessments of an elder, oldest first: none, one or two. */
export function assessmentsOf(
  profile: Profile,
  assessors: Assessors,
  asOf: Day,
): WorldAssessment[] {
  if (profile.assessed === 'NONE') return [];
  const dice = new Dice('assessment', profile.n);
  const occasions = occasionsOf(profile, dice, asOf);
  return occasions.map(({ day, reason, region }, i) => {
    const last = i === occasions.length - 1;
    const standards = profile.group.pact ? PACT : ELSEWHERE;
    const drawn = dice.weighted(last ? standards : ELSEWHERE);
    const standard = (last ? profile.standard : undefined) ?? drawn;
    const n = profile.n * 4 + i;
    const until = addMonths(day, VALID_MONTHS);
    const next = occasions[i + 1];
    const superseded = next !== undefined && next.day <= until;
    const organisation = dice.pick(assessors.of(region));
    const band = last ? profile.band : milder(profile.band, dice);
    return {
      n,
      key: keyOf('assessment', n),
      standard,
      reason,
      assessedOn: dateOf(day),
      validUntil: dateOf(until),
      finalLevel: dice.pick(LEVELS[standard][band]),
      band,
      dementia: profile.dementia && last,
      status: superseded ? 'SUPERSEDED' : until < asOf ? 'EXPIRED' : 'EFFECTIVE',
      regionCode: ancestorCode(region, 'COUNTY') ?? region,
      assessmentOrganisation: organisation.n,
      assessors: pairOf(organisation, dice),
    };
  });
}

function occasionsOf(profile: Profile, dice: Dice, asOf: Day): Occasion[] {
  const { assessed, assessedDay, stay, moved, home, lifeDay } = profile;
  const region = home.code;
  if (assessed === 'EXPIRED') {
    const day = assessedDay ?? (lifeDay ?? asOf) - dice.between(380, 900);
    return [{ day, reason: 'FIRST', region }];
  }
  const day = assessedDay ?? asOf - dice.between(24, 340);
  if (stay?.status === 'ADMITTED' && stay.admitted !== null) {
    // the assessment comes before the admission.
    const before = stay.admitted - dice.between(24, 45);
    const first = { day: before, reason: 'FIRST', region } as const;
    if (asOf - before < 350) return [first];
    return [first, { day: Math.max(day, before + 200), reason: 'ROUTINE', region }];
  }
  if (moved !== null && asOf - moved.on < 300 && (profile.demo || dice.chance(0.7))) {
    const atHome = assessedDay ?? moved.on - dice.between(5, 40);
    return [{ day: atHome, reason: 'FIRST', region: moved.from.code }];
  }
  if (profile.demo || !dice.chance(0.35)) {
    return [{ day, reason: dice.chance(0.1) ? 'IMMEDIATE' : 'FIRST', region }];
  }
  const earlier = day - dice.between(350, 420);
  return [
    { day: earlier, reason: 'FIRST', region },
    { day, reason: 'ROUTINE', region },
  ];
}

function milder(band: Band, dice: Dice): Band {
  if (!dice.chance(0.25)) return band;
  return band === 'FULL' ? 'PARTIAL' : 'INTACT';
}

function pairOf(organisation: WorldAssessmentOrganisation, dice: Dice): [number, number] {
  const { assessors } = organisation;
  const first = dice.below(assessors.length);
  const second = (first + 1 + dice.below(assessors.length - 1)) % assessors.length;
  return [assessors[first] ?? 0, assessors[second] ?? 0];
}
