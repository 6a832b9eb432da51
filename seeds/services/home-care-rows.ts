import { regionAt } from '../../ground/china/region-code.ts';
import type { Row } from '../loader.ts';
import { dateOf, dayOf, monthSpan } from '../world/calendar.ts';
import { type AcceptanceNumbers, applicationColumns, grantedOn } from '../history/application.ts';
import { officeDayFrom, officeDayUpTo } from '../history/office-hours.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { WorldElder, WorldHomeCareBed } from '../world/types.ts';

/** A home care bed as its row; the days that the world leaves open follow from its own ones. */
export function bedRow(
  elder: WorldElder,
  bed: WorldHomeCareBed,
  asOf: string,
  numbers: AcceptanceNumbers,
): Row {
  const dice = new Dice('home-care-bed-days', bed.n);
  const last = officeDayUpTo(dayOf(asOf) - 1);
  const assessed = Math.min(officeDayFrom(dayOf(bed.appliedOn) + dice.between(4, 10)), last);
  const served = bed.activeFrom === null ? null : dayOf(bed.activeFrom);
  const paused = served === null ? null : officeDayUpTo(dice.between(served + 10, last));
  const office = new Dice('home-care-bed-office', bed.n);
  const lacking = bed.status === 'APPLIED' && office.chance(0.3);
  const refused = bed.status === 'ASSESSED' && office.chance(0.2);
  const assessedOn = bed.status === 'APPLIED' ? null : dateOf(assessed);
  const refusedOn = dateOf(Math.min(officeDayFrom(assessed + office.between(2, 9)), last));
  const application = applicationColumns(numbers, office, asOf, {
    ...{ matter: 'HOME_CARE_BED', region: elder.residenceRegion, receivedOn: bed.appliedOn },
    ...{ lacking, goesOnOn: assessedOn, deliveredBefore: bed.activeFrom },
    concluded: refused ? { on: refusedOn, result: 'REFUSED' } : grantedOn(bed.approvedOn),
  });
  return {
    ...application,
    key: bed.key,
    elder_key: elder.key,
    provider_id: keyOf('facility', bed.provider),
    status: lacking ? 'SUPPLEMENT' : refused ? 'REJECTED' : bed.status,
    assessed_on: assessedOn,
    active_from: bed.activeFrom,
    suspended_on: bed.status === 'SUSPENDED' && paused !== null ? dateOf(paused) : null,
    closed_on: bed.closedOn,
    planned_hours: bed.plannedHours,
    eligible_for_free_care: bed.eligible,
    region_code: elder.residenceRegion,
    region_at: regionAt(elder.residenceRegion),
    synthetic: true,
  };
}

/** The care given in months that the bed was in service from the first day to the last. */
export function deliveryRows(bed: WorldHomeCareBed, months: readonly string[]): Row[] {
  if (bed.activeFrom === null || bed.status === 'SUSPENDED') return [];
  const from = dayOf(bed.activeFrom);
  const to = bed.closedOn === null ? Infinity : dayOf(bed.closedOn);
  return months.flatMap((month, slot) => {
    const span = monthSpan(month);
    if (from > span.from || to <= span.to) return [];
    const dice = new Dice(`home-care-delivery/${month}`, bed.n);
    // Care that is paid for is rarer than care that is free.
    const halfHours = Math.round(
      (bed.plannedHours ?? dice.between(4, 12)) * 2 * (0.85 + dice.unit() * 0.2),
    );
    return [
      {
        key: keyOf('homeCareDelivery', bed.n * 16 + slot),
        bed_key: bed.key,
        month,
        hours: (halfHours / 2).toFixed(1),
        visits: Math.max(1, Math.round(halfHours / 2 / dice.pick([1, 1.5, 2]))),
        synthetic: true,
      },
    ];
  });
}
