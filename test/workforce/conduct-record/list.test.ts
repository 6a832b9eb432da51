import { conductRows } from '../../../seeds/workforce/conduct-rows.ts';
import { listTests } from '../../kit/list-kit.ts';
import { TEST_AS_OF } from '../../kit/world.ts';
import { world } from '../rows.ts';

const HOME = world.facilities().find(({ regionCode }) => regionCode.startsWith('1506'))!.key;
/** A worker of Ordos on whom there is a record. */
const WORKER = world
  .workers()
  .find((one) => one.regionCode.startsWith('1506') && conductRows(one, TEST_AS_OF).length > 0)!.key;

describe('records on conduct', () =>
  listTests({
    entity: 'ConductRecord',
    list: 'conductRecords',
    table: 'workforce.conduct_record',
    as: 'supervision:150600',
    notAs: 'partner:150100',
    prepare: async (hub) => {
      await hub.pg.query(
        `update workforce.conduct_record set facility_id = $1 where worker_key = $2`,
        [HOME, WORKER],
      );
      // Of Ordos somebody is banned.
      await hub.pg.query(
        `update workforce.conduct_record set status = 'BANNED', banned_from = '2026-06-01',
           banned_until = '2027-06-01', decided_on = '2026-06-01' where worker_key = $1`,
        [WORKER],
      );
    },
    orders: { OCCURRED_ON: 'occurred_on', REGION: 'region_at' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      statuses: ['[WARNED]', "status = 'WARNED'"],
      kinds: ['[NEGLECT]', "kind = 'NEGLECT'"],
      worker: [['Worker', WORKER], `worker_key = '${WORKER}'`],
      facility: [`"Facility:${HOME}"`, `facility_id = '${HOME}'`],
      bannedUntilFrom: ['"2027-06-01"', "banned_until >= '2027-06-01'"],
      bannedUntilTo: ['"2027-06-01"', "banned_until <= '2027-06-01'"],
    },
    refused: [
      ['bannedUntilFrom: "2026-02-01", bannedUntilTo: "2026-01-01"', 'bannedUntilTo', 'RANGE'],
    ],
    nested: 'worker { name } facility { id } region { name } transitions { totalCount }',
  }));
