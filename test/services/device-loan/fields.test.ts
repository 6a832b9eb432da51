import { keyOf } from '../../../ground/synthetic/keys.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { inRegionOf } from '../../kit/list-kit.ts';
import { WHY } from '../../kit/viewers.ts';
import { inStore } from '../devices.ts';
import { STAFF, world } from '../rows.ts';

interface Loan {
  status: string;
  lent: string;
  /** Serial of the device, which she reads while it is with her. */
  device: string | null;
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
    `insert into services.device_loan (key, status, lent_on, due_on, ended_on, device_key,
       elder_key, region_code, region_at, synthetic)
     select uuidv7(), 'RETURNED', '2020-01-01', '2020-03-01', '2020-02-01', $2,
       elder_key, region_code, region_at, true
     from services.elder_fact where elder_key = $1`,
    [elder.key, await inStore(hub.pg)],
  );
  loans = (
    await hub.pg.query<Loan>(
      `select l.status, lent_on::text as lent, case when d.elder_key = $1 then serial end as device
       from services.device_loan l join services.device d on d.key = l.device_key
       where l.elder_key = $1 order by lent_on desc, l.key desc`,
      [elder.key],
    )
  ).rows;
});
afterAll(() => hub.close());

const FIELDS = `id all: deviceLoans { totalCount nodes { id status lentOn device { serial } elder { id } } }
  first: deviceLoans(first: 1, orderBy: { field: LENT_ON }) { totalCount nodes { lentOn } }
  returned: deviceLoans(filter: { statuses: [RETURNED] }) { totalCount }`;

function expectLoans(found: any) {
  const shown = found.all.nodes.map(({ status, lentOn, device }: any) => {
    return { status, lent: lentOn, device: device?.serial ?? null };
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

test('staff of her region find the same under her, with what went back', async () => {
  const id = await publicIdFor(STAFF, 'Elder', elder.key);
  const text = `{ elder(id: "${id}") { ${FIELDS} } }`;
  const found = expectData(await hub.query(text, { as: STAFF })).elder;
  const serials = await hub.pg.query<{ serial: string }>(
    `select serial from services.device_loan l join services.device d on d.key = l.device_key
     where l.elder_key = $1 order by lent_on desc, l.key desc`,
    [elder.key],
  );
  const shown = found.all.nodes.map(({ device }: any) => device);
  expect(shown).toEqual(serials.rows);
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
