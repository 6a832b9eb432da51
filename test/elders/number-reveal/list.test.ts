import { listTests } from '../../kit/list-kit.ts';

describe('looks at masked numbers', () =>
  listTests({
    entity: 'NumberReveal',
    list: 'numberReveals',
    table: 'elders.number_reveal',
    as: 'supervision:150600',
    notAs: 'elder:1',
    orders: { REVEALED_ON: 'revealed_on' },
    filters: {
      within: ['"150602"', 'region_at between 150602000000 and 150602999999'],
      revealedOnFrom: ['"2026-06-15"', "revealed_on >= '2026-06-15'"],
      revealedOnTo: ['"2026-06-15"', "revealed_on <= '2026-06-15'"],
    },
    async prepare(hub) {
      await hub.pg.query(
        `insert into elders.number_reveal (key, status, number, revealed_on, office, reason, elder_key,
           region_code, region_at, synthetic)
         select uuidv7(), 'REVEALED', 'NATIONAL_ID', date '2026-06-01' + (n % 30)::int,
           'civil-affairs-150600', '核对', key, region_code, region_at, true
         from (select e.*, row_number() over (order by key) as n from elders.elder e
           where region_at between 150600000000 and 150699999999 limit 120) e`,
      );
    },
    nested: 'elder { name } region { name } transitions { totalCount } allowedActions value',
  }));
