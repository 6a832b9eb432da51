import { get as httpGet } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { httpEdge, type HttpEdge } from '../../kit/http.ts';
import { stubEngine } from '../../kit/stub-engine.ts';

let edge: HttpEdge;

beforeAll(async () => {
  edge = await httpEdge(stubEngine());
});

afterAll(() => edge.close());

/** The bytes as they come over the wire, which `fetch` does not show. */
function wire(query: string, encoding: string): Promise<{ encoding?: string; bytes: Buffer }> {
  const url = `${edge.url}/graphql?${new URLSearchParams({ query })}`;
  return new Promise((resolve, reject) => {
    httpGet(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(chunks) }),
      );
    }).once('error', reject);
  });
}

test('a long answer is compressed as the client takes it, and is the same', async () => {
  const plain = await wire(getIntrospectionQuery(), 'identity');
  expect(plain.encoding).toBeUndefined();
  const gzip = await wire(getIntrospectionQuery(), 'gzip');
  const brotli = await wire(getIntrospectionQuery(), 'gzip, deflate, br');
  expect([gzip.encoding, brotli.encoding]).toEqual(['gzip', 'br']);
  expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
  expect(brotliDecompressSync(brotli.bytes).equals(plain.bytes)).toBe(true);
  expect(gzip.bytes.length).toBeLessThan(plain.bytes.length / 5);
});

test('an answer below one kilobyte is sent as it is', async () => {
  const { encoding, bytes } = await wire('{ __typename }', 'gzip');
  expect(encoding).toBeUndefined();
  expect(bytes.length).toBeLessThan(1_024);
});
