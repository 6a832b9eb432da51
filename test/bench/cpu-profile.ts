import type { Runtime } from 'node:inspector';
import { type Profiler, Session } from 'node:inspector/promises';

/** Where processor time goes: a name, and by what the place of a function is known. First match. */
const GROUPS: [string, RegExp][] = [
  ['garbage collection', /^\(garbage collector\)/],
  ['crypto', /^node:internal\/crypto/],
  ['sockets, streams', /^node:|^\(program\)/],
  ['pg driver', /\/node_modules\/pg[-/]/],
  [
    'HTTP server',
    /\/node_modules\/(express|body-parser|router|raw-body|content-type|accepts|negotiator|type-is)\//,
  ],
  ['MikroORM', /\/node_modules\/(@mikro-orm|kysely)\//],
  ['planner', /\/node_modules\/@apollo\/(query-planner|federation-internals|query-graphs)\//],
  ['Apollo Server', /\/node_modules\/@apollo\//],
  ['graphql', /\/node_modules\/(graphql|type-graphql|graphql-scalars|@graphql-tools)\//],
  ['other packages', /\/node_modules\//],
  ['running plans', /\/router\/engine\/plan\//],
  ['edge', /\/router\//],
  ['ground floor', /\/ground\//],
  ['subgraphs', /\/subgraphs\//],
];

export interface ProfileShare {
  name: string;
  /** Processor time as a share of all that was not idle. */
  share: number;
}

export interface ProfileSummary {
  groups: ProfileShare[];
  /** The functions with most time of their own. */
  functions: ProfileShare[];
  /** All of it, milliseconds. */
  busyMs: number;
}

let session: Session | undefined;

/** Begins to sample where this process spends its time. */
export async function startProfile(): Promise<void> {
  session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
}

/** Ends it: self time by part of the hub and by function, greatest first. */
export async function stopProfile(): Promise<ProfileSummary> {
  if (!session) throw new Error('no profile was started');
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  session = undefined;
  return summaryOf(profile);
}

/** The summary for people: groups, then functions. */
export function profileLines({ groups, functions }: ProfileSummary): string {
  const line = ({ name, share }: ProfileShare) =>
    `${(100 * share).toFixed(1).padStart(7)} % ${name}`;
  return [...groups.map(line), '        of which', ...functions.map(line)].join('\n');
}

export function summaryOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile) {
  const parents = new Map<number, number>();
  for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id);
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const groups = new Map<string, number>();
  const functions = new Map<string, number>();
  let busy = 0;
  samples.forEach((id, n) => {
    const frame = frames.get(id)!;
    const group = groupOf(frame, () => frames.get(parents.get(id)!));
    if (group === null) return;
    const time = timeDeltas[n]!;
    busy += time;
    groups.set(group, (groups.get(group) ?? 0) + time);
    const name = nameOf(frame);
    functions.set(name, (functions.get(name) ?? 0) + time);
  });
  const ranked = (times: Map<string, number>): ProfileShare[] =>
    [...times]
      .map(([name, time]) => ({ name, share: time / busy }))
      .sort((a, b) => b.share - a.share);
  return { groups: ranked(groups), functions: ranked(functions).slice(0, 25), busyMs: busy / 1000 };
}

/** A function without a file is one of V8 or Node and works for its caller; null when idle. */
function groupOf(
  frame: Runtime.CallFrame,
  caller: () => Runtime.CallFrame | undefined,
): string | null {
  const place = frame.url || frame.functionName;
  // What starts the profile compiles all of the program anew.
  if (['(idle)', '(root)', 'node:inspector'].includes(place)) return null;
  const found = GROUPS.find(([, pattern]) => pattern.test(place))?.[0];
  if (found || frame.url) return found ?? 'other';
  const from = caller();
  return from ? (groupOf(from, () => undefined) ?? 'other') : 'other';
}

function nameOf({ functionName, url, lineNumber }: Runtime.CallFrame): string {
  const name = functionName || '(anonymous)';
  const file = url
    .replace(/^.*\/node_modules\//, '')
    .replace(/^.*\/(ground|router|subgraphs)\//, '$1/');
  return url ? `${name} ${file}:${lineNumber + 1}` : name;
}
