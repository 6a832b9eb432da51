import { tsvTable } from '../china/tsv-table.ts';

let held: ReadonlySet<string> | undefined;

/** Whether an action is refused without evidence: evidenced.tsv. */
export function isEvidenced(action: string): boolean {
  held ??= new Set(
    tsvTable(new URL('evidenced.tsv', import.meta.url)).map(({ action: one }) => one!),
  );
  return held.has(action);
}
