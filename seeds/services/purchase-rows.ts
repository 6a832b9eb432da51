import { regionAt } from '../../ground/china/region-code.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { officeDayFrom, officeDayUpTo } from '../history/office-hours.ts';
import {
  addMonths,
  dateOf,
  type Day,
  dayOf,
  monthOf,
  monthsBefore,
  monthSpan,
} from '../world/calendar.ts';
import { purchaseBudgetLine } from '../world/purchase-budget-line.ts';
import { type Supplier, suppliersOf } from '../world/suppliers.ts';
import type { World, WorldElder } from '../world/types.ts';

/** Elders of a city who are served each month: one a day, so that no worker is with two at once. */
const SERVED = 24;
/** Fen an hour. */
const PRICE = 4_500;
/** The city whose programme has a budget line for it. */
const PAYING = '2101';

/** Services that cities buy: contracts, deliveries of three months, and their settlements. */
export class Purchases {
  readonly #asOf: string;
  readonly #suppliers: ReadonlyMap<string, Supplier>;
  readonly #served = new Map<string, number>();

  constructor(world: World) {
    this.#asOf = world.asOf;
    this.#suppliers = new Map(suppliersOf(world).map((one) => [one.city, one]));
  }

  /** What an elder was given: two months that are over, and this one. */
  deliveriesOf(elder: WorldElder): Row[] {
    const city = elder.residenceRegion.slice(0, 4);
    const supplier = this.#suppliers.get(city);
    const n = this.#served.get(city) ?? 0;
    const served = elder.lifeStatus === 'ACTIVE' && elder.age >= 80;
    if (!supplier || !served || n >= SERVED) return [];
    this.#served.set(city, n + 1);
    return this.#months().flatMap((month, back) => {
      const day = `${month}-${String(n + 1).padStart(2, '0')}`;
      return day > this.#asOf ? [] : [this.#delivery(elder, supplier, n, { month, day, back })];
    });
  }

  /** Who serves an elder, where anybody does. */
  supplierOf({ residenceRegion }: WorldElder): string | null {
    return this.#suppliers.get(residenceRegion.slice(0, 4))?.organization.key ?? null;
  }

  /** Of each city one contract in force, one being drawn up, and one that was ended early. */
  contracts(): Row[] {
    const day = dayOf(this.#asOf);
    const from = dateOf(addMonths(day, -6));
    const states = [
      ['SIGNED', 'BUY_ROOM_CLEANING', 'HOUR', from, dateOf(addMonths(day, 6))],
      ['DRAFT', 'BUY_HAIRCUT', 'TIME', this.#asOf, dateOf(addMonths(day, 12))],
      ['ENDED', 'BUY_BATH_HELP', 'HOUR', from, dateOf(addMonths(day, -1))],
    ];
    return [...this.#suppliers.values()].flatMap(({ city, organization }) =>
      states.map(([status, item_id, unit, valid_from, valid_until], n) => ({
        ...{ id: contractId(city, n), status, item_id, unit, valid_from, valid_until },
        ...{ number: `${city}00-购-${n + 1}`, price: PRICE + n * 500, synthetic: true },
        ...{ supplier_id: organization.key, ...placeOf(city) },
      })),
    );
  }

  /** The first month is accepted where there is money, else given up; the second is being checked. */
  settlements(): Row[] {
    return [...this.#suppliers.values()].flatMap(({ city, organization }) => {
      const deliveries = this.#served.get(city) ?? 0;
      if (deliveries === 0) return [];
      const paid = city === PAYING;
      return this.#months()
        .slice(0, 2)
        .map((month, n) => ({
          ...{ key: settlementKey(city, n), month, deliveries, minutes: deliveries * 60 },
          ...{ gross: deliveries * PRICE, amount: deliveries * PRICE, deducted: 0 },
          ...{ deductions: [], sampled: Math.ceil(deliveries / 20), synthetic: true },
          status: n === 1 ? 'DRAWN_UP' : paid ? 'ACCEPTED' : 'WITHDRAWN',
          drawn_up_on: this.#drawnUp(city, month),
          accepted_on: n === 0 && paid ? this.#accepted(city, month) : null,
          budget_line_id: n === 0 && paid ? purchaseBudgetLine(this.#asOf) : null,
          ...{ contract_id: contractId(city, 0), supplier_id: organization.key },
          ...placeOf(city),
        }));
    });
  }

  /** In the first days of the month after. */
  #drawnUp(city: string, month: string): string {
    const days = new Dice(`settlement/${month}`, Number(city)).between(2, 8);
    return this.#past(monthSpan(month).to + days);
  }

  #accepted(city: string, month: string): string {
    const days = new Dice(`settlement-accepted/${month}`, Number(city)).between(3, 9);
    return this.#past(dayOf(this.#drawnUp(city, month)) + days);
  }

  /** Before the month is settled. */
  #calledBack(city: string, month: string, n: number): string {
    const days = new Dice(`call-back/${month}`, Number(city) * SERVED + n).between(0, 3);
    return dateOf(officeDayUpTo(dayOf(this.#drawnUp(city, month)) - days));
  }

  /** A working day that is over. */
  #past(day: Day): string {
    return dateOf(officeDayUpTo(Math.min(officeDayFrom(day), dayOf(this.#asOf) - 1)));
  }

  #months(): string[] {
    const day = dayOf(this.#asOf);
    return [...monthsBefore(day, 2), monthOf(day)];
  }

  #delivery(
    elder: WorldElder,
    { city, workers }: Supplier,
    n: number,
    { month, day, back }: { month: string; day: string; back: number },
  ): Row {
    const settled = back === 1 || (back === 0 && city === PAYING);
    const open = n === 1 ? 'DISPUTED' : 'RECORDED';
    const status = back < 2 ? 'CONFIRMED' : open;
    return {
      ...{ key: keyOf('serviceDelivery', elder.n * 3 + back), status, month, synthetic: true },
      ...{ started_at: `${day}T09:00:00+08:00`, ended_at: `${day}T10:00:00+08:00` },
      confirmed_by: back < 2 ? 'ELDER' : null,
      dispute: status === 'DISPUTED' ? '当天未上门' : null,
      sampled: settled && n < 2,
      call_back: settled && back === 0 && n < 2 ? 'CONFIRMED' : null,
      called_on: settled && back === 0 && n < 2 ? this.#calledBack(city, month, n) : null,
      ...{ contract_id: contractId(city, 0), elder_key: elder.key },
      worker_key: workers[n % workers.length]!.key,
      settlement_key: settled ? settlementKey(city, back) : null,
      ...{ region_code: elder.residenceRegion, region_at: regionAt(elder.residenceRegion) },
    };
  }
}

const contractId = (city: string, n: number) => keyOf('purchaseContract', Number(city) * 10 + n);
const settlementKey = (city: string, n: number) => keyOf('settlement', Number(city) * 10 + n);

function placeOf(city: string) {
  const code = `${city}00` as Parameters<typeof regionAt>[0];
  return { region_code: code, region_at: regionAt(code) };
}
