import { readCode } from '../../ground/identity/handed-code.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { httpEdge } from '../kit/http.ts';
import { freshKey } from '../kit/mutations.ts';
import { WHY } from '../kit/viewers.ts';
import { TEST_AS_OF } from '../kit/world.ts';
import { entries, ends } from '../regions/access-record/recorded.ts';
import { BY_LAW, card, OFFICE, placeGrant, world } from './granted.ts';
import {
  APP,
  cancel,
  type HandedOver,
  handOver,
  HERS,
  HERSELF,
  NO_CODE,
  OFFICER,
  redeem,
  saidBy,
  SHE,
} from './handed-over.ts';

const HER_NAME = world.elder(HERS).name;
const OTHER_APP = 'developer:2';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());
/** What is seeded would stand beside what is tried here. */
beforeEach(async () => {
  hub.setToday(TEST_AS_OF);
  await hub.pg.query(`update access.access_grant set ended_at = now() where ended_at is null;
    update access.share set ended_at = now() where ended_at is null`);
});

const count = async (table: string): Promise<number> =>
  Number((await hub.pg.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]!.n);
const attempts = () => count('elders.elder_look_up');

/** What a recipient gets of her by id: her name, or the code of the refusal. */
async function asked(as: string, headers = saidBy(as)): Promise<string> {
  const id = await publicIdFor(as, 'Elder', SHE);
  const { data, errors } = await hub.query(`{ elder(id: "${id}") { name } }`, { as, headers });
  return (data?.elder?.name as string | undefined) ?? errors![0]!.extensions.code;
}

const shared = async (as: string, headers = saidBy(as)) =>
  expectData(await hub.query('{ sharedElders { totalCount nodes { id } } }', { as, headers }))
    .sharedElders as { totalCount: number; nodes: { id: string }[] };

const held = async (as: string) =>
  expectData(
    await hub.query(
      '{ viewer { referrals { nodes { purpose fieldGroups madeBy redeemedOn openUntil elder { id } } } } }',
      { as, headers: saidBy(as) },
    ),
  ).viewer.referrals.nodes as object[];

describe('an elder hands herself over', () => {
  test('to an app, which reads what she named and nothing else, and finds her in its lists', async () => {
    const { code } = await handOver(hub, HERSELF, APP, { fieldGroups: ['IDENTITY'] });
    expect(await asked(APP)).toBe('NOT_FOUND');
    expect(await held(APP)).toEqual([]);
    const found = await redeem(hub, APP, code, {}, { fields: 'id name address' });
    const id = await publicIdFor(APP, 'Elder', SHE);
    expect([found.id, found.answer.data.lookUpElder.elder]).toEqual([
      id,
      { id, name: HER_NAME, address: null },
    ]);
    expect(found.answer.errors!.map(({ extensions }: any) => extensions.expects as string)).toEqual(
      ['SHARED_GROUP'],
    );
    expect(await shared(APP)).toEqual({ totalCount: 1, nodes: [{ id }] });
    expect(await held(APP)).toEqual([
      {
        ...{ purpose: 'CARE_COORDINATION', fieldGroups: ['IDENTITY'], madeBy: 'PERSON' },
        ...{ redeemedOn: '2026-06-30', openUntil: '2026-07-29', elder: { id } },
      },
    ]);
    expect([await asked(OTHER_APP), (await shared(OTHER_APP)).totalCount]).toEqual([
      ...['NOT_FOUND', 0],
    ]);
    // Both of home see whether it was used.
    for (const as of [HERSELF, OFFICER]) {
      const her = await publicIdFor(as, 'Elder', SHE);
      const { elder } = expectData(
        await hub.query(
          `{ elder(id: "${her}") { referrals(first: 1) { nodes { status redeemedOn openUntil
             client { organisation } transitions { totalCount } } } } }`,
          { as },
        ),
      );
      expect(elder.referrals.nodes).toEqual([
        {
          ...{ status: 'ISSUED', redeemedOn: '2026-06-30', openUntil: '2026-07-29' },
          ...{ client: { organisation: 'app-1' }, transitions: { totalCount: 1 } },
        },
      ]);
    }
  });

  test('for as many days as she gave, counted from the day it was used', async () => {
    const { code } = await handOver(hub, HERSELF, APP, { openDays: 3, redeemBy: '2026-07-10' });
    hub.setToday('2026-07-10');
    expect((await redeem(hub, APP, code)).id).not.toBeNull();
    const seen: Record<string, string> = {};
    for (const day of ['2026-07-09', '2026-07-10', '2026-07-12', '2026-07-13']) {
      hub.setToday(day);
      seen[day] = await asked(APP);
    }
    expect(seen).toEqual({
      ...{ '2026-07-09': 'NOT_FOUND', '2026-07-10': HER_NAME },
      ...{ '2026-07-12': HER_NAME, '2026-07-13': 'NOT_FOUND' },
    });
  });

  test('to an office, which reads by her consent, without a grant', async () => {
    const { code } = await handOver(hub, HERSELF, OFFICE);
    expect((await redeem(hub, OFFICE, code, {}, { headers: WHY })).id).not.toBeNull();
    expect([await asked(OFFICE, WHY), await asked(OFFICE)]).toEqual([HER_NAME, 'NOT_FOUND']);
    expect((await shared(OFFICE, WHY)).totalCount).toBe(1);
  });

  test('by her guardian, and not by one without the power', async () => {
    const { code } = await handOver(hub, 'guardian:1', APP);
    expect((await redeem(hub, APP, code)).id).not.toBeNull();
    await expect(handOver(hub, 'guardian:21', APP)).rejects.toThrow('GUARDIANSHIP_NOT_IN_FORCE');
  });
});

describe('her city hands her over', () => {
  test('to an office under a grant: what both name, in this case, of the grant’s days', async () => {
    const grant = await placeGrant(hub, {
      ...{ field_groups: ['IDENTITY', 'HOME_CARE'], valid_until: '2026-07-10' },
    });
    const { code } = await handOver(hub, OFFICER, OFFICE, { fieldGroups: ['IDENTITY'] });
    const found = await redeem(
      hub,
      OFFICE,
      code,
      { grant },
      { fields: 'id sex name homeCareBed { id }' },
    );
    // By a grant alone no name is told.
    expect(found.answer.data.lookUpElder.elder).toMatchObject({
      ...{ sex: expect.any(String) as string, name: null },
      homeCareBed: null,
    });
    expect((await shared(OFFICE)).totalCount).toBe(1);
    expect(await held(OFFICE)).toMatchObject([{ madeBy: 'OFFICE', openUntil: '2026-07-10' }]);
    const elsewhere = { ...BY_LAW, 'x-hub-case': 'CASE-2' };
    expect([await asked(OFFICE, elsewhere), await asked(OFFICE, WHY)]).toEqual([
      ...['NOT_FOUND', 'NOT_FOUND'],
    ]);
    expect((await shared(OFFICE, elsewhere)).totalCount).toBe(0);
    await hub.pg.query('update access.access_grant set ended_at = now() where ended_at is null');
    expect([await asked(OFFICE), (await shared(OFFICE)).totalCount]).toEqual(['NOT_FOUND', 0]);
    expect(await held(OFFICE)).toEqual([]);
  });

  test('and of a grant that names fewer groups today only these are opened', async () => {
    await placeGrant(hub);
    const { code } = await handOver(hub, OFFICER, OFFICE);
    const narrow = await placeGrant(hub, { field_groups: ['HOME_CARE'] });
    expect((await redeem(hub, OFFICE, code, { grant: narrow })).id).not.toBeNull();
    expect(await asked(OFFICE)).toBe('FORBIDDEN');
  });
});

describe('what opens nobody', () => {
  type Miss = readonly [
    what: string,
    make: () => Promise<HandedOver | string>,
    asks?: { grant?: () => Promise<string>; headers?: Record<string, string>; before?: string },
  ];
  const byHer = (more = {}) => handOver(hub, HERSELF, APP, more);
  const byLaw = async (more = {}) => {
    await placeGrant(hub);
    return handOver(hub, OFFICER, OFFICE, more);
  };
  const CONSENT: readonly Miss[] = [
    ['a code that nobody was given', () => Promise.resolve(NO_CODE)],
    [
      'one whose last day is over',
      async () => {
        const made = await byHer({ redeemBy: '2026-06-30' });
        hub.setToday('2026-07-01');
        return made;
      },
    ],
    ['one made for another app', () => handOver(hub, HERSELF, OTHER_APP)],
    [
      'one that was taken back',
      async () => {
        const made = await byHer();
        await cancel(hub, HERSELF, made);
        return made;
      },
    ],
    [
      'one that was used',
      async () => {
        const made = await byHer();
        await redeem(hub, APP, made.code);
        await hub.pg.query('update access.share set ended_at = now() where ended_at is null');
        return made;
      },
    ],
    ['one for another purpose', () => byHer({ purpose: 'HEALTH_SUPPORT' })],
    [
      'an elder who has died since',
      () => byHer(),
      { before: `update elders.elder set life_status = 'DECEASED' where key = '${SHE}'` },
    ],
  ];
  const DUTY: readonly Miss[] = [
    ['a code that nobody was given', () => Promise.resolve(NO_CODE)],
    ['the elder’s own, under a grant', () => handOver(hub, HERSELF, OFFICE)],
    ['one for an office of another city', () => handOver(hub, HERSELF, 'partner:150200')],
    [
      'a grant of another place',
      () => byLaw(),
      { grant: () => placeGrant(hub, { region_code: '150100', region_at: 150100000000 }) },
    ],
    [
      'a grant with none of its groups',
      () => byLaw(),
      { grant: () => placeGrant(hub, { field_groups: ['ADMISSIONS'] }) },
    ],
  ];

  /** Redeems one and says what came of it, in bytes and statements. */
  async function missed(as: string, [what, make, asks = {}]: Miss) {
    await hub.pg.query(`update access.access_grant set ended_at = now() where ended_at is null`);
    const made = await make();
    const code = typeof made === 'string' ? made : made.code;
    const grant = as === OFFICE ? await (asks.grant ?? (() => placeGrant(hub)))() : undefined;
    if (asks.before) await hub.pg.query(asks.before);
    const tried = await attempts();
    const from = await ends(hub.pg);
    const found: { answer?: string } = {};
    const sent = await hub.statements(async () => {
      const { answer } = await redeem(hub, as, code, { grant }, { headers: saidBy(as) });
      found.answer = JSON.stringify(answer);
    });
    expect([what, await attempts()]).toEqual([what, tried + 1]);
    expect([what, await asked(as)]).toEqual([what, 'NOT_FOUND']);
    await hub.pg.query(`update elders.elder set life_status = 'ACTIVE' where key = '${SHE}'`);
    const sealed = await entries(hub.pg, from);
    expect([what, sealed.map(({ kind, outcome }) => [kind, outcome])]).toEqual([
      what,
      [['LOOK_UP', 'NOT_FOUND']],
    ]);
    hub.setToday(TEST_AS_OF);
    return { answer: found.answer!, sent: sent.map(withoutValues) };
  }
  const withoutValues = (sql: string) => sql.replace(/'[^']*'|\bnull\b/g, '?');

  test.each([
    ['an app', APP, CONSENT],
    ['an office under a grant', OFFICE, DUTY],
  ])('%s is told the same, to the byte, by the same statements', async (_, as, misses) => {
    const all = [];
    for (const miss of misses) all.push(await missed(as, miss));
    expect(new Set(all.map(({ answer }) => answer)).size).toBe(1);
    expect(all[0]!.answer).toMatch(
      /"elder":null,"userErrors":\[\{"code":"REFERRAL_NOT_OPEN","path":\["input","referralCode"\]/,
    );
    for (const { sent } of all) expect(sent).toEqual(all[0]!.sent);
    // One that opens her costs the same.
    const grant = as === OFFICE ? await placeGrant(hub) : undefined;
    const { code } = as === OFFICE ? await byLaw() : await byHer();
    const from = await ends(hub.pg);
    const sent = await hub.statements(async () => {
      expect((await redeem(hub, as, code, { grant })).id).not.toBeNull();
    });
    expect(sent.map(withoutValues)).toEqual(all[0]!.sent);
    const sealed = await entries(hub.pg, from);
    const [read, tried] = sealed.sort((a, b) => (a.kind > b.kind ? -1 : 1));
    expect(tried).toMatchObject({ kind: 'LOOK_UP', outcome: 'FOUND' });
    expect(read).toMatchObject({ kind: 'READ', outcome: 'ANSWERED', person: SHE });
    expect(read!.grants).toMatch(/^REFERRAL\/[0-9a-f-]{36}$/);
    expect(sealed).toHaveLength(2);
  });

  test('a miss uses nothing up: the right request opens her afterwards', async () => {
    const { code } = await handOver(hub, HERSELF, APP);
    const otherwise = { ...WHY, 'x-hub-purpose': 'HEALTH_SUPPORT' };
    expect((await redeem(hub, APP, code, {}, { headers: otherwise })).codes).toEqual([
      'REFERRAL_NOT_OPEN',
    ]);
    expect((await redeem(hub, OTHER_APP, code)).codes).toEqual(['REFERRAL_NOT_OPEN']);
    expect((await redeem(hub, APP, code)).codes).toEqual([]);
  });
});

test('fifty uses of one code at once open her once', async () => {
  const { code } = await handOver(hub, HERSELF, APP);
  const all = await Promise.all(Array.from({ length: 50 }, () => redeem(hub, APP, code)));
  // Whoever comes later has her open already; the code itself was taken once.
  const { rows } = await hub.pg.query<{ n: string }>(
    `select count(*) as n from elders.elder_look_up l join regions.referral f on f.key = l.referral_key
     where l.asked_hash in (select asked_hash from elders.elder_look_up group by 1 having count(*) = 50)`,
  );
  expect(rows[0]!.n).toBe('1');
  expect(all.filter(({ id }) => id !== null)).toHaveLength(1);
  expect(new Set(all.flatMap(({ codes }) => codes))).toEqual(new Set(['REFERRAL_NOT_OPEN']));
});

describe('taken back', () => {
  test.each([HERSELF, OFFICER])('by %s it opens nothing from the next request on', async (by) => {
    const made = await handOver(hub, HERSELF, APP);
    await redeem(hub, APP, made.code);
    expect(await asked(APP)).toBe(HER_NAME);
    expect((await cancel(hub, by, made)).refusals).toEqual([]);
    expect([await asked(APP), (await shared(APP)).totalCount, await held(APP)]).toEqual([
      ...['NOT_FOUND', 0, []],
    ]);
    expect((await cancel(hub, by, made)).refusals).toEqual(['VERSION_CONFLICT']);
  });

  test('while it is being used, it is either used and ended or not used at all', async () => {
    for (let n = 0; n < 10; n += 1) {
      const made = await handOver(hub, HERSELF, APP);
      await Promise.all([redeem(hub, APP, made.code), cancel(hub, HERSELF, made)]);
      expect(await asked(APP)).toBe('NOT_FOUND');
    }
  });
});

test('the same question sent again is one, and is answered by what is open now', async () => {
  const made = await handOver(hub, HERSELF, APP);
  const more = { idempotencyKey: freshKey() };
  const first = await redeem(hub, APP, made.code, more);
  const again = await redeem(hub, APP, made.code, more);
  expect([again.id, again.answer.data.lookUpElder.replayed]).toEqual([first.id, true]);
  await cancel(hub, HERSELF, made);
  expect((await redeem(hub, APP, made.code, more)).codes).toEqual(['REFERRAL_NOT_OPEN']);
});

test('uses count with the look-ups of a grant, whether or not they open anybody', async () => {
  const grant = await placeGrant(hub, { daily_look_ups: 3 });
  const { code } = await handOver(hub, OFFICER, OFFICE);
  for (let n = 0; n < 3; n += 1) await redeem(hub, OFFICE, NO_CODE, { grant });
  expect((await redeem(hub, OFFICE, code, { grant })).codes).toEqual(['QUOTA_EXCEEDED']);
  hub.setToday('2026-07-01');
  expect((await redeem(hub, OFFICE, code, { grant })).codes).toEqual([]);
});

test.each<[what: string, input: Record<string, unknown>, code: string]>([
  ['neither way', {}, 'INVALID_VALUE'],
  ['a number without a name', { nationalId: card(HERS).nationalId }, 'INVALID_VALUE'],
  ['a name without a number', { name: card(HERS).name }, 'INVALID_VALUE'],
  ['both ways', { ...card(HERS), referralCode: NO_CODE }, 'INVALID_VALUE'],
  ['a code and a name', { name: '张三', referralCode: NO_CODE }, 'INVALID_VALUE'],
  ['a code of eleven', { referralCode: NO_CODE.slice(0, -1) }, 'REFERRAL_CODE_INVALID'],
  ['no code at all', { referralCode: '' }, 'REFERRAL_CODE_INVALID'],
])('who names a person by %s is told so, and nobody is looked for', async (_, input, code) => {
  const before = await attempts();
  const { referralCode, ...more } = input;
  const { codes } = await redeem(hub, APP, referralCode as string, more);
  expect(codes).toEqual([code]);
  expect(await attempts()).toBe(before);
});

test.each<[refused: string, as: string, headers: Record<string, string>]>([
  ['CLIENT_NOT_REGISTERED', 'developer:77', WHY],
  ['FORBIDDEN', APP, {}],
  ['GRANT_NEEDED', OFFICE, BY_LAW],
])('%s comes before the code is looked at', async (refused, as, headers) => {
  const { code } = await handOver(hub, HERSELF, APP);
  const before = await attempts();
  for (const one of [code, NO_CODE]) {
    expect((await redeem(hub, as, one, {}, { headers })).codes).toEqual([refused]);
  }
  expect(await attempts()).toBe(before);
  expect((await redeem(hub, APP, code)).codes).toEqual([]);
});

test('a code stands in no answer but its own, in no statement, no cursor, and no line of the log', async () => {
  const { code } = await handOver(hub, HERSELF, APP);
  const edge = await httpEdge(hub.hub.engine);
  const answers: unknown[] = [];
  const ask = async (as: string, referralCode: string, headers: Record<string, string>) => {
    const input = { referralCode, idempotencyKey: freshKey() };
    const text = `mutation ($input: LookUpElderInput!) { lookUpElder(input: $input) {
      elder { id } userErrors { code message path } } }`;
    const { text: body } = await edge.query(text, { as, headers, variables: { input } });
    answers.push(body);
  };
  const sent = await hub.statements(async () => {
    for (const [as, one, headers] of [
      [OTHER_APP, code, WHY],
      [APP, code, {}],
      [APP, `${code}0`, WHY],
      [APP, code.repeat(9), WHY],
      [APP, code, WHY],
    ] as const)
      await ask(as, one, headers);
    const list = `{ list: referrals(first: 5) { edges { cursor node { id code } } } }`;
    const own = `{ viewer { referrals { edges { cursor node { id } } } } }`;
    answers.push((await edge.query(list, { as: OFFICER })).text);
    answers.push((await edge.query(own, { as: APP, headers: WHY })).text);
  });
  const { lines } = edge;
  await edge.close();
  expect(lines.length).toBeGreaterThan(5);
  expect(answers[4]).toMatch(/"elder":\{"id"/);
  const told = [...sent, JSON.stringify(lines), ...answers].join('\n');
  for (const one of [code, readCode(code)!]) expect(told).not.toContain(one);
});
