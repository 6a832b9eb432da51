import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Gate } from './gate.ts';

/** What all changes of one subgraph's database share. */
export interface Writes {
  /** Bounds how many connections changes hold. */
  gate: Gate;
  /** What the connections wait at most; a change whose time is nearer waits less. */
  limits: { lockMs: number; statementMs: number };
}

const opened = new WeakMap<object, Writes>();

export function provideWrites(em: SqlEntityManager, writes: Writes): void {
  opened.set(em.getDriver(), writes);
}

export function writesOf(em: SqlEntityManager): Writes {
  const found = opened.get(em.getDriver());
  if (!found) throw new Error('changes are made in a database that openDatabase has opened');
  return found;
}
