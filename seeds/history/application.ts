import { numberAt, numberPrefix } from '../../ground/application/acceptance-number.ts';
import { clockOn } from '../../ground/application/clock.ts';
import { MATTERS, type Matter, promisedDays } from '../../ground/application/matters.ts';
import type { Dice } from '../../ground/synthetic/dice.ts';
import type { Row } from '../loader.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import { officeDaysLater, officeDayUpTo } from './office-hours.ts';

/** Gives acceptance numbers in the order in which rows are made. */
export class AcceptanceNumbers {
  readonly #places = new Map<string, number>();

  next(matter: Matter, region: string, day: string): string {
    const prefix = numberPrefix(matter, region, day);
    const place = (this.#places.get(prefix) ?? 0) + 1;
    this.#places.set(prefix, place);
    return numberAt(prefix, place);
  }
}

interface Applied {
  matter: Matter;
  region: string;
  /** Null for a draft. */
  receivedOn: string | null;
  /** Whether it was sent back to the applicant. */
  returned?: boolean;
  /** Whether it waits for what is missing. */
  lacking?: boolean;
  /** The day of the step after which nothing is supplemented any more. */
  goesOnOn: string | null;
  concluded: { on: string; result: 'GRANTED' | 'REFUSED' } | null;
  /** A day that the result was delivered before. */
  deliveredBefore: string | null;
}

const DELIVERIES = ['WINDOW', 'MAIL', 'ELECTRONIC', 'COMMUNITY'] as const;
const OF_ELDERS = [
  ['WINDOW', 34],
  ['COMMUNITY', 22],
  ['PROXY', 14],
  ['ONLINE', 12],
  ['PHONE', 8],
  ['HOTLINE', 6],
  ['PARTNER_CLIENT', 4],
] as const;
const OF_OTHERS = [
  ['ONLINE', 7],
  ['WINDOW', 3],
] as const;
const OF_NO_ELDER: readonly Matter[] = [
  'SUBSIDY_FACILITY',
  'SUBSIDY_WORKER',
  'SUBSIDY_ORGANIZATION',
];
/** Who applies by a channel, where it is not the beneficiary. */
const OTHERS: Readonly<Record<string, readonly [kind: string, proof: string]>> = {
  PROXY: ['RELATIVE', 'KINSHIP_PAPER'],
  COMMUNITY: ['COMMUNITY', 'MANDATE'],
};

/** The decision of what was granted on a day, if it was. */
export function grantedOn(on: string | null): Applied['concluded'] {
  return on === null ? null : { on, result: 'GRANTED' };
}

/** The days of the steps between the application and the decision, for a history. */
export const supplemented = (entity: string): Readonly<Record<string, string>> => ({
  [`ask${entity}Supplement`]: 'supplement_asked_on',
  [`supplement${entity}`]: 'supplemented_on',
});

/** The columns that a made-up row has of its application, as of a day. */
export function applicationColumns(
  numbers: AcceptanceNumbers,
  dice: Dice,
  asOf: string,
  applied: Applied,
): Row {
  const { matter, region, receivedOn, returned = false, lacking = false, goesOnOn } = applied;
  const ofElder = !OF_NO_ELDER.includes(matter);
  const channel = dice.weighted<string>(ofElder ? OF_ELDERS : OF_OTHERS);
  const [kind, proof] = OTHERS[channel] ?? ['BENEFICIARY', null];
  const asked = receivedOn !== null && !returned && (lacking || dice.chance(0.15));
  const supplemented = asked && !lacking && goesOnOn !== null && goesOnOn > receivedOn;
  const concluded = applied.concluded;
  const days = {
    ...{ receivedOn: returned ? null : receivedOn, promisedDays: promisedDays(matter, region) },
    supplementAskedOn: lacking || supplemented ? receivedOn : null,
    supplementedOn: supplemented ? goesOnOn : null,
    concludedOn: concluded?.on ?? null,
  };
  const { deliveredOn, deliveredBy } = delivery(dice, asOf, applied);
  return {
    acceptance_number: receivedOn && numbers.next(matter, region, receivedOn),
    ...{ channel, applicant_kind: kind, applicant_proof: proof },
    materials: MATTERS[matter].materials.map((material, n) => {
      const last = n === MATTERS[matter].materials.length - 1;
      const missing = receivedOn === null || (lacking && last);
      const since = last && supplemented ? goesOnOn : receivedOn;
      return {
        ...{ material, state: missing ? 'MISSING' : 'GIVEN', waiver: null },
        since: missing ? null : since,
      };
    }),
    received_on: days.receivedOn,
    promised_days: days.receivedOn && days.promisedDays,
    ...{ supplement_asked_on: days.supplementAskedOn, supplemented_on: days.supplementedOn },
    due_on: clockOn(days, asOf)?.dueOn ?? null,
    ...{ concluded_on: days.concludedOn, result: concluded?.result ?? null },
    ...{ delivered_on: deliveredOn, delivered_by: deliveredBy },
  };
}

const NOT_DELIVERED = { deliveredOn: null, deliveredBy: null };

function delivery(dice: Dice, asOf: string, { concluded, deliveredBefore }: Applied) {
  if (concluded === null || dice.chance(0.1)) return NOT_DELIVERED;
  const day = officeDaysLater(dayOf(concluded.on), dice.between(1, 3));
  const last = officeDayUpTo(dayOf(asOf) - 1);
  const late = deliveredBefore !== null && dateOf(day) > deliveredBefore;
  if (day > last || late) return NOT_DELIVERED;
  return { deliveredOn: dateOf(day), deliveredBy: dice.pick(DELIVERIES) };
}
