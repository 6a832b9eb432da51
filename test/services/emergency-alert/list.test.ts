import { keyOf } from '../../../ground/synthetic/keys.ts';
import { listTests } from '../../kit/list-kit.ts';

const fitted = keyOf('deviceFitted', 16);
const DAY = "(occurred_at at time zone 'Asia/Shanghai')::date";

describe('alerts', () =>
  listTests({
    entity: 'EmergencyAlert',
    list: 'emergencyAlerts',
    table: 'services.emergency_alert',
    as: 'staff:150600',
    notAs: 'developer',
    orders: { OCCURRED_AT: 'occurred_at', RECEIVED_AT: 'received_at' },
    prepare: async (hub) => {
      await hub.pg.query(
        `update services.emergency_alert set elder_key = $1, device_key = $2 where key = (
           select key from services.emergency_alert where region_code like '1506%' limit 1)`,
        [keyOf('elder', 1), fitted],
      );
    },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      statuses: ['[FALSE_ALARM]', "status = 'FALSE_ALARM'"],
      kinds: ['[CALL, SMOKE]', "kind in ('CALL', 'SMOKE')"],
      elder: [['Elder', keyOf('elder', 1)], `elder_key = '${keyOf('elder', 1)}'`],
      device: [['Device', fitted], `device_key = '${fitted}'`],
      occurredFrom: ['"2026-06-01"', `${DAY} >= '2026-06-01'`],
      occurredTo: ['"2026-05-31"', `${DAY} <= '2026-05-31'`],
    },
    refused: [['occurredFrom: "2026-06-02", occurredTo: "2026-06-01"', 'occurredTo', 'RANGE']],
    nested:
      'elder { id } device { serial } vendor { name } region { name } transitions { totalCount }',
  }));
