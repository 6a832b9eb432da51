import type { EntityMetadata, Platform } from '@mikro-orm/core';
import { madeOnce } from '../process/made-once.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import { type RowView, viewOf } from './row-view.ts';
import type { Asking } from './asker.ts';
import type { Known } from './shared-with.ts';
import { visibleTo } from './visible.ts';
import { toldTo } from './withheld.ts';

/** What one viewer sees of each entity, worked out once for all statements of an operation. */
export class Guard {
  readonly #seen = new Map<string, readonly SqlCondition[]>();
  readonly #asking: Asking;
  readonly #known: Known;

  constructor(asking: Asking, known: Known) {
    this.#asking = asking;
    this.#known = known;
  }

  /** The conditions on the rows that a statement calls `row`; none where all are open. @throws FORBIDDEN */
  of<T>({ className }: EntityMetadata<T>, row = 'e'): readonly SqlCondition[] {
    return madeOnce(this.#seen, `${className} ${row}`, () => {
      const visible = visibleTo(this.#asking, className, this.#known, row);
      const told = toldTo(this.#asking, className, row);
      return [visible, told].filter((condition) => condition !== null);
    });
  }

  /** How rows are read of which the viewer sees parts alone; null for all others. */
  view(meta: EntityMetadata, platform: Platform): RowView | null {
    return viewOf(this.#asking, meta, platform);
  }
}
