import type { EntityClass, EntityMetadata } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Guard } from '../access/guard.ts';
import { madeOnce } from '../process/made-once.ts';
import { aboutColumn, rowsAbout } from '../record/about.ts';
import type { Touches } from '../record/touches.ts';
import type { ColumnsRead } from './columns-read.ts';
import type { SqlCondition } from './list-spec.ts';
import { entityRow, type RowShape } from './row-objects.ts';

/** How rows of an entity are read: a column beside its own, and what a row becomes. */
interface RowWay<T> {
  also: SqlCondition | null;
  shape: RowShape<T>;
}

/** How rows are read for one viewer, and who is told whom they are about. */
export class RowWays {
  readonly #em: SqlEntityManager;
  readonly #guard: Guard | null;
  readonly #touches: Touches | null;
  readonly #ways = new Map<object, RowWay<object>>();

  constructor(em: SqlEntityManager, guard: Guard | null, touches: Touches | null) {
    this.#em = em;
    this.#guard = guard;
    this.#touches = touches;
  }

  of<T extends object>(entity: EntityClass<T>): RowWay<T> {
    return madeOnce(this.#ways, entity, () => this.#way(entity)) as RowWay<object> as RowWay<T>;
  }

  /** Rows leave, with what was read of them. */
  shown<T extends object>(entity: EntityClass<T>, rows: readonly T[], read: ColumnsRead): void {
    if (rows.length > 0) this.#touches?.read(this.#meta(entity), rows, read);
  }

  #way<T extends object>(entity: EntityClass<T>): RowWay<object> {
    const meta = this.#meta(entity);
    const platform = this.#em.getPlatform();
    const view = this.#guard?.view(meta, platform) ?? null;
    const shape = view?.shape ?? entityRow(meta, platform);
    const known = (name: string) => this.#em.getMetadata().getByClassName(name as never);
    const about = this.#touches && aboutColumn(meta.className, known as never);
    if (!about) return { also: view?.column ?? null, shape };
    const column = view?.column ?? null;
    return { also: column ? both(column, about) : about, shape: rowsAbout(shape) };
  }

  #meta<T extends object>(entity: EntityClass<T>): EntityMetadata {
    return this.#em.getMetadata().get(entity) as unknown as EntityMetadata;
  }
}

/** Two columns. */
function both(first: SqlCondition, second: SqlCondition): SqlCondition {
  return { sql: `${first.sql}, ${second.sql}`, params: [...first.params, ...second.params] };
}
