import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { officeDayUpTo } from '../history/office-hours.ts';
import type { Row } from '../loader.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import { DEVICE_CODES } from '../world/devices.ts';
import type { World, WorldElder, WorldHomeCareBed } from '../world/types.ts';
import { vendorsOf } from '../world/vendors.ts';

/** A device of the world and the loan by which it is, or was, with an elder. */
export interface Placed {
  device: Row;
  loan: Row;
}

interface Loan {
  /** Names the keys of both, with `n`. */
  kind: 'Fitted' | 'Lent';
  n: number;
  item: string;
  status: 'LENT' | 'RECALLED' | 'RETURNED' | 'LOST';
  lentOn: string;
  dueOn: string | null;
  recalledOn: string | null;
  endedOn: string | null;
  bed: WorldHomeCareBed | null;
}

/** More than any bed has. */
const MOST_AT_BED = 16;

export class Devices {
  readonly #asOf: string;
  readonly #vendors: ReadonlyMap<string, string>;
  readonly #anyVendor: string;

  constructor(world: World) {
    this.#asOf = world.asOf;
    const vendors = vendorsOf(world);
    this.#vendors = new Map(vendors.map(({ city, organization }) => [city, organization.key]));
    this.#anyVendor = vendors[0]!.organization.key;
  }

  /** What an elder has, and had: the devices of her bed, and what one in twenty was lent besides. */
  of(elder: WorldElder, bed: WorldHomeCareBed | null): Placed[] {
    const fitted = bed ? this.#fitted(bed) : [];
    const gone = elder.lifeStatus === 'ACTIVE' ? null : elder.lifeStatusOn;
    return [...fitted, ...this.#lent(elder, gone)].map((loan) => this.#rows(elder, loan));
  }

  /** A bed has its devices from when it was handed in until it was closed. */
  #fitted(bed: WorldHomeCareBed): Loan[] {
    if (!['ACCEPTANCE', 'ACTIVE', 'SUSPENDED', 'CLOSED'].includes(bed.status)) return [];
    const lentOn = bed.activeFrom ?? bed.approvedOn!;
    const { closedOn } = bed;
    return bed.devices.map((item, at) => ({
      ...{ kind: 'Fitted', n: bed.n * MOST_AT_BED + at, item, bed },
      ...{ status: closedOn === null ? 'LENT' : 'RETURNED', lentOn, endedOn: closedOn },
      ...{ dueOn: null, recalledOn: null },
    }));
  }

  /** For one to six months; what is out when she dies or leaves is asked back. */
  #lent({ n }: WorldElder, gone: string | null): Loan[] {
    const dice = new Dice('device-loan', n);
    if (!dice.chance(0.05)) return [];
    const lent = officeDayUpTo(dayOf(this.#asOf) - dice.between(1, 300));
    const due = lent + dice.between(30, 180);
    const ended = officeDayUpTo(due + dice.between(-20, 10));
    const item = dice.pick(DEVICE_CODES);
    const over = ended < dayOf(this.#asOf);
    const askedBack = over && dice.chance(0.3) ? dateOf(Math.max(lent, ended - 5)) : null;
    const open = gone === null ? 'LENT' : 'RECALLED';
    const lentOn = dateOf(lent);
    return [
      {
        ...{ kind: 'Lent', n, item, bed: null, lentOn, dueOn: dateOf(due) },
        status: !over ? open : dice.chance(0.05) ? 'LOST' : 'RETURNED',
        recalledOn: over ? askedBack : gone === null ? null : gone < lentOn ? lentOn : gone,
        endedOn: over ? dateOf(ended) : null,
      },
    ];
  }

  #rows({ key: elderKey, residenceRegion }: WorldElder, loan: Loan): Placed {
    const { kind, n, item, status, bed, lentOn, dueOn, recalledOn, endedOn } = loan;
    const place = { region_code: residenceRegion, region_at: regionAt(residenceRegion) };
    const key = keyOf(`device${kind}`, n);
    const isOut = endedOn === null;
    const city = residenceRegion.slice(0, 4);
    return {
      device: {
        ...{ key, item_id: item, serial: `${kind.charAt(0)}${n}`, registered_on: lentOn },
        vendor_id: this.#vendors.get(city) ?? this.#anyVendor,
        status: status === 'LOST' ? 'WRITTEN_OFF' : 'READY',
        disinfected_on: status === 'RETURNED' ? endedOn : kind === 'Lent' ? lentOn : null,
        elder_key: isOut ? elderKey : null,
        bed_key: isOut ? (bed?.key ?? null) : null,
        facility_id: isOut && bed ? keyOf('facility', bed.provider) : null,
        ...{ ...place, synthetic: true },
      },
      loan: {
        ...{ key: keyOf(`loan${kind}`, n), device_key: key, elder_key: elderKey, status },
        ...{ lent_on: lentOn, due_on: dueOn, recalled_on: recalledOn, ended_on: endedOn },
        bed_key: bed?.key ?? null,
        ...{ ...place, synthetic: true },
      },
    };
  }
}
