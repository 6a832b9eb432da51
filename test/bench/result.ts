import type { LoadResult } from './load.process.ts';

/** What was measured of one workload at one size. */
export interface BenchResult {
  workload: string;
  elders: number;
  /** Requests a second, the median of the rounds. */
  rps: number;
  /** Milliseconds that half, and all but one in a hundred, of the hub's answers took. */
  p50: number;
  p99: number;
  floorRps: number;
  /** The hub's requests a second over the floor's. */
  ratio: number;
  /** SQL statements of a request, the most of all samples. */
  statements: number;
}

export interface BenchDetails {
  /** Mean size of an answer. */
  bytes: number;
  /** Processor time of the hub's process per answer, milliseconds: what a shared machine cannot hide. */
  cpu: number;
}

/** The result of rounds in which hub and floor took turns. */
export function resultOf(
  about: Pick<BenchResult, 'workload' | 'elders' | 'statements'>,
  hub: readonly LoadResult[],
  floor: readonly LoadResult[],
): BenchResult {
  const times = hub.flatMap((round) => [...round.times]).sort((a, b) => a - b);
  const rate = (rounds: readonly LoadResult[]) =>
    median(rounds.map((round) => round.times.length / round.seconds));
  const rps = rate(hub);
  const floorRps = rate(floor);
  return {
    workload: about.workload,
    elders: about.elders,
    rps: rounded(rps, 1),
    p50: rounded(quantile(times, 0.5), 2),
    p99: rounded(quantile(times, 0.99), 2),
    floorRps: rounded(floorRps, 1),
    ratio: rounded(rps / floorRps, 3),
    statements: about.statements,
  };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Nearest rank; `sorted` holds at least one value. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!;
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

const COLUMNS: [string, number, (result: BenchResult, details: BenchDetails) => string | number][] =
  [
    ['workload', -18, (result) => result.workload],
    ['elders', 8, (result) => result.elders],
    ['req/s', 8, (result) => result.rps.toFixed(1)],
    ['p50 ms', 8, (result) => result.p50.toFixed(1)],
    ['p99 ms', 8, (result) => result.p99.toFixed(1)],
    ['SQL', 5, (result) => result.statements],
    ['bytes', 8, (_, { bytes }) => bytes],
    ['CPU ms', 8, (_, { cpu }) => cpu.toFixed(2)],
    ['floor req/s', 13, (result) => result.floorRps.toFixed(1)],
    ['ratio', 7, (result) => result.ratio.toFixed(3)],
  ];

export function tableHead(): string {
  return COLUMNS.map(([title, width]) => padded(title, width)).join('');
}

export function tableRow(result: BenchResult, details: BenchDetails): string {
  return COLUMNS.map(([, width, cell]) => padded(String(cell(result, details)), width)).join('');
}

export function padded(text: string, width: number): string {
  return width < 0 ? text.padEnd(-width) : text.padStart(width);
}
