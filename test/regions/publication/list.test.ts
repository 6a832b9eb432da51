import { listTests } from '../../kit/list-kit.ts';

describe('publications', () =>
  listTests({
    entity: 'Publication',
    list: 'publications',
    table: 'regions.publication',
    as: 'staff:150600',
    open: 'subject',
    orders: { TOLD: 'position' },
    filters: {
      within: ['"150600"', "region_code like '1506%'"],
      types: ['[PolicyDocument, RegionPact]', "type in ('PolicyDocument', 'RegionPact')"],
      states: ['[CORRECTED]', "state = 'CORRECTED'"],
      publishedFrom: ['"2023-01-01"', "published_on >= '2023-01-01'"],
      publishedTo: ['"2022-12-31"', "published_on <= '2022-12-31'"],
    },
    refused: [['publishedFrom: "2026-02-01", publishedTo: "2026-01-01"', 'publishedTo', 'RANGE']],
    nested: 'region { name }',
    async prepare(hub) {
      await hub.pg.query(
        "update regions.publication set state = 'CORRECTED' where position % 3 = 0",
      );
    },
  }));
