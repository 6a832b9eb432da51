import { listTests } from '../../kit/list-kit.ts';

describe('arrivals from other cities', () =>
  listTests({
    entity: 'ElderArrival',
    list: 'elderArrivals',
    table: 'elders.elder_arrival',
    as: 'staff:150600',
    notAs: 'elder:1',
    orders: { RECORDED_ON: 'recorded_on' },
    filters: {
      within: ['"150602"', 'region_at between 150602000000 and 150602999999'],
      statuses: ['[REFUSED, RECORDED]', "status in ('REFUSED', 'RECORDED')"],
      recordedOnFrom: ['"2026-06-15"', "recorded_on >= '2026-06-15'"],
      recordedOnTo: ['"2026-06-15"', "recorded_on <= '2026-06-15'"],
    },
    async prepare(hub) {
      await hub.pg.query(
        `insert into elders.elder_arrival (key, status, address, evidence, recorded_on, decided_on,
           from_region_code, elder_key, region_code, region_at, synthetic)
         select uuidv7(), case when n % 3 = 0 then 'REFUSED' else 'CONFIRMED' end, '示例路', '居住证', date '2026-06-01' + (n % 30)::int,
           date '2026-06-01' + (n % 30)::int, '210100', key, region_code, region_at, true
         from (select e.*, row_number() over (order by key) as n from elders.elder e
           where region_at between 150600000000 and 150699999999 limit 120) e`,
      );
    },
    nested:
      'elder { name } region { name } from { name } transitions { totalCount } allowedActions',
  }));
