import type { EntityMetadata } from '@mikro-orm/core';
import { madeOnce } from '../process/made-once.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import { type Known, visibleTo } from './visible.ts';

/** What one viewer sees of each entity, worked out once for all statements of an operation. */
export class Guard {
  readonly #seen = new Map<string, readonly SqlCondition[]>();
  readonly #viewer: Viewer;
  readonly #known: Known;

  constructor(viewer: Viewer, known: Known) {
    this.#viewer = viewer;
    this.#known = known;
  }

  /** The conditions on the rows that a statement calls `row`; none where all are open. @throws FORBIDDEN */
  of<T>({ className, tableName }: EntityMetadata<T>, row = 'e'): readonly SqlCondition[] {
    return madeOnce(this.#seen, `${className} ${row}`, () => {
      const visible = visibleTo(this.#viewer, { className, tableName }, this.#known, row);
      return visible ? [visible] : [];
    });
  }
}
