import { keyOf } from '../../../ground/synthetic/keys.ts';
import { Devices } from '../../../seeds/services/device-rows.ts';
import { listTests } from '../../kit/list-kit.ts';
import { world } from '../rows.ts';

const devices = new Devices(world);
/** Somebody of Ordos to whom a device is or was lent. */
const LENT = [...world.elders()].find(
  (elder) =>
    elder.residenceRegion.startsWith('1506') &&
    devices.of(elder, null).some(({ loan }) => loan.bed_key === null),
)!.n;

describe('device loans', () =>
  listTests({
    entity: 'DeviceLoan',
    list: 'deviceLoans',
    table: 'services.device_loan',
    as: 'staff:150600',
    notAs: 'developer',
    orders: { LENT_ON: 'lent_on', DUE_ON: "coalesce(due_on, '9999-12-31')" },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      statuses: ['[RETURNED, LOST]', "status in ('RETURNED', 'LOST')"],
      device: [
        ['Device', keyOf('deviceLent', LENT)],
        `device_key = '${keyOf('deviceLent', LENT)}'`,
      ],
      dueFrom: ['"2026-07-01"', "due_on >= '2026-07-01'"],
      dueTo: ['"2026-06-30"', "due_on <= '2026-06-30'"],
    },
    refused: [['dueFrom: "2026-02-01", dueTo: "2026-01-01"', 'dueTo', 'RANGE']],
    nested:
      'elder { id } device { serial item { id } } homeCareBed { id } region { name } transitions { totalCount }',
  }));
