import { isWithin } from '../../ground/china/region-code.ts';
import {
  operatingSubsidy,
  type OperatingSubsidyFacts,
  operatingSubsidyRule,
} from '../../subgraphs/finance/rules/operating-subsidy.ts';
import { dateOf, type Day, dayOf, monthsBefore, monthSpan } from '../world/calendar.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Band, World, WorldAdmission, WorldElder, WorldFacility } from '../world/types.ts';
import {
  applicationRow,
  type Benefit,
  disbursementRow,
  MONTHS,
  monthNumber,
  type Office,
} from './benefit-row.ts';
import type { BenefitRows } from './elder-benefits.ts';
import { AcceptanceNumbers } from '../history/application.ts';
import { programmeId, type NumberedProgramme } from './programme-rows.ts';
import { paidAfter, reviewUntil } from './review-dates.ts';

const CLAIMED_MONTHS = 12;

type Residents = OperatingSubsidyFacts['residents'][number][];

/** R-01 in the places it is promised: what the institutions of Dexing claim month by month. */
export class OperatingSubsidies {
  readonly #world: World;
  readonly #office: Office;
  readonly #asOf: Day;
  readonly #programme: NumberedProgramme;
  readonly #months: readonly string[];

  constructor(
    world: World,
    programmes: readonly NumberedProgramme[],
    numbers = new AcceptanceNumbers(),
  ) {
    this.#office = { numbers, asOf: world.asOf };
    this.#world = world;
    this.#asOf = dayOf(world.asOf);
    this.#programme = programmes.find(({ code }) => code === 'dexing-operating')!;
    this.#months = monthsBefore(this.#asOf, CLAIMED_MONTHS);
  }

  rows(): BenefitRows {
    const facilities = this.#world.facilities();
    const rows: BenefitRows = { applications: [], disbursements: [] };
    for (const [n, byMonth] of this.#residents()) {
      for (const [month, residents] of byMonth) {
        this.#claim(rows, facilities[n - 1]!, month, residents);
      }
    }
    return rows;
  }

  /** Residents of the facilities of the region by facility and month. */
  #residents(): Map<number, Map<string, Residents>> {
    const facilities = this.#world.facilities();
    const found = new Map<number, Map<string, Residents>>();
    for (const stay of this.#world.residents()) {
      if (!isWithin(facilities[stay.facility - 1]!.regionCode, this.#programme.regionCode))
        continue;
      const elder = this.#world.elder(stay.elder);
      for (const month of this.#months) {
        const present = daysPresent(stay, month);
        if (present === 0) continue;
        const byMonth = found.get(stay.facility) ?? new Map<string, Residents>();
        const residents = byMonth.get(month) ?? [];
        residents.push({ band: bandOn(elder, month), daysPresent: present });
        found.set(stay.facility, byMonth.set(month, residents));
      }
    }
    return found;
  }

  #claim(rows: BenefitRows, facility: WorldFacility, month: string, residents: Residents): void {
    const rule = operatingSubsidyRule(this.#programme);
    const amount = operatingSubsidy(rule, { month, facility, residents }).amount ?? 0;
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
    const submitted = monthSpan(month).to + new Dice('claimed', number).between(3, 12);
    const { status, dates, decided } = reviewUntil(submitted, this.#asOf, number);
    const paidOn = paidAfter(decided, number);
    const paid = status === 'APPROVED' && paidOn < this.#asOf;
    rows.applications.push(
      applicationRow(benefit, paid ? 'DISBURSED' : status, dates, this.#office),
    );
    if (status !== 'APPROVED') return;
    const payment = { ...benefit, key: keyOf('disbursement/facility', number) };
    const state = paid
      ? ({ status: 'PAID', paidOn: dateOf(paidOn) } as const)
      : ({ status: 'PLANNED', paidOn: null } as const);
    rows.disbursements.push(disbursementRow(payment, benefit, state, 'CITY'));
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
