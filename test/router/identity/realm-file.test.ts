import { readFileSync } from 'node:fs';
import { HUB_ROLES } from '../../../router/identity/hub-roles.ts';
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
  defaultClientScopes?: string[];
  protocolMappers?: Mapper[];
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
  users: { id: string; serviceAccountClientId: string; realmRoles: string[] }[];
  components: Record<string, { config: Record<string, string[]> }[]>;
}

const file = new URL('../../../router/keycloak/eldercare-realm.json', import.meta.url);
const realm = JSON.parse(readFileSync(file, 'utf8')) as Realm;
const personas = realm.clients.filter(({ clientId }) => clientId !== 'elder-care-hub');

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

test('no client takes a redirect, a foreign origin or a password', () => {
  for (const client of realm.clients) {
    expect(client).toMatchObject({
      redirectUris: [],
      webOrigins: [],
      standardFlowEnabled: false,
      implicitFlowEnabled: false,
      directAccessGrantsEnabled: false,
    });
  }
  expect(realm.clients.find(({ bearerOnly }) => bearerOnly)?.clientId).toBe('elder-care-hub');
});

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
