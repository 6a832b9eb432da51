import { openIdOf } from '../../ground/identity/open-id.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { parsePersona, personaSubject } from '../../router/identity/personas.ts';
import { AUTHORIZED_RELATIVE } from '../../subgraphs/regions/authorized-relative/machine.ts';
import { CONSENT } from '../../subgraphs/regions/consent/machine.ts';
import { HOME_ADAPTATION } from '../../subgraphs/services/home-adaptation/machine.ts';
import { HOME_CARE_BED } from '../../subgraphs/services/home-care-bed/machine.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { act, type Outcome, verdict } from '../kit/mutations.ts';
import { REASON } from '../kit/specimen.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());
beforeEach(async () => {
  hub.setToday('2026-06-30');
  await hub.pg.query("delete from regions.authorized_relative where relative_name = '王芳'");
  await hub.pg.query('delete from access.acting where account = $1', [keyOf('family', 31)]);
  for (const n of [2, 9, 10]) await nothingYet(n);
});

const OFFICE = 'caregiving:150600';
const DAUGHTER = 'family:31';
const MOTHER = 9;

const elderAs = (as: string, n: number) => publicIdFor(as, 'Elder', keyOf('elder', n));

interface Given {
  scopes?: readonly string[];
  elder?: number;
  as?: string;
  from?: string;
  until?: string;
}

/** An elder, or who acts for her, authorises the daughter. */
async function authorize({
  scopes = ['ORDER'],
  elder = MOTHER,
  as = `elder:${elder}`,
  from = '2026-06-30',
  until = '2026-12-31',
}: Given = {}): Promise<Outcome> {
  const input = {
    elder: await elderAs(as, elder),
    ...{ relativeAccount: keyOf('family', 31), relativeName: '王芳', relation: 'CHILD', scopes },
    ...{ validFrom: from, validUntil: until },
  };
  return act(hub, AUTHORIZED_RELATIVE, 'authorizeRelative', input, { as });
}

async function authorized(given: Given = {}): Promise<{ id: string; version: number }> {
  const outcome = await authorize(given);
  expect(verdict(outcome)).toBe('DONE');
  return outcome.node as { id: string; version: number };
}

const end = ({ id, version }: { id: string; version: number }, as = `elder:${MOTHER}`) =>
  act(hub, AUTHORIZED_RELATIVE, 'endRelativeAuthorization', { id, version }, { as });

/** What comes of asking for an elder by id: her name, or the code. */
async function asked(as: string, n: number): Promise<string> {
  const { data, errors } = await hub.query(`{ elder(id: "${await elderAs(as, n)}") { name } }`, {
    as,
  });
  return data?.elder ? 'SEEN' : errors!.map(({ extensions }) => extensions.code).join();
}

/** An elder without a bed at home and without an adaptation, so that both can be ordered. */
async function nothingYet(n: number): Promise<void> {
  for (const table of ['home_care_bed', 'home_adaptation']) {
    await hub.pg.query(`delete from services.${table} where elder_key = $1`, [keyOf('elder', n)]);
  }
  await hub.pg.query(
    `delete from services.home_adaptation where household_key in (
       select household_key from services.elder_fact where elder_key = $1)`,
    [keyOf('elder', n)],
  );
}

async function bedFor(as: string, n: number, idempotencyKey?: string): Promise<Outcome> {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select id from facilities.facility where status = 'OPERATING' and region_code like '1506%'
     order by id limit 1`,
  );
  const provider = openIdOf('Facility', rows[0]!.id);
  const input = {
    elder: await elderAs(as, n),
    ...{ provider, channel: 'ONLINE' },
    ...(idempotencyKey && { idempotencyKey }),
  };
  return act(hub, HOME_CARE_BED, 'applyForHomeCareBed', input, { as });
}

async function adaptationFor(as: string, n: number): Promise<Outcome> {
  const input = { elder: await elderAs(as, n), channel: 'ONLINE' };
  return act(hub, HOME_ADAPTATION, 'applyForHomeAdaptation', input, { as });
}

const ordersOf = async (n: number) => {
  const { rows } = await hub.pg.query<{ n: number }>(
    `select ((select count(*) from services.home_care_bed where elder_key = $1)
       + (select count(*) from services.home_adaptation where elder_key = $1))::int as n`,
    [keyOf('elder', n)],
  );
  return rows[0]!.n;
};

test('a relative of nobody neither acts nor learns whether an elder exists', async () => {
  const absent = await publicIdFor(DAUGHTER, 'Elder', keyOf('nothing', 1));
  const there = await elderAs(DAUGHTER, MOTHER);
  const answers = [];
  for (const id of [there, absent]) {
    const query = `{ elder(id: "${id}") { name } node(id: "${id}") { id } }`;
    const { data, errors } = await hub.query(query, { as: DAUGHTER });
    answers.push(JSON.stringify({ data, errors }).replaceAll(id, 'ID'));
  }
  expect(answers[0]).toBe(answers[1]);
  expect(answers[0]).toContain('GUARDIANSHIP_NOT_IN_FORCE');
  expect(verdict(await bedFor(DAUGHTER, MOTHER))).toBe('GUARDIANSHIP_NOT_IN_FORCE');
  expect(await ordersOf(MOTHER)).toBe(0);
});

test('of the seeded relatives the first eight read, one was ended, one orders alone, all others see nobody', async () => {
  for (const n of [1, 2, 8]) expect([n, await asked(`family:${n}`, n)]).toEqual([n, 'SEEN']);
  expect(await asked('family:1', 2)).toBe('NOT_FOUND');
  expect(await asked('family:10', 10)).toBe('NOT_FOUND');
  for (const n of [9, 11, 12]) {
    expect([n, await asked(`family:${n}`, n)]).toEqual([n, 'GUARDIANSHIP_NOT_IN_FORCE']);
  }
});

test('who may order alone reads no row of the elder and can order, also twice with one key', async () => {
  await authorized({ scopes: ['ORDER'] });
  expect(await asked(DAUGHTER, MOTHER)).toBe('NOT_FOUND');
  const first = await bedFor(DAUGHTER, MOTHER, 'a-bed-for-my-mother');
  expect([verdict(first), first.node, first.replayed]).toEqual(['NOTHING', null, false]);
  expect(await ordersOf(MOTHER)).toBe(1);
  const again = await bedFor(DAUGHTER, MOTHER, 'a-bed-for-my-mother');
  expect([again.userErrors, again.node, again.replayed]).toEqual([[], null, true]);
  expect(await ordersOf(MOTHER)).toBe(1);
  expect((await adaptationFor(DAUGHTER, MOTHER)).refusals).toEqual([]);
  expect(await ordersOf(MOTHER)).toBe(2);
  const mother = `{ viewer { elder { homeCareBeds { nodes { status allowedActions } } } } }`;
  const hers = expectData(await hub.query(mother, { as: `elder:${MOTHER}` })).viewer.elder;
  expect(hers.homeCareBeds.nodes).toEqual([
    { status: 'APPLIED', allowedActions: ['closeHomeCareBed'] },
  ]);
});

test('a key is answered again only while she may act for the elder', async () => {
  const made = await authorized({ scopes: ['ORDER'] });
  await authorized({ elder: 10 });
  expect((await bedFor(DAUGHTER, MOTHER, 'a-bed-that-was-ordered')).refusals).toEqual([]);
  expect(verdict(await end(made))).toBe('DONE');
  const again = await bedFor(DAUGHTER, MOTHER, 'a-bed-that-was-ordered');
  expect([verdict(again), again.replayed]).toEqual(['NOT_FOUND', false]);
  expect(await ordersOf(MOTHER)).toBe(1);
});

test('what she may order for one elder she may not for another, whom she cannot tell from nobody', async () => {
  await authorized();
  expect(verdict(await bedFor(DAUGHTER, 2))).toBe('NOT_FOUND');
  const input = {
    elder: await publicIdFor(DAUGHTER, 'Elder', keyOf('nothing', 1)),
    ...{ provider: openIdOf('Facility', keyOf('facility', 1)), channel: 'ONLINE' },
  };
  const absent = await act(hub, HOME_CARE_BED, 'applyForHomeCareBed', input, { as: DAUGHTER });
  expect(verdict(absent)).toBe('NOT_FOUND');
  expect(await ordersOf(2)).toBe(0);
});

test('who reads and may not order is told what is missing, and reads what the elder reads', async () => {
  await authorized({ scopes: ['READ', 'PAY'] });
  expect(await asked(DAUGHTER, MOTHER)).toBe('SEEN');
  const refused = await bedFor(DAUGHTER, MOTHER);
  expect(refused.userErrors).toEqual([
    {
      code: 'POWER_MISSING',
      message: expect.stringContaining('ORDER') as string,
      path: ['input', 'elder'],
    },
  ]);
  expect(await ordersOf(MOTHER)).toBe(0);
});

test('who reads and orders reads what she has ordered, and does nothing else with it', async () => {
  await authorized({ scopes: ['READ', 'ORDER'] });
  const { node } = await bedFor(DAUGHTER, MOTHER);
  expect(node).toMatchObject({ status: 'APPLIED', version: 1 });
  const { id, version } = node as { id: string; version: number };
  const { data } = await hub.query(`{ homeCareBed(id: "${id}") { allowedActions } }`, {
    as: DAUGHTER,
  });
  expect(data!.homeCareBed).toEqual({ allowedActions: [] });
  const closed = await act(
    hub,
    HOME_CARE_BED,
    'closeHomeCareBed',
    { id, version },
    { as: DAUGHTER },
  );
  expect(verdict(closed)).toBe('POWER_MISSING');
});

test('she shares nothing of the elder and authorises nobody', async () => {
  await authorized({ scopes: ['READ', 'ORDER', 'PAY'] });
  const input = {
    elder: await elderAs(DAUGHTER, MOTHER),
    ...{ client: openIdOf('ApiClient', keyOf('apiClient', 1)), fieldGroups: ['VISITS'] },
    ...{ purpose: 'HEALTH_SUPPORT', validUntil: '2026-12-31' },
  };
  expect(verdict(await act(hub, CONSENT, 'grantConsent', input, { as: DAUGHTER }))).toBe(
    'POWER_MISSING',
  );
  expect(verdict(await authorize({ as: DAUGHTER }))).toBe('POWER_MISSING');
});

test('who may order alone authorises nobody, and is told no more than of an elder who is not there', async () => {
  await authorized({ scopes: ['ORDER'] });
  expect(verdict(await authorize({ as: DAUGHTER }))).toBe('NOT_FOUND');
});

test.each([`elder:${MOTHER}`, `guardian:${MOTHER}`])(
  '%s ends it, and it is over with the next request',
  async (as) => {
    await authorized({ scopes: ['READ', 'ORDER'] });
    await authorized({ elder: 10 });
    expect(await asked(DAUGHTER, MOTHER)).toBe('SEEN');
    const mine = `{ viewer { ${as.startsWith('elder') ? 'elder' : 'wards { nodes { elder'} {
      authorizedRelatives(filter: { inForce: true }) { nodes { id version relativeName allowedActions } }
    } ${as.startsWith('elder') ? '' : '} }'} } }`;
    const { viewer } = expectData(await hub.query(mine, { as }));
    const holder = viewer.elder ?? viewer.wards.nodes[0].elder;
    const [{ id, version, relativeName, allowedActions }] = holder.authorizedRelatives.nodes;
    expect([relativeName, allowedActions]).toEqual(['王芳', ['endRelativeAuthorization']]);
    expect(verdict(await end({ id, version }, as))).toBe('DONE');
    expect(await asked(DAUGHTER, MOTHER)).toBe('NOT_FOUND');
    expect(verdict(await bedFor(DAUGHTER, MOTHER))).toBe('NOT_FOUND');
    expect((await bedFor(DAUGHTER, 10)).refusals).toEqual([]);
    expect([await ordersOf(MOTHER), await ordersOf(10)]).toEqual([0, 1]);
  },
);

test('the office takes it away with its reason, which the elder reads and the relative does not', async () => {
  const { id, version } = await authorized({ scopes: ['READ'] });
  const [row] = (
    await hub.pg.query<{ key: string }>(
      "select key from regions.authorized_relative where relative_name = '王芳'",
    )
  ).rows;
  const named = await publicIdFor(OFFICE, 'AuthorizedRelative', row!.key);
  const revoke = { id: named, version, ...REASON };
  const done = await act(hub, AUTHORIZED_RELATIVE, 'revokeRelativeAuthorization', revoke, {
    as: OFFICE,
  });
  expect(verdict(done)).toBe('DONE');
  const steps = `{ authorizedRelative(id: "${id}") { status transitions { nodes { action reason } } } }`;
  const { authorizedRelative } = expectData(await hub.query(steps, { as: `elder:${MOTHER}` }));
  expect(authorizedRelative).toEqual({
    status: 'TERMINATED',
    transitions: {
      nodes: [
        { action: 'authorizeRelative', reason: null },
        { action: 'revokeRelativeAuthorization', reason: REASON.note },
      ],
    },
  });
  expect(await asked(DAUGHTER, MOTHER)).toBe('GUARDIANSHIP_NOT_IN_FORCE');
});

test('it is in force on its first and its last day, and on none before or after', async () => {
  await authorized({ scopes: ['READ'], from: '2026-07-10', until: '2026-07-20' });
  for (const [day, seen] of [
    ['2026-07-09', 'GUARDIANSHIP_NOT_IN_FORCE'],
    ['2026-07-10', 'SEEN'],
    ['2026-07-20', 'SEEN'],
    ['2026-07-21', 'GUARDIANSHIP_NOT_IN_FORCE'],
  ] as const) {
    hub.setToday(day);
    expect([day, await asked(DAUGHTER, MOTHER)]).toEqual([day, seen]);
  }
});

test('she is told for whom she may act, with scopes and days, and reads of one whom she only orders for no name', async () => {
  await authorized({ scopes: ['ORDER'] });
  await authorized({ elder: 10, scopes: ['READ', 'ORDER'], from: '2026-07-01' });
  hub.setToday('2026-07-02');
  const text = `{ viewer { account elder { id } authorizations { totalCount nodes {
    scopes validUntil inForce authorizedBy elderId } } } }`;
  const { viewer } = expectData(await hub.query(text, { as: DAUGHTER }));
  expect(viewer.account).toBe(keyOf('family', 31));
  expect(viewer.elder).toBeNull();
  const told = { validUntil: '2026-12-31', inForce: true, authorizedBy: 'ELDER' };
  expect(viewer.authorizations).toEqual({
    totalCount: 2,
    nodes: [
      { ...told, scopes: ['READ', 'ORDER'], elderId: await elderAs(DAUGHTER, 10) },
      { ...told, scopes: ['ORDER'], elderId: await elderAs(DAUGHTER, MOTHER) },
    ],
  });
  const named = `{ viewer { authorizations { nodes { elder { name } } } } }`;
  const { data, errors } = await hub.query(named, { as: DAUGHTER });
  const [read, ordered] = data!.viewer.authorizations.nodes;
  expect([typeof read.elder.name, ordered.elder.name]).toEqual(['string', null]);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
});

test('a guardian gives no more than her own powers', async () => {
  const as = 'guardian:10';
  await hub.pg.query(`update access.acting set powers = '{READ,CONSENT}' where account = $1`, [
    keyOf('guardian', 10),
  ]);
  const refused = await authorize({ as, elder: 10, scopes: ['READ', 'ORDER'] });
  expect(refused.userErrors.map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['POWER_MISSING', 'input.scopes'],
  ]);
  expect(verdict(await authorize({ as, elder: 10, scopes: ['PAY'] }))).toBe('POWER_MISSING');
  const { node } = await authorize({ as, elder: 10, scopes: ['READ'] });
  const by = `{ authorizedRelative(id: "${String(node!.id)}") { authorizedBy } }`;
  const { authorizedRelative } = expectData(await hub.query(by, { as }));
  expect(authorizedRelative).toEqual({ authorizedBy: 'GUARDIAN' });
});

test('what a relative reads is in the record of the elder, as of who acts for her', async () => {
  await authorized({ scopes: ['READ'] });
  expect(await asked(DAUGHTER, MOTHER)).toBe('SEEN');
  await hub.settle();
  const { rows } = await hub.pg.query(
    `select audience, organisation, person from regions.access_entry
     where subject = $1 and outcome = 'ANSWERED' order by sequence desc limit 1`,
    [personaSubject(parsePersona(DAUGHTER))],
  );
  expect(rows).toEqual([{ audience: 'elder', organisation: null, person: keyOf('elder', MOTHER) }]);
});

test('an authorisation and what it allows are written together, and so is its end', async () => {
  const allowed = async () => {
    const { rows } = await hub.pg.query(
      `select g.person = c.elder_key and g.account = c.relative_account and g.powers = c.scopes
         and g.valid_from = c.valid_from and g.valid_until = c.valid_until as same,
         g.ended_at is not null as ended
       from regions.authorized_relative c join access.acting g on g.source_key = c.key
       where c.relative_name = '王芳'`,
    );
    return rows as unknown[];
  };
  const made = await authorized();
  expect(await allowed()).toEqual([{ same: true, ended: false }]);
  expect(verdict(await end(made))).toBe('DONE');
  expect(await allowed()).toEqual([{ same: true, ended: true }]);
});
