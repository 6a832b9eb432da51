import { listTests } from '../../kit/list-kit.ts';

describe('device loans', () =>
  listTests({
    entity: 'DeviceLoan',
    list: 'deviceLoans',
    table: 'services.device_loan',
    as: 'staff:150600',
    notAs: 'developer',
    orders: { LENT_ON: 'lent_on', DUE_ON: 'due_on' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      statuses: ['[RETURNED, LOST]', "status in ('RETURNED', 'LOST')"],
      dueFrom: ['"2026-07-01"', "due_on >= '2026-07-01'"],
      dueTo: ['"2026-06-30"', "due_on <= '2026-06-30'"],
    },
    refused: [['dueFrom: "2026-02-01", dueTo: "2026-01-01"', 'dueTo', 'RANGE']],
    nested: 'elder { id } device { labelZh } region { name } transitions { totalCount }',
  }));
