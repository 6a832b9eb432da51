import { listTests } from '../../kit/list-kit.ts';
import { AwardRows } from '../../../seeds/workforce/award-rows.ts';
import { TEST_AS_OF } from '../../kit/world.ts';
import { world } from '../rows.ts';

const rows = new AwardRows(TEST_AS_OF);
/** Who has an award in Ordos. */
const WORKER = world
  .workers()
  .flatMap((one) => rows.of(one))
  .find((row) => row['competition_id'] === '150600-SKILLS_2025')!['worker_key'] as string;

describe('awards', () =>
  listTests({
    entity: 'Award',
    list: 'awards',
    table: 'workforce.award',
    as: 'staff:150600',
    notAs: 'developer',
    prepare: async (hub) => {
      // One of them is of the year before.
      await hub.pg.query(`update workforce.award set year = 2024 where worker_key = $1`, [WORKER]);
    },
    orders: { YEAR: 'year', PLACE: 'coalesce(place, 1000)', REGION: 'region_at' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      statuses: ['[GRANTED]', "status = 'GRANTED'"],
      kinds: ['[COMPETITION_PLACE]', "kind = 'COMPETITION_PLACE'"],
      levels: ['[COUNTY]', "level = 'COUNTY'"],
      year: ['2025', 'year = 2025'],
      worker: [['Worker', WORKER], `worker_key = '${WORKER}'`],
      competitions: ['["Competition:150600-SKILLS_2025"]', "competition_id = '150600-SKILLS_2025'"],
      grantedFrom: ['"2025-08-01"', "granted_on >= '2025-08-01'"],
      grantedTo: ['"2025-08-01"', "granted_on <= '2025-08-01'"],
    },
    refused: [['grantedFrom: "2026-02-01", grantedTo: "2026-01-01"', 'grantedTo', 'RANGE']],
    nested: 'worker { name } competition { name } region { name } transitions { totalCount }',
  }));
