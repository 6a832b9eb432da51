import { keyOf } from '../../ground/synthetic/keys.ts';
import { makeNationalId } from '../../ground/china/national-id.ts';
import { publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { freshKey } from '../kit/mutations.ts';
import { WHY } from '../kit/viewers.ts';
import { BY_LAW, card, lookUp, OFFICE, placeGrant, world } from './granted.ts';

const HERS = 1;
const NOBODY = {
  nationalId: makeNationalId({
    ...{ areaPrefix4: '1501', birthDate: '1941-02-03', sex: 'FEMALE', serial: 498 },
  }),
  name: '张三',
};
/** Of the demo elders one of another city of the pact, and one of Shenyang. */
const OF_SHENYANG = 15;

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());
beforeEach(() => hub.pg.query('update access.access_grant set ended_at = now()'));

const attempts = async (): Promise<number> =>
  Number(
    (await hub.pg.query<{ n: string }>('select count(*) as n from elders.elder_look_up')).rows[0]!
      .n,
  );

test('who is not there, has another name, lives elsewhere or shares nothing is one answer, to the byte', async () => {
  const grant = await placeGrant(hub);
  const hit = card(HERS);
  const asked: Record<string, Record<string, string>> = {
    nobody: NOBODY,
    'another name': { ...hit, name: '张三' },
    'another number': { ...hit, nationalId: NOBODY.nationalId },
    'a city that gave nothing': card(OF_SHENYANG),
  };
  const answers: string[] = [];
  const statements: number[] = [];
  for (const input of Object.values(asked)) {
    const before = await attempts();
    const sent = await hub.statements(async () => {
      answers.push(JSON.stringify((await lookUp(hub, { grant, ...input })).answer));
    });
    statements.push(sent.length);
    expect(await attempts()).toBe(before + 1);
  }
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/"elder":null,"userErrors":\[\],"replayed":false/);
  // Found, she costs the same statements.
  const sent = await hub.statements(() => lookUp(hub, { grant, ...hit }));
  expect(statements).toEqual(statements.map(() => sent.length));
  const { rows } = await hub.pg.query<{ person: string | null }>(
    `select person from elders.elder_look_up where actor <> 'seed' order by at`,
  );
  expect(rows.map(({ person }) => person)).toEqual([null, null, null, null, keyOf('elder', HERS)]);
});

test('a number or name in another writing finds the same person, and one that is none nobody', async () => {
  const grant = await placeGrant(hub);
  const { nationalId, name } = card(HERS);
  const spaced = { nationalId: nationalId.toLowerCase(), name: ` ${name} ` };
  expect((await lookUp(hub, { grant, ...spaced })).id).not.toBeNull();
  for (const wrong of ['', '1', `${nationalId}0`, nationalId.slice(0, 17) + 'Y'])
    expect((await lookUp(hub, { grant, name, nationalId: wrong })).codes).toEqual([
      'NATIONAL_ID_INVALID',
    ]);
});

test('more than a grant allows in a day is refused, and who was not found has counted', async () => {
  const grant = await placeGrant(hub, { daily_look_ups: 3 });
  for (const input of [NOBODY, card(HERS), NOBODY])
    expect((await lookUp(hub, { grant, ...input })).codes).toEqual([]);
  for (const input of [card(HERS), NOBODY]) {
    const { codes, answer } = await lookUp(hub, { grant, ...input });
    expect(codes).toEqual(['QUOTA_EXCEEDED']);
    expect(answer.errors![0]!.extensions).toMatchObject({ params: { max: 3 } });
  }
  hub.setToday('2026-07-01');
  expect((await lookUp(hub, { grant, ...card(HERS) })).codes).toEqual([]);
  hub.setToday('2026-06-30');
});

test('fifty questions at once are no more than the grant allows', async () => {
  const grant = await placeGrant(hub, { daily_look_ups: 5 });
  const all = await Promise.all(
    Array.from({ length: 50 }, () => lookUp(hub, { grant, ...NOBODY })),
  );
  expect(all.filter(({ codes }) => codes.length === 0)).toHaveLength(5);
  expect(new Set(all.flatMap(({ codes }) => codes))).toEqual(new Set(['QUOTA_EXCEEDED']));
});

test('the same question sent again is one, and is answered by what is open now', async () => {
  const grant = await placeGrant(hub);
  const input = { grant, ...card(HERS), idempotencyKey: freshKey() };
  const before = await attempts();
  const first = await lookUp(hub, input);
  const again = await lookUp(hub, input);
  expect([again.id, again.answer.data.lookUpElder.replayed]).toEqual([first.id, true]);
  expect(await attempts()).toBe(before + 1);
  await hub.pg.query('update access.access_grant set ended_at = now()');
  expect((await lookUp(hub, input)).id).toBeNull();
  const { codes } = await lookUp(hub, { ...input, name: '李四' });
  expect(codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
});

test.each<
  [what: string, given: Record<string, unknown>, asks: object, headers: object, code: string]
>([
  ['no grant', {}, { grant: null }, {}, 'GRANT_NEEDED'],
  ['a grant that begins tomorrow', { valid_from: '2026-07-01' }, {}, {}, 'GRANT_NOT_IN_FORCE'],
  ['a grant that ended yesterday', { valid_until: '2026-06-29' }, {}, {}, 'GRANT_NOT_IN_FORCE'],
  ['another purpose', {}, {}, { 'x-hub-purpose': 'HEALTH_SUPPORT' }, 'GRANT_NOT_IN_FORCE'],
  ['another basis', {}, {}, { 'x-hub-legal-basis': 'EMERGENCY' }, 'GRANT_NOT_IN_FORCE'],
  [
    'a consent beside it',
    {},
    {},
    { 'x-hub-legal-basis': 'SEPARATE_CONSENT' },
    'GRANT_NOT_IN_FORCE',
  ],
  [
    'a grant of another office',
    { organisation: 'partner-office-150200' },
    {},
    {},
    'GRANT_NOT_IN_FORCE',
  ],
  ['a scope that the pact has not', { scope: 'NOTHING' }, {}, {}, 'GRANT_NOT_IN_FORCE'],
  ['no case', {}, {}, { 'x-hub-case': '' }, 'FORBIDDEN'],
])('with %s nobody is looked for', async (_, given, asks, headers, code) => {
  const grant = await placeGrant(hub, given);
  const sent = Object.fromEntries(
    Object.entries({ ...BY_LAW, ...headers }).filter(([, value]) => value !== ''),
  ) as Record<string, string>;
  const before = await attempts();
  const found = await lookUp(hub, { grant, ...card(HERS), ...asks }, { headers: sent });
  const missed = await lookUp(hub, { grant, ...NOBODY, ...asks }, { headers: sent });
  expect([found.codes, found.id]).toEqual([[code], null]);
  expect(missed.answer).toEqual(found.answer);
  expect(await attempts()).toBe(before);
});

test('what is no grant at all is malformed', async () => {
  for (const grant of ['', 'x', 'AccessGrant:1', 'ApiClient:' + keyOf('apiClient', 1)])
    expect((await lookUp(hub, { grant, ...NOBODY })).codes).toEqual(['BAD_USER_INPUT']);
});

test('an app looks up who has consented, and nobody else, a hundred times a day', async () => {
  const { rows } = await hub.pg.query<{ person: string; organisation: string; purpose: string }>(
    `select person, organisation, purpose from access.share s
     where source = 'CONSENT' and ended_at is null and '2026-06-30' between valid_from and valid_until
       and organisation like 'app-%' limit 1`,
  );
  const { person, organisation, purpose } = rows[0]!;
  const n = Array.from({ length: 2_000 }, (_, at) => at + 1).find(
    (at) => keyOf('elder', at) === person,
  )!;
  const as = `developer:${organisation.slice(4)}`;
  const headers = {
    ...{ 'x-hub-purpose': purpose, 'x-hub-legal-basis': 'SEPARATE_CONSENT' },
  };
  expect((await lookUp(hub, card(n), { as, headers })).id).toBe(
    await publicIdFor(as, 'Elder', person),
  );
  expect(await lookUp(hub, card(HERS), { as, headers })).toMatchObject({ id: null, codes: [] });
  for (let at = 0; at < 98; at += 1) await lookUp(hub, NOBODY, { as, headers });
  expect((await lookUp(hub, card(n), { as, headers })).codes).toEqual(['QUOTA_EXCEEDED']);
  const stranger = await lookUp(hub, card(n), { as: 'developer:77', headers });
  expect(stranger.codes).toEqual(['CLIENT_NOT_REGISTERED']);
});

test('number and name stand in no error, in no row that is kept, and in no statement as text', async () => {
  const grant = await placeGrant(hub);
  const { nationalId, name } = card(HERS);
  const sent = await hub.statements(async () => {
    const answers = [
      (await lookUp(hub, { grant, ...card(HERS) })).answer,
      (await lookUp(hub, { grant, ...card(HERS), nationalId: `${nationalId}0` })).answer,
      (await lookUp(hub, { grant: 'x', ...card(HERS) })).answer,
    ];
    expect(JSON.stringify(answers)).not.toContain(nationalId);
  });
  expect(sent.join()).not.toContain(nationalId);
  const { rows } = await hub.pg.query<{ row: string }>(
    `select to_jsonb(l)::text as row from elders.elder_look_up l
     union all select to_jsonb(k)::text from elders.idempotency_key k
     union all select to_jsonb(s)::text from access.share s where source = 'GRANT'`,
  );
  const kept = rows.map(({ row }) => row).join();
  expect(kept).not.toContain(nationalId);
  expect(kept).not.toContain(name);
});

test.each(['staff:150600', 'assessment:150600', 'elder:1', 'province:150000'])(
  '%s has no such question',
  async (as) => {
    const { codes } = await lookUp(hub, card(HERS), { as, headers: WHY });
    expect(new Set(codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  },
);

test('the office asks as itself: two of them know one person by ids that say nothing to each other', async () => {
  const mine = await lookUp(hub, { grant: await placeGrant(hub), ...card(HERS) });
  const theirs = await lookUp(
    hub,
    {
      grant: await placeGrant(hub, { organisation: 'partner-office-150200' }),
      ...card(HERS),
    },
    { as: 'partner:150200' },
  );
  expect(mine.id).not.toBeNull();
  expect(theirs.id).not.toBeNull();
  expect(mine.id).not.toBe(theirs.id);
  expect(world.elder(HERS).name).toBe(card(HERS).name);
  expect(
    (await hub.query(`{ elder(id: "${theirs.id}") { id } }`, { as: OFFICE, headers: BY_LAW }))
      .errors![0]!.extensions.code,
  ).toBe('BAD_USER_INPUT');
});
