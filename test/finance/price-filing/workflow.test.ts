import { testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { NEW, REASON } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { FACILITY, HOME, PRICE_SPECIMEN, PRICES } from './specimen.ts';

const FINANCE = 'finance:150600';
const CHECKS = 'finance:150600:2';
const PUBLISHES = 'finance:150600:3';

describe('every state, action and role', () => walkWorkflow(PRICE_SPECIMEN));

describe('one effect', () => {
  oneEffect(PRICE_SPECIMEN, { name: 'filePrices', state: NEW, persona: FINANCE });
  oneEffect(PRICE_SPECIMEN, { name: 'checkPriceFiling', state: 'FILED', persona: FINANCE });
});

describe('what is no filing', () => {
  const tried = outcomes(PRICE_SPECIMEN, FINANCE);
  const bed = (monthly: number) => ({ prices: [{ kind: 'BED', monthly }] });
  const CAP = `insert into finance.price_cap (id, status, item, monthly, valid_from, synthetic,
    region_code, region_at) values ('150602-T', 'PUBLISHED', 'BED', 100, '2026-08-01', true,
    '${HOME.regionCode.slice(0, 6)}', ${HOME.regionCode.slice(0, 6)}000000)`;
  tried('filePrices', NEW, [
    ['today', { validFrom: '2026-06-30' }, 'FILED'],
    ['a day before today', { validFrom: '2026-06-29' }, 'PRICES_BACKWARDS validFrom'],
    [
      'the first day of those that are public already',
      { validFrom: '2026-09-01' },
      'PRICES_BACKWARDS validFrom',
      `update finance.price_filing set valid_from = '2026-09-01'
       where facility_id = '${HOME.key}' and valid_until is null`,
    ],
    [
      'the day after it',
      { validFrom: '2026-09-02' },
      'FILED',
      `update finance.price_filing set valid_from = '2026-09-01'
       where facility_id = '${HOME.key}' and valid_until is null`,
    ],
    [
      'a facility that there is not',
      { facility: `Facility:${HOME.key.replace(/.{4}$/, '0000')}` },
      'NOT_KNOWN facility',
    ],
    [
      'a facility that is closed',
      {},
      'INVALID_VALUE facility',
      `update finance.facility_fact set status = 'CLOSED' where facility_id = '${HOME.key}'`,
    ],
    ['no price of a bed', { prices: [{ kind: 'MEALS', monthly: 1 }] }, 'INVALID_VALUE prices'],
    [
      'one thing at two prices',
      { prices: [...PRICES, { kind: 'BED', monthly: 1 }] },
      'INVALID_VALUE prices.3.kind',
    ],
    ['a price below nothing', bed(-1), 'BAD_USER_INPUT'],
    ['no price at all', { prices: [] }, 'BAD_USER_INPUT'],
    ['the cap of the city for inclusive homes', bed(300_000), 'FILED'],
    ['a fen more than the cap', bed(300_001), 'ABOVE_PRICE_CAP prices.0.monthly'],
    ['more than the cap of its county', bed(101), 'ABOVE_PRICE_CAP prices.0.monthly', CAP],
    ['more than that before its first day', { ...bed(101), validFrom: '2026-07-31' }, 'FILED', CAP],
    [
      'more than the cap in a home that is not inclusive',
      bed(300_001),
      'FILED',
      `update finance.facility_fact set inclusive = false where facility_id = '${HOME.key}'`,
    ],
    [
      'another one under way',
      {},
      'ALREADY_EXISTS facility',
      `insert into finance.price_filing (id, facility_id, number, items, lowest_monthly, filed_on,
         valid_from, synthetic, region_code, region_at, register_status)
       select gen_random_uuid(), facility_id, 91, items, lowest_monthly, filed_on, '2027-01-01', true,
         region_code, region_at, 'RETURNED' from finance.price_filing
       where facility_id = '${HOME.key}' and number = 1`,
    ],
  ]);
  tried('correctPriceFiling', 'RETURNED', [
    ['a price alone', bed(1), 'FILED'],
    ['a day before today', { validFrom: '2026-06-29' }, 'PRICES_BACKWARDS validFrom'],
    ['a price above the cap', bed(300_001), 'ABOVE_PRICE_CAP prices.0.monthly'],
    ['no price of a bed', { prices: [{ kind: 'MEALS', monthly: 1 }] }, 'INVALID_VALUE prices'],
  ]);
  const late = `update finance.price_filing set valid_from = '2026-06-29'
    where facility_id = '${HOME.key}' and number = 90`;
  for (const action of ['checkPriceFiling', 'publishPriceFiling'] as const) {
    const state = action === 'checkPriceFiling' ? 'FILED' : 'CHECKED';
    tried(action, state, [
      ['its first day over by now', {}, 'PRICES_BACKWARDS id', late],
      ['a cap that was set since', {}, 'ABOVE_PRICE_CAP id', CAP],
    ]);
  }
  tried('withdrawPriceFiling', 'PUBLISHED', [
    [
      'prices that are over',
      REASON,
      'PRICES_OVER id',
      `update finance.price_filing set valid_from = '2026-01-01', valid_until = '2026-06-29'
       where facility_id = '${HOME.key}' and number = 90`,
    ],
  ]);
});

describe('from the home to the family', () => {
  let hub: TestHub;
  const run = (name: string, input: object, as: string) =>
    act(
      hub,
      { entity: 'PriceFiling', fields: 'id version status validUntil' },
      name,
      { ...input },
      { as },
    );
  const seen = async () => {
    const { data } = await hub.query(
      `query($id: ID!) { facility(id: $id) { monthlyPrice { amount } currentPriceFiling { number }
        priceFilings(first: 1) { nodes { status } } } }`,
      { variables: { id: FACILITY } },
    );
    const { monthlyPrice, currentPriceFiling, priceFilings } = data!.facility;
    return [monthlyPrice?.amount, currentPriceFiling?.number, priceFilings.nodes[0].status];
  };

  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
    await PRICE_SPECIMEN.clear(hub);
  });
  afterAll(() => hub.close());

  test('an operator files, two people check and publish, and the price changes on its day, not before', async () => {
    const old = HOME.priceFilings.at(-1)!;
    const price = old.bed + old.care.INTACT + old.meals;
    const before = (latest: string) => [price, old.version, latest];
    expect(await seen()).toEqual(before('IN_FORCE'));
    const input = { facility: FACILITY, prices: PRICES, validFrom: '2026-07-15' };
    const filed = await run('filePrices', input, `operator:${HOME.n}`);
    expect(filed.node).toMatchObject({ status: 'FILED' });
    const { id } = filed.node!;
    expect(await seen()).toEqual(before('UNPUBLISHED'));
    await run('checkPriceFiling', { id, version: 1 }, CHECKS);
    const published = await run('publishPriceFiling', { id, version: 2 }, PUBLISHES);
    expect(published.node).toMatchObject({ status: 'PUBLISHED' });
    await hub.settle();
    expect(await seen()).toEqual(before('PENDING'));
    hub.setToday('2026-07-14');
    expect(await seen()).toEqual(before('PENDING'));
    hub.setToday('2026-07-15');
    expect(await seen()).toEqual([170_000, old.version + 1, 'IN_FORCE']);
    hub.setToday('2026-06-30');

    const withdrawn = await run(
      'withdrawPriceFiling',
      { id, version: 3, note: '备案材料有误' },
      CHECKS,
    );
    expect(withdrawn.node).toMatchObject({ status: 'WITHDRAWN', validUntil: null });
    await hub.settle();
    hub.setToday('2026-07-15');
    expect(await seen()).toEqual(before('WITHDRAWN'));
    hub.setToday('2026-06-30');
  });

  test('prices in force that are taken back end today, and nothing takes their place', async () => {
    await PRICE_SPECIMEN.clear(hub);
    const { rows } = await hub.pg.query<{ id: string; version: number }>(
      `select 'PriceFiling:' || id as id, version from finance.price_filing
       where facility_id = $1 and valid_until is null`,
      [HOME.key],
    );
    const withdrawn = await run(
      'withdrawPriceFiling',
      { ...rows[0]!, note: '备案材料有误' },
      CHECKS,
    );
    expect(withdrawn.node).toMatchObject({ status: 'WITHDRAWN', validUntil: '2026-06-30' });
    await hub.settle();
    expect((await seen()).slice(1)).toEqual([HOME.priceFilings.length, 'IN_FORCE']);
    hub.setToday('2026-07-01');
    expect(await seen()).toEqual([undefined, undefined, 'SUPERSEDED']);
    hub.setToday('2026-06-30');
  });
});
