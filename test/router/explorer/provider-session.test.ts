import { createHash } from 'node:crypto';
import { ProviderSession, returnedIn } from '../../../router/explorer/page/provider-session.ts';
import { PROBLEM_CODES, SignInProblem } from '../../../router/explorer/page/sign-in-problem.ts';
import { LIFE, startStubProvider, type StubProvider } from './stub-provider.ts';

const CLIENT = 'the-page';
const ADDRESS = 'http://localhost:4000/';
/** Milliseconds after which a token is renewed, and minutes after which nobody uses the page. */
const DUE = LIFE * 800;
const IDLE_MINUTES = 30;

let provider: StubProvider;
let stored: Map<string, string>;
let written: string[];
let visited: string[];
let session: ProviderSession;
let now = 0;
let timers: { at: number; run: () => void }[];

/** Lets the clock go on, and what was to be done by then happen. */
function pass(ms: number): void {
  now += ms;
  const due = timers.filter(({ at }) => at <= now);
  timers = timers.filter(({ at }) => at > now);
  for (const { run } of due) run();
}

/** Lets the clock go on without anything being done, as while the computer sleeps. */
function sleep(ms: number): void {
  now += ms;
}

beforeEach(async () => {
  provider = await startStubProvider(CLIENT);
  stored = new Map();
  written = [];
  visited = [];
  timers = [];
  session = page();
});

afterEach(async () => {
  await provider.close();
});

/** The page as it is after it was loaded. */
function page(secure = true): ProviderSession {
  return new ProviderSession(
    { issuer: provider.issuer, clientId: CLIENT },
    {
      address: ADDRESS,
      secure,
      storage: {
        getItem: (key) => stored.get(key) ?? null,
        setItem(key, value) {
          written.push(value);
          stored.set(key, value);
        },
        removeItem: (key) => void stored.delete(key),
      },
      goTo: (url) => void visited.push(url),
      now: () => now,
      after(ms, run) {
        const timer = { at: now + ms, run };
        timers.push(timer);
        return () => void (timers = timers.filter((each) => each !== timer));
      },
    },
  );
}

async function signedIn(): Promise<ProviderSession> {
  await session.signIn();
  session = page();
  await session.resume(provider.answer(visited.at(-1)!));
  return session;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; !isSo(); turn++) {
    if (turn > 100_000) throw new Error('it does not become so');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const renewals = () => provider.asked.filter((each) => each === 'POST /token').length - 1;
const problem = (code: (typeof PROBLEM_CODES)[number], detail = '') =>
  new SignInProblem(code, detail).message;

describe('signing in', () => {
  test('sends the browser to the provider with the hash of a proof that stays here', async () => {
    await session.signIn();
    const { origin, pathname, searchParams } = new URL(visited[0]!);
    const { verifier, state } = JSON.parse(written[0]!);
    expect(origin + pathname).toBe(`${provider.issuer}/auth`);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: CLIENT,
      response_type: 'code',
      response_mode: 'fragment',
      scope: 'openid',
      redirect_uri: ADDRESS,
      state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    expect(visited[0]).not.toContain(verifier);
    expect(session.shown().state).toBe('busy');
  });

  test('two sign-ins share neither state nor proof', async () => {
    await session.signIn();
    await page().signIn();
    const [one, two] = written.map((each) => JSON.parse(each));
    expect(one.state).not.toBe(two.state);
    expect(one.verifier).not.toBe(two.verifier);
  });

  test('gives the token and the name, and leaves nothing behind', async () => {
    await signedIn();
    expect(session.shown()).toMatchObject({ state: 'in', name: 'staff-one', problem: '' });
    expect(await session.token()).toBe(provider.given[0]);
    expect(stored.size).toBe(0);
    const seen = [...written, ...visited].join('\n');
    for (const token of provider.given) expect(seen).not.toContain(token);
  });

  test('tells whoever shows the session of every change', async () => {
    const states: string[] = [];
    session.subscribe(() => states.push(session.shown().state));
    await session.signIn();
    await session.signOut();
    expect(states).toEqual(['busy', 'out']);
  });

  test('needs a browser that can make the proof', async () => {
    session = page(false);
    await session.signIn();
    expect(session.shown()).toMatchObject({ state: 'out', problem: problem('INSECURE') });
    expect([provider.asked, visited]).toEqual([[], []]);
  });

  test('can be begun again when the browser comes back without an answer', async () => {
    await session.signIn();
    session.cameBack();
    expect(session.shown().state).toBe('out');
    await page().resume(null);
    expect(stored.size).toBe(0);
  });

  test('a browser that comes back changes nothing for who is signed in', async () => {
    await signedIn();
    session.cameBack();
    expect(session.shown().state).toBe('in');
  });
});

describe('what the provider returns', () => {
  const refused: [string, (said: URLSearchParams) => void, string][] = [
    ['another state', (said) => said.set('state', 'other'), problem('NOT_STARTED')],
    ['a code of its own', (said) => said.set('code', 'mine'), problem('REFUSED', 'invalid_grant')],
    ['another provider', (said) => said.set('iss', 'http://other'), problem('REFUSED')],
    ['no provider', (said) => said.delete('iss'), problem('REFUSED')],
    [
      'a no',
      (said) => {
        said.delete('code');
        said.set('error', 'access_denied');
      },
      problem('REFUSED', 'access_denied'),
    ],
  ];

  test.each(refused)('with %s signs nobody in, and says so', async (_what, change, told) => {
    await session.signIn();
    const said = provider.answer(visited[0]!);
    change(said);
    session = page();
    await session.resume(said);
    expect(session.shown()).toMatchObject({ state: 'out', problem: told });
    expect(await session.token()).toBeNull();
    expect(stored.size).toBe(0);
  });

  test('is worth nothing to a page that did not ask, and asks nobody', async () => {
    await session.signIn();
    const said = provider.answer(visited[0]!);
    stored.clear();
    const before = provider.asked.length;
    session = page();
    await session.resume(said);
    expect(session.shown()).toMatchObject({ state: 'out', problem: problem('NOT_STARTED') });
    expect(provider.asked).toHaveLength(before);
  });

  test('is worth nothing with another proof', async () => {
    await session.signIn();
    const said = provider.answer(visited[0]!);
    for (const [key, value] of stored) {
      stored.set(key, JSON.stringify({ ...JSON.parse(value), verifier: 'x'.repeat(43) }));
    }
    session = page();
    await session.resume(said);
    expect(session.shown().problem).toBe(problem('REFUSED', 'invalid_grant'));
  });

  test('is not taken for an anchor of the page', () => {
    for (const hash of ['', '#OneElder', '#state=1', '#code=1'])
      expect(returnedIn(hash)).toBeNull();
    expect(returnedIn('#state=1&code=2')?.get('code')).toBe('2');
    expect(returnedIn('#error=no&state=1')?.get('error')).toBe('no');
  });

  test('cannot be judged by a computer whose clock is wrong, which is said', async () => {
    provider.behind = 3_600;
    await signedIn();
    expect(session.shown()).toMatchObject({ state: 'out', problem: problem('CLOCK') });
  });
});

describe('a provider that does not answer', () => {
  test.each(['away', 'broken'] as const)(
    'and is %s is reported before the browser leaves',
    async (how) => {
      provider.mood = how;
      await session.signIn();
      expect(session.shown()).toMatchObject({ state: 'out', problem: problem('UNREACHABLE') });
      expect(visited).toEqual([]);
    },
  );

  test.each(['away', 'broken'] as const)(
    'and is %s after the return is reported too',
    async (how) => {
      await session.signIn();
      provider.mood = how;
      session = page();
      await session.resume(provider.answer(visited[0]!));
      expect(session.shown()).toMatchObject({ state: 'out', problem: problem('UNREACHABLE') });
    },
  );

  test.each(['away', 'broken'] as const)(
    'and is %s when the token is due leaves it until it ends, then renews',
    async (how) => {
      await signedIn();
      const first = await session.token();
      provider.mood = how;
      pass(DUE);
      await until(() => session.shown().problem !== '');
      expect(session.shown()).toMatchObject({ state: 'in', problem: problem('UNREACHABLE') });
      expect(await session.token()).toBe(first);

      sleep(LIFE * 1_000);
      await expect(session.token()).rejects.toMatchObject({ code: 'UNREACHABLE' });

      provider.mood = 'well';
      pass(10_000);
      await until(() => session.shown().problem === '');
      expect(await session.token()).not.toBe(first);
    },
  );
});

describe('renewal', () => {
  test('comes before the token ends, by itself', async () => {
    await signedIn();
    const [first, before] = [await session.token(), session.shown()];
    pass(DUE - 1);
    expect(await session.token()).toBe(first);
    pass(1);
    await until(() => session.shown() !== before);
    expect(renewals()).toBe(1);
    expect(await session.token()).not.toBe(first);
    expect(session.shown()).toMatchObject({ state: 'in', name: 'staff-one' });
    expect(session.shown().endsAt).toBeGreaterThan(before.endsAt);
  });

  test('is one for all requests that a computer sends after its sleep', async () => {
    await signedIn();
    const first = await session.token();
    sleep(LIFE * 1_000);
    const sent = await Promise.all([session.token(), session.token(), session.token()]);
    expect(new Set(sent).size).toBe(1);
    expect(sent[0]).not.toBe(first);
    expect(renewals()).toBe(1);
  });

  test('that the provider refuses ends the session, and no request goes out as anybody’s', async () => {
    await signedIn();
    provider.mood = 'refusing';
    sleep(DUE);
    await expect(session.token()).rejects.toMatchObject({ code: 'ENDED' });
    const told = problem('ENDED', 'invalid_grant');
    expect(session.shown()).toMatchObject({ state: 'out', name: '', problem: told });
    expect(await session.token()).toBeNull();
  });

  test('goes on as long as somebody uses the page', async () => {
    await signedIn();
    for (let nth = 1; nth <= 10; nth++) {
      session.touch();
      const before = session.shown();
      pass(DUE);
      await until(() => session.shown() !== before);
      expect([session.shown().state, renewals()]).toEqual(['in', nth]);
    }
  });

  test('ends with the session when nobody does', async () => {
    await signedIn();
    const most = Math.ceil((IDLE_MINUTES * 60_000) / DUE);
    for (let nth = 1; nth <= most; nth++) {
      const before = session.shown();
      pass(DUE);
      await until(() => session.shown() !== before);
    }
    expect(renewals()).toBe(most - 1);
    expect(session.shown()).toMatchObject({ state: 'out', problem: problem('UNUSED') });
    expect(await session.token()).toBeNull();
  });
});

describe('signing out', () => {
  test('forgets the tokens and ends the session of the provider', async () => {
    await signedIn();
    await session.signOut();
    expect(session.shown()).toMatchObject({ state: 'out', problem: '' });
    expect(await session.token()).toBeNull();
    const { origin, pathname, searchParams } = new URL(visited.at(-1)!);
    expect(origin + pathname).toBe(`${provider.issuer}/logout`);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: CLIENT,
      id_token_hint: provider.given[2],
      post_logout_redirect_uri: ADDRESS,
    });
    pass(LIFE * 10_000);
    expect(renewals()).toBe(0);
  });

  test('holds although a renewal was on its way', async () => {
    await signedIn();
    sleep(DUE);
    const request = session.token();
    await session.signOut();
    expect(await request).toBeNull();
    expect(session.shown().state).toBe('out');
  });

  test('with a provider that is away forgets the tokens, and says what goes on', async () => {
    await signedIn();
    provider.mood = 'away';
    await session.signOut();
    expect(session.shown()).toMatchObject({ state: 'out', problem: problem('ENDED_HERE') });
    expect(await session.token()).toBeNull();
  });
});

test.each(PROBLEM_CODES)('%s is said in Chinese and English', (code) => {
  expect(problem(code)).toMatch(/^[\p{Script=Han}][^A-Z]*。 [A-Z].*\.$/u);
});
