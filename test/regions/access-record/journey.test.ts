import { keyOf } from '../../../ground/synthetic/keys.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { freshKey } from '../../kit/mutations.ts';
import { CALLERS } from '../../access/cells.ts';
import { viewerOf, WHY } from '../../kit/viewers.ts';
import { recordedBy } from './recorded.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
});
afterAll(() => hub.close());

const LOG = `{ viewer { elder { withheldCount accessLog(first: 50) { totalCount nodes {
  id at organisation audience role city { code name } purpose legalBasis byDefault fieldClasses
  own outcome } } } } }`;

const logOf = async (as: string, language: 'en' | 'zh' = 'en') => {
  const { viewer } = expectData(await hub.query(LOG, { as, language }));
  return viewer.elder as { withheldCount: number; accessLog: { nodes: any[]; totalCount: number } };
};

const idFor = (as: string, n: number) => publicIdFor(as, 'Elder', keyOf('elder', n));
const read = async (as: string, n: number, headers?: Record<string, string>) => {
  const text = `{ elder(id: "${await idFor(as, n)}") { id } }`;
  return hub.query(text, { as, headers });
};

test('an elder sees who looked at her data, for whom, why and on what grounds', async () => {
  expectData(await read('finance:150600', 1));
  expectData(
    await read('caregiving:150600', 1, { 'x-hub-purpose': encodeURIComponent('上门探访') }),
  );
  const { accessLog } = await logOf('elder:1', 'zh');
  const city = { code: '150600', name: '鄂尔多斯市' };
  expect(accessLog.nodes).toMatchObject([
    {
      ...{ organisation: '鄂尔多斯市民政部门', role: 'CAREGIVING', purpose: '上门探访', city },
      ...{ legalBasis: 'STATUTORY_DUTY', byDefault: false, audience: 'STAFF', own: false },
    },
    {
      ...{ organisation: '鄂尔多斯市民政部门', role: 'FINANCE', purpose: '资金发放', city },
      ...{ legalBasis: 'STATUTORY_DUTY', byDefault: true, fieldClasses: ['P2'], own: false },
      outcome: 'ANSWERED',
    },
  ]);
});

test('she sees that she looked herself, as such', async () => {
  const { accessLog } = await logOf('elder:1');
  expect(accessLog.nodes[0]).toMatchObject({
    ...{ own: true, audience: 'ELDER', organisation: null, purpose: null, role: null },
    fieldClasses: ['P4'],
  });
});

test('she sees which app read what she shares with it', async () => {
  const { rows } = await hub.pg.query<{ person: string; organisation: string; name: string }>(
    `select s.person, s.organisation, c.name from access.share s
     join regions.api_client c using (organisation)
     where purpose = $1 and c.kind = 'APP' and s.ended_at is null
       and '2026-06-30' between valid_from and valid_until limit 1`,
    [WHY['x-hub-purpose']],
  );
  const { person, organisation, name } = rows[0]!;
  const as = organisation.replace('app-', 'developer:');
  expectData(await hub.query('{ sharedElders { nodes { id } } }', { as, headers: WHY }));
  const n = Array.from({ length: 2000 }, (_, i) => i + 1).find(
    (i) => keyOf('elder', i) === person,
  )!;
  const { accessLog } = await logOf(`elder:${n}`);
  expect(accessLog.nodes[0]).toMatchObject({
    ...{ organisation: name, audience: 'DEVELOPER', purpose: 'CARE_COORDINATION' },
    ...{ legalBasis: 'SEPARATE_CONSENT', byDefault: false },
  });
});

test('nobody sees the record of another elder, and no office but its officers sees any', async () => {
  expectData(await read('caregiving:150600', 1));
  const theirs = await logOf('elder:9');
  expect(theirs.accessLog.nodes.every(({ own }) => own)).toBe(true);
  for (const as of CALLERS.filter((one) => !one.startsWith('officer'))) {
    const { data, errors } = await hub.query('{ accessRecord { totalCount } }', { as });
    const { audience } = await viewerOf(as);
    const code = audience === 'staff' ? 'FORBIDDEN' : 'GRAPHQL_VALIDATION_FAILED';
    expect([as, data?.accessRecord ?? null, errors?.[0]?.extensions.code]).toEqual([
      as,
      null,
      code,
    ]);
  }
});

const OFFICER = 'officer:150600';
const search = async (filter: string, as = OFFICER) =>
  expectData(
    await hub.query(
      `{ accessRecord(first: 100, filter: { ${filter} }) { totalCount nodes {
        id place kind organisationCode elderId purpose at requestId pseudonym } } }`,
      { as },
    ),
  ).accessRecord as { totalCount: number; nodes: any[] };

test('an officer searches the record of the region by office, purpose, time and person', async () => {
  const elder = await idFor(OFFICER, 2);
  const since = new Date().toISOString();
  expectData(await read('caregiving:150600', 2, { 'x-hub-purpose': 'HOME_VISIT' }));
  expectData(await read('caregiving:150602', 2));
  const kinds = 'kinds: [READ], own: false';
  const by = async (more: string) => (await search(`${kinds}, ${more}`)).nodes.map((e) => e.place);
  const [both, office, purpose] = await Promise.all([
    by(`elder: "${elder}", from: "${since}", to: "2090-01-01T00:00:00Z"`),
    by(`organisation: "civil-affairs-150602"`),
    by(`purpose: "HOME_VISIT"`),
  ]);
  expect(both).toHaveLength(2);
  expect([office, purpose]).toEqual([[both[0]], [both[1]]]);
  expect(await by(`from: "2090-01-01T00:00:00Z"`)).toEqual([]);
  const elsewhere = await search(`elder: "${await idFor('officer:210100', 2)}"`, 'officer:210100');
  expect(elsewhere.totalCount).toBe(0);
});

test('what an officer searches is recorded, found or not, and the persons whose entries it shows', async () => {
  const found = await recordedBy(hub.pg, async () => {
    await search(`elder: "${await idFor(OFFICER, 1)}", kinds: [READ]`);
    await search('purpose: "NOBODY_EVER"');
  });
  expect(found.map(({ kind, outcome, person }) => [kind, outcome, person])).toEqual([
    ['READ', 'ANSWERED', keyOf('elder', 1)],
    ['SEARCH', 'FOUND', undefined],
    ['SEARCH', 'NOT_FOUND', undefined],
  ]);
  expect(found.every(({ chain }) => chain === '150600')).toBe(true);
  const [, first, second] = found as unknown as { asked: string }[];
  expect(first!.asked).not.toBe(second!.asked);
});

const attempt = (name: string, input: object, as: string) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const text = `mutation ($input: ${type}) { done: ${name}(input: $input) {
    accessWithholding { id version status entry { place } allowedActions }
    userErrors { code path } } }`;
  const variables = { input: { ...input, idempotencyKey: freshKey() } };
  return hub.query(text, { as, variables });
};
const change = async (name: string, input: object, as: string) =>
  expectData(await attempt(name, input, as)).done;

test('an entry is withheld by two officers for a time, and she is told how many are', async () => {
  expectData(await read('caregiving:150600', 3, { 'x-hub-purpose': 'INQUIRY' }));
  const elder = await idFor(OFFICER, 3);
  const [{ id: entry }] = (await search(`elder: "${elder}"`)).nodes.filter(
    (one) => one.purpose === 'INQUIRY',
  ) as [{ id: string }];
  const seen = async () => {
    const { withheldCount, accessLog } = await logOf('elder:3');
    return [withheldCount, accessLog.nodes.filter(({ purpose }) => purpose === 'INQUIRY').length];
  };
  expect(await seen()).toEqual([0, 1]);
  const { accessLog } = await logOf('elder:3');
  const hers = accessLog.nodes.find(({ purpose }) => purpose === 'INQUIRY').id as string;

  const proposal = { entry, ground: 'HINDERS_DUTY', validUntil: '2026-09-30' };
  const withNote = { ...proposal, note: '案件调查中' };
  const late = { ...withNote, validUntil: '2027-06-30' };
  const tooLate = await change('proposeAccessWithholding', late, OFFICER);
  expect(tooLate.userErrors).toEqual([{ code: 'INVALID_VALUE', path: ['input', 'validUntil'] }]);
  const { accessWithholding: proposed } = await change(
    'proposeAccessWithholding',
    withNote,
    OFFICER,
  );
  expect(proposed).toMatchObject({ status: 'PROPOSED', allowedActions: ['endAccessWithholding'] });
  expect(await seen()).toEqual([0, 1]);
  const again = await change('proposeAccessWithholding', withNote, OFFICER);
  expect(again.userErrors[0].code).toBe('ALREADY_EXISTS');

  const { id, version } = proposed;
  const alone = await change('confirmAccessWithholding', { id, version }, OFFICER);
  expect(alone.userErrors[0].code).toBe('SAME_PERSON');
  const confirmed = await change('confirmAccessWithholding', { id, version }, `${OFFICER}:2`);
  expect(confirmed.accessWithholding.status).toBe('WITHHELD');
  expect(await seen()).toEqual([1, 0]);
  const byId = await hub.query(`{ node(id: "${hers}") { id } }`, { as: 'elder:3' });
  expect(byId.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const theOfficer = (await search(`elder: "${elder}"`)).nodes;
  expect(theOfficer.some(({ purpose }) => purpose === 'INQUIRY')).toBe(true);

  hub.setToday('2026-10-01');
  expect(await seen()).toEqual([0, 1]);
  hub.setToday('2026-06-30');
  expect(await seen()).toEqual([1, 0]);
  await change('endAccessWithholding', { id, version: version + 1 }, OFFICER);
  expect(await seen()).toEqual([0, 1]);
});

test('what an elder did herself is not withheld from her, nor an entry of another city', async () => {
  expectData(await hub.query('{ viewer { elder { name } } }', { as: 'elder:1' }));
  const elder = await idFor(OFFICER, 1);
  const [entry] = (await search(`elder: "${elder}", own: true`)).nodes;
  const input = {
    ...{ entry: entry.id, ground: 'HINDERS_DUTY', validUntil: '2026-09-30', note: '无' },
  };
  const own = await change('proposeAccessWithholding', input, OFFICER);
  expect(own.userErrors).toEqual([{ code: 'INVALID_VALUE', path: ['input', 'entry'] }]);
  const there = 'officer:210100';
  const { rows } = await hub.pg.query<{ key: string }>(
    "select key from regions.access_entry where chain = '150600' and person is not null limit 1",
  );
  const foreign = await publicIdFor(there, 'AccessEntry', rows[0]!.key);
  const refused = await attempt('proposeAccessWithholding', { ...input, entry: foreign }, there);
  expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});
