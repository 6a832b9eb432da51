import { eventKey } from '../../../subgraphs/services/emergency-alert/event-key.ts';
import { EMERGENCY_ALERT } from '../../../subgraphs/services/emergency-alert/machine.ts';
import { act } from '../../kit/mutations.ts';
import type { TestHub } from '../../kit/hub.ts';
import { VENDOR } from '../devices.ts';

export const SYSTEM = 'system:150600';

/** An alarm as a vendor's platform sends it. */
export function alarm(serial: string, event: string, change: Record<string, unknown> = {}) {
  return { serial, event, kind: 'CALL', occurredAt: '2026-06-29T22:15:00+08:00', ...change };
}

export const keyOfEvent = (event: string): string => eventKey(VENDOR.key, event);

export function raise(
  hub: TestHub,
  alerts: readonly object[],
  { as = SYSTEM, ...more }: Record<string, unknown> & { as?: string } = {},
) {
  const input = { vendor: `Organization:${VENDOR.key}`, alerts, heard: [], ...more };
  const of = { ...EMERGENCY_ALERT, fields: 'id status version' };
  return act(hub, of, 'raiseEmergencyAlerts', input, { as });
}
