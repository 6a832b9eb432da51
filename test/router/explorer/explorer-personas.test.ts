import express from 'express';
import { createServer, request as send, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartupError } from '../../../ground/process/environment.ts';
import { explorer } from '../../../router/explorer/serve.ts';

/** The page switches personas by tokens of the local provider, which nobody else gets this way. */
const servers: Server[] = [];
let port: number;
let apart: number;
beforeAll(async () => {
  port = await serve(async (persona) => {
    if (persona !== 'staff:150600') throw new StartupError('no such persona');
    return 'a-token';
  });
  apart = await serve();
});
afterAll(() => {
  for (const server of servers) server.close();
});

async function serve(personaToken?: (persona: string) => Promise<string>): Promise<number> {
  const app = express();
  app.use(explorer({ directory: '/nowhere', endpoint: '/graphql', examples: [], personaToken }));
  const server = createServer(app);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}

interface Asked {
  origin?: string;
  host?: string;
  to?: number;
}

/** `fetch` sets origin and host itself. */
function ask(body: unknown, { origin, host, to = port }: Asked = {}) {
  const headers = {
    'content-type': 'application/json',
    host: host ?? `localhost:${to}`,
    ...(origin !== '' && { origin: origin ?? `http://localhost:${to}` }),
  };
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = send(
      { port: to, host: '127.0.0.1', path: '/explorer/token', method: 'POST', headers },
      (response) => {
        let text = '';
        response.on('data', (part) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode!, text }));
      },
    );
    request.on('error', reject).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
}

const PERSONA = { persona: 'staff:150600' };

test('the page gets the token of a persona', async () => {
  expect(await ask(PERSONA)).toEqual({ status: 200, text: '{"token":"a-token"}' });
});

test('the page is told which personas it may offer', async () => {
  const { personas } = (await (
    await fetch(`http://127.0.0.1:${port}/explorer/config.json`)
  ).json()) as { personas: string[] };
  expect(personas).toContain('staff:150600');
});

test.each([
  ['a persona that is none', { persona: 'king:1' }, 'no such persona'],
  ['no persona', {}, 'persona is a text'],
  ['a list', { persona: ['staff:150600'] }, 'persona is a text'],
])('%s is told so', async (_what, body, error) => {
  expect(await ask(body)).toEqual({ status: 400, text: JSON.stringify({ error }) });
});

test('what is no JSON, or too long, gets no token', async () => {
  expect((await ask('{')).status).toBe(400);
  expect((await ask({ persona: 'x'.repeat(2_000) })).status).toBe(413);
});

test.each([
  ['another site', { origin: 'http://evil.example' }],
  ['no page at all', { origin: '' }],
  ['a name of another site that leads here', { origin: 'http://a.example', host: 'a.example' }],
])('%s gets none', async (_who, asked) => {
  expect((await ask(PERSONA, asked)).status).toBe(403);
});

test('where a realm signs people in there is no such address', async () => {
  expect((await ask(PERSONA, { to: apart })).status).toBe(404);
});
