import { HubError } from '../errors/errors.ts';
import { messageOf } from '../errors/error-message.ts';
import type { UserError } from '../workflow/payload.ts';
import { Refusal } from '../workflow/refusals.ts';
import { CellsRefused } from './read-row.ts';
import { REFUSES } from './refuses.ts';
import { EditedSince, type Held, LikeAnother, type Taking, type Took } from './take-row.ts';

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

/** The place of a row in what was sent, and its line there. */
export interface Place {
  line: number;
  at: number;
}

export function takenAnswer({ line }: Place, { outcome, key }: Took): RowAnswer {
  return { line, outcome, rowKey: key, userErrors: [] };
}

/** The answer to a row that is left out. @throws the error where it is not the row's */
export function leftOut<Row extends Held>(
  taking: Taking<Row>,
  { line, at }: Place,
  error: unknown,
): RowAnswer {
  const found = foundIn(error);
  if (found === null) throw error;
  const userErrors = found.flatMap((one) => told(taking, one, at)).slice(0, MOST_FINDINGS);
  if (error instanceof EditedSince) {
    return { line, outcome: 'CONFLICT', rowKey: error.key, userErrors };
  }
  const rowKey = error instanceof LikeAnother ? error.key : null;
  return { line, outcome: 'REFUSED', rowKey, userErrors };
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
