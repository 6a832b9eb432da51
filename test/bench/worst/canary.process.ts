import { Agent, request } from 'node:http';
import { serveParent } from '../helper-process.ts';

/** A small question at a steady rate, from a process that nothing else keeps busy. */
export interface Canary {
  url: string;
  headers: Record<string, string>;
  body: string;
  everyMs: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 200 });
let timer: NodeJS.Timeout | undefined;
let times: number[] = [];
let waiting: Promise<void>[] = [];

serveParent({ start: () => undefined, begin, end }, async () => agent.destroy());

function begin({ url, headers, body, everyMs }: Canary): void {
  times = [];
  waiting = [];
  let due = performance.now();
  const sing = () => {
    // Each is timed from when it was due: one that could not leave in time has waited too.
    for (; due <= performance.now(); due += everyMs) waiting.push(send(url, headers, body, due));
  };
  timer = setInterval(sing, everyMs);
}

/** How long each answer took, in milliseconds, once the last has arrived. */
async function end(): Promise<number[]> {
  clearInterval(timer);
  await Promise.all(waiting);
  return times;
}

function send(
  url: string,
  headers: Record<string, string>,
  body: string,
  due: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(
      url,
      { method: 'POST', agent, headers: { ...headers, ...length } },
      (response) => {
        if (response.statusCode !== 200) reject(new Error(`the canary got ${response.statusCode}`));
        response.resume();
        response.once('end', () => {
          times.push(performance.now() - due);
          resolve();
        });
      },
    );
    sent.once('error', (error: NodeJS.ErrnoException) => {
      // The hub has closed a connection that stood idle, just as it was taken up again.
      if (sent.reusedSocket && error.code === 'ECONNRESET')
        send(url, headers, body, due).then(resolve, reject);
      else reject(error);
    });
    sent.end(body);
  });
}
