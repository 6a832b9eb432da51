import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendAs, sender, setHeader, setToken } from '../../../router/explorer/page/request.ts';

/** What goes with a request of the page, and when none is sent. */
const received: IncomingHttpHeaders[] = [];
let text = '{"data":{}}';
let server: Server;
let endpoint: string;

beforeAll(async () => {
  server = createServer(({ headers }, response) => {
    received.push(headers);
    response.end(text);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  received.length = 0;
  setToken('');
  sendAs(async () => null);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const authorization = () => received.map((headers) => headers.authorization);
const operation = { query: '{ __typename }' };

test('a request of nobody has no token', async () => {
  await sender(endpoint)(operation);
  expect(authorization()).toEqual([undefined]);
});

test('a token that was pasted goes with every request', async () => {
  setToken('Bearer pasted');
  setHeader('x-hub-purpose', 'CARE');
  await sender(endpoint)(operation);
  await sender(endpoint)(operation);
  expect(authorization()).toEqual(['Bearer pasted', 'Bearer pasted']);
  expect(received[0]).toMatchObject({ 'x-hub-purpose': 'CARE' });
  setHeader('x-hub-purpose', '');
});

test('who signed in is asked for the token anew by each request, and comes before a pasted one', async () => {
  setToken('pasted');
  let nth = 0;
  sendAs(async () => `token-${++nth}`);
  await sender(endpoint)(operation);
  await sender(endpoint)(operation);
  expect(authorization()).toEqual(['Bearer token-1', 'Bearer token-2']);
});

test('the header editor has the last word', async () => {
  sendAs(async () => 'signed-in');
  await sender(endpoint)(operation, { headers: { Authorization: 'Bearer own' } });
  expect(authorization()).toEqual(['Bearer own']);
});

test('a request is not sent as anybody’s when the sign-in has ended', async () => {
  sendAs(() => Promise.reject(new Error('ended')));
  expect(await sender(endpoint)(operation)).toEqual({ errors: [{ message: 'ended' }] });
  expect(received).toEqual([]);
});

test('a hub that does not answer, or not in JSON, is told in a sentence and without a stack', async () => {
  const nobody = 'http://127.0.0.1:1/';
  expect(await sender(nobody)(operation)).toEqual({
    errors: [{ message: '无法访问数据枢纽。 The hub cannot be reached.' }],
  });
  text = '<h1>Bad gateway</h1>';
  expect(await sender(endpoint)(operation)).toEqual({
    errors: [{ message: '答复不是 JSON。 The answer is not JSON: HTTP 200' }],
  });
});
