import { visibleTo } from '../../ground/access/visible.ts';
import { numbered } from '../../ground/rows/placeholders.ts';
import { openIdOf } from '../../ground/identity/open-id.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { ADMISSION } from '../../subgraphs/facilities/admission/machine.ts';
import { CONSENT } from '../../subgraphs/regions/consent/machine.ts';
import { GUARDIANSHIP } from '../../subgraphs/regions/guardianship/machine.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { act, verdict } from '../kit/mutations.ts';
import { REASON } from '../kit/specimen.ts';
import { viewerOf } from '../kit/viewers.ts';

let hub: TestHub;
beforeEach(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterEach(() => hub.close());

const OFFICE = 'caregiving:150600';
const NEWCOMER = 'guardian:31';

interface Recorded {
  guardian?: number;
  ward?: number;
  powers?: readonly string[];
  from?: string;
  until?: string | null;
}

/** Records a guardianship, as the office does; gives its id and version for the office. */
async function record({
  guardian = 31,
  ward = 9,
  powers = ['READ'],
  from = '2026-06-01',
  until = null,
}: Recorded = {}): Promise<{ id: string; version: number }> {
  const outcome = await act(
    hub,
    GUARDIANSHIP,
    'recordGuardianship',
    {
      elder: await publicIdFor(OFFICE, 'Elder', keyOf('elder', ward)),
      ...{ guardianAccount: keyOf('guardian', guardian), guardianName: '王芳', basis: 'COURT' },
      ...{ proof: '（2026）民特1号', proofIssuedOn: '2026-05-01', powers },
      ...{ validFrom: from, validUntil: until },
    },
    { as: OFFICE },
  );
  expect(verdict(outcome)).toBe('DONE');
  return outcome.node as { id: string; version: number };
}

const elderAs = (as: string, n: number) => publicIdFor(as, 'Elder', keyOf('elder', n));

/** What comes of asking for an elder by id: her name, or the code. */
async function asked(as: string, n: number): Promise<string> {
  const { data, errors } = await hub.query(`{ elder(id: "${await elderAs(as, n)}") { name } }`, {
    as,
  });
  return data?.elder ? 'SEEN' : errors!.map(({ extensions }) => extensions.code).join();
}

async function consent(as: string, n: number): Promise<string> {
  const input = {
    elder: await elderAs(as, n),
    ...{ client: openIdOf('ApiClient', keyOf('apiClient', 1)), fieldGroups: ['VISITS'] },
    ...{ purpose: 'HEALTH_SUPPORT', validUntil: '2026-12-31' },
  };
  return verdict(await act(hub, CONSENT, 'grantConsent', input, { as }));
}

async function apply(as: string, n: number): Promise<string> {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select id from facilities.facility where status = 'OPERATING' and region_code like '1506%'
       and type = 'NURSING_HOME' order by id limit 1`,
  );
  const input = {
    elder: await elderAs(as, n),
    ...{ facility: openIdOf('Facility', rows[0]!.id), bedClass: 'GENERAL' },
  };
  return verdict(await act(hub, ADMISSION, 'applyForAdmission', input, { as }));
}

test('a guardian of nobody is told so, whatever of a person she asks for, and open data is there', async () => {
  const as = NEWCOMER;
  const id = await elderAs(as, 9);
  for (const path of [
    `elder(id: "${id}") { name }`,
    `node(id: "${id}") { id }`,
    `nodes(ids: ["${id}"]) { id }`,
    'viewer { wards { nodes { id } } }',
    'viewer { wards { totalCount } }',
    `admission(id: "${await publicIdFor(as, 'Admission', keyOf('admission', 1))}") { status }`,
    `consent(id: "${await publicIdFor(as, 'Consent', keyOf('nothing', 1))}") { status }`,
  ]) {
    const { errors } = await hub.query(`{ ${path} }`, { as });
    expect([path, errors?.map(({ extensions }) => extensions.code)]).toEqual([
      path,
      ['GUARDIANSHIP_NOT_IN_FORCE'],
    ]);
  }
  expect(await consent(as, 9)).toBe('GUARDIANSHIP_NOT_IN_FORCE');
  expect(await apply(as, 9)).toBe('GUARDIANSHIP_NOT_IN_FORCE');
  const open =
    '{ viewer { audience account elder { id } } facilities(first: 1) { nodes { name } } }';
  const { viewer, facilities } = expectData(await hub.query(open, { as }));
  expect(viewer).toEqual({ audience: 'ELDER', account: keyOf('guardian', 31), elder: null });
  expect(facilities.nodes).toHaveLength(1);
});

test('of the seeded guardians the first eighteen act for their elder, one no longer, one gives no consent, others for nobody', async () => {
  for (const n of [1, 9, 18, 20]) expect([n, await asked(`guardian:${n}`, n)]).toEqual([n, 'SEEN']);
  for (const n of [19, 21, 25]) {
    expect([n, await asked(`guardian:${n}`, n)]).toEqual([n, 'GUARDIANSHIP_NOT_IN_FORCE']);
  }
  expect(await asked('guardian:1', 2)).toBe('NOT_FOUND');
  expect(await consent('guardian:1', 1)).toBe('DONE');
  expect(await consent('guardian:20', 20)).toBe('POWER_MISSING');
  expect(await consent('elder:20', 20)).toBe('DONE');
});

test('each power gives what it names: READ what she reads of herself, CONSENT to share it, APPLY to act', async () => {
  const as = NEWCOMER;
  for (const [powers, given, applied] of [
    [['READ'], 'POWER_MISSING', 'POWER_MISSING'],
    [['READ', 'CONSENT'], 'DONE', 'POWER_MISSING'],
    [['READ', 'APPLY'], 'POWER_MISSING', 'DONE'],
  ] as const) {
    await hub.pg.query('delete from facilities.admission where elder_key = $1', [
      keyOf('elder', 9),
    ]);
    const { id, version } = await record({ powers });
    expect([powers, await asked(as, 9)]).toEqual([powers, 'SEEN']);
    expect([powers, await consent(as, 9), await apply(as, 9)]).toEqual([powers, given, applied]);
    const end = { id, version, ...REASON };
    expect(verdict(await act(hub, GUARDIANSHIP, 'endGuardianship', end, { as: OFFICE }))).toBe(
      'DONE',
    );
  }
});

test('allowedActions of a row names what the powers of the guardian include, and a refusal says what is missing', async () => {
  const elder = 'elder:9';
  expect(await consent(elder, 9)).toBe('DONE');
  await record({ powers: ['READ', 'APPLY'] });
  await record({ guardian: 32, powers: ['READ', 'CONSENT'] });
  const CONSENTS = `viewer { wards { nodes { elder { consents { nodes { id version allowedActions } } } } } }`;
  const of = async (as: string) => {
    const { viewer } = expectData(await hub.query(`{ ${CONSENTS} }`, { as }));
    return viewer.wards.nodes[0].elder.consents.nodes[0] as Record<string, unknown>;
  };
  const { id, version, allowedActions } = await of(NEWCOMER);
  expect(allowedActions).toEqual([]);
  expect((await of('guardian:32')).allowedActions).toEqual(['withdrawConsent']);
  const refused = await act(hub, CONSENT, 'withdrawConsent', { id, version }, { as: NEWCOMER });
  expect(refused.userErrors).toEqual([
    {
      code: 'POWER_MISSING',
      message: expect.stringContaining('CONSENT') as string,
      path: ['input', 'id'],
    },
  ]);
  const other = await of('guardian:32');
  const done = await act(
    hub,
    CONSENT,
    'withdrawConsent',
    { id: other.id, version: other.version },
    { as: 'guardian:32' },
  );
  expect(verdict(done)).toBe('DONE');
});

test('what was ended is nothing from the next request on, and what else she may do stays', async () => {
  const { id, version } = await record({ ward: 9 });
  await record({ ward: 10 });
  expect([await asked(NEWCOMER, 9), await asked(NEWCOMER, 10)]).toEqual(['SEEN', 'SEEN']);
  await act(hub, GUARDIANSHIP, 'endGuardianship', { id, version, ...REASON }, { as: OFFICE });
  expect([await asked(NEWCOMER, 9), await asked(NEWCOMER, 10)]).toEqual(['NOT_FOUND', 'SEEN']);
});

test('a guardianship is in force on its first and its last day, and on none before or after', async () => {
  await record({ from: '2026-07-10', until: '2026-07-20' });
  for (const [day, seen] of [
    ['2026-07-09', 'GUARDIANSHIP_NOT_IN_FORCE'],
    ['2026-07-10', 'SEEN'],
    ['2026-07-20', 'SEEN'],
    ['2026-07-21', 'GUARDIANSHIP_NOT_IN_FORCE'],
  ] as const) {
    hub.setToday(day);
    expect([day, await asked(NEWCOMER, 9)]).toEqual([day, seen]);
  }
});

test('a guardian of several is told each of her wards with powers and days, and reads each', async () => {
  await record({ ward: 9, powers: ['READ'], from: '2026-06-01' });
  await record({ ward: 10, powers: ['READ', 'APPLY'], from: '2026-06-02', until: '2027-06-01' });
  const text = `{ viewer { wards { totalCount nodes { powers basis validUntil inForce elder { id } } } } }`;
  const { viewer } = expectData(await hub.query(text, { as: NEWCOMER }));
  expect(viewer.wards).toEqual({
    totalCount: 2,
    nodes: [
      {
        ...{ powers: ['READ', 'APPLY'], basis: 'COURT', validUntil: '2027-06-01', inForce: true },
        elder: { id: await elderAs(NEWCOMER, 10) },
      },
      {
        ...{ powers: ['READ'], basis: 'COURT', validUntil: null, inForce: true },
        elder: { id: await elderAs(NEWCOMER, 9) },
      },
    ],
  });
});

test('an elder sees who her guardians are, and why one was ended; another elder does not', async () => {
  const { id, version } = await record();
  await act(hub, GUARDIANSHIP, 'endGuardianship', { id, version, ...REASON }, { as: OFFICE });
  const GUARDIANS = `viewer { elder { guardianships(filter: { statuses: [TERMINATED] }) { nodes {
    guardianName status transitions { nodes { action reason } } } } } }`;
  const { viewer } = expectData(await hub.query(`{ ${GUARDIANS} }`, { as: 'elder:9' }));
  expect(viewer.elder.guardianships.nodes).toEqual([
    {
      ...{ guardianName: '王芳', status: 'TERMINATED' },
      transitions: {
        nodes: [
          { action: 'recordGuardianship', reason: null },
          { action: 'endGuardianship', reason: REASON.note },
        ],
      },
    },
  ]);
  const { rows } = await hub.pg.query<{ key: string }>(
    "select key from regions.guardianship where guardian_name = '王芳'",
  );
  const foreign = await publicIdFor('elder:2', 'Guardianship', rows[0]!.key);
  const { errors } = await hub.query(`{ guardianship(id: "${foreign}") { status } }`, {
    as: 'elder:2',
  });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
});

test('an elder who is a guardian too reads herself and her ward, and without a ward herself', async () => {
  const both = { ...(await viewerOf('elder:3')), account: keyOf('guardian', 31) };
  const condition = () =>
    visibleTo({ viewer: both, today: '2026-06-30' }, 'Elder', () => ({ tableName: 'elder' }))!;
  const seen = async () => {
    const { sql, params } = condition();
    const { rows } = await hub.pg.query<{ key: string }>(
      `select key from elders.elder e where ${numbered(sql, params)} order by key`,
      [...params],
    );
    return rows.map(({ key }) => key);
  };
  expect(await seen()).toEqual([keyOf('elder', 3)]);
  await record({ ward: 9 });
  expect(await seen()).toEqual([keyOf('elder', 3), keyOf('elder', 9)]);
});

test('a guardianship and what it allows are written together, and so is its end', async () => {
  const allowed = async () => {
    const { rows } = await hub.pg.query(
      `select g.person = c.elder_key and g.account = c.guardian_account and g.powers = c.powers
         and g.valid_from = c.valid_from and g.valid_until = coalesce(c.valid_until, 'infinity') as same,
         g.ended_at is not null as ended
       from regions.guardianship c join access.acting g on g.source_key = c.key
       where c.guardian_name = '王芳'`,
    );
    return rows as unknown[];
  };
  const { id, version } = await record({ powers: ['READ', 'CONSENT'] });
  expect(await allowed()).toEqual([{ same: true, ended: false }]);
  await act(hub, GUARDIANSHIP, 'endGuardianship', { id, version, ...REASON }, { as: OFFICE });
  expect(await allowed()).toEqual([{ same: true, ended: true }]);
});
