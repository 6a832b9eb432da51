import { tsvTable } from '../china/tsv-table.ts';
import type { ReasonCode } from './reason-code.ts';

/** What an office takes from somebody by an action: docs/decisions/takings.md. */
export interface Taking {
  readonly kind: 'REFUSAL' | 'SUSPENSION' | 'BAN' | 'DOWNGRADE' | 'RECLAIM';
  /** The codes of which one says why, beside the words; none where the action has a coded cause of its own. */
  readonly reasons: readonly ReasonCode[];
  /** Whether its last day may be named, its own input or row has one, or it has none. */
  readonly term: 'UNTIL' | 'OWN' | 'NONE';
  /** The action that takes it back; none where there is none. */
  readonly undoneBy: string;
  /** Whether the appeals of its subgraph, or steps of its own machine, have it judged by somebody else. */
  readonly review: 'APPEAL' | 'OWN' | 'NONE';
}

let held: ReadonlyMap<string, Taking> | undefined;

/** Every action that takes something from somebody, by its name. */
export function takings(): ReadonlyMap<string, Taking> {
  held ??= new Map(
    tsvTable(new URL('takings.tsv', import.meta.url)).map(({ action = '', reasons, ...said }) => [
      action,
      { ...said, reasons: reasons === 'OWN' ? [] : reasons!.split(' ') } as never,
    ]),
  );
  return held;
}

export function takingOf(action: string): Taking | null {
  return takings().get(action) ?? null;
}
