import { regionAt, type RegionCode } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { officeDayFrom, officeDayUpTo } from '../history/office-hours.ts';
import type { Row } from '../loader.ts';
import { purchasedItems } from './purchased-items.ts';
import { addMonths, dateOf, type Day, dayOf } from '../world/calendar.ts';
import { type Supplier, suppliersOf } from '../world/suppliers.ts';
import type { World, WorldOrganization } from '../world/types.ts';

const BOUGHT = purchasedItems().map(({ id }) => id);
const NOBODY = {
  ...{ admitted_on: null, evaluation_due_on: null, evaluated_on: null, decided_on: null },
  ...{ evaluations: [], admitted: [], reviewed_on: null },
};

/** The pool of each city: whom it buys from, evaluated once, and one that was not admitted. */
export function poolRows(world: World): Row[] {
  return suppliersOf(world).flatMap((supplier) => {
    const turnedAway = world
      .organizations()
      .find(
        ({ n, registrarRegion }) =>
          registrarRegion.startsWith(supplier.city) && n !== supplier.organization.n,
      );
    const rejected = turnedAway ? [rejectedRow(world.asOf, supplier, turnedAway)] : [];
    return [admittedRow(supplier), ...rejected];
  });
}

/** In the pool since it became a supplier; its services were evaluated half a year later. */
function admittedRow({ city, organization, since }: Supplier): Row {
  const dice = new Dice('pool', Number(city));
  const admitted = officeDayFrom(dayOf(since) + dice.between(8, 20));
  const evaluated = officeDayFrom(addMonths(admitted, 6) + dice.between(0, 20));
  const outcome = { evaluatedOn: dateOf(evaluated), score: dice.between(82, 97), outcome: 'KEEP' };
  return {
    ...rowOf(city, organization, 0, officeDayFrom(dayOf(since) + dice.between(0, 3))),
    ...{ status: 'ADMITTED', item_ids: BOUGHT, admitted_on: dateOf(admitted) },
    ...{ evaluated_on: dateOf(evaluated), evaluations: [outcome] },
    evaluation_due_on: dateOf(addMonths(evaluated, 12)),
    admitted: [{ from: dateOf(admitted), until: null }],
  };
}

/** Asked two months ago, and is registered as no supplier. */
function rejectedRow(asOf: string, { city }: Supplier, organization: WorldOrganization): Row {
  const dice = new Dice('pool-rejected', Number(city));
  const asked = officeDayUpTo(addMonths(dayOf(asOf), -2) - dice.between(0, 15));
  return {
    ...rowOf(city, organization, 1, asked),
    ...{ status: 'REJECTED', item_ids: BOUGHT.slice(0, 1) },
    decided_on: dateOf(officeDayFrom(asked + dice.between(5, 15))),
  };
}

function rowOf(city: string, { key }: WorldOrganization, n: number, applied: Day): Row {
  const region_code = `${city}00` as RegionCode;
  return {
    ...{ id: keyOf('supplierListing', Number(city) * 10 + n), supplier_id: key, ...NOBODY },
    ...{ applied_on: dateOf(applied), synthetic: true },
    ...{ region_code, region_at: regionAt(region_code) },
  };
}
