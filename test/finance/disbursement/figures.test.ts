import { expectData, testHub, type TestHub } from '../../kit/hub.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub({ own: true })));
afterAll(() => hub.close());

const disbursed = async (code: string, year: number, as?: string) => {
  const result = await hub.query(
    `query($code: String!, $year: Int!) {
      region(code: $code) { disbursed(year: $year) { amount asOf withheld synthetic } }
    }`,
    { as, variables: { code, year } },
  );
  return expectData(result).region.disbursed;
};

const paid = async (from: number, to: number, year: number) => {
  const { rows } = await hub.pg.query<{ amount: number; people: number }>(
    `select coalesce(sum(amount), 0)::float8 as amount,
       count(distinct beneficiary_id) filter (where beneficiary_kind = 'ELDER')::int as people
     from finance.disbursement where region_at between $1 and $2 and status = 'PAID'
       and extract(year from paid_on) = $3`,
    [from, to, year],
  );
  return rows[0]!;
};

test('a city shows what was paid to ten people or more, to the fen', async () => {
  const { amount, people } = await paid(150600000000, 150699999999, 2026);
  expect(people).toBeGreaterThanOrEqual(10);
  expect(await disbursed('150600', 2026)).toEqual({
    ...{ amount, asOf: '2026-06-30', withheld: null, synthetic: true },
  });
});

test('what went to a few people is withheld, but not from the staff there', async () => {
  const { amount, people } = await paid(210100000000, 210199999999, 2026);
  expect(people).toBeGreaterThan(0);
  expect(people).toBeLessThan(10);
  const hidden = { amount: null, withheld: 'SMALL_NUMBER' };
  for (const as of [undefined, 'developer', 'staff:150600']) {
    expect(await disbursed('210100', 2026, as)).toMatchObject(hidden);
  }
  expect(await disbursed('210100', 2026, 'staff:210100')).toMatchObject({ amount, withheld: null });
});

test('what went to facilities alone is exact for anyone', async () => {
  const { amount, people } = await paid(530400000000, 530499999999, 2026);
  expect([people, amount > 0]).toEqual([0, true]);
  expect(await disbursed('530400', 2026)).toMatchObject({ amount, withheld: null });
});

test('a year without payments is nothing, and below the county nothing is known', async () => {
  expect(await disbursed('150600', 2019)).toMatchObject({ amount: 0, withheld: null });
  expect(await disbursed('150602001', 2026)).toMatchObject({ amount: null, withheld: 'NO_DATA' });
});

test('only paid money counts: taking back a payment lowers the sum', async () => {
  const before = await disbursed('150600', 2026);
  const { rows } = await hub.pg.query<{ amount: string }>(
    `update finance.disbursement set status = 'RECLAIMED', returned = amount where key =
       (select key from finance.disbursement where status = 'PAID'
        and region_at between 150600000000 and 150699999999 order by key limit 1)
     returning amount`,
  );
  const after = await disbursed('150600', 2026);
  expect(before.amount - after.amount).toBe(Number(rows[0]!.amount));
});
