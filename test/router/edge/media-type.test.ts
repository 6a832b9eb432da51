import { request as httpRequest } from 'node:http';
import { httpEdge, type HttpEdge } from '../../kit/http.ts';
import { STUB_CONTRACTS, stubEngine } from '../../kit/stub-engine.ts';

let edge: HttpEdge;

beforeAll(async () => {
  edge = await httpEdge(stubEngine(), { contracts: STUB_CONTRACTS });
});

afterAll(() => edge.close());

const JSON_TYPE = 'application/json; charset=utf-8';
const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

/** Below `fetch`, which never leaves the header out. */
function send(accept: string | undefined): Promise<{ status?: number; type?: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      ...(accept !== undefined && { accept }),
    };
    const sent = httpRequest(`${edge.url}/graphql`, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, type: response.headers['content-type'] });
    });
    sent.once('error', reject);
    sent.end(JSON.stringify({ query: '{ place(code: "1") { code } }' }));
  });
}

test.each([
  ['Go net/http, which sends none', undefined, JSON_TYPE],
  ['an empty one', '', JSON_TYPE],
  ['curl, requests, node fetch, Apollo Client 3', '*/*', JSON_TYPE],
  ['sgqlc', 'application/json; charset=utf-8', JSON_TYPE],
  ['sgqlc in capitals', 'Application/JSON;Charset=UTF-8', JSON_TYPE],
  ['axios', 'application/json, text/plain, */*', JSON_TYPE],
  ['Java HttpURLConnection', 'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', JSON_TYPE],
  ['a browser', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', JSON_TYPE],
  ['GraphiQL', 'application/json, multipart/mixed', JSON_TYPE],
  ['any application type', 'application/*;q=0.8', JSON_TYPE],
  ['Apollo Client 4', 'application/graphql-response+json,application/json;q=0.9', RESPONSE_TYPE],
  [
    'Apollo Client with @defer',
    'multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9',
    RESPONSE_TYPE,
  ],
  [
    'urql',
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    RESPONSE_TYPE,
  ],
  [
    'Apollo Kotlin',
    'multipart/mixed;subscriptionSpec=1.0, application/graphql-response+json, application/json',
    RESPONSE_TYPE,
  ],
  ['gql for Python', 'application/graphql-response+json; charset=utf-8, */*;q=0.1', RESPONSE_TYPE],
  ['weights', 'application/json;q=0.5, application/graphql-response+json', RESPONSE_TYPE],
  [
    'a parameter beside a weight',
    'application/graphql-response+json;charset=utf-8;q=0.4, application/json;v="1,2;q=0";q=0.6',
    JSON_TYPE,
  ],
])('the Accept header of %s is answered', async (_, accept, type) => {
  expect(await send(accept)).toEqual({ status: 200, type });
});

test.each(['text/html', 'application/xml, text/plain;q=0.5', 'application/json;q=0', 'json'])(
  'a client that takes only %s is told the two types',
  async (accept) => {
    const answer = await edge.query('{ __typename }', { headers: { accept } });
    expect([answer.status, answer.code]).toEqual([406, 'BAD_REQUEST']);
    expect(answer.errors![0]!.extensions).toMatchObject({ expects: 'ACCEPT' });
    expect(answer.errors![0]!.message).toContain('application/graphql-response+json');
  },
);
