import type { SubgraphContext } from '../serving/context.ts';
import { Refusal } from '../workflow/refusals.ts';
import { normalCell } from './cell.ts';
import type { Importable, Values } from './importable.ts';
import type { Reading } from './kinds.ts';
import type { Meanings } from './mapping.ts';
import { HubError } from '../errors/errors.ts';

/** A row as it is sent: what says which one it is, and its cells by column. */
export interface SentRow extends Readonly<Record<string, unknown>> {
  line: number;
  externalId?: string | null;
  id?: string | null;
  version?: number | null;
  saidOn?: string | null;
}

/** What a row says once its cells are read. */
export interface ReadRow {
  values: Values;
  /** The cells as they came. */
  original: Readonly<Record<string, string>>;
}

/** All that is wrong with the cells of one row. */
export class CellsRefused extends Error {
  constructor(readonly found: readonly (Refusal | HubError)[]) {
    super('cells of a row cannot be read');
  }
}

export function readingOf(context: SubgraphContext, field: string, meanings: Meanings): Reading {
  return { context, field, meaning: (word) => meanings.of(field, word) };
}

/** The values of a row. @throws CellsRefused with every cell that cannot be read */
export async function readRow(
  { columns, refine = (values) => values }: Pick<Importable<never>, 'columns' | 'refine'>,
  sent: SentRow,
  context: SubgraphContext,
  meanings: Meanings,
): Promise<ReadRow> {
  const values: Record<string, unknown> = {};
  const original: Record<string, string> = {};
  const found: (Refusal | HubError)[] = [];
  const keep = (error: unknown): void => {
    if (!(error instanceof Refusal || error instanceof HubError)) throw error;
    found.push(error);
  };
  for (const [field, { kind }] of Object.entries(columns)) {
    const text = sent[field];
    if (typeof text !== 'string') continue;
    original[field] = text;
    const cell = normalCell(text);
    if (cell === null) continue;
    try {
      const value = await kind.read(cell, readingOf(context, field, meanings));
      if (value !== null) values[field] = value;
    } catch (error) {
      keep(error);
    }
  }
  if (found.length > 0) throw new CellsRefused(found);
  try {
    return { values: refine(values), original };
  } catch (error) {
    keep(error);
  }
  throw new CellsRefused(found);
}
