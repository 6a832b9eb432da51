import { readFileSync } from 'node:fs';
import { HUB_ROLES } from '../../../router/identity/hub-roles.ts';
import { EXPLORER_CLIENT } from '../../../router/identity/identity.ts';
import { personaClaims, personaOfClient } from '../../../router/identity/personas.ts';

interface Mapper {
  protocolMapper: string;
  config: Record<string, string>;
}

interface Client {
  clientId: string;
  enabled: unknown;
  secret?: string;
  bearerOnly?: boolean;
  redirectUris: string[];
  webOrigins: string[];
  standardFlowEnabled: boolean;
  implicitFlowEnabled: boolean;
  directAccessGrantsEnabled: boolean;
  publicClient: boolean;
  fullScopeAllowed?: boolean;
  attributes?: Record<string, string>;
  optionalClientScopes?: string[];
  defaultClientScopes?: string[];
  protocolMappers?: Mapper[];
}

interface User {
  id?: string;
  username: string;
  enabled: unknown;
  serviceAccountClientId?: string;
  realmRoles: string[];
  attributes?: Record<string, string[]>;
  credentials?: unknown;
}

interface Realm {
  realm: string;
  accessTokenLifespan: number;
  bruteForceProtected: boolean;
  registrationAllowed: boolean;
  sslRequired: string;
  roles: { realm: { name: string }[] };
  clientScopes: { name: string; protocolMappers: Mapper[] }[];
  defaultDefaultClientScopes: string[];
  clients: Client[];
  scopeMappings: { client: string; roles: string[] }[];
  users: User[];
  components: Record<string, { config: Record<string, string[]> }[]>;
}

const file = new URL('../../../router/keycloak/eldercare-realm.json', import.meta.url);
const realm = JSON.parse(readFileSync(file, 'utf8')) as Realm;
const personas = realm.clients.filter(({ clientId }) => clientId.startsWith('persona-'));
const people = realm.users.filter((user) => user.serviceAccountClientId === undefined);

test('the realm is closed by default: short tokens, brute-force protection, no self-registration', () => {
  expect(realm).toMatchObject({
    realm: 'eldercare',
    accessTokenLifespan: 300,
    bruteForceProtected: true,
    registrationAllowed: false,
    sslRequired: 'external',
  });
});

test('the realm has exactly the roles that the hub knows', () => {
  expect(realm.roles.realm.map(({ name }) => name).sort()).toEqual([...HUB_ROLES].sort());
});

test('every token of the realm names the hub as its audience, and every persona has that scope', () => {
  const hub = realm.clientScopes.find(({ name }) => name === 'hub');
  expect(hub?.protocolMappers).toContainEqual(
    expect.objectContaining({
      protocolMapper: 'oidc-audience-mapper',
      config: expect.objectContaining({ 'included.client.audience': 'elder-care-hub' }),
    }),
  );
  expect(realm.defaultDefaultClientScopes).toContain('hub');
  for (const client of personas) expect(client.defaultClientScopes).toContain('hub');
});

test('the clients are the hub, the explorer and the personas', () => {
  const others = realm.clients.filter((client) => !personas.includes(client));
  expect(others.map(({ clientId }) => clientId)).toEqual(['elder-care-hub', EXPLORER_CLIENT]);
  expect(realm.clients.find(({ bearerOnly }) => bearerOnly)?.clientId).toBe('elder-care-hub');
});

test('no client takes a password or an implicit grant, and only the explorer a redirect', () => {
  for (const client of realm.clients) {
    const isExplorer = client.clientId === EXPLORER_CLIENT;
    expect(client).toMatchObject({
      publicClient: isExplorer,
      standardFlowEnabled: isExplorer,
      implicitFlowEnabled: false,
      directAccessGrantsEnabled: false,
    });
    if (!isExplorer) expect(client).toMatchObject({ redirectUris: [], webOrigins: [] });
  }
});

test('the explorer is at one address, which is nobody’s unless it is given, and proves its codes', () => {
  const explorer = realm.clients.find(({ clientId }) => clientId === EXPLORER_CLIENT);
  expect(explorer).toMatchObject({
    redirectUris: ['${EXPLORER_ORIGIN:https://hub.invalid}/'],
    webOrigins: ['${EXPLORER_ORIGIN:https://hub.invalid}'],
    fullScopeAllowed: false,
    defaultClientScopes: ['basic', 'roles', 'hub'],
    optionalClientScopes: [],
    attributes: {
      'pkce.code.challenge.method': 'S256',
      'post.logout.redirect.uris': '+',
    },
  });
  expect(explorer?.secret).toBeUndefined();
});

test('tokens of the explorer carry roles of the hub and no other power in the realm', () => {
  const [mapping, ...others] = realm.scopeMappings;
  expect(others).toEqual([]);
  expect(mapping?.client).toBe(EXPLORER_CLIENT);
  expect([...(mapping?.roles ?? [])].sort()).toEqual([...HUB_ROLES].sort());
});

test('the name of a person is in no token, so in no address: the provider tells it when asked', () => {
  const explorer = realm.clients.find(({ clientId }) => clientId === EXPLORER_CLIENT);
  const mappers = explorer?.protocolMappers ?? [];
  expect(mappers.map(({ config }) => config['claim.name'])).toEqual(['preferred_username']);
  for (const { config } of mappers) {
    expect(config).toMatchObject({
      'access.token.claim': 'false',
      'id.token.claim': 'false',
      'userinfo.token.claim': 'true',
    });
  }
});

test('people for a trial are off unless asked for, and none has a password', () => {
  expect(people.length).toBeGreaterThan(2);
  for (const person of people) {
    expect(person.enabled).toBe('${PERSONAS_ENABLED:false}');
    expect(person.credentials).toBeUndefined();
  }
});

test.each(people.map((person) => [person.username, person] as const))(
  'the person %s has the roles and claims of the persona',
  async (username, person) => {
    const persona = personaOfClient(`persona-${username}`);
    if (persona === null) throw new Error('no such persona');
    const { sub, realm_access, ...claims } = await personaClaims(persona, String);
    expect(sub).not.toBe(person.id);
    expect(person.realmRoles).toEqual(realm_access.roles);
    const attributes = Object.entries(person.attributes ?? {});
    expect(Object.fromEntries(attributes.map(([name, [value]]) => [name, value]))).toEqual(claims);
  },
);

test('persona clients are off unless asked for, and the file holds no secret', () => {
  for (const client of personas) {
    expect(client.enabled).toBe('${PERSONAS_ENABLED:false}');
    expect(client.secret).toBe('${PERSONA_SECRET}');
  }
});

test.each(personas.map((client) => [client.clientId, client] as const))(
  '%s says what the local provider says',
  async (clientId, client) => {
    const persona = personaOfClient(clientId);
    if (persona === null) throw new Error('no such persona');
    const { sub, realm_access, ...claims } = await personaClaims(
      persona,
      (n) => `\${PERSONA_ELDER_${n}:not-set}`,
    );
    const mapped = (client.protocolMappers ?? []).map(({ protocolMapper, config }) => {
      expect(protocolMapper).toBe('oidc-hardcoded-claim-mapper');
      const value = config['claim.value'] ?? '';
      const read: unknown = config['jsonType.label'] === 'JSON' ? JSON.parse(value) : value;
      return [config['claim.name'], read];
    });
    expect(Object.fromEntries(mapped)).toEqual(claims);
    const account = realm.users.find((user) => user.serviceAccountClientId === clientId);
    expect(account).toMatchObject({ id: sub, realmRoles: realm_access.roles });
  },
);

test.each(['hub_organisation', 'hub_region', 'hub_person', 'hub_facilities'])(
  'only an administrator may see and change %s of a user',
  (name) => {
    const [profile] = realm.components['org.keycloak.userprofile.UserProfileProvider'] ?? [];
    const { attributes } = JSON.parse(profile?.config['kc.user.profile.config']?.[0] ?? '') as {
      attributes: { name: string; permissions: object }[];
    };
    expect(attributes.find((attribute) => attribute.name === name)?.permissions).toEqual({
      view: ['admin'],
      edit: ['admin'],
    });
  },
);
