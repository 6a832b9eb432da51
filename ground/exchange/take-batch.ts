import { HubError } from '../errors/errors.ts';
import { messageOf } from '../errors/error-message.ts';
import { lockName } from '../rows/named-lock.ts';
import type { SubgraphContext } from '../serving/context.ts';
import type { CreateInput } from '../workflow/action-input.ts';
import type { UserError } from '../workflow/payload.ts';
import { Refusal } from '../workflow/refusals.ts';
import type { Importable } from './importable.ts';
import { meaningsOf } from './mapping.ts';
import { requireImporter, requireOffice } from './office.ts';
import { answeredOnce } from './answered-once.ts';
import { CellsRefused, type SentRow } from './read-row.ts';
import { REFUSES } from './refuses.ts';
import { EditedSince, type Held, LikeAnother, type Taking, takeRow } from './take-row.ts';

export interface SentBatch extends CreateInput {
  source: string;
  batch: string;
  dryRun?: boolean | null;
  rows: readonly SentRow[];
}

/** Findings of one row that are told. */
export const MOST_FINDINGS = 20;

/** What became of one row. */
export interface RowAnswer {
  line: number;
  outcome: 'CREATED' | 'CHANGED' | 'SAME' | 'REFUSED' | 'CONFLICT';
  /** Key of the row, or of the one that it may be; null where there is none, or a dry run has made it. */
  rowKey: string | null;
  userErrors: UserError[];
}

export interface BatchAnswer {
  rows: RowAnswer[];
  replayed: boolean;
}

/**
 * Takes a batch of rows in one transaction, each with a savepoint of its own: what is refused leaves
 * no trace, what is good is kept.
 * @throws FORBIDDEN for who may not do the actions behind it; IDEMPOTENCY_KEY_REUSED
 */
export async function takeBatch<Row extends Held>(
  noun: Importable<Row>,
  context: SubgraphContext,
  sent: SentBatch,
): Promise<BatchAnswer> {
  await requireImporter(noun, context);
  const region = requireOffice(context, noun.creates);
  const { source, batch } = sent;
  const { answer: rows, replayed } = await answeredOnce(
    context,
    `import ${noun.name}`,
    sent,
    async (inside, em) => {
      // Two who import from one source wait for each other, so that no row is made twice.
      await lockName(em, 'import', noun.name, source);
      const meanings = await meaningsOf(inside, noun.entity.name, source);
      const common = { noun, context: inside, em, region, source, batch, meanings };
      const answers: RowAnswer[] = [];
      for (const row of sent.rows) {
        answers.push(await answerTo({ ...common, note: sent.note ?? null }, row, answers.length));
      }
      return answers;
    },
  );
  return { rows: sent.dryRun ? rows.map(unmade) : rows, replayed };
}

/** What was made in a dry run is not there. */
function unmade(row: RowAnswer): RowAnswer {
  return row.outcome === 'CREATED' ? { ...row, rowKey: null } : row;
}

async function answerTo<Row extends Held>(
  taking: Taking<Row>,
  row: SentRow,
  at: number,
): Promise<RowAnswer> {
  const { em, context } = taking;
  const { line } = row;
  context.rows.forget();
  await em.execute('savepoint imported');
  try {
    const { outcome, key } = await takeRow(taking, row);
    await em.execute('release savepoint imported');
    return { line, outcome, rowKey: key, userErrors: [] };
  } catch (error) {
    const found = foundIn(error);
    if (found === null) throw error;
    await em.execute('rollback to savepoint imported');
    const userErrors = found.flatMap((one) => told(taking, one, at)).slice(0, MOST_FINDINGS);
    if (error instanceof EditedSince) {
      return { line, outcome: 'CONFLICT', rowKey: error.key, userErrors };
    }
    const rowKey = error instanceof LikeAnother ? error.key : null;
    return { line, outcome: 'REFUSED', rowKey, userErrors };
  }
}

type Found = Refusal | HubError;

/** What is wrong with the row; null for an error that is not the row's. */
function foundIn(error: unknown): readonly Found[] | null {
  if (error instanceof CellsRefused || error instanceof EditedSince) return error.found;
  if (error instanceof LikeAnother) return [REFUSES.LIKE_ANOTHER('id')];
  if (error instanceof Refusal) return [error];
  const isOfRow = error instanceof HubError && OF_ROWS.includes(error.code);
  return isOfRow ? [error] : null;
}

const OF_ROWS = ['BAD_USER_INPUT', 'NOT_FOUND'];

/** A finding as the payload tells it: at the column of the row, in the reader's language. */
function told<Row extends Held>(
  { noun: { columnOf = {} }, context: { viewer } }: Taking<Row>,
  found: Found,
  at: number,
): UserError[] {
  const pathOf = (field: string): string[] => {
    const [first = '', ...rest] = field.replace(/^input\./, '').split('.');
    const column = Object.hasOwn(columnOf, first) ? [columnOf[first]!] : [first, ...rest];
    return ['input', 'rows', String(at), ...column];
  };
  if (found instanceof HubError) {
    const path = pathOf(found.details.argument ?? '');
    const details = { ...found.details, argument: path.slice(3).join('.') };
    const code = found.code === 'NOT_FOUND' ? 'NOT_KNOWN' : 'INVALID_VALUE';
    return [{ code, path, message: messageOf(found.code, details, viewer.language) }];
  }
  return found.userErrors(viewer.language).map(({ path: [, ...path], ...error }) => ({
    ...error,
    path: pathOf(path.join('.')),
  }));
}
