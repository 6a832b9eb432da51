import { lockName } from '../rows/named-lock.ts';
import type { SubgraphContext } from '../serving/context.ts';
import type { CreateInput } from '../workflow/action-input.ts';
import { answeredOnce } from './answered-once.ts';
import { normalCell } from './cell.ts';
import type { Importable } from './importable.ts';
import { meaningsOf } from './mapping.ts';
import { requireImporter, requireOffice } from './office.ts';
import type { SentRow } from './read-row.ts';
import { leftOut, type RowAnswer } from './row-answer.ts';
import { takeAbreast } from './take-abreast.ts';
import { type Held, readied, type ReadyRow, type Taking } from './take-row.ts';

export interface SentBatch extends CreateInput {
  source: string;
  batch: string;
  dryRun?: boolean | null;
  rows: readonly SentRow[];
}

export interface BatchAnswer {
  rows: RowAnswer[];
  replayed: boolean;
}

/**
 * Takes a batch of rows in one transaction: what is refused leaves no trace, what is good is kept. Rows
 * that have nothing to do with each other go side by side, so that many take few more statements than one.
 * @throws FORBIDDEN for who may not do the actions behind it; IDEMPOTENCY_KEY_REUSED
 */
export async function takeBatch<Row extends Held>(
  noun: Importable<Row>,
  context: SubgraphContext,
  sent: SentBatch,
): Promise<BatchAnswer> {
  await requireImporter(noun, context);
  const region = requireOffice(context, noun.creates);
  const { source, batch } = sent;
  const { answer: rows, replayed } = await answeredOnce(
    context,
    `import ${noun.name}`,
    sent,
    async (inside, em) => {
      // Two who import from one source wait for each other, so that no row is made twice.
      await lockName(em, 'import', noun.name, source);
      const meanings = await meaningsOf(inside, noun.entity.name, source);
      const common = { noun, context: inside, em, region, source, batch, meanings };
      const taking = { ...common, note: sent.note ?? null, taken: new Set<string>() };
      const answers: RowAnswer[] = [];
      for (const part of partsOf(noun, sent.rows)) {
        for (const [at, answer] of await takePart(taking, part)) answers[at] = answer;
      }
      return answers;
    },
  );
  return { rows: sent.dryRun ? rows.map(unmade) : rows, replayed };
}

/** What was made in a dry run is not there. */
function unmade(row: RowAnswer): RowAnswer {
  return row.outcome === 'CREATED' ? { ...row, rowKey: null } : row;
}

type Placed = readonly [at: number, row: SentRow];
type Answered = [at: number, answer: RowAnswer];

/** Rows that name another one of their own noun come after the others. */
function partsOf<Row extends Held>(
  { columns }: Importable<Row>,
  rows: readonly SentRow[],
): Placed[][] {
  const own = Object.keys(columns).filter((field) => columns[field]!.own);
  const isLate = ([, row]: Placed): boolean =>
    own.some((field) => normalCell((row[field] as string | null | undefined) ?? '') !== null);
  const placed = rows.map((row, at): Placed => [at, row]);
  return [placed.filter((row) => !isLate(row)), placed.filter(isLate)];
}

/** Reads the rows at once, and takes those that can be read, as many side by side as may go so. */
async function takePart<Row extends Held>(
  taking: Taking<Row>,
  part: readonly Placed[],
): Promise<Answered[]> {
  const { context, noun } = taking;
  const answers: Answered[] = [];
  const ready: ReadyRow[] = [];
  context.rows.forget();
  context.rows.abreast(true);
  const read = await Promise.allSettled(part.map(([at, row]) => readied(taking, row, at)));
  context.rows.abreast(false);
  for (const [n, one] of read.entries()) {
    const [at, { line }] = part[n]!;
    if (one.status === 'fulfilled') ready.push(one.value);
    else answers.push([at, leftOut(taking, { line, at }, one.reason)]);
  }
  let waves = wavesOf(noun, ready);
  while (waves.length > 0) {
    const [wave, ...others] = waves;
    const { taken, later } = await takeAbreast(taking, wave!);
    answers.push(...taken);
    waves = later.length > 0 ? [later, ...others] : others;
  }
  return answers;
}

/** The rows in order, those apart that are about the same. */
function wavesOf<Row extends Held>(noun: Importable<Row>, rows: readonly ReadyRow[]): ReadyRow[][] {
  const free = new Map<string, number>();
  const waves: ReadyRow[][] = [];
  for (const row of rows) {
    const turns = turnsOf(noun, row);
    const at = Math.max(0, ...turns.map((turn) => free.get(turn) ?? 0));
    (waves[at] ??= []).push(row);
    for (const turn of turns) free.set(turn, at + 1);
  }
  return waves;
}

function turnsOf<Row extends Held>(
  { natural, turns }: Importable<Row>,
  { mark, named, values }: ReadyRow,
): string[] {
  const ways = natural.map((fields) => fields.map((field) => values[field]));
  return [
    `mark ${mark}`,
    ...(named === null ? [] : [`row ${named}`]),
    ...ways.flatMap((way, n) => (way.includes(undefined) ? [] : [`${n} ${JSON.stringify(way)}`])),
    ...(turns?.(values) ?? []).map((turn) => `turn ${turn}`),
  ];
}
