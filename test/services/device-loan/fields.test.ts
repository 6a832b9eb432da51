import { keyOf } from '../../../ground/synthetic/keys.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { inRegionOf } from '../../kit/list-kit.ts';
import { WHY } from '../../kit/viewers.ts';
import { STAFF, world } from '../rows.ts';

interface Loan {
  status: string;
  lent: string;
  device: string;
}

let hub: TestHub;
/** Who was lent most in the region, and her loans, the latest first. */
let elder: { n: number; key: string };
let loans: Loan[];
beforeAll(async () => {
  hub = await testHub({ own: true });
  const { rows } = await hub.pg.query<{ key: string }>(
    `select elder_key as key from services.device_loan where ${inRegionOf(STAFF)}
     group by 1 order by count(*) desc, 1 limit 1`,
  );
  elder = [...world.elders()].find(({ key }) => key === rows[0]!.key)!;
  await hub.pg.query(
    `insert into services.device_loan (key, status, lent_on, due_on, ended_on, device_id,
       elder_key, region_code, region_at, synthetic)
     select uuidv7(), 'RETURNED', '2020-01-01', '2020-03-01', '2020-02-01', 'WHEELCHAIR',
       elder_key, region_code, region_at, true
     from services.elder_fact where elder_key = $1`,
    [elder.key],
  );
  loans = (
    await hub.pg.query<Loan>(
      `select status, lent_on::text as lent, 'CatalogueItem:' || device_id as device
       from services.device_loan where elder_key = $1 order by lent_on desc, key desc`,
      [elder.key],
    )
  ).rows;
});
afterAll(() => hub.close());

const FIELDS = `id all: deviceLoans { totalCount nodes { id status lentOn device { id } elder { id } } }
  first: deviceLoans(first: 1, orderBy: { field: LENT_ON }) { totalCount nodes { lentOn } }
  returned: deviceLoans(filter: { statuses: [RETURNED] }) { totalCount }`;

function expectLoans(found: any) {
  const shown = found.all.nodes.map(({ status, lentOn, device }: any) => {
    return { status, lent: lentOn, device: device.id };
  });
  expect(shown).toEqual(loans);
  for (const loan of found.all.nodes) expect(loan.elder.id).toBe(found.id);
  expect(found.first).toEqual({ totalCount: loans.length, nodes: [{ lentOn: '2020-01-01' }] });
  const returned = loans.filter(({ status }) => status === 'RETURNED').length;
  expect(found.returned.totalCount).toBe(returned);
}

test('an elder and the guardian find what she has on loan, and had, under herself', async () => {
  expect(loans.length).toBeGreaterThan(1);
  const account = keyOf('guardian', elder.n);
  await hub.pg.query(
    `insert into access.acting (source_key, account, person, powers, valid_from, valid_until)
     values (uuidv7(), $1, $2, '{READ}', '2026-01-01', 'infinity')`,
    [account, elder.key],
  );
  for (const as of [`elder:${elder.n}`, `guardian:${elder.n}`]) {
    const id = await publicIdFor(as, 'Elder', elder.key);
    const found = expectData(await hub.query(`{ elder(id: "${id}") { ${FIELDS} } }`, { as }));
    expectLoans(found.elder);
    const one = `{ deviceLoan(id: "${found.elder.all.nodes[0].id}") { status } }`;
    const { deviceLoan } = expectData(await hub.query(one, { as }));
    expect(deviceLoan).toEqual({ status: loans[0]!.status });
  }
});

test('staff of her region find the same under her', async () => {
  const id = await publicIdFor(STAFF, 'Elder', elder.key);
  expectLoans(
    expectData(await hub.query(`{ elder(id: "${id}") { ${FIELDS} } }`, { as: STAFF })).elder,
  );
});

test.each(['another elder', 'staff:210100', 'developer', 'partner:150600'])(
  'to %s a loan of hers is not there',
  async (who) => {
    const as = who === 'another elder' ? `elder:${elder.n + 1}` : who;
    const { rows } = await hub.pg.query<{ key: string }>(
      'select key from services.device_loan where elder_key = $1 limit 1',
      [elder.key],
    );
    const id = await publicIdFor(as, 'DeviceLoan', rows[0]!.key);
    const { data, errors } = await hub.query(`{ deviceLoan(id: "${id}") { status } }`, {
      as,
      headers: WHY,
    });
    expect([data.deviceLoan, errors?.map(({ extensions }) => extensions.code)]).toEqual([
      null,
      ['NOT_FOUND'],
    ]);
  },
);
