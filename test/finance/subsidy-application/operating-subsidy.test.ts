import { expectData, testHub, type TestHub } from '../../kit/hub.ts';

const STAFF = 'staff:361181';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());

const FIELDS = `amount met reasonCodes withheld asOf factsAsOf version
  inputs { name value } policyDocument { id }`;

async function subsidyOf(id: string, month: string, as?: string): Promise<Record<string, any>> {
  const text = `query($id: ID!, $month: Month!) {
    facility(id: $id) { operatingSubsidy(month: $month) { ${FIELDS} } }
  }`;
  const data = expectData(
    await hub.query(text, { as, variables: { id: `Facility:${id}`, month } }),
  );
  const { inputs, ...rest } = data.facility.operatingSubsidy;
  const named = inputs.map(({ name, value }: Record<string, string>) => [name, value]);
  return { ...rest, ...Object.fromEntries(named) };
}

/** A filed nursing home of Dexing where nobody lives yet. */
async function emptyHome(): Promise<string> {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select facility_id as id from finance.facility_fact f
     where type = 'NURSING_HOME' and region_code like '361181%' and status = 'OPERATING'
       and filed_on < '2025-01-01' and not exists
         (select from finance.residence_fact r where r.facility_id = f.facility_id)
     order by 1 limit 1`,
  );
  return rows[0]!.id;
}

/** Makes finance know residents of a home, all May unless said otherwise. */
async function moveIn(
  home: string,
  band: string | null,
  n: number,
  stay: { from: string; to: string | null } = { from: '2026-04-20', to: null },
): Promise<void> {
  const term = { standard: 'MZT039_2013', band, from: '2026-01-01', until: '2026-12-31' };
  const elders = await hub.pg.query<{ key: string }>(
    `update finance.elder_fact set assessments = $1::jsonb where elder_key in (
       select elder_key from finance.elder_fact e where not exists
         (select from finance.residence_fact r where r.elder_key = e.elder_key) limit $2)
     returning elder_key as key`,
    [JSON.stringify(band === null ? [] : [term]), n],
  );
  for (const { key } of elders.rows) {
    await hub.pg.query(
      `insert into finance.residence_fact values (gen_random_uuid(), $1, $2, $3, $4, 1, now())`,
      [home, key, stay.from, stay.to],
    );
  }
}

test('what was applied for in past months is what the field gives for them', async () => {
  const { rows } = await hub.pg.query<{ id: string; period: string; amount: number }>(
    `select a.beneficiary_id as id, a.period, a.amount::int as amount
     from finance.subsidy_application a join finance.subsidy_programme p on p.id = a.programme_id
     where p.code = 'dexing-operating' order by 1, 2`,
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const { id, period, amount } of rows) {
    expect(await subsidyOf(id, period, STAFF)).toMatchObject({ amount, met: true });
  }
});

describe('a home of Dexing in May', () => {
  let home: string;
  beforeAll(async () => {
    home = await emptyHome();
    await moveIn(home, 'FULL', 11);
    await moveIn(home, 'PARTIAL', 10);
    await moveIn(home, null, 2);
    await moveIn(home, 'FULL', 1, { from: '2026-05-18', to: null });
    await moveIn(home, 'FULL', 1, { from: '2026-05-17', to: null });
    await moveIn(home, 'PARTIAL', 1, { from: '2026-01-01', to: '2026-05-14' });
    await moveIn(home, 'FULL', 1, { from: '2026-01-01', to: '2026-04-30' });
    await moveIn(home, 'INTACT', 3);
  });

  test('staff of the region read amount, reasons, numbers, rule and the age of the facts', async () => {
    const found = await subsidyOf(home, '2026-05', STAFF);
    expect(found).toMatchObject({
      ...{ amount: 12 * 20_000 + 10 * 10_000, met: true, withheld: null, asOf: '2026-05-31' },
      reasonCodes: ['RESIDENTS_COUNTED', 'RESIDENT_NOT_ASSESSED', 'RESIDENT_TOO_FEW_DAYS'],
      ...{ fullResidents: '12', partialResidents: '10', intactResidents: '3', notAssessed: '2' },
      ...{ tooFewDays: '2', full: '20000', partial: '10000', version: 'R-01/361181/1' },
      policyDocument: { id: 'PolicyDocument:dexing-2022-draft' },
    });
    expect(Date.parse(found.factsAsOf)).toBeGreaterThan(Date.now() - 600_000);
  });

  test('nobody else reads who lives in one home, nor the amount that follows from it', async () => {
    for (const as of [undefined, 'developer', 'partner:150600', 'staff:150600']) {
      expect(await subsidyOf(home, '2026-05', as)).toMatchObject({
        ...{ amount: null, met: null, withheld: 'SMALL_NUMBER', reasonCodes: ['SMALL_NUMBER'] },
        ...{ fullResidents: null, partialResidents: null, full: '20000' },
        ...{ intactResidents: null, notAssessed: null, tooFewDays: null },
      });
    }
  });

  test('of fewer than ten only staff of the region read anything that tells of them', async () => {
    await hub.pg.query(
      `delete from finance.residence_fact where admission_key = (
         select r.admission_key from finance.residence_fact r
         join finance.elder_fact e on e.elder_key = r.elder_key
         where r.facility_id = $1 and e.assessments -> 0 ->> 'band' = 'PARTIAL'
           and r.discharged_on is null limit 1)`,
      [home],
    );
    expect(await subsidyOf(home, '2026-05', STAFF)).toMatchObject({ amount: 330_000 });
    expect(await subsidyOf(home, '2026-05')).toMatchObject({
      ...{ amount: null, met: null, withheld: 'SMALL_NUMBER', reasonCodes: ['SMALL_NUMBER'] },
      ...{ fullResidents: null, partialResidents: null, intactResidents: null, full: '20000' },
    });
  });

  test('two stays of one resident count as one, a day that they share once', async () => {
    const before = await subsidyOf(home, '2026-02', STAFF);
    const { rows } = await hub.pg.query<{ key: string }>(
      `update finance.elder_fact e set assessments = '[{"standard": "MZT039_2013", "band": "FULL",
         "from": "2026-02-28", "until": "2026-02-28"}]'
       where elder_key = (select elder_key from finance.elder_fact e where not exists
         (select from finance.residence_fact r where r.elder_key = e.elder_key) limit 1)
       returning elder_key as key`,
    );
    for (const [from, to] of [
      ['2026-02-01', '2026-02-08'],
      ['2026-02-08', '2026-02-14'],
    ]) {
      await hub.pg.query(
        `insert into finance.residence_fact values (gen_random_uuid(), $1, $2, $3, $4, 1, now())`,
        [home, rows[0]!.key, from, to],
      );
    }
    const fourteen = await subsidyOf(home, '2026-02', STAFF);
    expect(fourteen.amount).toBe(before.amount);
    expect(Number(fourteen.tooFewDays)).toBe(Number(before.tooFewDays) + 1);
    await hub.pg.query(
      `update finance.residence_fact set discharged_on = '2026-02-15'
       where elder_key = $1 and admitted_on = '2026-02-08'`,
      [rows[0]!.key],
    );
    expect((await subsidyOf(home, '2026-02', STAFF)).amount).toBe(before.amount + 20_000);
  });
});

test('where no rule pays by residents there is no amount, and nobody’s number shows', async () => {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select facility_id as id from finance.facility_fact where region_code like '1506%' limit 1`,
  );
  expect(await subsidyOf(rows[0]!.id, '2026-05')).toMatchObject({
    ...{ amount: null, met: null, reasonCodes: ['NO_RULE'], withheld: null, version: null },
    ...{ fullResidents: null, partialResidents: null },
  });
});

test('a type that the programme leaves out gets nothing, and anyone may know', async () => {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select facility_id as id from finance.facility_fact
     where region_code like '361181%' and type = 'COMPREHENSIVE_CENTRE' limit 1`,
  );
  expect(await subsidyOf(rows[0]!.id, '2026-05')).toMatchObject({
    ...{ amount: 0, met: false, withheld: null, reasonCodes: ['FACILITY_TYPE_LEFT_OUT'] },
  });
});

test.each(['2026-07', '2026-13', '2026'])('%s is no month to ask for', async (month) => {
  const text = `query($id: ID!, $month: Month!) {
    facility(id: $id) { operatingSubsidy(month: $month) { amount } }
  }`;
  const { rows } = await hub.pg.query<{ id: string }>(
    `select facility_id as id from finance.facility_fact where region_code like '361181%' limit 1`,
  );
  const variables = { id: `Facility:${rows[0]!.id}`, month };
  const { errors } = await hub.query(text, { variables });
  expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});

test('fifty facilities take as many statements as one', async () => {
  const text = `query($first: Int) {
    facilities(first: $first, filter: { within: "361181" }) {
      nodes { operatingSubsidy(month: "2026-05") { ${FIELDS} } }
    }
  }`;
  const ask = async (first: number) => {
    let rows = 0;
    const sent = await hub.statements(async () => {
      const data = expectData(await hub.query(text, { as: STAFF, variables: { first } }));
      rows = data.facilities.nodes.length;
    });
    return { rows, sent };
  };
  await ask(1);
  const [one, many] = [await ask(1), await ask(50)];
  expect([one.rows, many.rows]).toEqual([1, 50]);
  expect(many.sent).toHaveLength(one.sent.length);
});

test('an application’s rule is asked for all of a page at once, whatever the months', async () => {
  const text = `query($first: Int) {
    subsidyApplications(first: $first, filter: { within: "361181", beneficiaries: [FACILITY] }) {
      nodes { period amount amountRule { amount code reasonCodes } }
    }
  }`;
  const ask = async (first: number) => {
    let nodes: any[] = [];
    const sent = await hub.statements(async () => {
      const data = expectData(await hub.query(text, { as: STAFF, variables: { first } }));
      nodes = data.subsidyApplications.nodes;
    });
    return { nodes, sent };
  };
  await ask(1);
  const [one, many] = [await ask(1), await ask(20)];
  expect(new Set(many.nodes.map(({ period }) => period)).size).toBeGreaterThan(5);
  for (const { amount, amountRule } of many.nodes) {
    expect(amountRule).toMatchObject({ amount, code: 'R-01' });
  }
  expect(many.sent).toHaveLength(one.sent.length);
});
