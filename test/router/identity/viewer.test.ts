import type { HubError } from '../../../ground/errors/errors.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';
import type { Claims } from '../../../router/identity/bearer-token.ts';
import { createViewer } from '../../../router/identity/viewer.ts';
import { request } from './stub-realm.ts';

function claims(roles: unknown, changes: Record<string, unknown> = {}): Claims {
  return {
    sub: 'subject',
    iss: 'https://example.org/realms/eldercare',
    aud: 'elder-care-hub',
    iat: 0,
    exp: 300,
    realm_access: { roles },
    hub_organisation: 'civil-affairs-150600',
    hub_region: '150600',
    hub_person: 'rU3nTz0aR9qk8cQw1mXvBg',
    ...changes,
  };
}

const CLAIM = { expects: 'TOKEN_CLAIM', params: { claim: 'hub_facilities' } };
const headers = (sent: Record<string, string>) => ({
  headersDistinct: Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, [value]])),
});

function refusal(found: Claims): Record<string, unknown> {
  try {
    createViewer(found, request(), 'r-1');
  } catch (error) {
    return (error as HubError).extensions;
  }
  throw new Error('accepted');
}

test('a working role in a province is that of a province, whatever else the officer is called', () => {
  const roles = (region: string) =>
    createViewer(
      {
        ...claims(['hub-staff', 'hub-finance', 'hub-caregiving', 'hub-officer']),
        hub_region: region,
      },
      request(),
      'r',
    ).roles;
  expect(roles('150000')).toEqual(['PROVINCE', 'OFFICER']);
  expect(roles('150600')).toEqual(['CAREGIVING', 'FINANCE', 'OFFICER']);
});

test('a caller without a token sees the open audience', () => {
  expect(createViewer(null, request(), 'r-1')).toEqual({
    audience: 'open',
    subject: null,
    expiresAt: null,
    organisation: null,
    roles: [],
    region: null,
    facilities: [],
    system: false,
    person: null,
    account: null,
    requestId: 'r-1',
    operationId: expect.any(String),
    purpose: null,
    caseNumber: null,
    legalBasis: null,
    purposeFrom: null,
    language: 'en',
  });
});

test.each([
  ['hub-developer', { audience: 'developer', region: null, person: null }],
  ['hub-partner', { audience: 'partner', region: '150600', person: null }],
  ['hub-staff', { audience: 'staff', region: '150600', person: null }],
])('%s gives its audience, organisation and what belongs to it', (role, expected) => {
  expect(createViewer(claims([role, 'offline_access']), request(), 'r-1')).toMatchObject({
    subject: 'subject',
    organisation: 'civil-affairs-150600',
    roles: [],
    ...expected,
  });
});

test.each([
  ['an elder', ['hub-elder'], { person: 'rU3nTz0aR9qk8cQw1mXvBg', account: null }],
  ['a guardian', ['hub-guardian'], { person: null, account: 'rU3nTz0aR9qk8cQw1mXvBg' }],
  ['a relative', ['hub-family'], { person: null, account: 'rU3nTz0aR9qk8cQw1mXvBg' }],
  [
    'a guardian of one and a relative of another',
    ['hub-guardian', 'hub-family'],
    { person: null, account: 'rU3nTz0aR9qk8cQw1mXvBg' },
  ],
  [
    'an elder who is a guardian too',
    ['hub-elder', 'hub-guardian'],
    { person: 'rU3nTz0aR9qk8cQw1mXvBg', account: 'rU3nTz0aR9qk8cQw1mXvBg' },
  ],
])('%s is who the claim says, of one audience', (_, roles, expected) => {
  expect(createViewer(claims(roles), request(), 'r-1')).toMatchObject({
    ...{ audience: 'elder', organisation: null, region: null },
    ...expected,
  });
});

test.each(['short', 'guardian 12 of a home', 'g'.repeat(65)])(
  'a guardian whose account is “%s” is refused',
  (hub_person) => {
    expect(refusal(claims(['hub-guardian'], { hub_person }))).toMatchObject({
      code: 'FORBIDDEN',
      ...{ expects: 'TOKEN_CLAIM', params: { claim: 'hub_person' } },
    });
  },
);

test.each([
  ['hub-caregiving', 'CAREGIVING'],
  ['hub-assessment', 'ASSESSMENT'],
  ['hub-inspection', 'INSPECTION'],
  ['hub-finance', 'FINANCE'],
  ['hub-supervision', 'SUPERVISION'],
  ['hub-province', 'PROVINCE'],
  ['hub-officer', 'OFFICER'],
  ['hub-admin', 'ADMIN'],
])('the realm role %s is the working role %s of staff', (realmRole, role) => {
  expect(createViewer(claims(['hub-staff', realmRole]), request(), 'r').roles).toEqual([role]);
});

test('a grid officer has a community; of a larger region nobody is one', () => {
  const of = (hub_region: string) =>
    createViewer(
      claims(['hub-staff', 'hub-grid', 'hub-caregiving'], { hub_region }),
      request(),
      'r',
    );
  expect(of('150602001001').roles).toEqual(['CAREGIVING', 'GRID']);
  for (const region of ['150600', '150602', '150602001'])
    expect(of(region).roles).toEqual(['CAREGIVING']);
});

describe('an operator of facilities', () => {
  const NONE = { hub_region: undefined };
  const ONE = `Facility:${keyOf('facility', 1)}`;
  const TWO = `Facility:${keyOf('facility', 2)}`;

  test('has the facilities of the claim, each once, no region, and no role of an office', () => {
    for (const roles of [['hub-operator'], [], ['hub-operator', 'hub-finance', 'hub-admin']]) {
      const found = claims(['hub-staff', ...roles], { ...NONE, hub_facilities: [ONE, TWO, ONE] });
      expect(createViewer(found, request(), 'r')).toMatchObject({
        ...{ audience: 'staff', region: null, roles: ['OPERATOR'], system: false },
        facilities: [keyOf('facility', 1), keyOf('facility', 2)],
      });
    }
  });

  test.each<[string, Record<string, unknown>, object]>([
    ['facilities beside a region', { hub_facilities: [ONE] }, { expects: 'TOKEN_ONE_PLACE' }],
    ['an operator of a region', {}, { expects: 'TOKEN_ONE_PLACE' }],
    ['an operator of nothing', NONE, CLAIM],
    ['no facility', { ...NONE, hub_facilities: [] }, CLAIM],
    ['a facility that is a text', { ...NONE, hub_facilities: ONE }, CLAIM],
    ['a key without its type', { ...NONE, hub_facilities: [keyOf('facility', 1)] }, CLAIM],
    ['another type', { ...NONE, hub_facilities: ['Region:150600'] }, CLAIM],
    ['one that is none among others', { ...NONE, hub_facilities: [ONE, 7] }, CLAIM],
    [
      'more than a chain runs',
      {
        ...NONE,
        hub_facilities: Array.from({ length: 51 }, (_, n) => `Facility:${keyOf('facility', n)}`),
      },
      CLAIM,
    ],
  ])('%s is refused', (_, more, expected) => {
    expect(refusal(claims(['hub-staff', 'hub-operator'], more))).toMatchObject({
      code: 'FORBIDDEN',
      ...expected,
    });
  });

  test('facilities mean nothing outside staff', () => {
    const found = claims(['hub-partner'], { hub_facilities: [ONE] });
    expect(createViewer(found, request(), 'r')).toMatchObject({ facilities: [], region: '150600' });
  });
});

test('the own system of a city is one only among staff, with the roles that its token names', () => {
  const system = createViewer(claims(['hub-staff', 'hub-system', 'hub-finance']), request(), 'r');
  expect(system).toMatchObject({ system: true, roles: ['FINANCE'], region: '150600' });
  expect(createViewer(claims(['hub-partner', 'hub-system']), request(), 'r').system).toBe(false);
  expect(refusal(claims(['hub-system']))).toMatchObject({ expects: 'TOKEN_ROLE' });
});

test('a working role means nothing outside staff', () => {
  expect(createViewer(claims(['hub-partner', 'hub-admin']), request(), 'r').roles).toEqual([]);
});

test('only an administrator works without a region', () => {
  const none = { hub_region: undefined };
  const admin = createViewer(claims(['hub-staff', 'hub-admin'], none), request(), 'r');
  expect(admin).toMatchObject({ audience: 'staff', roles: ['ADMIN'], region: null });
  expect(refusal(claims(['hub-staff', 'hub-admin', 'hub-finance'], none)).code).toBe('FORBIDDEN');
});

test.each<[string, Claims, object]>([
  ['no role of the hub', claims(['offline_access']), { expects: 'TOKEN_ROLE' }],
  ['a working role alone', claims(['hub-finance']), { expects: 'TOKEN_ROLE' }],
  ['roles that are no list', claims('hub-staff'), { expects: 'TOKEN_ROLE' }],
  ['no roles at all', claims([], { realm_access: null }), { expects: 'TOKEN_ROLE' }],
  ['roles of two audiences', claims(['hub-staff', 'hub-elder']), { expects: 'TOKEN_ONE_AUDIENCE' }],
  [
    'no organisation',
    claims(['hub-developer'], { hub_organisation: undefined }),
    { expects: 'TOKEN_CLAIM', params: { claim: 'hub_organisation' } },
  ],
  [
    'an organisation with a space',
    claims(['hub-developer'], { hub_organisation: 'app 1' }),
    { expects: 'TOKEN_CLAIM', params: { claim: 'hub_organisation' } },
  ],
  [
    'no region for staff',
    claims(['hub-staff'], { hub_region: undefined }),
    { expects: 'TOKEN_CLAIM', params: { claim: 'hub_region' } },
  ],
  [
    'a region that is no code',
    claims(['hub-partner'], { hub_region: '1506' }),
    { expects: 'TOKEN_CLAIM', params: { claim: 'hub_region' } },
  ],
  [
    'a region that is a list',
    claims(['hub-staff'], { hub_region: ['150600'] }),
    { expects: 'TOKEN_CLAIM', params: { claim: 'hub_region' } },
  ],
  [
    'no person for an elder',
    claims(['hub-elder'], { hub_person: undefined }),
    { expects: 'TOKEN_CLAIM', params: { claim: 'hub_person' } },
  ],
  [
    'a person of 300 characters',
    claims(['hub-elder'], { hub_person: 'x'.repeat(300) }),
    { expects: 'TOKEN_CLAIM', params: { claim: 'hub_person' } },
  ],
])('a valid token with %s is refused with a code', (_what, found, expected) => {
  expect(refusal(found)).toEqual({ code: 'FORBIDDEN', ...expected });
});

test('an object prototype name is no role', () => {
  expect(refusal(claims(['constructor', '__proto__'])).code).toBe('FORBIDDEN');
});

test('staff ask by the duties of their roles and by law, unless the request names a purpose', () => {
  const staff = claims(['hub-staff', 'hub-finance', 'hub-caregiving']);
  expect(createViewer(staff, request(), 'r')).toMatchObject({
    purpose: 'HOME_AND_COMMUNITY_CARE, SUBSIDIES_AND_PAYMENTS',
    ...{ legalBasis: 'STATUTORY_DUTY', purposeFrom: 'DEFAULT', caseNumber: null },
  });
  const named = headers({ 'x-hub-purpose': 'RECHECK', 'x-hub-legal-basis': 'EMERGENCY' });
  expect(createViewer(staff, named, 'r')).toMatchObject({
    ...{ purpose: 'RECHECK', legalBasis: 'EMERGENCY', purposeFrom: 'REQUEST' },
  });
  const province = claims(['hub-staff', 'hub-finance'], { hub_region: '150000' });
  expect(createViewer(province, request(), 'r').purpose).toBe('AGGREGATE_STEERING');
  for (const role of ['hub-partner', 'hub-developer', 'hub-elder'])
    expect(createViewer(claims([role]), request(), 'r')).toMatchObject({
      ...{ purpose: null, legalBasis: null, purposeFrom: null },
    });
});

test.each(['hub-partner', 'hub-developer'])(
  'a purpose of its own making is malformed from %s, and told without being repeated',
  (role) => {
    const named = (purpose: string) => headers({ 'x-hub-purpose': encodeURIComponent(purpose) });
    for (const purpose of ['care_coordination', 'CURIOSITY', 'toString', '照护服务']) {
      const ask = () => createViewer(claims([role]), named(purpose), 'r');
      expect(ask).toThrow(
        expect.objectContaining({
          extensions: expect.objectContaining({
            ...{ code: 'BAD_USER_INPUT', argument: 'x-hub-purpose', expects: 'ONE_OF' },
          }) as object,
        }) as Error,
      );
      expect(ask).toThrow(expect.not.stringContaining(purpose) as never);
    }
    expect(createViewer(claims([role]), named('CARE_COORDINATION'), 'r')).toMatchObject({
      ...{ purpose: 'CARE_COORDINATION', purposeFrom: 'REQUEST' },
    });
  },
);
