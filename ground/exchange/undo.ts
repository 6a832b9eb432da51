import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { openText } from '../identity/sealed-text.ts';
import { lockName } from '../rows/named-lock.ts';
import type { SubgraphContext } from '../serving/context.ts';
import type { CreateInput } from '../workflow/action-input.ts';
import { actingRole } from '../workflow/machine.ts';
import { doneBy, TransitionRecord } from '../workflow/transition-record.ts';
import { answeredOnce } from './answered-once.ts';
import type { Importable } from './importable.ts';
import { IMPORT_SEAL } from './imported-row.ts';
import { requireImporter, requireOffice } from './office.ts';
import { isTaken } from './take-abreast.ts';
import type { Held } from './take-row.ts';

/** Rows that one mutation takes back at most. */
const MOST_UNDONE = 100;

export interface Undo extends CreateInput {
  source: string;
  batch: string;
  dryRun?: boolean | null;
  after?: string | null;
}

export interface Undone {
  /** Rows that are as they were before the batch. */
  undone: number;
  /** Rows that somebody has changed since, which stay as they are. */
  kept: number;
  /** Where the next call goes on; null at the end. */
  next: string | null;
}

interface Entry {
  sequence: string;
  mark: string;
  rowKey: string;
  version: number;
  made: boolean;
  before: string | null;
}

/**
 * Takes back what a batch did, the last row first, as far as nobody has touched the rows since: what it
 * made is erased, what it changed is again as it was.
 */
export async function undoBatch<Row extends Held>(
  noun: Importable<Row>,
  context: SubgraphContext,
  input: Undo,
): Promise<Undone & { replayed: boolean }> {
  await requireImporter(noun, context);
  requireOffice(context, noun.creates);
  const { source, batch, after, note } = input;
  const { answer, replayed } = await answeredOnce(
    context,
    `undo import ${noun.name}`,
    input,
    async (inside, em) => {
      await lockName(em, 'import', noun.name, source);
      const entries = await inside.rows.sql<Entry>(
        `select sequence::text as sequence, mark, row_key as "rowKey", version, made, before
         from imported_row where entity = ? and source = ? and batch = ?
           and sequence < coalesce(?::bigint, 9223372036854775807)
         order by sequence desc limit ?`,
        [noun.entity.name, source, batch, after ?? null, MOST_UNDONE],
      );
      const told = { undone: 0, kept: 0 };
      for (const entry of entries) {
        const isDone = await inSavepoint(em, () =>
          undo({ noun, context: inside, em, note }, entry),
        );
        told[isDone ? 'undone' : 'kept'] += 1;
      }
      const last = entries.length === MOST_UNDONE ? entries.at(-1)!.sequence : null;
      return { ...told, next: last };
    },
  );
  return { ...answer, replayed };
}

interface Undoing<Row extends Held> {
  noun: Importable<Row>;
  context: SubgraphContext;
  em: SqlEntityManager;
  note: string | null | undefined;
}

/** Whether the work could be done; where another row has taken its place by now, nothing of it is left. */
async function inSavepoint(em: SqlEntityManager, work: () => Promise<boolean>): Promise<boolean> {
  await em.execute('savepoint imported');
  try {
    const isDone = await work();
    await em.execute('release savepoint imported');
    return isDone;
  } catch (error) {
    if (!isTaken(error)) throw error;
    await em.execute('rollback to savepoint imported');
    return false;
  }
}

/** Whether an entry could be taken back: not one whose row somebody has touched. */
async function undo<Row extends Held>(undoing: Undoing<Row>, entry: Entry): Promise<boolean> {
  const { noun, context, em, note } = undoing;
  context.rows.forget();
  const row = await context.rows.locked(noun.entity, entry.rowKey);
  if (row?.version !== entry.version || (await isSaidSince(undoing, entry))) return false;
  if (entry.made) {
    if (noun.isUsed && (await context.rows.isSo(noun.isUsed, [entry.rowKey]))) return false;
    await erase(undoing, row);
  } else if (entry.before !== null) {
    const key = context.dataKey(IMPORT_SEAL);
    const before = JSON.parse(openText(key, entry.mark, entry.before)) as Partial<Row>;
    const changes = { ...before, status: row.status };
    await noun.workflow.change({ context, em }, noun.corrects as never, note, row, changes);
    // What was said of the row before is its latest word again.
    await em.execute(
      `update imported_row set version = ? where sequence = (
         select max(sequence) from imported_row
         where entity = ? and row_key = ? and sequence < ?::bigint)`,
      [row.version + 1, noun.entity.name, entry.rowKey, entry.sequence],
    );
  }
  await em.execute('delete from imported_row where sequence = ?::bigint', [entry.sequence]);
  return true;
}

async function isSaidSince<Row extends Held>(
  { noun, context }: Undoing<Row>,
  { rowKey, sequence }: Entry,
): Promise<boolean> {
  const later = await context.rows.sql(
    'select 1 from imported_row where entity = ? and row_key = ? and sequence > ?::bigint limit 1',
    [noun.entity.name, rowKey, sequence],
  );
  return later.length > 0;
}

/** Removes a row that an import has made in error; that it was there, and who took it out, is kept. */
async function erase<Row extends Held>(
  { noun, context, em, note }: Undoing<Row>,
  row: Row,
): Promise<void> {
  const { workflow } = noun;
  const subject = workflow.keyOf(row);
  await noun.erase?.({ row, context, em });
  await em.insert(TransitionRecord, {
    ...{ entity: noun.entity.name, subject, version: row.version + 1, note: note ?? null },
    ...{ action: undoName(noun.name), from: row.status, to: row.status },
    ...doneBy(context.viewer, actingRole(workflow.machine.actions[noun.creates]!, context.viewer)),
  } as never);
  await em.nativeDelete(noun.entity, { [workflow.primaryKey]: subject } as never);
  await noun.erased?.({ row, context, em });
}

/** Name of the mutation that takes a batch back, such as `undoEldersImport`. */
export function undoName(plural: string): string {
  return `undo${plural.charAt(0).toUpperCase()}${plural.slice(1)}Import`;
}
