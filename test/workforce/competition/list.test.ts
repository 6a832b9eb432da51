import { listTests } from '../../kit/list-kit.ts';
import { someDrafted } from '../../kit/published.ts';

describe('contests of skills', () =>
  listTests({
    entity: 'Competition',
    list: 'competitions',
    table: 'workforce.competition',
    open: true,
    as: 'staff:150600',
    prepare: async (hub) => {
      await hub.pg.query(`update workforce.competition set occupation = 'NURSE'
        where id = '150600-SKILLS_2025'`);
      await someDrafted('workforce.competition')(hub);
    },
    orders: { HELD_FROM: 'held_from', REGION: 'region_at' },
    filters: {
      within: ['"150600"', "region_code like '1506%'"],
      statuses: ['[PUBLISHED]', "status = 'PUBLISHED'"],
      occupations: ['[NURSE]', "occupation = 'NURSE'"],
      heldFrom: ['"2024-01-01"', "held_from >= '2024-01-01'"],
      heldTo: ['"2024-01-01"', "held_from <= '2024-01-01'"],
    },
    refused: [['heldFrom: "2026-02-01", heldTo: "2026-01-01"', 'heldTo', 'RANGE']],
    nested: 'name region { name } awardsGranted',
  }));
