import { randomBytes } from 'node:crypto';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import { provisionRoles } from '../../../ground/process/provision.ts';
import { Secrets } from '../../../ground/process/secrets.ts';
import { loadContracts } from '../../../router/edge/contract.ts';
import { SCHEMA_DIRECTORY } from '../../../router/hub/hub.ts';
import type { ProfileSummary } from '../cpu-profile.ts';
import { type HelperProcess, startHelper } from '../helper-process.ts';
import type { HubSetup } from '../hub.process.ts';
import type { Canary } from './canary.process.ts';
import { type WorstCase, worstCases } from './shapes.ts';

export interface WorstOptions {
  /** A seeded database, as its owner. */
  ownerUrl: string;
  /** What the name of a shape must hold. */
  only: string;
  signal: AbortSignal;
  /** Says where the hub's processor time goes while the worst operation runs. */
  profile?: (summary: ProfileSummary) => void;
  progress: (line: string) => void;
  report: (result: WorstResult) => void;
}

export interface WorstResult {
  audience: string;
  shape: string;
  nodes: number;
  values: number;
  bytes: number;
  /** What the operation took, milliseconds. */
  took: number;
  /** The longest that the canary waited beside it, and over the canary's median of the whole run. */
  pause: number;
  ratio: number;
  /** The longest wait beside its very first run, in which it is validated and planned. */
  first: number;
}

const EVERY_MS = 20;
const QUIET_MS = 200;
/** How many of the search are looked at again, and how often: a busy machine pauses by itself. */
const FINALISTS = 5;
const AGAIN = 5;
const CANARY = '{ region(code: "150600") { name } }';
const CALLERS = { open: null, staff: 'staff:150600' } as const;

/**
 * Searches the operation within the limits that holds others up longest: every shape over the open
 * and the staff contract runs beside a canary, and the worst of them several times.
 */
export async function searchWorst(options: WorstOptions): Promise<void> {
  const { ownerUrl, progress, signal } = options;
  const secret = randomBytes(32);
  const { serve: urls } = await provisionRoles(ownerUrl, SUBGRAPHS, new Secrets(secret));
  const helpers: HelperProcess[] = [];
  const stop = () => Promise.all(helpers.map((helper) => helper.stop()));
  signal.addEventListener('abort', stop);
  try {
    const setup: HubSetup = { urls: new Map(urls), secret, counting: false };
    const hub = await startHelper('hub.process.ts', setup);
    helpers.push(hub);
    const canary = await startHelper('worst/canary.process.ts', null);
    helpers.push(canary);
    const contracts = loadContracts(SCHEMA_DIRECTORY);
    const cases = Object.keys(CALLERS).flatMap((audience) =>
      worstCases(contracts[audience as keyof typeof CALLERS])
        .map((one) => ({ audience, ...one }))
        .filter(({ shape }) => shape.includes(options.only)),
    );
    progress(`${cases.length} operations that fill the limit`);
    const quiet: number[] = [];
    const run = async (one: Case) => {
      signal.throwIfAborted();
      const measured = await beside(hub, canary, one);
      quiet.push(...measured.times);
      return measured;
    };
    await run(cases[0]!);
    const firsts = new Map<Case, number>();
    const searched: Measured[] = [];
    for (const one of cases) {
      firsts.set(one, (await run(one)).pause);
      const measured = await run(one);
      searched.push(measured);
      const said = `${one.audience} ${one.shape}: ${one.nodes} nodes, ${one.values} values, ${describe(measured)}`;
      progress(`${said}, the first time ${firsts.get(one)!.toFixed(1)} ms`);
    }
    searched.sort((a, b) => b.pause - a.pause);
    const finals = new Map<Case, Measured>();
    for (const { one } of searched.slice(0, FINALISTS)) {
      for (let n = 0; n < AGAIN; n++) {
        const measured = await run(one);
        if (measured.pause > (finals.get(one)?.pause ?? 0)) finals.set(one, measured);
      }
    }
    const usual = median(quiet);
    progress(`median of ${quiet.length} canaries: ${usual.toFixed(2)} ms`);
    for (const [one, { bytes, took, pause }] of finals) {
      const { audience, shape, nodes, values } = one;
      const first = firsts.get(one)!;
      options.report({
        audience,
        shape,
        nodes,
        values,
        bytes,
        took,
        pause,
        ratio: pause / usual,
        first,
      });
    }
    if (options.profile) {
      const { one } = searched[0]!;
      await hub.ask('startProfile');
      for (let n = 0; n < AGAIN; n++) await ask(hub, one);
      options.profile(await hub.ask<ProfileSummary>('stopProfile'));
      progress(one.query);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await stop();
  }
}

type Case = WorstCase & { audience: string };

interface Measured {
  one: Case;
  times: number[];
  bytes: number;
  took: number;
  pause: number;
}

/** Runs an operation once while the canary sings. */
async function beside(hub: HelperProcess, canary: HelperProcess, one: Case): Promise<Measured> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: CANARY });
  const begun: Canary = { url: hub.address, headers, body, everyMs: EVERY_MS };
  await canary.ask('begin', begun);
  await pause(QUIET_MS);
  const { bytes, took } = await ask(hub, one);
  const times = await canary.ask<number[]>('end');
  return { one, times, bytes, took, pause: Math.max(...times) };
}

async function ask(hub: HelperProcess, one: Case): Promise<{ bytes: number; took: number }> {
  const persona = CALLERS[one.audience as keyof typeof CALLERS];
  const token = persona && (await hub.ask<string>('token', persona));
  const started = performance.now();
  const response = await fetch(hub.address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: one.query }),
    signal: AbortSignal.timeout(60_000),
  });
  const answer = Buffer.from(await response.arrayBuffer());
  const took = performance.now() - started;
  // A part of the answer may be denied; one that is nothing but errors says nothing of the shape.
  if (answer.includes('"data":{')) return { bytes: answer.byteLength, took };
  throw new Error(`${one.shape}: ${answer.toString('utf8', 0, 300)}\n${one.query}`);
}

/** The result for people. */
export function worstLine({
  audience,
  shape,
  nodes,
  values,
  ratio,
  first,
  ...measured
}: WorstResult) {
  return (
    `${ratio.toFixed(1).padStart(6)} times the median: ${audience}, ${shape}; ${nodes} nodes, ${values} values, ` +
    `${describe(measured)}, the first time ${first.toFixed(1)} ms`
  );
}

function describe({ bytes, took, pause }: Pick<Measured, 'bytes' | 'took' | 'pause'>): string {
  return `${bytes} bytes, ${took.toFixed(0)} ms, pause ${pause.toFixed(1)} ms`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}
