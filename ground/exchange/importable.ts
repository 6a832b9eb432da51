import type { ClassType } from 'type-graphql';
import type { Answer } from '../access/answers.ts';
import type { FieldClass } from '../schema/field-class.ts';
import type { SubgraphContext } from '../serving/context.ts';
import type { Action } from '../workflow/machine.ts';
import type { Step, Workflow } from '../workflow/workflow.ts';
import type { WorkflowRow } from '../workflow/workflow-fields.ts';
import type { Kind } from './kinds.ts';

/** A column of a file, and of the rows that a city's system sends. */
export interface Column {
  /** What it is and what it is called, as "English. 中文"; the Chinese part is its heading. */
  text: string;
  kind: Kind;
  /** Other headings that it has in files. */
  also?: readonly string[];
  /** Whether a row that is not there yet needs it. */
  required?: true;
  /** Whether it names another row of the noun: that one may stand in the same batch. */
  own?: true;
  /** Whether an import leaves it alone where the row is there: another action changes it. */
  fixed?: true;
  /**
   * The property of the entity that it is compared with, or how that follows from its row; one of its own
   * name where left out, null for none.
   */
  held?: string | ((row: never) => unknown) | null;
  /**
   * Where the graph has it, from the row on, such as `residenceRegion.code`; its name where left out. After
   * `^` from the node above the row, after `=` a text that is the same for all rows, after `|` where it is
   * if it is not there; null for what the graph does not show.
   */
  select?: string | null;
}

/** Values of a row by the name of their column, those that were said. */
export type Values = Readonly<Record<string, unknown>>;

/** What an import asks of a workflow. */
export type Works<Row extends WorkflowRow<string> & object> = Pick<
  Workflow<Row, string, never>,
  'make' | 'moveLocked' | 'change' | 'keyOf' | 'primaryKey'
> & { readonly machine: { readonly actions: Readonly<Record<string, Action<string>>> } };

/** A noun that files and city systems bring in and take out: data beside the noun. */
export interface Importable<Row extends WorkflowRow<string> & object> {
  /** Plural, by which mutations and commands know it, such as `elders`. */
  name: string;
  /** What it is called, as "English. 中文". */
  text: string;
  entity: ClassType<Row>;
  fieldClass: FieldClass;
  workflow: Works<Row>;
  creates: string;
  /** None where nothing of a row is corrected, such as what is printed on a certificate. */
  corrects?: string;
  columns: Readonly<Record<string, Column>>;
  /** Columns that say which row of the source it is where that has no id of its own: the first that are all said. */
  natural: readonly (readonly string[])[];
  /**
   * What a row says beside its natural keys that no other row may say at the same time, such as of whom it
   * is: rows of one batch that share it are taken one after the other.
   */
  turns?(values: Values): readonly string[];
  /**
   * The list that an export reads, and what is under each of its nodes where the rows hang on them: a
   * connection, or without pages a row or some. In `state` are the rows that an export gives: all where left
   * out.
   */
  list: { field: string; under?: string; paged?: false; state?: string };
  /** Values that follow from others, such as a point in another datum. @throws Refusal */
  refine?(values: Values): Values;
  /** The key of the row that these values are of, by what is a key; null for a new one. */
  find(values: Values, context: SubgraphContext): Promise<string | null>;
  /** The key of a row that it may be: somebody has to say so. */
  alike?(values: Values, context: SubgraphContext): Promise<string | null>;
  /** The arguments of the actions: the values under their names where left out. */
  argumentsOf?(values: Values, all: Values): Values;
  /** The column of an argument that has another name. */
  columnOf?: Readonly<Record<string, string>>;
  /** Takes back all that its registration wrote, before the row itself goes. */
  erase?(step: Step<Row>): Promise<void>;
  /** What follows once the row is gone, such as facts of what it was about. */
  erased?(step: Step<Row>): Promise<void>;
  /** Answers whether other rows rest on the row of a key, so that it is not erased any more. */
  isUsed?: Answer;
}
