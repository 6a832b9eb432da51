import type { RegionCode } from '../../ground/china/region-code.ts';
import { ancestorCode } from '../../ground/china/region-code.ts';
import type { Day } from './calendar.ts';
import { dateOf, dayOf } from './calendar.ts';
import { officeDayFrom, officeDayUpTo } from '../history/office-hours.ts';
import { DEVICE_CODES } from './devices.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import type { GroupId } from './groups.ts';
import { groupOf } from './cohort.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type {
  Category,
  FacilityType,
  HomeCareBedStatus,
  WorldElder,
  WorldFacility,
  WorldHomeCareBed,
} from './types.ts';

/** R-05 (Shenyang): who gets a bed for free. */
const POOR: readonly Category[] = [
  'DIBAO',
  'DIBAO_MARGIN',
  'DESTITUTE_SCATTERED',
  'FAMILY_PLANNING_SPECIAL',
];
/** Of the elders at home who are PARTIAL or FULL by a valid assessment. */
const RATES: Record<GroupId, number> = {
  ORDOS: 0.5,
  HOHHOT: 0.06,
  BAOTOU: 0.06,
  ULANQAB: 0.03,
  YUXI: 0,
  SHENYANG: 0.25,
  HEILONGJIANG: 0,
  DEXING: 0.1,
};
const ELIGIBLE_RATE = 0.85;
const PROVIDERS: readonly FacilityType[] = [
  'NURSING_HOME',
  'EMBEDDED',
  'COMPREHENSIVE_CENTRE',
  'TOWNSHIP_CENTRE',
];
const STATUSES: readonly (readonly [HomeCareBedStatus, number])[] = [
  ['ACTIVE', 84],
  ['APPLIED', 2],
  ['ASSESSED', 2],
  ['APPROVED', 2],
  ['INSTALLING', 3],
  ['ACCEPTANCE', 2],
  ['SUSPENDED', 2],
  ['CLOSED', 3],
];
const BEFORE_WORKS: readonly HomeCareBedStatus[] = ['APPLIED', 'ASSESSED'];
const SERVED: readonly HomeCareBedStatus[] = ['ACTIVE', 'SUSPENDED', 'CLOSED'];

export class HomeCare {
  readonly #providers = new Map<RegionCode, number[]>();
  readonly #asOf: Day;

  constructor(facilities: readonly WorldFacility[], asOf: Day) {
    this.#asOf = asOf;
    for (const { n, type, status, regionCode, openedOn } of facilities) {
      if (status !== 'OPERATING' || !PROVIDERS.includes(type) || (openedOn ?? '9') > '2022')
        continue;
      for (const area of areasOf(regionCode)) {
        const known = this.#providers.get(area);
        if (known === undefined) this.#providers.set(area, [n]);
        else known.push(n);
      }
    }
  }

  /** The home-care bed (家庭养老床位) of an elder, from the pilots of 2022 and 2023 on. */
  bedOf(elder: WorldElder): WorldHomeCareBed | null {
    const { n, lifeStatus, livingSituation, assessments, categories } = elder;
    const current = assessments.at(-1);
    if (lifeStatus !== 'ACTIVE' || livingSituation === 'INSTITUTION') return null;
    if (current?.status !== 'EFFECTIVE' || current.band === 'INTACT') return null;
    const poor = categories.some(({ category, to }) => to === null && POOR.includes(category));
    const dice = new Dice('home-care-bed', n);
    const rate = RATES[groupOf(n)];
    // Elder 1 has a bed, served by the home in her community; elder 16 has none.
    if (n !== 1 && (n === 16 || !dice.chance(poor && rate > 0.2 ? ELIGIBLE_RATE : rate)))
      return null;
    const near = areasOf(elder.residenceRegion).find((area) => this.#providers.has(area));
    const providers = near === undefined ? undefined : this.#providers.get(near);
    if (providers === undefined) return null;
    const status = n <= 20 ? 'ACTIVE' : dice.weighted(STATUSES);
    const days = this.#days(status, dice);
    return {
      n,
      key: keyOf('homeCareBed', n),
      elder: n,
      provider: n === 1 ? 1 : dice.pick(providers),
      status,
      ...days,
      devices: BEFORE_WORKS.includes(status) ? [] : devicesFor(dice),
      plannedHours: poor ? (n <= 20 ? 30 : dice.between(20, 45)) : null,
      eligible: poor,
    };
  }

  #days(
    status: HomeCareBedStatus,
    dice: Dice,
  ): Pick<WorldHomeCareBed, 'appliedOn' | 'approvedOn' | 'activeFrom' | 'closedOn'> {
    const served = SERVED.includes(status);
    const start = dayOf('2023-10-01');
    const drawn = served
      ? start + dice.below(this.#asOf - 120 - start)
      : this.#asOf - dice.between(5, 60);
    const applied = officeDayUpTo(drawn);
    const active = officeDayFrom(applied + dice.between(35, 80));
    const last = officeDayUpTo(this.#asOf - 1);
    const approved = BEFORE_WORKS.includes(status)
      ? null
      : dateOf(Math.min(officeDayFrom(applied + 12 + (drawn % 11)), last));
    return {
      appliedOn: dateOf(applied),
      approvedOn: approved,
      activeFrom: served ? dateOf(active) : null,
      closedOn:
        status === 'CLOSED'
          ? dateOf(Math.max(active, officeDayUpTo(dice.between(active + 5, this.#asOf - 1))))
          : null,
    };
  }
}

/** The county of a place, and its city: who has no provider in the county has one in the city. */
function areasOf(region: RegionCode): RegionCode[] {
  const areas = [ancestorCode(region, 'COUNTY'), ancestorCode(region, 'CITY')];
  return areas.filter((area) => area !== null);
}

function devicesFor(dice: Dice): string[] {
  const start = dice.below(DEVICE_CODES.length);
  const count = dice.between(3, 7);
  const step = 3;
  const chosen = Array.from(
    { length: count },
    (_, i) => DEVICE_CODES[(start + i * step) % 16] ?? '',
  );
  return [...new Set(['CALL_BUTTON', ...chosen])];
}
