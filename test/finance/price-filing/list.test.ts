import { createWorld } from '../../../seeds/world/world.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { TEST_WORLD } from '../../kit/world.ts';
import { everyNode } from '../every-page.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

const facilities = createWorld({ elders: 1, ...TEST_WORLD }).facilities();
const filings = facilities.flatMap(({ priceFilings }) => priceFilings);
const versions = facilities.find(({ priceFilings }) => priceFilings.length > 1)!;

test('every filing of the world is there, once, with its prices', async () => {
  const { nodes, totalCount } = await everyNode(hub, {
    name: 'priceFilings',
    fields: 'number lowestMonthly synthetic items { kind monthly }',
  });
  expect(totalCount).toBe(filings.length);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  expect(byId.size).toBe(filings.length);
  for (const { key, version, bed, care, meals, entitled } of filings) {
    const prices = [bed, care.INTACT, care.PARTIAL, care.FULL, meals];
    if (entitled !== null) prices.push(entitled);
    const node = byId.get(`PriceFiling:${key}`);
    expect(node).toMatchObject({ number: version, synthetic: true });
    expect(node.items.map((item: any) => item.monthly)).toEqual(prices);
    expect(node.lowestMonthly).toBe(bed + care.INTACT + meals);
  }
});

test('a facility shows its filings, the latest first, and the one in force', async () => {
  const result = await hub.query(
    `query($id: ID!, $first: Date!, $before: Date!) { facility(id: $id) {
      priceFilings { totalCount nodes { number status validFrom validUntil } }
      currentPriceFiling { number status facility { id } }
      atFirst: currentPriceFiling(asOf: $first) { number }
      before: currentPriceFiling(asOf: $before) { number }
    } }`,
    {
      variables: {
        id: `Facility:${versions.key}`,
        first: versions.priceFilings[0]!.effectiveFrom,
        before: '2000-01-01',
      },
    },
  );
  const { facility } = expectData(result);
  const last = versions.priceFilings.at(-1)!.version;
  expect(facility.priceFilings.totalCount).toBe(last);
  expect(facility.priceFilings.nodes.map((node: any) => node.number)).toEqual(
    versions.priceFilings.map(({ version }) => version).toReversed(),
  );
  expect(facility.priceFilings.nodes.map((node: any) => node.status)).toEqual([
    'IN_FORCE',
    ...Array(last - 1).fill('SUPERSEDED'),
  ]);
  expect(facility.currentPriceFiling).toEqual({
    number: last,
    status: 'IN_FORCE',
    facility: { id: `Facility:${versions.key}` },
  });
  expect(facility.atFirst).toEqual({ number: 1 });
  expect(facility.before).toBeNull();
});

/** One filing is not public, one was taken back in force and one before its day. */
async function someWithdrawn({ pg }: TestHub): Promise<void> {
  const states = ['FILED', 'WITHDRAWN', 'WITHDRAWN'];
  for (const [n, state] of states.entries()) {
    await pg.query(
      `update finance.price_filing set register_status = $1 where id =
         (select id from finance.price_filing where (valid_until is null) = $2 and valid_from <= '2023-06-30'
            and register_status = 'PUBLISHED' order by id limit 1)`,
      [state, n === 2],
    );
  }
}
const HELD = `(register_status = 'PUBLISHED'
  or register_status = 'WITHDRAWN' and valid_until is not null)`;

describe('price filings', () =>
  listTests({
    entity: 'PriceFiling',
    list: 'priceFilings',
    table: 'finance.price_filing',
    open: true,
    prepare: someWithdrawn,
    as: 'developer',
    orders: { LOWEST_MONTHLY: 'lowest_monthly', VALID_FROM: 'valid_from', FILED_ON: 'filed_on' },
    filters: {
      within: ['"530400"', 'region_at between 530400000000 and 530499999999'],
      facilities: [`["Facility:${versions.key}"]`, `facility_id = '${versions.key}'`],
      statuses: ['[SUPERSEDED]', `valid_until < '2026-06-30' and ${HELD}`],
      registerStatuses: ['[FILED]', "register_status = 'FILED'"],
      inForceOn: [
        '"2023-06-30"',
        `valid_from <= '2023-06-30' and coalesce(valid_until, '2023-06-30') >= '2023-06-30'
         and ${HELD}`,
      ],
      lowestMonthlyFrom: ['200000', 'lowest_monthly >= 200000'],
      lowestMonthlyTo: ['250000', 'lowest_monthly <= 250000'],
      filedFrom: ['"2023-01-01"', `filed_on >= '2023-01-01'`],
      filedTo: ['"2023-12-31"', `filed_on <= '2023-12-31'`],
    },
    refused: [
      ['lowestMonthlyFrom: 2, lowestMonthlyTo: 1', 'lowestMonthlyTo', 'RANGE'],
      ['filedFrom: "2023-01-02", filedTo: "2023-01-01"', 'filedTo', 'RANGE'],
    ],
    nested: 'status facility { name } region { name } items { kind }',
  }));
