import { Dice } from '../../ground/synthetic/dice.ts';
import { eventKey } from '../../subgraphs/services/emergency-alert/event-key.ts';
import type { Row } from '../loader.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import type { Placed } from './device-rows.ts';

/** What a device reports, by its item. */
const ALARMS: Readonly<Record<string, string>> = {
  CALL_BUTTON: 'CALL',
  VITAL_SIGNS_PAD: 'VITAL_SIGNS',
  INFRARED_SENSOR: 'ACTIVITY',
  DOOR_SENSOR: 'DOOR',
  SMOKE_ALARM: 'SMOKE',
  GAS_ALARM: 'GAS',
};

const DAYS = 80;

/** Alerts of a device that is at an elder's, of the last weeks: nearly all of them answered and over. */
export function alertRows({ device, loan }: Placed, n: number, asOf: string): Row[] {
  const kind = ALARMS[device.item_id as string];
  const dice = new Dice('emergency-alert', n);
  if (!kind || loan.status !== 'LENT' || !dice.chance(0.12)) return [];
  const day = Math.max(dayOf(asOf) - dice.between(1, DAYS), dayOf(loan.lent_on as string));
  const at = Date.parse(`${dateOf(day)}T00:00:00+08:00`) + dice.between(0, 86_399) * 1_000;
  const received = at + dice.between(1, 20) * 1_000;
  const answered = received + dice.between(15, 900) * 1_000;
  const status = dice.weighted([
    ['RESOLVED', 70],
    ['FALSE_ALARM', 22],
    ['DISPATCHED', 3],
    ['ACKNOWLEDGED', 3],
    ['RAISED', 2],
  ] as const);
  const over = status === 'RESOLVED' || status === 'FALSE_ALARM';
  const sent = status === 'DISPATCHED' || (status === 'RESOLVED' && dice.chance(0.5));
  const after = (seconds: number) => new Date(answered + seconds * 1_000).toISOString();
  const event = `E${n}`;
  const vendor = device.vendor_id as string;
  return [
    {
      ...{ key: eventKey(vendor, event), event_id: event, vendor_id: vendor, kind, status },
      ...{ device_key: device.key, elder_key: loan.elder_key },
      ...{ occurred_at: new Date(at).toISOString(), received_at: new Date(received).toISOString() },
      acknowledged_at: status === 'RAISED' ? null : after(0),
      dispatched_at: sent ? after(120) : null,
      helper: sent ? '网格员' : null,
      outcome: status === 'RESOLVED' ? '已上门查看，老年人平安' : null,
      closed_at: over ? after(1_800) : null,
      ...{ region_code: loan.region_code, region_at: loan.region_at, synthetic: true },
    },
  ];
}
