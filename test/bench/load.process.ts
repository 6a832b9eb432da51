import { Agent, request } from 'node:http';
import { serveParent } from './helper-process.ts';

export interface LoadRequest {
  headers: Record<string, string>;
  body: string;
}

export interface Load {
  url: string;
  requests: LoadRequest[];
  seconds: number;
  /** How many ask at once, eight unless given. */
  connections?: number;
}

export interface LoadResult {
  /** Time of each answer in milliseconds. */
  times: Float64Array;
  seconds: number;
  bytes: number;
  /** Answers that were not 200, or began with errors. */
  failures: number;
}

const CONNECTIONS = 8;
const PATIENCE_MS = 30_000;
const ERRORS = Buffer.from('{"errors"');

const agent = new Agent({ keepAlive: true });
let next = 0;

serveParent({ start: () => undefined, load }, async () => agent.destroy());

/** As many requests as some connections get answered in a time, each after the one before. */
async function load({
  url,
  requests,
  seconds,
  connections = CONNECTIONS,
}: Load): Promise<LoadResult> {
  const times: number[] = [];
  let bytes = 0;
  let failures = 0;
  const started = performance.now();
  const until = started + seconds * 1000;
  const connection = async () => {
    for (let now = started; now < until;) {
      const { size, failed } = await send(url, requests[next++ % requests.length]!);
      const then = performance.now();
      times.push(then - now);
      bytes += size;
      if (failed) failures += 1;
      now = then;
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const took = (performance.now() - started) / 1000;
  return { times: Float64Array.from(times), seconds: took, bytes, failures };
}

function send(url: string, asked: LoadRequest): Promise<{ size: number; failed: boolean }> {
  return new Promise((resolve, reject) => {
    const headers = { ...asked.headers, 'content-length': String(Buffer.byteLength(asked.body)) };
    const options = { method: 'POST', agent, headers, timeout: PATIENCE_MS };
    const sent = request(url, options, (response) => {
      let size = 0;
      let failed = response.statusCode !== 200;
      response.on('data', (chunk: Buffer) => {
        if (size === 0 && chunk.subarray(0, ERRORS.length).equals(ERRORS)) failed = true;
        size += chunk.length;
      });
      response.once('end', () => resolve({ size, failed }));
      response.once('error', reject);
    });
    sent.once('timeout', () => sent.destroy(new Error('no answer in time')));
    sent.once('error', reject);
    sent.end(asked.body);
  });
}
