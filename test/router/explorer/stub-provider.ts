import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';

/** Seconds. */
export const LIFE = 300;

/** An OpenID provider that signs one person in, and does what a test tells it. */
export interface StubProvider {
  readonly issuer: string;
  /** `METHOD /path` of every request so far. */
  readonly asked: string[];
  /** Every token that it gave. */
  readonly given: string[];
  /** How it behaves from now on. */
  mood: 'well' | 'away' | 'broken' | 'refusing';
  /** Seconds by which its clock is behind. */
  behind: number;
  /** What its answer in the address would be for a page that came to `url`. */
  answer(url: string): URLSearchParams;
  close(): Promise<void>;
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

export async function startStubProvider(client: string): Promise<StubProvider> {
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const codes = new Map<string, { challenge: string; redirect: string }>();
  const refreshTokens = new Set<string>();
  const provider: StubProvider = {
    issuer,
    asked: [],
    given: [],
    mood: 'well',
    behind: 0,
    answer(url) {
      const { searchParams } = new URL(url);
      const code = randomUUID();
      codes.set(code, {
        challenge: searchParams.get('code_challenge')!,
        redirect: searchParams.get('redirect_uri')!,
      });
      return new URLSearchParams({ code, state: searchParams.get('state')!, iss: issuer });
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    provider.asked.push(`${request.method} ${request.url}`);
    response.setHeader('connection', 'close');
    if (provider.mood === 'away') return void request.socket.destroy();
    if (provider.mood === 'broken') return void response.writeHead(502).end('<h1>Bad gateway</h1>');
    const [status, body] = await answerTo(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  async function answerTo(request: IncomingMessage): Promise<[number, object]> {
    if (request.url === '/.well-known/openid-configuration') {
      return [
        200,
        {
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          end_session_endpoint: `${issuer}/logout`,
          authorization_response_iss_parameter_supported: true,
        },
      ];
    }
    if (provider.mood === 'refusing') return [400, { error: 'invalid_grant' }];
    if (request.url === '/userinfo') return [200, { sub: 'she', preferred_username: 'staff-one' }];
    const form = new URLSearchParams(await text(request));
    return mayHave(form) ? [200, await tokens()] : [400, { error: 'invalid_grant' }];
  }

  function mayHave(form: URLSearchParams): boolean {
    if (form.get('client_id') !== client) return false;
    if (form.get('grant_type') === 'refresh_token') {
      return refreshTokens.delete(form.get('refresh_token')!);
    }
    const code = codes.get(form.get('code')!);
    codes.delete(form.get('code')!);
    const proof = createHash('sha256').update(form.get('code_verifier')!).digest('base64url');
    return code?.challenge === proof && code.redirect === form.get('redirect_uri');
  }

  async function tokens(): Promise<object> {
    const now = Math.floor(Date.now() / 1000) - provider.behind;
    const id = await new SignJWT({})
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(issuer)
      .setAudience(client)
      .setSubject('she')
      .setIssuedAt(now)
      .setExpirationTime(now + LIFE)
      .sign(privateKey);
    const answer = {
      access_token: `access-${randomUUID()}`,
      refresh_token: `refresh-${randomUUID()}`,
      id_token: id,
      token_type: 'Bearer',
      expires_in: LIFE,
    };
    refreshTokens.add(answer.refresh_token);
    provider.given.push(answer.access_token, answer.refresh_token, id);
    return answer;
  }

  return provider;
}

async function text(request: IncomingMessage): Promise<string> {
  let all = '';
  for await (const part of request) all += part;
  return all;
}
