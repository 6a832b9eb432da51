import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { HubError } from '../errors/errors.ts';
import { given } from '../row/arguments.ts';
import { rowKey } from '../rows/row-key.ts';
import { findingsIn } from '../schema/argument-validation.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { shanghaiDay } from '../china/calendar.ts';
import { declaredAction } from '../workflow/actions.ts';
import { newKey } from '../workflow/new-key.ts';
import type { Refusal } from '../workflow/refusals.ts';
import { REFUSED } from '../workflow/refused.ts';
import type { WorkflowRow } from '../workflow/workflow-fields.ts';
import { normalCell } from './cell.ts';
import type { Importable, Values } from './importable.ts';
import { type Said, saidOf, saidOfRow, sayRow } from './said.ts';
import { dayKind } from './kinds.ts';
import type { Meanings } from './mapping.ts';
import { CellsRefused, type ReadRow, readingOf, readRow, type SentRow } from './read-row.ts';
import { REFUSES } from './refuses.ts';

/** A row that an import works on: as any row of a workflow, with the day of its last change. */
export type Held = WorkflowRow<string> & { updatedAt: Date };

/** What all rows of a batch have in common. */
export interface Taking<Row extends Held> {
  noun: Importable<Row>;
  context: SubgraphContext;
  em: SqlEntityManager;
  /** The office that imports. */
  region: string;
  source: string;
  batch: string;
  meanings: Meanings;
  note: string | null;
  /** Keys of rows that are there and that rows abreast of each other are about. */
  taken: Set<string>;
}

export interface Took {
  outcome: 'CREATED' | 'CHANGED' | 'SAME';
  key: string;
}

/** Columns in which the register says something else that stands. */
export class EditedSince extends Error {
  constructor(
    readonly found: readonly Refusal[],
    readonly key: string,
  ) {
    super('staff have changed the row since');
  }
}

/** A row that the new one may be: somebody has to say so, or that it is another one. */
export class LikeAnother extends Error {
  constructor(readonly key: string) {
    super('there is one of the same name in the same place');
  }
}

interface Difference {
  field: string;
  value: unknown;
  held: unknown;
}

/** A row whose cells are read. */
export interface ReadyRow extends ReadRow {
  sent: SentRow;
  /** Its place among the rows that were sent. */
  at: number;
  saidOn: string | null;
  /** Key of the row that it names. */
  named: string | null;
  mark: string;
}

/** Reads the cells of a row. @throws CellsRefused; Refusal or an error of the input */
export async function readied<Row extends Held>(
  taking: Taking<Row>,
  sent: SentRow,
  at: number,
): Promise<ReadyRow> {
  const { noun, context, meanings } = taking;
  const read = await readRow(noun, sent, context, meanings);
  const saidOn = await dayOf(taking, sent);
  const id = normalCell(sent.id ?? '');
  const named = id === null ? null : rowKey(context, noun.entity, 'id', id);
  return { ...read, sent, at, saidOn, named, mark: markOf(taking, sent, read.values, named) };
}

/** Another row of the batch is about the same one: this one comes after it. */
export class ComesLater extends Error {
  constructor() {
    super('a row before it is about the same one');
  }
}

/**
 * Takes one row into the register, by the actions and conditions of a single mutation.
 * @throws CellsRefused, EditedSince, ComesLater; Refusal or an error of the input as the actions do
 */
export async function takeRow<Row extends Held>(
  taking: Taking<Row>,
  ready: ReadyRow,
): Promise<Took> {
  const { noun, context, taken } = taking;
  const { sent, values, original, saidOn, named, mark } = ready;
  const said = context.fingerprint(values);
  const known = await saidOf(taking, mark);
  const key = named ?? known?.rowKey ?? (await noun.find(values, context));
  const saying = { mark, said, saidOn, original };
  if (key === null) {
    const made = await make(taking, ready);
    await sayRow(taking, { ...saying, rowKey: made, version: 1, made: true, before: null });
    return { outcome: 'CREATED', key: made };
  }
  if (taken.has(key)) throw new ComesLater();
  taken.add(key);
  const row = await context.rows.locked(noun.entity, key);
  if (!row) throw REFUSED.NOT_KNOWN('id');
  const differences = await differencesOf(taking, values, row);
  const last = known ?? (await saidOfRow(taking, key));
  if (differences.length === 0) {
    if (last?.said !== said || last.version !== row.version) {
      const same = { rowKey: key, version: row.version, made: false, before: null };
      await sayRow(taking, { ...saying, ...same });
    }
    return { outcome: 'SAME', key };
  }
  requireNews(taking, row, last, saying);
  requireUntouched(row, key, sent, last, differences);
  requireCorrectable(noun, differences);
  const before = await correct(taking, row, ready, differences);
  const after = { rowKey: key, version: row.version + 1, made: false, before };
  await sayRow(taking, { ...saying, ...after });
  return { outcome: 'CHANGED', key };
}

async function dayOf<Row extends Held>(
  { context, meanings }: Taking<Row>,
  { saidOn }: SentRow,
): Promise<string | null> {
  const cell = normalCell(saidOn ?? '');
  return cell === null ? null : dayKind.read(cell, readingOf(context, 'saidOn', meanings));
}

/** By what a row of the source is known again. @throws Refusal with MISSING_VALUE */
function markOf<Row extends Held>(
  { noun, context }: Taking<Row>,
  { externalId }: SentRow,
  values: Values,
  named: string | null,
): string {
  const external = normalCell(externalId ?? '');
  if (external !== null) return context.fingerprint(['external', external]);
  const way = noun.natural.find((fields) => fields.every((field) => values[field] !== undefined));
  if (way !== undefined) {
    return context.fingerprint(['natural', way.map((field) => [field, values[field]])]);
  }
  if (named !== null) return context.fingerprint(['named', named]);
  throw REFUSES.MISSING_VALUE(noun.natural[0]!.find((field) => values[field] === undefined)!);
}

/** Makes the row that is not there yet; its key. */
async function make<Row extends Held>(taking: Taking<Row>, { values }: ReadRow): Promise<string> {
  const { noun, context, em, note } = taking;
  const wrong: Refusal[] = [];
  for (const [field, { required }] of Object.entries(noun.columns)) {
    if (!required || values[field] !== undefined) continue;
    wrong.push(REFUSES.MISSING_VALUE(field));
  }
  if (wrong.length > 0) throw new CellsRefused(wrong);
  const alike = (await noun.alike?.(values, context)) ?? null;
  if (alike !== null) throw new LikeAnother(alike);
  const { work, input } = await inputOf(taking, noun.creates, values, values);
  const key = newKey();
  const step = { context, em, key };
  try {
    await noun.workflow.make(step, noun.creates as never, { note }, (made) =>
      work(made as never, input),
    );
  } catch (error) {
    // What the office has not in hand, it may not make either.
    const isElsewhere = error instanceof HubError && error.details.argument === 'input.id';
    const place = noun.columns.region ? 'region' : noun.natural[0]![0]!;
    if (isElsewhere) throw REFUSES.NOT_YOUR_REGION(place);
    throw error;
  }
  return key;
}

/** Corrects what differs; what it changed, as it was before. */
async function correct<Row extends Held>(
  taking: Taking<Row>,
  row: Row,
  { values }: ReadRow,
  differences: readonly Difference[],
): Promise<Partial<Row>> {
  const { noun, context, em, note } = taking;
  const changed = Object.fromEntries(differences.map(({ field, value }) => [field, value]));
  const { work, input } = await inputOf(taking, noun.corrects!, changed, values);
  const step = { row, context, em };
  const asked = { note, version: row.version };
  const after = await noun.workflow.moveLocked(step, noun.corrects as never, asked, (moved) =>
    work(moved as never, input),
  );
  const before = Object.entries(row).filter(
    ([name, value]) =>
      !['version', 'updatedAt'].includes(name) &&
      JSON.stringify(value) !== JSON.stringify(after[name as keyof Row]),
  );
  return Object.fromEntries(before) as Partial<Row>;
}

/** The input of an action, which the rules of its class have found sound. @throws CellsRefused */
async function inputOf<Row extends Held>(
  { noun, context, note }: Taking<Row>,
  action: string,
  values: Values,
  all: Values,
) {
  const { takes, Input, work } = declaredAction<Row>(noun.workflow, action);
  const said = noun.argumentsOf?.(values, all) ?? values;
  const found = await findingsIn(Object.assign(new Input(), said));
  if (found.length > 0) throw new CellsRefused(found);
  return { work, input: { ...given(takes, {}, context), ...said, note } };
}

async function differencesOf<Row extends Held>(
  { noun, context, meanings }: Taking<Row>,
  values: Values,
  row: Row,
): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const [field, value] of Object.entries(values)) {
    const { kind, held: property = field } = noun.columns[field]!;
    if (property === null) continue;
    const held: unknown =
      typeof property === 'string' ? row[property as keyof Row] : property(row as never);
    const isSame = kind.isSame ?? ((said, known) => said === known);
    if (!(await isSame(value, held, readingOf(context, field, meanings)))) {
      found.push({ field, value, held });
    }
  }
  return found;
}

/** @throws Refusal with TWICE or OLDER */
function requireNews<Row extends Held>(
  { batch }: Taking<Row>,
  row: Row,
  last: Said | null,
  { said, saidOn }: Pick<Said, 'said' | 'saidOn'>,
): void {
  if (last?.batch === batch && last.said !== said) throw REFUSES.TWICE('line');
  const known = last ? last.saidOn : shanghaiDay(row.updatedAt);
  if (saidOn !== null && known !== null && saidOn < known) throw REFUSES.OLDER('saidOn');
}

/**
 * What an import has said it may say anew; over what staff have said it goes only where the row of the
 * file names the version that it rests on. What nobody has said yet it completes. @throws EditedSince
 */
function requireUntouched<Row extends Held>(
  row: Row,
  key: string,
  { version }: SentRow,
  last: Said | null,
  differences: readonly Difference[],
): void {
  const restsOn = version ?? last?.version ?? null;
  if (restsOn === row.version) return;
  const wrong: Refusal[] = [];
  for (const { field, held } of differences) {
    if (isEmpty(held)) continue;
    wrong.push(REFUSES.EDITED_SINCE(field));
  }
  if (wrong.length > 0) throw new EditedSince(wrong, key);
}

function isEmpty(held: unknown): boolean {
  return held === null || held === undefined || (Array.isArray(held) && held.length === 0);
}

/** @throws Refusal with NOT_CORRECTED for each column that another action changes */
function requireCorrectable<Row extends Held>(
  { columns, corrects }: Importable<Row>,
  differences: readonly Difference[],
): void {
  const wrong: Refusal[] = [];
  for (const { field } of differences) {
    if (corrects !== undefined && !columns[field]!.fixed) continue;
    wrong.push(REFUSES.NOT_CORRECTED(field));
  }
  if (wrong.length > 0) throw new CellsRefused(wrong);
}
