import { messageOf } from '../../ground/errors/error-message.ts';
import { openIdOf } from '../../ground/identity/open-id.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { type Answer, expectData, publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { act, type Outcome } from '../kit/mutations.ts';
import { WHY } from '../kit/viewers.ts';

const APP = 'developer:1';
const CONSENT = { entity: 'Consent', fields: 'id status version validUntil inForce' };

let hub: TestHub;
/** An elder with a home care bed and an assessment in force, who has given no consent yet. */
let elder: number;
let key: string;

beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
  // What others have consented to would stand between what is tried here.
  await hub.pg.query(`update access.share set ended_at = now();
    update regions.consent set status = 'WITHDRAWN', withdrawn_on = granted_on where status = 'GRANTED'`);
  const { rows } = await hub.pg.query<{ elder_key: string }>(
    `select e.elder_key from regions.elder_fact e
     join services.home_care_bed b on b.elder_key = e.elder_key
     where e.life_status = 'ACTIVE' and jsonb_array_length(e.assessments) > 0
       and (e.assessments -> -1 ->> 'until')::date >= '2026-06-30' order by 1 limit 1`,
  );
  key = rows[0]!.elder_key;
  elder = Array.from({ length: 2_000 }, (_, n) => n + 1).find((n) => keyOf('elder', n) === key)!;
});
afterAll(() => hub.close());

async function clientId(organisation: string): Promise<string> {
  const { rows } = await hub.pg.query<{ id: string }>(
    'select id from regions.api_client where organisation = $1',
    [organisation],
  );
  return openIdOf('ApiClient', rows[0]!.id);
}

/** The elder grants, as she would in her own contract. */
async function grant(organisation: string, fieldGroups: string[], more = {}): Promise<Outcome> {
  const as = `elder:${elder}`;
  const input = {
    elder: await publicIdFor(as, 'Elder', key),
    client: await clientId(organisation),
    fieldGroups,
    purpose: 'CARE_COORDINATION',
    validUntil: '2026-12-30',
    ...more,
  };
  return act(hub, CONSENT, 'grantConsent', input, { as });
}

async function withdraw({ node }: Outcome): Promise<Outcome> {
  const input = { id: node!.id as string, version: node!.version as number };
  return act(hub, CONSENT, 'withdrawConsent', input, { as: `elder:${elder}` });
}

/** Asks as an app that says why; what comes of each field stands by its path. */
const ask = (text: string, as = APP, headers: Record<string, string> = WHY) =>
  hub.query(text, { as, headers });

const codesOf = ({ errors = [] }: Answer) =>
  errors.map(({ path, extensions: { code, expects } }: any) =>
    [path.join('.'), code, ...(expects ? [expects] : [])].join(' '),
  );

const SHARED = `{ sharedElders { totalCount nodes {
  id currentAbility { band } homeCareBeds { nodes { id status elder { id } } } } } }`;

test('an elder grants two groups to an app, which reads just those of just her, until she withdraws', async () => {
  const granted = await grant('app-1', ['HOME_CARE', 'ABILITY_BAND']);
  expect(granted).toMatchObject({ codes: [], refusals: [], node: { inForce: true } });

  const { sharedElders } = expectData(await ask(SHARED));
  const id = await publicIdFor(APP, 'Elder', key);
  const { rows: beds } = await hub.pg.query<{ key: string; status: string }>(
    'select key, status from services.home_care_bed where elder_key = $1 order by received_on desc, key desc',
    [key],
  );
  const { rows: bands } = await hub.pg.query<{ band: string }>(
    `select assessments -> -1 ->> 'band' as band from regions.elder_fact where elder_key = $1`,
    [key],
  );
  expect(sharedElders).toEqual({
    totalCount: 1,
    nodes: [
      {
        id,
        currentAbility: bands[0],
        homeCareBeds: {
          nodes: await Promise.all(
            beds.map(async (bed) => ({
              id: await publicIdFor(APP, 'HomeCareBed', bed.key),
              status: bed.status,
              elder: { id },
            })),
          ),
        },
      },
    ],
  });

  // What she has granted is in her own list, and in that of her home staff.
  const own = expectData(
    await hub.query(
      '{ viewer { elder { consents { nodes { client { organisation } fieldGroups purpose validUntil inForce } } } } }',
      { as: `elder:${elder}` },
    ),
  );
  expect(own.viewer.elder.consents.nodes[0]).toEqual({
    client: { organisation: 'app-1' },
    fieldGroups: ['HOME_CARE', 'ABILITY_BAND'],
    ...{ purpose: 'CARE_COORDINATION', validUntil: '2026-12-30', inForce: true },
  });

  expect(await withdraw(granted)).toMatchObject({ codes: [], node: { status: 'WITHDRAWN' } });
  expect(expectData(await ask(SHARED)).sharedElders).toEqual({ totalCount: 0, nodes: [] });
  const gone = await ask(`{ elder(id: "${id}") { id } }`);
  expect([gone.data, codesOf(gone)]).toEqual([{ elder: null }, ['elder NOT_FOUND KNOWN']]);
});

describe('with home care and ability band granted', () => {
  let granted: Outcome;
  let id: string;
  beforeAll(async () => {
    granted = await grant('app-1', ['HOME_CARE', 'ABILITY_BAND']);
    id = await publicIdFor(APP, 'Elder', key);
  });
  afterAll(() => withdraw(granted));

  test('every other field of the elder is null, with an error at its path that names the group', async () => {
    const answer = await ask(`{ elder(id: "${id}") {
      id synthetic homeCareBed { status } name sex age address livingSituation
      contacts { totalCount } residenceRegion { code } visitPlan { id } admissions { totalCount } } }`);
    expect(answer.data.elder).toEqual({
      ...{ id, synthetic: true, name: null, sex: null, age: null, address: null },
      ...{ livingSituation: null, contacts: null, residenceRegion: null, visitPlan: null },
      ...{ admissions: null, homeCareBed: expect.anything() as object },
    });
    const refused = ['name', 'sex', 'age', 'address', 'livingSituation', 'contacts'];
    refused.push('residenceRegion', 'visitPlan', 'admissions');
    expect(codesOf(answer).sort()).toEqual(
      refused.map((field) => `elder.${field} FORBIDDEN SHARED_GROUP`).sort(),
    );
    const params = answer.errors!.map(({ extensions }: any) => extensions.params.group as string);
    expect(new Set(params)).toEqual(
      new Set(['IDENTITY', 'CONTACT', 'SITUATION', 'VISITS', 'ADMISSIONS']),
    );
    const details = { expects: 'SHARED_GROUP', params: { group: 'IDENTITY' } } as const;
    expect(messageOf('FORBIDDEN', details, 'en')).toMatch(
      /^Neither consent nor grant opens IDENTITY of this elder to the caller/,
    );
    expect(messageOf('FORBIDDEN', details, 'zh')).toMatch(
      /没有同意或授权就此用途向调用方开放该老年人的 IDENTITY/,
    );
  });

  test.each<[what: string, headers: Record<string, string>, code: string]>([
    ['no purpose', {}, 'elder FORBIDDEN PURPOSE_AND_BASIS'],
    [
      'a purpose without its basis',
      { 'x-hub-purpose': 'CARE_COORDINATION' },
      'elder FORBIDDEN PURPOSE_AND_BASIS',
    ],
    ['another purpose', { ...WHY, 'x-hub-purpose': 'HEALTH_SUPPORT' }, 'elder NOT_FOUND KNOWN'],
    ['another basis', { ...WHY, 'x-hub-legal-basis': 'EMERGENCY' }, 'elder NOT_FOUND KNOWN'],
  ])('a request with %s sees nothing of her', async (_, headers, code) => {
    const answer = await ask(
      `{ elder(id: "${id}") { id homeCareBeds { totalCount } } }`,
      APP,
      headers,
    );
    expect([answer.data, codesOf(answer)]).toEqual([{ elder: null }, [code]]);
  });

  test('another elder, whom nobody shares, reads like one who is not there', async () => {
    const other = await publicIdFor(APP, 'Elder', keyOf('elder', elder === 3 ? 4 : 3));
    const nobody = await publicIdFor(APP, 'Elder', keyOf('nothing', 7));
    const [denied, absent] = await Promise.all(
      [other, nobody].map((one) => ask(`{ elder(id: "${one}") { id name } }`)),
    );
    expect(denied).toEqual(absent);
  });

  test('the app learns from its own list what it holds, before it says any purpose', async () => {
    const held = `{ viewer { client { status } consents { nodes { purpose fieldGroups inForce } } } }`;
    expect(expectData(await ask(held, APP, {})).viewer).toEqual({
      client: { status: 'ACTIVE' },
      consents: {
        nodes: [
          {
            ...{ purpose: 'CARE_COORDINATION', inForce: true },
            fieldGroups: ['HOME_CARE', 'ABILITY_BAND'],
          },
        ],
      },
    });
    const other = expectData(await ask(held, 'developer:2', {}));
    expect(other.viewer.consents.nodes).toEqual([]);
  });

  test('another registered app sees nothing of her, and knows her by another id', async () => {
    const second = await grant('app-2', ['IDENTITY']);
    const mine = expectData(await ask('{ sharedElders { nodes { id } } }')).sharedElders.nodes;
    const theirs = await ask(
      '{ sharedElders { nodes { id name homeCareBeds { totalCount } } } }',
      'developer:2',
    );
    expect(theirs.data.sharedElders.nodes).toEqual([
      {
        id: await publicIdFor('developer:2', 'Elder', key),
        name: expect.any(String) as string,
        homeCareBeds: null,
      },
    ]);
    expect(codesOf(theirs)).toEqual(['sharedElders.nodes.0.homeCareBeds FORBIDDEN SHARED_GROUP']);
    expect(theirs.data.sharedElders.nodes[0].id).not.toBe(mine[0].id);
    // An id of another recipient is no id at all.
    expect(codesOf(await ask(`{ elder(id: "${mine[0].id}") { id } }`, 'developer:2'))).toEqual([
      'elder BAD_USER_INPUT ID_OF_TYPE',
    ]);
    await withdraw(second);
  });

  test('after its last day it opens nothing, and on that day all', async () => {
    const seen = async () =>
      expectData(await ask('{ sharedElders { totalCount } }')).sharedElders.totalCount as number;
    hub.setToday('2026-12-30');
    expect(await seen()).toBe(1);
    hub.setToday('2026-12-31');
    expect(await seen()).toBe(0);
    hub.setToday('2026-06-29');
    expect(await seen()).toBe(0);
    hub.setToday('2026-06-30');
    expect(await seen()).toBe(1);
  });

  test('a client that is disabled is shut out of people with its next request, and let in again', async () => {
    const CLIENT = { entity: 'ApiClient' };
    const id = await clientId('app-1');
    const done = await act(
      hub,
      CLIENT,
      'disableClient',
      { id, version: 1, note: '违规使用数据' },
      { as: 'admin' },
    );
    expect(done).toMatchObject({ codes: [], refusals: [], node: { status: 'DISABLED' } });
    expect(codesOf(await ask(SHARED))).toEqual(['sharedElders CLIENT_NOT_REGISTERED']);
    const again = await act(hub, CLIENT, 'enableClient', { id, version: 2 }, { as: 'admin' });
    expect(again.node).toMatchObject({ status: 'ACTIVE' });
    expect(expectData(await ask(SHARED)).sharedElders.totalCount).toBe(1);
  });
});

test('an office of another city that a consent names reads what it opens', async () => {
  const office = 'partner:150100';
  const granted = await grant('partner-office-150100', ['ABILITY_BAND', 'IDENTITY']);
  const answer = await ask(
    `{ sharedElders { nodes { name currentAbility { band level } homeCareBed { id }
       assessments { nodes { band finalLevel } } } } }`,
    office,
  );
  const [seen] = answer.data.sharedElders.nodes;
  expect(seen).toMatchObject({ name: expect.any(String) as string, homeCareBed: null });
  expect(seen.currentAbility).toEqual({ band: expect.any(String) as string, level: null });
  expect(seen.assessments.nodes.length).toBeGreaterThan(0);
  for (const one of seen.assessments.nodes) expect(one.finalLevel).toBeNull();
  const codes = new Set(answer.errors!.map(({ extensions }) => extensions.code));
  expect(codes).toEqual(new Set(['FORBIDDEN']));
  await withdraw(granted);
});

test('an app that nobody registered reads open data, and is told so where a person is asked for', async () => {
  const stranger = 'developer:77';
  const id = await publicIdFor(stranger, 'Elder', key);
  const answer = await ask(
    `{ facilities(first: 1) { nodes { name } } viewer { client { status } }
       elder(id: "${id}") { id } sharedElders { totalCount } }`,
    stranger,
  );
  expect(answer.data.facilities.nodes[0].name).toEqual(expect.any(String));
  expect([answer.data.viewer, answer.data.elder]).toEqual([{ client: null }, null]);
  expect(codesOf(answer).sort()).toEqual([
    'elder CLIENT_NOT_REGISTERED',
    'sharedElders CLIENT_NOT_REGISTERED',
  ]);
});
