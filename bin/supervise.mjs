// Keeps the hub alive: starts it again when it crashed, and ends it when it no longer answers. The
// hub tells over its channel where it listens and in which state it is.
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export const POLICY = {
  /** How often it is asked whether it lives, and how long an answer may take. */
  askMs: 3_000,
  /** Questions in a row without an answer after which it is ended: half a minute. */
  misses: 10,
  /** The pause before each new start; after as many crashes in a row the starter gives up. */
  pausesMs: [500, 1_000, 2_000, 5_000, 10_000, 30_000],
  /** A crash after so long a service is the first of a new row. */
  calmMs: 120_000,
};

/**
 * Runs `start` until what it starts ends by itself, because it was asked to, or for a reason that it
 * has told and that another start would not mend. Resolves with the exit code.
 */
export async function supervise(start, policy = POLICY, say = tell) {
  let crashes = 0;
  let hasServed = false;
  for (;;) {
    const watch = follow(policy, say);
    const { code, asked } = await start(watch.follow);
    watch.end();
    hasServed ||= watch.served();
    if (asked || code === 0) return code;
    // It has said itself why it cannot start.
    if (!hasServed && code < 128) return code;
    crashes = watch.servedFor() >= policy.calmMs ? 1 : crashes + 1;
    const pause = policy.pausesMs[crashes - 1];
    const why = code >= 128 ? `signal ${code - 128}` : `exit code ${code}`;
    if (pause === undefined) {
      say(`The hub ended ${crashes} times in a row (${why}); it is not started again.`);
      return code;
    }
    say(`The hub ended unexpectedly (${why}); starting it again in ${pause / 1000} s.`);
    await sleep(pause);
  }
}

/** Watches one run: asks where it said that it listens, and ends it when it stays silent. */
function follow({ askMs, misses }, say) {
  let address;
  let servedSince;
  let missed = 0;
  let timer;
  const ask = async (child) => {
    const asked = performance.now();
    missed = (await answers(address, askMs)) ? 0 : missed + 1;
    if (timer === undefined) return;
    // Counted in questions and not by the clock: a machine that slept has missed nothing.
    if (missed < misses) return schedule(child, askMs - (performance.now() - asked));
    say(`The hub has not answered for ${Math.round((misses * askMs) / 1000)} s; ending it.`);
    child.kill('SIGKILL');
  };
  const schedule = (child, ms) => (timer = setTimeout(ask, Math.max(0, ms), child));
  return {
    follow(child) {
      child.on('message', (message) => {
        if (message?.state === 'ready') servedSince ??= performance.now();
        if (!message?.address || address) return;
        address = message.address;
        schedule(child, askMs);
      });
    },
    served: () => servedSince !== undefined,
    servedFor: () => (servedSince === undefined ? 0 : performance.now() - servedSince),
    end() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** Whether anything is said in time; what is said does not matter. */
function answers(address, limitMs) {
  return new Promise((resolve) => {
    const request = get(`${address}/health/live`, { agent: false }, (response) => {
      response.resume();
      done(true);
    });
    const limit = setTimeout(() => done(false), limitMs);
    const done = (answered) => {
      clearTimeout(limit);
      request.destroy();
      resolve(answered);
    };
    request.on('error', () => done(false));
  });
}

function tell(line) {
  process.stderr.write(`${line}\n`);
}
