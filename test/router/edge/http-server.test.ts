import { Agent, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpServer } from '../../../router/edge/http-server.ts';
import { readEnvironment } from '../../../ground/process/environment.ts';

async function listening(seconds: number) {
  const http = createHttpServer(seconds);
  await new Promise<void>((resolve) => http.server.listen(0, '127.0.0.1', resolve));
  const { port } = http.server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get({ port, agent, host: '127.0.0.1' }, (response) => {
        response.resume();
        response.once('end', () => resolve(response));
      }).once('error', reject);
    });
  return { ...http, agent, ask };
}

test('an idle connection is kept for longer than a balancer keeps it, and its headers longer still', async () => {
  const { server, stop, agent, ask } = await listening(readEnvironment({}).HUB_KEEP_ALIVE_SECONDS);
  server.on('request', (_, response) => response.end('x'));
  expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
  expect(server.headersTimeout).toBeGreaterThan(server.keepAliveTimeout);
  const { headers } = await ask();
  expect(headers.connection).toBe('keep-alive');
  expect(headers['keep-alive']).toBe('timeout=75');
  agent.destroy();
  await stop();
});

test('a request that runs while the server stops is answered, and its connection ends', async () => {
  const { server, stop, agent, ask } = await listening(75);
  let finish = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    server.on('request', (_, response) => {
      finish = () => response.end('x');
      resolve();
    });
  });
  const answer = ask();
  await arrived;
  const stopped = stop();
  finish();
  const { statusCode, headers } = await answer;
  expect([statusCode, headers.connection]).toEqual([200, 'close']);
  await stopped;
  await expect(ask()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  agent.destroy();
});

test('a request that does not end is cut when its time is over', async () => {
  const { server, stop, agent, ask } = await listening(75);
  const arrived = new Promise((resolve) => server.on('request', resolve));
  const answer = ask();
  const cut = expect(answer).rejects.toMatchObject({ code: 'ECONNRESET' });
  await arrived;
  await stop(10);
  await cut;
  agent.destroy();
});
