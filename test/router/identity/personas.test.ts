import { keyOf } from '../../../ground/synthetic/keys.ts';
import {
  type PersonaClaims,
  parsePersona,
  PERSONA_FORMS,
  personaClaims,
  personaClientId,
  personaOfClient,
  UnknownPersona,
} from '../../../router/identity/personas.ts';

const personClaim = (n: number): string => `elder-${n}`;

test.each<[string, string[], Record<string, unknown>]>([
  ['developer', ['hub-developer'], { hub_organisation: 'app-1' }],
  ['developer:7', ['hub-developer'], { hub_organisation: 'app-7' }],
  [
    'partner:150100',
    ['hub-partner'],
    { hub_organisation: 'partner-office-150100', hub_region: '150100' },
  ],
  [
    'staff:150600',
    [
      'hub-staff',
      'hub-caregiving',
      'hub-assessment',
      'hub-inspection',
      'hub-finance',
      'hub-supervision',
    ],
    { hub_organisation: 'civil-affairs-150600', hub_region: '150600' },
  ],
  ...[
    'caregiving',
    'assessment',
    'inspection',
    'finance',
    'supervision',
    'province',
    'officer',
  ].map((role): [string, string[], Record<string, unknown>] => [
    `${role}:150602`,
    ['hub-staff', `hub-${role}`],
    { hub_organisation: 'civil-affairs-150602', hub_region: '150602' },
  ]),
  [
    'finance:150600:2',
    ['hub-staff', 'hub-finance'],
    { hub_organisation: 'civil-affairs-150600', hub_region: '150600' },
  ],
  ['elder:1', ['hub-elder'], { hub_person: 'elder-1' }],
  // Her own account, and nobody's whom she guards.
  ['guardian:12', ['hub-guardian'], { hub_person: keyOf('guardian', 12) }],
  ['family:12', ['hub-family'], { hub_person: keyOf('family', 12) }],
  [
    'operator:3',
    ['hub-staff', 'hub-operator'],
    { hub_organisation: 'operator-3', hub_facilities: [`Facility:${keyOf('facility', 3)}`] },
  ],
  [
    'system:150602',
    [
      ...['hub-staff', 'hub-system', 'hub-caregiving', 'hub-assessment', 'hub-inspection'],
      ...['hub-finance', 'hub-supervision'],
    ],
    { hub_organisation: 'city-system-150602', hub_region: '150602' },
  ],
  [
    'grid:150602001001',
    ['hub-staff', 'hub-grid'],
    { hub_organisation: 'civil-affairs-150602001001', hub_region: '150602001001' },
  ],
  ['admin', ['hub-staff', 'hub-admin'], { hub_organisation: 'hub-operations' }],
])('%s has its roles and claims', async (name, roles, claims) => {
  expect(await personaClaims(parsePersona(name), personClaim)).toEqual({
    sub: expect.stringMatching(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    ),
    realm_access: { roles },
    ...claims,
  });
});

test('developer and developer:1 are the same caller, all others differ', async () => {
  const names = [
    'developer',
    'developer:1',
    'developer:2',
    'elder:1',
    'guardian:1',
    'family:1',
    'admin',
  ];
  const found = await Promise.all(names.map((n) => personaClaims(parsePersona(n), personClaim)));
  const subjects = found.map(({ sub }) => sub);
  expect(subjects[0]).toBe(subjects[1]);
  expect(new Set(subjects).size).toBe(names.length - 1);
});

test('an office has as many officers as are numbered; the first needs no number', async () => {
  const kinds = PERSONA_FORMS.filter((form) => form.endsWith('[:<n>]'));
  expect(kinds).toHaveLength(9);
  for (const form of kinds) {
    const first = form
      .replace('<regionCode>[:<n>]', '150600')
      .replace('<community>[:<n>]', '150602001001');
    const names = [first, `${first}:1`, `${first}:2`, `${first}:3`];
    const found = await Promise.all(names.map((n) => personaClaims(parsePersona(n), personClaim)));
    const [{ sub: _, ...office }, ...others] = found as [PersonaClaims, ...PersonaClaims[]];
    for (const other of others) expect(other).toMatchObject(office);
    expect(found[1]).toEqual(found[0]);
    expect(new Set(found.map(({ sub }) => sub)).size).toBe(3);
  }
});

test.each([
  '',
  'nobody',
  'staff',
  'staff:',
  'staff:1506',
  'staff:ordos',
  'grid:150602',
  'grid:150602001001:0',
  'partner:000000',
  'elder',
  'elder:0',
  'elder:-1',
  'elder:01',
  'elder:12345678',
  'developer:x',
  'admin:1',
  'Developer',
  'elder:1:2',
  'admin:1:2',
  'developer:1:2',
  'partner:150600:2',
  'staff:150600:0',
  'staff:150600:01',
  'staff:150600:',
  'staff:150600:x',
  'staff:150600:2:3',
  'staff:150600:12345678',
  'constructor:150600',
  'developer\n',
])('%j is no persona, and the answer lists the forms', (name) => {
  expect(() => parsePersona(name)).toThrow(UnknownPersona);
  for (const form of PERSONA_FORMS) expect(() => parsePersona(name)).toThrow(form);
});

test.each([
  ...['developer', 'developer:2', 'partner:150100', 'officer:150600', 'officer:150600:2'],
  ...['elder:3', 'admin'],
])('the client of %s leads back to it', (name) => {
  const persona = parsePersona(name);
  expect(personaOfClient(personaClientId(persona))).toEqual(persona);
});

test.each([
  'developer-1',
  'persona-',
  'persona-developer',
  'persona-staff:150600',
  'persona-staff-150600-1',
  'elder-care-hub',
])('the client %s is no persona', (clientId) => {
  expect(personaOfClient(clientId)).toBeNull();
});
