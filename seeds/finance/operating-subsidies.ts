import { dateOf, type Day, dayOf, monthsBefore, monthSpan } from '../world/calendar.ts';
import { keyOf } from '../world/keys.ts';
import type { Band, World, WorldAdmission, WorldElder, WorldFacility } from '../world/types.ts';
import {
  applicationRow,
  type Benefit,
  disbursementRow,
  MONTHS,
  monthNumber,
} from './benefit-row.ts';
import type { BenefitRows } from './elder-benefits.ts';
import { programmeId, type NumberedProgramme } from './programme-rows.ts';
import { reviewUntil } from './review-dates.ts';

const CLAIMED_MONTHS = 12;
/** R-01 default: a resident counts who was there on this many days of the month. */
const DAYS_PRESENT = 15;

type Counts = Record<Band, number>;

/** R-01 in the places it is promised: what the institutions of Dexing claim month by month. */
export class OperatingSubsidies {
  readonly #world: World;
  readonly #asOf: Day;
  readonly #programme: NumberedProgramme;
  readonly #months: readonly string[];

  constructor(world: World, programmes: readonly NumberedProgramme[]) {
    this.#world = world;
    this.#asOf = dayOf(world.asOf);
    this.#programme = programmes.find(({ code }) => code === 'dexing-operating')!;
    this.#months = monthsBefore(this.#asOf, CLAIMED_MONTHS);
  }

  rows(): BenefitRows {
    const facilities = new Map(
      this.#world
        .facilities()
        .filter((facility) => this.#isEntitled(facility))
        .map((facility) => [facility.n, facility]),
    );
    const counts = this.#residents(new Set(facilities.keys()));
    const rows: BenefitRows = { applications: [], disbursements: [] };
    for (const [n, byMonth] of counts) {
      const facility = facilities.get(n)!;
      for (const [month, count] of byMonth) this.#claim(rows, facility, month, count);
    }
    return rows;
  }

  #isEntitled({ regionCode, type, status }: WorldFacility): boolean {
    const { facilityTypes, regionCode: region } = this.#programme;
    return regionCode === region && facilityTypes.includes(type) && status === 'OPERATING';
  }

  /** Residents by facility, month and band on the last day of the month. */
  #residents(facilities: ReadonlySet<number>): Map<number, Map<string, Counts>> {
    const counts = new Map<number, Map<string, Counts>>();
    for (const stay of this.#world.residents()) {
      if (!facilities.has(stay.facility)) continue;
      const elder = this.#world.elder(stay.elder);
      for (const month of this.#months) {
        const band = daysPresent(stay, month) >= DAYS_PRESENT ? bandOn(elder, month) : null;
        if (band === null) continue;
        const byMonth = counts.get(stay.facility) ?? new Map<string, Counts>();
        const count = byMonth.get(month) ?? { INTACT: 0, PARTIAL: 0, FULL: 0 };
        count[band] += 1;
        counts.set(stay.facility, byMonth.set(month, count));
      }
    }
    return counts;
  }

  #claim(rows: BenefitRows, facility: WorldFacility, month: string, count: Counts): void {
    const amount = this.#rate('FULL') * count.FULL + this.#rate('PARTIAL') * count.PARTIAL;
    if (amount === 0) return;
    const number = facility.n * MONTHS + monthNumber(month);
    const benefit: Benefit = {
      key: keyOf('subsidyApplication/facility', number),
      programmeId: programmeId(this.#programme),
      kind: 'FACILITY',
      beneficiaryId: facility.key,
      period: month,
      periodFrom: `${month}-01`,
      amount,
      regionCode: facility.regionCode,
    };
    const submitted = monthSpan(month).to + 3 + (facility.n % 5);
    const { status, dates, decided } = reviewUntil(submitted, this.#asOf);
    const paid = status === 'APPROVED' && decided + 5 <= this.#asOf;
    rows.applications.push(applicationRow(benefit, paid ? 'DISBURSED' : status, dates));
    if (status !== 'APPROVED') return;
    const payment = { ...benefit, key: keyOf('disbursement/facility', number) };
    const state = paid
      ? ({ status: 'PAID', paidOn: dateOf(decided + 5) } as const)
      : ({ status: 'PLANNED', paidOn: null } as const);
    rows.disbursements.push(disbursementRow(payment, benefit, state, 'CITY'));
  }

  #rate(tier: 'FULL' | 'PARTIAL'): number {
    return this.#programme.rates.find((rate) => rate.tier === tier)?.amount ?? 0;
  }
}

/** Days of a month that a resident was there, the days of coming and leaving included. */
function daysPresent({ admittedOn, dischargedOn }: WorldAdmission, month: string): number {
  if (admittedOn === null) return 0;
  const { from, to } = monthSpan(month);
  const first = Math.max(from, dayOf(admittedOn));
  const last = Math.min(to, dischargedOn === null ? to : dayOf(dischargedOn));
  return Math.max(0, last - first + 1);
}

/** The band by the latest assessment that is valid on the last day of a month. */
function bandOn({ assessments }: WorldElder, month: string): Band | null {
  const day = dateOf(monthSpan(month).to);
  const valid = assessments.findLast(
    ({ standard, assessedOn, validUntil }) =>
      standard !== 'LTC_2021' && assessedOn <= day && day <= validUntil,
  );
  return valid?.band ?? null;
}
