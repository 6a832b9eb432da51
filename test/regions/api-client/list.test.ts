import { listTests } from '../../kit/list-kit.ts';

describe('registered apps and offices', () =>
  listTests({
    entity: 'ApiClient',
    list: 'apiClients',
    table: 'regions.api_client',
    open: true,
    as: 'staff:150600',
    orders: { NAME: 'name', ORGANISATION: 'organisation' },
    filters: {
      kinds: ['[CITY]', "kind = 'CITY'"],
      statuses: ['[DISABLED]', "status = 'DISABLED'"],
    },
    async prepare(hub) {
      await hub.pg.query(
        "update regions.api_client set status = 'DISABLED' where organisation in ('app-2', 'app-4')",
      );
    },
    nested: 'transitions { totalCount } allowedActions',
  }));
