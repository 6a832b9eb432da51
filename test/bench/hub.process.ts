import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContracts } from '../../router/edge/contract.ts';
import { createEdge } from '../../router/edge/edge.ts';
import { SCHEMA_DIRECTORY, startEmbeddedHub } from '../../router/hub/hub.ts';
import { AUDIENCE, createIdentity } from '../../router/identity/identity.ts';
import { PersonClaims } from '../../router/identity/person-claim.ts';
import { parsePersona, personaClientId } from '../../router/identity/personas.ts';
import { Standing } from '../../router/identity/standing.ts';
import { startIdentityProvider } from '../../router/local/identity-provider.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { readEnvironment } from '../../ground/process/environment.ts';
import { createLog } from '../../ground/process/log.ts';
import { Secrets } from '../../ground/process/secrets.ts';
import { Touches } from '../../ground/record/touches.ts';
import { Sealing } from '../../subgraphs/regions/access-record/sealing.ts';
import { serveParent } from './helper-process.ts';

/** The hub under test: edge, engine and subgraphs as `npm start` has them, with its request log. */
export interface HubSetup {
  urls: Map<string, string>;
  /** Database of the edge's own login. */
  edgeUrl: string;
  secret: Uint8Array;
  /** Whether to count statements, which costs time. */
  counting: boolean;
  /** For a measure of what the record costs: reads are neither noted nor sealed. */
  unrecorded?: true;
}

const closers: (() => unknown)[] = [];
let token: (persona: string) => Promise<string>;
let statements = 0;

serveParent(
  {
    start,
    token: (persona: string) => token(persona),
    /** Statements since the last time. */
    statements() {
      const sent = statements;
      statements = 0;
      return sent;
    },
  },
  async () => {
    for (const close of closers.reverse()) await close();
  },
);

async function start({ urls, edgeUrl, secret, counting, unrecorded }: HubSetup): Promise<string> {
  if (unrecorded) takeOutTheRecord();
  const secrets = new Secrets(Buffer.from(secret));
  const log = createLog('info');
  const directory = mkdtempSync(join(tmpdir(), 'hub-bench-'));
  closers.push(() => rmSync(directory, { recursive: true }));
  const people = new PersonClaims(secrets);
  const provider = await startIdentityProvider({
    port: 0,
    audience: AUDIENCE,
    keyFile: join(directory, 'identity-key.json'),
    personClaim: (n) => people.encode(keyOf('elder', n)),
    production: false,
  });
  closers.push(() => provider.close());
  const environment = readEnvironment({ KEYCLOAK_URL: new URL(provider.issuer).origin });
  const standing = new Standing(edgeUrl);
  closers.push(() => standing.close());
  const identity = await createIdentity(environment, secrets, log, standing);
  closers.push(() => identity.close());
  const hub = await startEmbeddedHub({
    urls,
    secrets,
    log,
    ...(counting && { onStatement: () => void (statements += 1) }),
  });
  closers.push(() => hub.close());
  const contracts = loadContracts(SCHEMA_DIRECTORY);
  const edge = await createEdge({
    contracts,
    engine: hub.engine,
    identify: identity.identify,
    log,
  });
  closers.push(() => edge.close());
  token = async (persona) => {
    const client = personaClientId(parsePersona(persona));
    const response = await fetch(provider.tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: client,
        client_secret: provider.key.clientSecret(client),
      }),
    });
    return ((await response.json()) as { access_token: string }).access_token;
  };
  const server = createServer(edge.app);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

/** What the product has no switch for. */
function takeOutTheRecord(): void {
  Touches.prototype.read = () => undefined;
  Sealing.prototype.seal = Sealing.prototype.sealOperation = async () => undefined;
}
