import { listTests } from '../../kit/list-kit.ts';
import { placeEntry } from '../access-record/placed.ts';

describe('withholdings', () =>
  listTests({
    entity: 'AccessWithholding',
    list: 'accessWithholdings',
    table: 'regions.access_withholding',
    as: 'officer:150600',
    notAs: 'elder:1',
    orders: { VALID_UNTIL: 'valid_until' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      statuses: ['[WITHHELD]', "status = 'WITHHELD'"],
      grounds: ['[EMERGENCY]', "ground = 'EMERGENCY'"],
      validUntilFrom: ['"2026-08-01"', "valid_until >= '2026-08-01'"],
      validUntilTo: ['"2026-08-01"', "valid_until <= '2026-08-01'"],
    },
    refused: [
      ['validUntilFrom: "2026-02-01", validUntilTo: "2026-01-01"', 'validUntilTo', 'RANGE'],
    ],
    async prepare(hub) {
      for (let n = 0; n < 12; n++) {
        const region = ['150602', '150621', '210102'][n % 3]!;
        const entry = await placeEntry(hub.pg, { elder: n + 1, region });
        await hub.pg.query(
          `insert into regions.access_withholding (key, status, ground, valid_until, entry_key,
             region_code, region_at, synthetic)
           values (uuidv7(), $1, $2, $3, $4, $5::text, ($5 || '000000')::bigint, false)`,
          [
            ['PROPOSED', 'WITHHELD', 'ENDED'][n % 3],
            ['HINDERS_DUTY', 'EMERGENCY'][n % 2],
            `2026-${String(7 + (n % 4)).padStart(2, '0')}-01`,
            entry,
            region,
          ],
        );
      }
    },
    nested: 'entry { id at } region { name } transitions { totalCount } allowedActions',
  }));
