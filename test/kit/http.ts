import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { loadContracts } from '../../router/edge/contract.ts';
import { createEdge, type EdgeOptions } from '../../router/edge/edge.ts';
import type { Engine } from '../../router/engine/engine.ts';
import { SCHEMA_DIRECTORY } from '../../router/hub/hub.ts';
import { AUDIENCE, createIdentity } from '../../router/identity/identity.ts';
import { PersonClaims } from '../../router/identity/person-claim.ts';
import { parsePersona, personaClientId } from '../../router/identity/personas.ts';
import type { Standing } from '../../router/identity/standing.ts';
import { startIdentityProvider } from '../../router/local/identity-provider.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { readEnvironment } from '../../ground/process/environment.ts';
import { TEST_SECRETS, type TestError } from './hub.ts';

export interface HttpAnswer {
  status: number;
  headers: Headers;
  text: string;
  data?: Record<string, any> | null;
  errors?: TestError[];
  /** Code of the first error. */
  code?: string;
}

export interface SendOptions {
  /** Persona whose token is sent; none when absent. */
  as?: string;
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface QueryOptions extends Omit<SendOptions, 'body'> {
  variables?: unknown;
  operationName?: string;
}

export interface HttpEdge {
  url: string;
  token(persona: string): Promise<string>;
  send(options: SendOptions): Promise<HttpAnswer>;
  /** A POST as most clients send it. */
  query(text: string, options?: QueryOptions): Promise<HttpAnswer>;
  /** What the edge logged. */
  lines: Record<string, any>[];
  close(): Promise<void>;
}

/** As clients of today send it. */
const ACCEPT = 'application/graphql-response+json, application/json;q=0.9';

/** For an edge without a database. */
export const NOBODY_SHUT_OUT: Pick<Standing, 'require'> = { require: async () => undefined };

/** An edge on a free port of loopback, with the real guard before a local identity provider. */
export async function httpEdge(
  engine: Engine,
  {
    standing = NOBODY_SHUT_OUT,
    ...options
  }: Partial<Pick<EdgeOptions, 'contracts' | 'pages' | 'origins' | 'turns'>> & {
    standing?: Pick<Standing, 'require'>;
  } = {},
): Promise<HttpEdge> {
  const directory = mkdtempSync(join(tmpdir(), 'hub-edge-'));
  const people = new PersonClaims(TEST_SECRETS);
  const provider = await startIdentityProvider({
    port: 0,
    audience: AUDIENCE,
    keyFile: join(directory, 'identity-key.json'),
    personClaim: (n) => people.encode(keyOf('elder', n)),
    production: false,
  });
  const environment = readEnvironment({ KEYCLOAK_URL: new URL(provider.issuer).origin });
  const lines: Record<string, any>[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const identity = await createIdentity(environment, TEST_SECRETS, log, standing);
  const contracts = options.contracts ?? loadContracts(SCHEMA_DIRECTORY);
  const edge = await createEdge({
    ...options,
    contracts,
    engine,
    identify: identity.identify,
    identity: identity.state,
    log,
  });
  const server = createServer(edge.app);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const token = async (persona: string): Promise<string> => {
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

  const send = async (request: SendOptions): Promise<HttpAnswer> => {
    const { as, method = 'POST', path = '/graphql', headers = {}, body } = request;
    const authorization = as === undefined ? {} : { authorization: `Bearer ${await token(as)}` };
    const response = await fetch(url + path, {
      method,
      headers: { accept: ACCEPT, ...authorization, ...headers },
      body: typeof body === 'string' ? Buffer.from(body) : body,
    });
    const text = await response.text();
    expectNothingOfTheInside(text);
    return { status: response.status, headers: response.headers, text, ...read(text) };
  };

  return {
    url,
    token,
    send,
    lines,
    query: (query, { variables, operationName, headers, ...rest } = {}) =>
      send({
        ...rest,
        headers: {
          'content-type': 'application/json',
          ...headers,
        },
        body: JSON.stringify({ query, variables, operationName }),
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await edge.close();
      await identity.close();
      await provider.close();
      rmSync(directory, { recursive: true });
    },
  };
}

function read(text: string): Pick<HttpAnswer, 'data' | 'errors' | 'code'> {
  try {
    const { data, errors } = JSON.parse(text) as Pick<HttpAnswer, 'data' | 'errors'>;
    return { data, errors, code: errors?.[0]?.extensions?.code };
  } catch {
    return {};
  }
}

const INSIDE = [
  /\bat (\/|[\w.<> ]+ \([^)]*:\d+)/,
  /\bselect\b[^"]*\bfrom\b/i,
  /\binsert into\b/i,
  /127\.0\.0\.1|localhost/,
  /postgres/i,
  /node_modules|file:\/\/|\.ts:\d|\.js:\d/,
  /\/(srv|tmp|home|root|work)\//,
  /serviceName|stacktrace|exception/,
  /Did you mean/,
];

/** No answer holds a stack, SQL, an address or a path of the inside, or a guess at a name. */
export function expectNothingOfTheInside(text: string): void {
  const found = INSIDE.map((pattern) => pattern.exec(text)?.[0]).filter((hit) => hit !== undefined);
  expect(found).toEqual([]);
}
