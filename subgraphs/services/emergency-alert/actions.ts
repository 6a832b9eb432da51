import { Matches, MaxLength } from 'class-validator';
import { expected } from '../../../ground/schema/argument-validation.ts';
import {
  type ArgumentsOf,
  choice,
  instant,
  line,
  openIdOf,
  optional,
  partOf,
  several,
  text,
  words,
} from '../../../ground/row/arguments.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { actionsOf, taking, takingAll } from '../../../ground/workflow/actions.ts';
import { Refusal } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { Device } from '../device/entity.ts';
import { KNOWN_EVENTS } from './answers.ts';
import { REFUSES, requireKept, requirePast, requirePerson } from './conditions.ts';
import { EmergencyAlert } from './entity.ts';
import { eventKey } from './event-key.ts';
import { holderAt } from './holders.ts';
import { hear } from './last-heard.ts';
import { AlarmKind } from './kinds.ts';
import { EMERGENCY_ALERT } from './machine.ts';

/** Alarms, and signs of life, that one call takes at most. */
const MOST = 1_000;

const SERIAL = line('Serial number of the device. 设备编号', 60);

const ALARM = {
  serial: SERIAL,
  event: text(
    'Id of the event that the vendor gives it, 1 to 80 letters, digits, . : - or _. 事件编号',
    Matches(/^[\w.:-]+$/, expected('FORM')),
    MaxLength(80),
  ),
  kind: choice(AlarmKind, 'What it is about. 报警类型'),
  occurredAt: instant('When it happened, not to come. 发生时间'),
  place: optional(words('Where in the home or outside, at most 100 characters. 位置', 100)),
};

const SIGN = { serial: SERIAL, at: instant('When it was sent, not to come. 时间') };

export const emergencyAlertWorkflow = new Workflow(EmergencyAlert, EMERGENCY_ALERT, 'p3');

export const EmergencyAlertActions = actionsOf(emergencyAlertWorkflow, {
  raiseEmergencyAlerts: takingAll(
    'What devices of one vendor have sent, in any order. 上报内容',
    'alerts',
    {
      vendor: openIdOf('Organization', 'The vendor. 供应商'),
      alerts: several(partOf('AlarmInput', 'An alarm. 报警', ALARM), MOST, 0),
      heard: several(
        partOf('SignOfLifeInput', 'A sign of life of a device without an alarm. 心跳', SIGN),
        MOST,
        0,
      ),
    },
    async ({ context, em, row: keys }, { vendor, alerts, heard }) => {
      const alarms = await Promise.all(alerts.map((one) => deviceOf(context, vendor, one.serial)));
      const signs = await Promise.all(heard.map((one) => deviceOf(context, vendor, one.serial)));
      const told = [...keys.keys()].filter((n) => alarms[n]);
      const known = await context.rows.answer<{ key: string; same: boolean }>(KNOWN_EVENTS, [
        told.map((n) => keys[n]),
        told.map((n) => alarms[n]!.key),
      ]);
      const same = new Map(known.map((event) => [event.key, event.same]));
      const refused: Refusal[] = [];
      const noted = (error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        refused.push(error);
      };
      const rows = await Promise.all(
        alerts.map((one, n) =>
          alertOf(
            context,
            vendor,
            one,
            alarms[n]!,
            same.get(keys[n]!),
            (field) => `alerts.${n}.${field}`,
          ).catch((error: unknown) => {
            noted(error);
            return null;
          }),
        ),
      );
      for (const [n, { at }] of heard.entries()) {
        try {
          if (!signs[n]) throw REFUSED.NOT_KNOWN(`heard.${n}.serial`);
          requirePast(at, context, `heard.${n}.at`);
        } catch (error) {
          noted(error);
        }
      }
      if (refused.length > 0) throw new Refusal(...refused);
      const first = new Map(keys.map((key, n) => [key, n]).reverse() as [string, number][]);
      requireOneDevice(alerts, keys, first);
      await hear(em, [
        ...heard.map(({ at }, n) => [signs[n]!.key, at] as const),
        ...alerts.map(({ occurredAt }, n) => [alarms[n]!.key, occurredAt] as const),
      ]);
      return rows.map((row, n) => (first.get(keys[n]!) === n ? row : null));
    },
    {
      most: MOST,
      keyOf: ({ event }: Alarm, { vendor }: { vendor: string }) => eventKey(vendor, event),
    },
  ),

  acknowledgeEmergencyAlert: ({ context }) => {
    requirePerson(context);
    return { acknowledgedAt: new Date() };
  },

  dispatchEmergencyAlert: taking(
    'Who is sent. 派出内容',
    { helper: line('Who is sent, at most 100 characters. 处置人员', 100) },
    ({ context }, { helper }) => {
      requirePerson(context);
      return { helper, dispatchedAt: new Date() };
    },
  ),

  resolveEmergencyAlert: taking(
    'What was found and done. 处置结果',
    { outcome: line('What was found and done, at most 300 characters. 处置结果', 300) },
    ({ context }, { outcome }) => {
      requirePerson(context);
      return { outcome, closedAt: new Date() };
    },
  ),

  dismissEmergencyAlert: () => ({ closedAt: new Date() }),
});

type Alarm = ArgumentsOf<typeof ALARM>;

async function deviceOf({ rows }: SubgraphContext, vendorId: string, serial: string) {
  const [device] = await rows.listBy(Device, 'serial', serial, BY_KEY, { vendorId });
  return device ?? null;
}

const BY_KEY = { expression: 'e.key' };

/**
 * The alert of an alarm; null where it is there already, and stays as it is. What facts of elders say may
 * be late, and an alarm waits for none. @throws Refusal
 */
async function alertOf(
  context: SubgraphContext,
  vendorId: string,
  { event, kind, occurredAt, place, serial: _ }: Alarm,
  device: Device | null,
  known: boolean | undefined,
  at: (field: string) => string,
): Promise<Partial<EmergencyAlert> | null> {
  if (!device) throw REFUSED.NOT_KNOWN(at('serial'));
  if (known === false) throw REFUSES.EVENT_OF_ANOTHER_DEVICE(at('event'));
  if (known) return null;
  requirePast(occurredAt, context, at('occurredAt'));
  requireKept(occurredAt, context, at('occurredAt'));
  const holder = await holderAt(context, device, occurredAt);
  if (!holder) throw REFUSES.DEVICE_NOT_PLACED(at('serial'));
  return {
    ...{ ...holder, vendorId, deviceKey: device.key, eventId: event, kind, place },
    ...{ occurredAt, receivedAt: new Date(), synthetic: device.synthetic },
  };
}

/** An event that is sent twice in one call is of one device. @throws Refusal */
function requireOneDevice(
  alerts: readonly Alarm[],
  keys: readonly string[],
  first: ReadonlyMap<string, number>,
): void {
  const wrong: Refusal[] = [];
  for (const [n, { serial }] of alerts.entries()) {
    const other = alerts[first.get(keys[n]!)!]!;
    if (other.serial !== serial) wrong.push(REFUSES.EVENT_OF_ANOTHER_DEVICE(`alerts.${n}.event`));
  }
  if (wrong.length > 0) throw new Refusal(...wrong);
}
