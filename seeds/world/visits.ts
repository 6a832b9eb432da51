import type { RegionCode } from '../../ground/china/region-code.ts';
import type { Day } from './calendar.ts';
import { dateOf, dayOf, monthSpan } from './calendar.ts';
import { isOfficeDay, officeDayFrom, officeDayUpTo } from '../history/office-hours.ts';
import { groupOf } from './cohort.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import type { GroupId } from './groups.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type {
  FacilityType,
  VisitMode,
  VisitorRole,
  WorldElder,
  WorldFacility,
  WorldGroup,
  WorldVisit,
  WorldVisitPlan,
} from './types.ts';

/** the categories of the visit register, and how many elders of each are on it. */
const GROUNDS: Partial<Record<WorldGroup['category'], number>> = {
  LIVING_ALONE: 0.92,
  EMPTY_NEST: 0.5,
  LEFT_BEHIND: 0.9,
  DISABLED_FULL: 0.95,
  SEVERE_DISABLED: 0.9,
  FAMILY_PLANNING_SPECIAL: 1,
  DESTITUTE_SCATTERED: 1,
};
/** Share of register entries with contact in a month: synthetic, all near and below the 100 % target. */
const CONTACT: Record<GroupId, number> = {
  ORDOS: 0.98,
  HOHHOT: 0.975,
  BAOTOU: 0.985,
  ULANQAB: 0.97,
  YUXI: 0.97,
  SHENYANG: 0.99,
  HEILONGJIANG: 0.97,
  DEXING: 0.985,
};
const MODES: readonly (readonly [VisitMode, number])[] = [
  ['HOME', 70],
  ['PHONE', 24],
  ['VIDEO', 6],
];
const VISITORS: readonly (readonly [VisitorRole, number])[] = [
  ['GRID', 50],
  ['ORG', 30],
  ['VOLUNTEER', 12],
  ['CIVIL_OFFICER', 8],
];
const SITES: readonly FacilityType[] = [
  'CARE_STATION',
  'DAY_CARE',
  'VILLAGE_STATION',
  'HAPPINESS_HOME',
  'COMPREHENSIVE_CENTRE',
];
const ATTEMPTS = 4;
const MONTH_SLOTS = 16;
/** Elder 8 could not be reached at all; see demo-elders.ts. */
const UNREACHED = 8;

export class Visits {
  readonly #sites = new Map<RegionCode, number>();
  readonly #asOf: Day;

  constructor(facilities: readonly WorldFacility[], asOf: Day) {
    this.#asOf = asOf;
    for (const { n, type, status, regionCode } of facilities) {
      if (status === 'OPERATING' && SITES.includes(type) && !this.#sites.has(regionCode)) {
        this.#sites.set(regionCode, n);
      }
    }
  }

  /** The entry of an elder in the visit register (探访登记), `null` when not on it. */
  planOf(elder: WorldElder): WorldVisitPlan | null {
    const { n, lifeStatusOn, livingSituation, residenceRegion } = elder;
    if (livingSituation === 'INSTITUTION') return null;
    const dice = new Dice('visit-plan', n);
    const grounds = elder.groups.filter(
      ({ category, to }) =>
        (to === null || to === lifeStatusOn) && dice.chance(GROUNDS[category] ?? 0),
    );
    const demo = n <= 20 && elder.groups.some(({ category }) => category === 'LIVING_ALONE');
    if (grounds.length === 0 && !demo) return null;
    const newest = dice.chance(0.04) ? dice.between(5, 80) : dice.between(120, 900);
    const latest = lifeStatusOn === null ? this.#asOf : dayOf(lifeStatusOn) - 1;
    // The register of a city begins when the elder comes to live there.
    const arrived = dayOf(elder.registrations.at(-1)?.from ?? '1970-01-01');
    const registered = Math.max(latest - (n <= 20 ? 400 : newest), arrived);
    const visitorRole = n === 1 ? 'ORG' : dice.weighted(VISITORS);
    const site = this.#sites.get(residenceRegion) ?? null;
    return {
      n,
      key: keyOf('visitPlan', n),
      elder: n,
      registeredOn: dateOf(registered),
      endedOn: lifeStatusOn,
      grounds: demo ? ['LIVING_ALONE'] : grounds.map(({ category }) => category),
      visitorRole,
      mode: modeOf(visitorRole, dice),
      provider: visitorRole === 'ORG' ? site : null,
      regionCode: residenceRegion,
    };
  }

  /** Visits and attempts of a month that had begun by asOf; none where the plan does not cover it. */
  of(elder: WorldElder, month: string): WorldVisit[] {
    const plan = this.planOf(elder);
    const span = monthSpan(month);
    const from = plan === null ? 0 : Math.max(span.from, dayOf(plan.registeredOn));
    const end = plan?.endedOn === null ? this.#asOf : dayOf(plan?.endedOn ?? '1970-01-01');
    const to = Math.min(span.to, end, this.#asOf);
    if (plan === null || from > to) return [];
    const slot = Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
    const dice = new Dice(`visit/${month}`, elder.n);
    const reached = elder.n <= 20 ? elder.n !== UNREACHED : dice.chance(CONTACT[groupOf(elder.n)]);
    const count = reached ? (dice.chance(0.25) ? 2 : 1) : dice.chance(0.6) ? 2 : 0;
    const attempts = elder.n === UNREACHED ? 2 : count;
    const days = Array.from({ length: attempts }, () => visitDay(dice, from, to)).sort(
      (a, b) => a - b,
    );
    return days.map((day, attempt) => {
      const n = (elder.n * MONTH_SLOTS + (slot % MONTH_SLOTS)) * ATTEMPTS + attempt;
      const mode = dice.chance(0.85) ? plan.mode : modeOf(plan.visitorRole, dice);
      return {
        n,
        key: keyOf('visit', n),
        plan: plan.n,
        elder: elder.n,
        month,
        visitedOn: dateOf(day),
        status: reached ? 'COMPLETED' : 'ATTEMPTED',
        mode,
        visitorRole: plan.visitorRole,
        provider: plan.provider,
        findings:
          reached && mode === 'HOME'
            ? {
                utilitiesSafe: dice.chance(0.97),
                supported: dice.chance(0.985),
                homeSafe: dice.chance(0.95),
              }
            : null,
      };
    });
  }
}

/** Visitors come on weekends and holidays too, but two times of three they come on a working day instead. */
function visitDay(dice: Dice, from: Day, to: Day): Day {
  const drawn = dice.between(from, to);
  if (isOfficeDay(drawn) || dice.chance(0.33)) return drawn;
  const before = officeDayUpTo(drawn);
  if (before >= from) return before;
  const after = officeDayFrom(drawn);
  return after <= to ? after : drawn;
}

/** Neighbours stand for volunteers, and an organisation or official comes to the house or calls. */
function modeOf(visitor: VisitorRole, dice: Dice): VisitMode {
  return visitor === 'VOLUNTEER' && dice.chance(0.5) ? 'NEIGHBOUR' : dice.weighted(MODES);
}
