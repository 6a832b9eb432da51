import { keyOf } from '../../../ground/synthetic/keys.ts';
import { listTests } from '../../kit/list-kit.ts';
import { NO_VENDOR, VENDOR } from '../devices.ts';

describe('devices', () =>
  listTests({
    entity: 'Device',
    list: 'devices',
    table: 'services.device',
    as: 'staff:150600',
    notAs: 'developer',
    prepare: async (hub) => {
      await hub.pg.query(
        `update services.device set vendor_id = $1 where key in (
           select key from services.device where region_code like '1506%' order by key limit 3)`,
        [NO_VENDOR],
      );
    },
    orders: { REGISTERED_ON: 'registered_on', SERIAL: 'serial' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      statuses: ['[WRITTEN_OFF]', "status = 'WRITTEN_OFF'"],
      placed: ['true', 'elder_key is not null'],
      vendor: [`"Organization:${VENDOR.key}"`, `vendor_id = '${VENDOR.key}'`],
      serial: ['"F16"', "serial = 'F16'"],
      elder: [['Elder', keyOf('elder', 1)], `elder_key = '${keyOf('elder', 1)}'`],
      registeredFrom: ['"2026-01-01"', "registered_on >= '2026-01-01'"],
      registeredTo: ['"2025-12-31"', "registered_on <= '2025-12-31'"],
    },
    refused: [
      ['registeredFrom: "2026-02-01", registeredTo: "2026-01-01"', 'registeredTo', 'RANGE'],
    ],
    nested:
      'item { labelZh } vendor { name } owner { name } elder { id } region { name } transitions { totalCount }',
  }));
