import { HubError } from '../errors/errors.ts';
import type { Cursors, CursorValue } from './cursor.ts';
import type { ListSpec } from './list-spec.ts';
import type { Page, PageWindow } from './page.ts';
import { pageOf, type PageRow } from './page-row.ts';

/** Cursors of pages, each bound to its list, the list's parent, its filter with all values, its order. */
export class PageCursors {
  readonly #cursors: Cursors;

  constructor(cursors: Cursors) {
    this.#cursors = cursors;
  }

  /** Sort value and key beyond which the rows of a window lie. @throws INVALID_CURSOR */
  beyond<T>(list: ListSpec<T>, parent: string, { cursor, backwards }: PageWindow): CursorValue[] {
    if (cursor === null) return [];
    const values = this.#cursors.decode(scopeOf(list, parent), cursor);
    if (values) return values;
    throw new HubError('INVALID_CURSOR', { argument: backwards ? 'before' : 'after' });
  }

  page<T extends object>(
    list: ListSpec<T>,
    parent: string,
    window: PageWindow,
    rows: readonly PageRow<T>[],
    count: () => Promise<number>,
  ): Page<T> {
    let scope: string | undefined;
    const encode = (place: readonly CursorValue[]) =>
      this.#cursors.encode((scope ??= scopeOf(list, parent)), place);
    return pageOf(rows, window, encode, count);
  }
}

function scopeOf<T>(list: ListSpec<T>, parent: string): string {
  return JSON.stringify([parent, list]);
}
