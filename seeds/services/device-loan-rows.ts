import { regionAt } from '../../ground/china/region-code.ts';
import type { Row } from '../loader.ts';
import { officeDayUpTo } from '../history/office-hours.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import { DEVICE_CODES } from '../world/devices.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { WorldElder } from '../world/types.ts';

/** One elder in twenty has, or had, a device on loan, for one to six months. */
export function loanRows(elder: WorldElder, asOf: string): Row[] {
  const dice = new Dice('device-loan', elder.n);
  if (!dice.chance(0.05)) return [];
  const lent = officeDayUpTo(dayOf(asOf) - dice.between(1, 300));
  const due = lent + dice.between(30, 180);
  const ended = officeDayUpTo(due + dice.between(-20, 10));
  const over = ended < dayOf(asOf);
  return [
    {
      key: keyOf('deviceLoan', elder.n),
      elder_key: elder.key,
      device_id: dice.pick(DEVICE_CODES),
      status: !over ? 'LENT' : dice.chance(0.05) ? 'LOST' : 'RETURNED',
      lent_on: dateOf(lent),
      due_on: dateOf(due),
      ended_on: over ? dateOf(ended) : null,
      region_code: elder.residenceRegion,
      region_at: regionAt(elder.residenceRegion),
      synthetic: true,
    },
  ];
}
