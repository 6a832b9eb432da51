import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Evidenced } from '../evidence/keep.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { SubgraphContext } from '../serving/context.ts';

export interface WorkflowOptions<Row extends object> {
  /** The primary key of the entity: `key` behind a public id unless said otherwise. */
  primaryKey?: keyof Row & string;
  /** The primary key of a new row, from its input where it has a natural one; a UUIDv7 when left out. */
  newKey?(context: SubgraphContext, input: Readonly<Record<string, unknown>>): string;
  /**
   * Whether the row is in the hands of a viewer who may do such actions somewhere; by its region or
   * the elder it is about when left out.
   */
  covers?(row: Row, viewer: Viewer, context: SubgraphContext): boolean | Promise<boolean>;
  /** The elder whom a row is about: in `elderKey` when left out. */
  elderOf?(row: Row): string | null;
  /** Where the evidence for its steps is kept, of one that has such. */
  evidence?: Evidenced<Row>;
  /** What follows every change once the row is written, in its transaction: facts for others. */
  written?(step: Written<Row>): Promise<void>;
}

/** What the work of an action is given; all it reads and writes is in the action's transaction. */
export interface Step<Row> {
  row: Row;
  context: SubgraphContext;
  em: SqlEntityManager;
}

/** A row as it is written; `before` is `null` for a new one. */
export interface Written<Row> extends Step<Row> {
  before: Row | null;
}

/** What the work that makes a row is given. */
export interface NewStep<Row> extends Omit<Step<Row>, 'row'> {
  /** The key that the row will have. */
  key: string;
  /**
   * Makes sure that a row with these columns would be in the viewer's hands. Call it before any answer
   * says something about the person or thing. @throws NOT_FOUND; Refusal POWER_MISSING
   */
  own(columns: Changes<Row>): Promise<void>;
}

/** The properties that an action sets; `status` where the machine leaves a choice. */
export type Changes<Row> = Partial<Row>;

/** How a payload reads what was made now, and what was there before. */
export interface Shown<Node> {
  made(subject: string): Promise<Node | null>;
  shown(subject: string): Promise<Node>;
}
