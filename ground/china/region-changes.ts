import { heldName } from './held-regions.ts';
import type { RegionCode } from './region-code.ts';
import { tsvTable } from './tsv-table.ts';

/** What became of the region behind a code, at county level and above, since 2012. */
export interface RegionChange {
  /** The first year in which the code lists of the state have it. */
  year: number;
  /** The day of the notice; null where no source at hand tells it. */
  decidedOn: string | null;
  /** Number or title of the notice; null where no source at hand tells it. */
  notice: string | null;
  /** Null for a region that was set up where there was no code of this level. */
  former: { code: RegionCode; name: string } | null;
  /** The codes that it has been since, its own among them when it goes on. */
  successors: RegionCode[];
  /** Those of the successors whose code began with this change. */
  setUp: RegionCode[];
}

/** It begins with 2012. */
const CHANGES_FILE = new URL('region-changes.tsv', import.meta.url);

let changes: readonly RegionChange[] | undefined;
let abolished: ReadonlyMap<RegionCode, RegionChange> | undefined;

/** Every change in the order of time. */
export function regionChanges(): readonly RegionChange[] {
  changes ??= tsvTable(CHANGES_FILE).map((line) => {
    const { year, day, notice, code, name, successors = '' } = line;
    const marked = successors.split(' ');
    return {
      year: Number(year),
      decidedOn: day || null,
      notice: notice || null,
      former: code ? { code, name: name! } : null,
      successors: marked.map((one) => one.replace('+', '')),
      setUp: marked.filter((one) => one.startsWith('+')).map((one) => one.slice(1)),
    };
  });
  return changes;
}

/** The change that ended a code, null for one that holds or is unknown. */
export function abolition(code: RegionCode): RegionChange | null {
  abolished ??= new Map(
    regionChanges().flatMap((change) =>
      change.former && !change.successors.includes(change.former.code)
        ? [[change.former.code, change] as const]
        : [],
    ),
  );
  return abolished.get(code) ?? null;
}

/** The codes that hold today for what a code stood or stands for; none for an unknown code. */
export function currentCodes(code: RegionCode): RegionCode[] {
  if (heldName(code) !== null) return [code];
  const change = abolition(code);
  return change ? [...new Set(change.successors.flatMap(currentCodes))] : [];
}
