import { notFound } from '../errors/errors.ts';

/** A row that is there. @throws NOT_FOUND */
export function there<Row>(row: Row | null): Row {
  if (!row) throw notFound('input.id');
  return row;
}
