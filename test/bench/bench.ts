import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { shanghaiToday } from '../../ground/china/calendar.ts';
import { provisionEdge, provisionRoles } from '../../ground/process/provision.ts';
import { Secrets } from '../../ground/process/secrets.ts';
import type { ProfileSummary } from './cpu-profile.ts';
import type { FloorSetup } from './floor.process.ts';
import { type HelperProcess, startHelper } from './helper-process.ts';
import type { HubSetup } from './hub.process.ts';
import type { Load, LoadResult } from './load.process.ts';
import { type BenchDetails, type BenchResult, resultOf } from './result.ts';
import { checkedSamples, floorBody, hubBody } from './samples.ts';
import type { Sample, Workload } from './workload.ts';

export interface BenchOptions {
  /** A seeded database, as its owner. */
  ownerUrl: string;
  elders: number;
  /** Measured time of each server and workload. */
  seconds: number;
  workloads: readonly Workload[];
  /** Options of the Node that runs the hub, such as a profiler's. */
  hubFlags?: readonly string[];
  /** Ends the processes of the bench, and so the bench with an error. */
  signal: AbortSignal;
  /** Says where the hub's processor time goes, after each workload. */
  profile?: (workload: string, summary: ProfileSummary) => void;
  progress: (line: string) => void;
  report: (result: BenchResult, details: BenchDetails) => void;
}

const ROUNDS = 5;
const WARM_UP_SECONDS = 1;

interface Ready {
  samples: Sample[];
  statements: number;
}

/** Measures hub and floor in turns, on the same rows and requests, after checking their answers. */
export async function bench(options: BenchOptions): Promise<void> {
  const { ownerUrl, progress, workloads } = options;
  const secret = randomBytes(32);
  const today = shanghaiToday();
  const secrets = new Secrets(secret);
  const { serve: urls } = await provisionRoles(ownerUrl, SUBGRAPHS, secrets);
  const edgeUrl = await provisionEdge(ownerUrl, secrets);
  const setup: HubSetup = { urls: new Map(urls), edgeUrl, secret, counting: false };
  const helpers: HelperProcess[] = [];
  const started = async (script: string, argument: unknown, flags?: readonly string[]) => {
    options.signal.throwIfAborted();
    const helper = await startHelper(script, argument, flags);
    helpers.push(helper);
    return helper;
  };
  const stop = () => Promise.all(helpers.map((helper) => helper.stop()));
  options.signal.addEventListener('abort', stop);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const floor = await started('floor.process.ts', { url: ownerUrl, secret } as FloorSetup);
    const counted = await started('hub.process.ts', { ...setup, counting: true });
    progress('checking that hub and floor answer the same');
    const ready = new Map<Workload, Ready>();
    for (const workload of workloads) {
      const servers = {
        client,
        secrets,
        today,
        hub: async (as: string, body: string) =>
          post(counted.address, body, { authorization: await bearer(counted, as) }),
        floor: (body: string) => post(floor.address, body),
        statements: () => counted.ask<number>('statements'),
      };
      ready.set(workload, await checkedSamples(workload, servers));
    }
    await counted.stop();
    const hub = await started('hub.process.ts', setup, options.hubFlags);
    const load = await started('load.process.ts', null);
    for (const [workload, { samples, statements }] of ready) {
      progress(`measuring ${workload.name}, ${samples.length} requests in turn`);
      const hubRounds: LoadResult[] = [];
      const floorRounds: LoadResult[] = [];
      const seconds = options.seconds / ROUNDS;
      await turn(load, hub, floor, workload, samples, WARM_UP_SECONDS);
      const before = await hub.ask<number>('cpu');
      for (let round = 0; round < ROUNDS; round++) {
        const [mine, other] = await turn(load, hub, floor, workload, samples, seconds);
        hubRounds.push(mine);
        floorRounds.push(other);
      }
      const { elders } = options;
      const about = { workload: workload.name, elders, statements };
      const used = (await hub.ask<number>('cpu')) - before;
      options.report(resultOf(about, hubRounds, floorRounds), detailsOf(hubRounds, used));
      if (!options.profile) continue;
      await hub.ask('startProfile');
      await turn(load, hub, floor, workload, samples, seconds);
      options.profile(workload.name, await hub.ask<ProfileSummary>('stopProfile'));
    }
  } finally {
    options.signal.removeEventListener('abort', stop);
    await client.end();
    await stop();
  }
}

/** One after the other, so that what else the machine does meets both. */
async function turn(
  load: HelperProcess,
  hub: HelperProcess,
  floor: HelperProcess,
  workload: Workload,
  samples: readonly Sample[],
  seconds: number,
): Promise<[LoadResult, LoadResult]> {
  const headers = { 'content-type': 'application/json' };
  const toHub = [];
  const bearers = new Map<string, string>();
  for (const sample of samples) {
    const authorization = bearers.get(sample.as) ?? (await bearer(hub, sample.as));
    bearers.set(sample.as, authorization);
    toHub.push({ headers: { ...headers, authorization }, body: hubBody(workload, sample) });
  }
  const toFloor = samples.map((sample) => ({ headers, body: floorBody(workload, sample) }));
  const measure = async (url: string, requests: Load['requests']): Promise<LoadResult> => {
    const result = await load.ask<LoadResult>('load', { url, requests, seconds } satisfies Load);
    if (result.failures > 0) throw new Error(`${workload.name}: ${result.failures} failed answers`);
    return result;
  };
  return [await measure(hub.address, toHub), await measure(floor.address, toFloor)];
}

export async function bearer(hub: HelperProcess, persona: string): Promise<string> {
  return `Bearer ${await hub.ask<string>('token', persona)}`;
}

export async function post(
  url: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    signal: AbortSignal.timeout(30_000),
  });
  return response.text();
}

/** Means over all answers of the hub. */
function detailsOf(rounds: readonly LoadResult[], cpu: number): BenchDetails {
  const answers = rounds.reduce((sum, round) => sum + round.times.length, 0);
  const bytes = rounds.reduce((sum, round) => sum + round.bytes, 0);
  return { bytes: Math.round(bytes / answers), cpu: cpu / answers };
}
