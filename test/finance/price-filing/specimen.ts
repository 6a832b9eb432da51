import { newKey } from '../../../ground/workflow/new-key.ts';
import { PRICE_FILING } from '../../../subgraphs/finance/price-filing/machine.ts';
import { createWorld } from '../../../seeds/world/world.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { TEST_WORLD } from '../../kit/world.ts';

const homes = createWorld({ elders: 1, ...TEST_WORLD }).facilities();
const priced = homes.filter(({ priceFilings }) => priceFilings.length > 0);

/** An inclusive home of Ordos, and any of another city. */
export const HOME = priced.find(
  ({ regionCode, inclusive }) => regionCode.startsWith('1506') && inclusive,
)!;
const ELSEWHERE = priced.find(({ regionCode }) => regionCode.startsWith('2101'))!;

export const FACILITY = `Facility:${HOME.key}`;
export const PRICES = [
  { kind: 'BED', monthly: 120_000 },
  { kind: 'CARE_FULL', monthly: 200_000 },
  { kind: 'CARE_INTACT', monthly: 50_000 },
];
/** Its number is beyond those of the seeds. */
const NUMBER = 90;

export const PRICE_SPECIMEN: Specimen = {
  machine: PRICE_FILING,
  table: 'finance.price_filing',
  primaryKey: 'id',
  region: '150600',
  otherRegion: '210100',
  facility: HOME.n,
  otherFacility: ELSEWHERE.n,
  async clear(hub) {
    const seeded = HOME.priceFilings.length;
    await hub.pg.query('delete from finance.price_filing where facility_id = $1 and number > $2', [
      HOME.key,
      seeded,
    ]);
    await hub.pg.query(
      `update finance.price_filing set register_status = 'PUBLISHED', valid_until = null, valid_from = $3
       where facility_id = $1 and number = $2`,
      [HOME.key, seeded, HOME.priceFilings.at(-1)!.effectiveFrom],
    );
    await hub.pg.query(`delete from finance.price_cap where id like '%-T'`);
    await hub.pg.query(
      `update finance.facility_fact set status = 'OPERATING', inclusive = true where facility_id = $1`,
      [HOME.key],
    );
    await hub.pg.query('update finance.fact_position set as_of = now()');
  },
  async place(hub, state) {
    await this.clear(hub);
    const id = newKey();
    await hub.pg.query(
      `insert into finance.price_filing (id, facility_id, number, items, lowest_monthly, filed_on,
         valid_from, synthetic, region_code, region_at, register_status)
       values ($1, $2, $3, $4, 170000, '2026-06-01', '2027-01-01', true, '150602', 150602000000, $5)`,
      [id, HOME.key, NUMBER, JSON.stringify(PRICES), state],
    );
    return id;
  },
  input(_, action) {
    const prices = { prices: PRICES, validFrom: '2026-12-01' };
    if (action === 'filePrices') return { facility: FACILITY, ...prices };
    return action === 'correctPriceFiling' ? { validFrom: '2026-11-01' } : {};
  },
};
