import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import { shanghaiToday } from '../../../ground/china/calendar.ts';
import { provisionEdge, provisionRoles } from '../../../ground/process/provision.ts';
import { Secrets } from '../../../ground/process/secrets.ts';
import { exemptLogins } from '../../kit/exempt-logins.ts';
import { bearer, post } from '../bench.ts';
import type { FloorSetup } from '../floor.process.ts';
import { type HelperProcess, startHelper } from '../helper-process.ts';
import type { HubSetup } from '../hub.process.ts';
import type { Load, LoadRequest, LoadResult } from '../load.process.ts';
import { median } from '../result.ts';
import { checkedSamples, hubBody } from '../samples.ts';
import type { Workload } from '../workload.ts';
import { readers } from './readers.ts';

/** What one workload keeps of its rate, as a ratio of two rates that were measured in turn. */
export interface AccessCost {
  measure: string;
  rps: number;
  otherRps: number;
  ratio: number;
  /** The ratio that was promised, if one was. */
  least: number | null;
}

export interface AccessBench {
  /** A seeded database on a disk that is waited for, as its owner. */
  ownerUrl: string;
  /** Measured time of each server and workload. */
  seconds: number;
  workloads: readonly Workload[];
  signal: AbortSignal;
  progress: (line: string) => void;
  report: (cost: AccessCost) => void;
}

const ROUNDS = 10;
/** As many as the hub lets run and wait without sending anybody away. */
const READERS_AT_ONCE = 100;

/**
 * Row security may cost a fifth, the record nothing of what is open, which two rates of one server can
 * tell to a twentieth, and half of one elder. Of a page of a hundred elders nothing was promised.
 */
const LEAST = { rowSecurity: 0.8, oneCity: 0.7 };
const RECORD: Readonly<Record<string, number | null>> = {
  'one elder': 0.5,
  'fan-out of 100': null,
};
const RECORD_OF_OPEN = 0.95;

/**
 * The hub beside itself with logins that are exempt from row security, and beside itself without the
 * access record; then two hundred readers of one city beside two hundred of twenty cities.
 */
export async function benchAccess(options: AccessBench): Promise<void> {
  const { ownerUrl, progress, report, workloads } = options;
  const secret = randomBytes(32);
  const secrets = new Secrets(secret);
  const { serve } = await provisionRoles(ownerUrl, SUBGRAPHS, secrets);
  const edgeUrl = await provisionEdge(ownerUrl, secrets);
  const setup: HubSetup = { urls: new Map(serve), edgeUrl, secret, counting: false };
  const helpers: HelperProcess[] = [];
  const started = async (script: string, argument: unknown) => {
    options.signal.throwIfAborted();
    const helper = await startHelper(script, argument);
    helpers.push(helper);
    return helper;
  };
  const stop = () => Promise.all(helpers.map((helper) => helper.stop()));
  options.signal.addEventListener('abort', stop);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const floor = await started('floor.process.ts', { url: ownerUrl, secret } as FloorSetup);
    const whole = await started('hub.process.ts', setup);
    const exempt = await started('hub.process.ts', {
      ...setup,
      urls: new Map(await exemptLogins(ownerUrl, serve)),
    });
    const unrecorded = await started('hub.process.ts', { ...setup, unrecorded: true });
    const load = await started('load.process.ts', null);
    const measure = turns(load, options.seconds / ROUNDS);
    for (const workload of workloads) {
      const servers = {
        ...{ client, secrets, today: shanghaiToday(), statements: async () => 0 },
        hub: async (as: string, body: string) =>
          post(whole.address, body, { authorization: await bearer(whole, as) }),
        floor: (body: string) => post(floor.address, body),
      };
      progress(`measuring ${workload.name}`);
      const { samples } = await checkedSamples(workload, servers);
      const asked = samples.map((sample) => ({
        as: sample.as,
        body: hubBody(workload, sample),
      }));
      const [mine, free, bare] = await measure([
        await sideOf(whole, asked),
        await sideOf(exempt, asked),
        await sideOf(unrecorded, asked),
      ]);
      report(costOf(`${workload.name}: row security`, mine!, free!, LEAST.rowSecurity));
      const { [workload.name]: least = RECORD_OF_OPEN } = RECORD;
      report(costOf(`${workload.name}: the record`, mine!, bare!, least));
    }
    progress('measuring readers of one city and of twenty');
    const { one, twenty } = await readers(client, secrets);
    const sides = [await sideOf(whole, one), await sideOf(whole, twenty)];
    const [together, apart] = await measure(sides, READERS_AT_ONCE);
    report(costOf('200 readers of one city', together!, apart!, LEAST.oneCity));
  } finally {
    options.signal.removeEventListener('abort', stop);
    await client.end();
    await stop();
  }
}

export function costLine({ measure, rps, otherRps, ratio, least }: AccessCost): string {
  const rates = `${rps.toFixed(1).padStart(8)} of ${otherRps.toFixed(1).padStart(8)} req/s`;
  return `${measure.padEnd(38)}${rates}  ratio ${ratio.toFixed(3)}${least === null ? '' : `, promised ${least}`}`;
}

interface Side {
  url: string;
  requests: LoadRequest[];
}

async function sideOf(
  hub: HelperProcess,
  asked: readonly { as: string; body: string }[],
): Promise<Side> {
  const tokens = new Map<string, string>();
  const requests: LoadRequest[] = [];
  for (const { as, body } of asked) {
    const authorization = tokens.get(as) ?? (await bearer(hub, as));
    tokens.set(as, authorization);
    requests.push({ headers: { 'content-type': 'application/json', authorization }, body });
  }
  return { url: hub.address, requests };
}

/** Requests a second of each side, the median of rounds in which they take turns; the first is for warmth. */
function turns(load: HelperProcess, seconds: number) {
  return async (sides: readonly Side[], connections?: number): Promise<number[]> => {
    const rates: number[][] = sides.map(() => []);
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [n, side] of sides.entries()) {
        const asked: Load = { ...side, seconds, connections };
        const result = await load.ask<LoadResult>('load', asked);
        if (result.failures > 0) throw new Error(`${result.failures} failed answers`);
        if (round > 0) rates[n]!.push(result.times.length / result.seconds);
      }
    }
    return rates.map(median);
  };
}

function costOf(measure: string, rps: number, otherRps: number, least: number | null): AccessCost {
  return { measure, rps, otherRps, ratio: rps / otherRps, least };
}
