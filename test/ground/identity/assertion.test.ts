import { createHash } from 'node:crypto';
import { decodeJwt, SignJWT } from 'jose';
import {
  assertionHeader,
  LocalAssertion,
  signAssertion,
  verifyAssertion,
} from '../../../ground/identity/assertion.ts';
import { Secrets } from '../../../ground/process/secrets.ts';
import { anonymous, type Viewer } from '../../../ground/identity/viewer.ts';

const secrets = new Secrets(createHash('sha256').update('assertions').digest());
const viewer: Viewer = {
  ...anonymous('request-1'),
  audience: 'staff',
  subject: 's',
  organisation: 'civil-affairs-150600',
  roles: ['FINANCE'],
  region: '150600',
  purpose: '评估互认',
};

/** A token of the edge with one thing about it changed. */
function made(
  change: (token: SignJWT) => void,
  key = secrets.derive('assertion/elders'),
  alg = 'HS256',
) {
  const token = new SignJWT({ viewer })
    .setProtectedHeader({ alg })
    .setAudience('elders')
    .setIssuedAt()
    .setExpirationTime('30s');
  change(token);
  return token.sign(key);
}

const refused = { extensions: { code: 'UNAUTHENTICATED' } };

test('the viewer arrives as the edge made it', async () => {
  const assertion = await signAssertion(secrets, 'elders', viewer);
  const { viewer: found } = await verifyAssertion(secrets, 'elders', assertion);
  expect(found).toEqual(viewer);
});

test.each([
  ['the body it covers and the deadline', { use: { body: 'hash' }, deadline: 1_800_000_000_000 }],
  ['the changes it is good for', { use: { id: 'one', writes: ['a', 'b'] }, deadline: Infinity }],
  ['none of both', { use: null, deadline: Infinity }],
])('it says %s', async (_, { use, deadline }) => {
  const assertion = await signAssertion(secrets, 'elders', viewer, {
    deadline,
    use: use ?? undefined,
  });
  expect(await verifyAssertion(secrets, 'elders', assertion)).toEqual({ viewer, use, deadline });
});

test('an assertion lives for half a minute and names one subgraph', async () => {
  const { exp, iat, aud } = decodeJwt(await signAssertion(secrets, 'elders', viewer));
  expect(exp! - iat!).toBe(30);
  expect(aud).toBe('elders');
  expect(assertionHeader('elders')).toBe('x-hub-assertion-elders');
});

describe('a subgraph refuses', () => {
  const now = Math.floor(Date.now() / 1000);

  test.each<[string, () => Promise<string | undefined>]>([
    ['none', async () => undefined],
    ['an empty one', async () => ''],
    ['text', async () => 'abc'],
    ['one for another subgraph', () => signAssertion(secrets, 'finance', viewer)],
    [
      'one for another subgraph signed with its own key',
      () => made((t) => t.setAudience('finance')),
    ],
    ['one for no subgraph', () => made((t) => t.setAudience([]))],
    [
      'one signed with the key of another subgraph',
      () => made(() => undefined, secrets.derive('assertion/finance')),
    ],
    [
      'one of another hub',
      () => made(() => undefined, new Secrets(Buffer.alloc(32)).derive('assertion/elders')),
    ],
    ['one with another algorithm', () => made(() => undefined, Buffer.alloc(64, 1), 'HS512')],
    ['an expired one', () => made((t) => t.setIssuedAt(now - 60).setExpirationTime(now - 30))],
    [
      'an old one that says it lives long',
      () => made((t) => t.setIssuedAt(now - 3600).setExpirationTime(now + 3600)),
    ],
    [
      'one of tomorrow',
      () => made((t) => t.setIssuedAt(now + 86_400).setExpirationTime(now + 86_430)),
    ],
    ['one not yet valid', () => made((t) => t.setNotBefore(now + 60))],
    ['an unsigned one', async () => unsigned({ viewer, aud: 'elders', iat: now, exp: now + 30 })],
    [
      'one whose viewer was changed',
      async () => changed(await signAssertion(secrets, 'elders', viewer)),
    ],
  ])('%s', async (_, assertion) => {
    await expect(verifyAssertion(secrets, 'elders', await assertion())).rejects.toMatchObject(
      refused,
    );
  });

  test.each(['exp', 'iat', 'viewer'])('one without %s', async (claim) => {
    const claims: Record<string, unknown> = { viewer, aud: 'elders', iat: now, exp: now + 30 };
    delete claims[claim];
    const assertion = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(secrets.derive('assertion/elders'));
    await expect(verifyAssertion(secrets, 'elders', assertion)).rejects.toMatchObject(refused);
  });
});

describe('an assertion that stays in the process', () => {
  const local = new LocalAssertion('elders', viewer);

  test('is good for the subgraph it was made for, and for no other', async () => {
    expect((await verifyAssertion(secrets, 'elders', local)).viewer).toBe(viewer);
    await expect(verifyAssertion(secrets, 'finance', local)).rejects.toMatchObject(refused);
  });

  test.each([
    ['its JSON', JSON.stringify(local)],
    ['its name', String(local)],
  ])('cannot be sent as %s', async (_, text) => {
    await expect(verifyAssertion(secrets, 'elders', text)).rejects.toMatchObject(refused);
  });

  test.each([
    ['its prototype', Object.create(LocalAssertion.prototype) as object],
    ['its method', { assertedFor: () => ({ viewer }) }],
    ['a copy', { ...local }],
  ])('cannot be imitated by what has %s', async (_, imitation) => {
    const given = imitation as LocalAssertion;
    await expect(verifyAssertion(secrets, 'elders', given)).rejects.toThrow();
  });
});

function unsigned(claims: object): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode({ alg: 'none' })}.${encode(claims)}.`;
}

function changed(assertion: string): string {
  const [header, , signature] = assertion.split('.');
  const claims = { ...decodeJwt(assertion), viewer: { ...viewer, roles: ['ADMIN'] } };
  return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}
