import type { EntityClass, EntityMetadata } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Abreast } from './abreast.ts';
import { madeOnce } from '../process/made-once.ts';

type Values = Readonly<Record<string, unknown>>;
type Entity = EntityClass<object>;

interface Write {
  how: 'insert' | 'update' | 'delete';
  entity: Entity;
  values: Values;
}

/** A row does something that only a row alone can do. */
export class NotAbreast extends Error {
  constructor(what: string) {
    super(`rows that go abreast cannot do this: ${what}`);
  }
}

/**
 * The entity manager of a row that goes abreast of others. It keeps what is written until `write`
 * writes it for all of them, a statement for each kind of write.
 * @throws NotAbreast for what cannot wait
 */
export class Pen {
  readonly kept: Write[] = [];
  readonly afterwards: (() => Promise<void>)[] = [];
  /** Once its row is written nothing has to wait any more. */
  isWritten = false;

  constructor(readonly abreast: Abreast) {}

  insert(entity: Entity, values: Values): Promise<void> {
    return this.insertMany(entity, [values]);
  }

  async insertMany(entity: Entity, rows: readonly Values[]): Promise<void> {
    for (const values of rows) this.kept.push({ how: 'insert', entity, values });
    await Promise.resolve();
  }

  async nativeUpdate(entity: Entity, where: Values, changes: Values): Promise<number> {
    this.#keep('update', entity, where, changes);
    return Promise.resolve(1);
  }

  async nativeDelete(entity: Entity, where: Values): Promise<number> {
    this.#keep('delete', entity, where, {});
    return Promise.resolve(1);
  }

  /** Reads go through; a write in SQL cannot wait. */
  execute(sql: string, params: unknown[] = []): Promise<unknown> {
    const waits = !this.isWritten && !/^\s*select\b/i.test(sql);
    if (waits) throw new NotAbreast(sql.slice(0, 40));
    return this.abreast.em.execute(sql, params);
  }

  /** What works take: they use no more of an entity manager than a pen has. */
  get em(): SqlEntityManager {
    return this as unknown as SqlEntityManager;
  }

  after(work: () => Promise<void>): void {
    this.afterwards.push(work);
  }

  #keep(how: Write['how'], entity: Entity, where: Values, changes: Values): void {
    const key = this.abreast.em.getMetadata().get(entity).getPrimaryProp().name;
    if (Object.keys(where).join() !== key) throw new NotAbreast(`${how} by more than the key`);
    const isTwice = this.kept.some(
      (one) => one.entity === entity && one.how !== 'insert' && one.values[key] === where[key],
    );
    if (isTwice) throw new NotAbreast(`${how} of one row twice`);
    this.kept.push({ how, entity, values: { ...changes, ...where } });
  }
}

/** The pen that the work of an action holds for its entity manager; null for a row alone. */
export function penOf(em: SqlEntityManager): Pen | null {
  return (em as object) instanceof Pen ? (em as unknown as Pen) : null;
}

/**
 * Writes what the pens keep, each kind of write of all of them in one statement; then what follows is
 * done, abreast again, and what that writes is written as well.
 */
export async function writeAll(
  em: SqlEntityManager,
  pens: readonly Pen[],
  written: () => void,
): Promise<void> {
  await flush(
    em,
    pens.flatMap(({ kept }) => kept.splice(0)),
  );
  const following = pens.filter(({ afterwards }) => afterwards.length > 0);
  if (following.length === 0) return;
  written();
  await allOf(
    following.map(async (pen) => {
      pen.isWritten = true;
      for (const work of pen.afterwards.splice(0)) await work();
    }),
  );
  await writeAll(em, following, written);
}

/** Waits for all, so that none is under way when the first error is thrown. */
async function allOf<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(promises);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

async function flush(em: SqlEntityManager, writes: readonly Write[]): Promise<void> {
  const kinds = new Map<string, Write[]>();
  for (const write of writes) {
    const fields = Object.keys(write.values).sort().join();
    madeOnce(kinds, `${write.how} ${write.entity.name} ${fields}`, () => []).push(write);
  }
  for (const all of kinds.values()) {
    const { how, entity } = all[0]!;
    const rows = all.map(({ values }) => values);
    if (how === 'insert') await em.insertMany(entity, rows as never);
    else if (how === 'update') await updateAll(em, entity, rows);
    else {
      const key = em.getMetadata().get(entity).getPrimaryProp().name;
      await em.nativeDelete(entity, { [key]: { $in: rows.map((row) => row[key]) } } as never);
    }
  }
}

/** Sets the same columns of several rows, each to its own values. */
async function updateAll(
  em: SqlEntityManager,
  entity: Entity,
  rows: readonly Values[],
): Promise<void> {
  const meta: EntityMetadata = em.getMetadata().get(entity) as never;
  const column = (property: string): string => meta.properties[property]!.fieldNames[0]!;
  const key = meta.getPrimaryProp().name;
  const fields = Object.keys(rows[0]!).filter((name) => name !== key);
  const table = `${meta.schema ? `"${meta.schema}".` : ''}"${meta.tableName}"`;
  const values = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [column(name), value])),
  );
  const set = fields.map((name) => `"${column(name)}" = v."${column(name)}"`).join(', ');
  await em.execute(
    `update ${table} t set ${set} from json_populate_recordset(null::${table}, ?) v
     where t."${column(key)}" = v."${column(key)}"`,
    [JSON.stringify(values)],
  );
}
