import { databaseFault } from '../errors/database-fault.ts';
import { Abreast } from '../rows/abreast.ts';
import { NotAbreast, writeAll } from '../rows/pen.ts';
import { leftOut, type RowAnswer, takenAnswer } from './row-answer.ts';
import { ComesLater, type Held, type ReadyRow, takeRow, type Taking } from './take-row.ts';

type Answered = [at: number, answer: RowAnswer];

interface Wave {
  taken: Answered[];
  /** Rows that turned out to be about one that another row of the wave is about. */
  later: ReadyRow[];
}

/**
 * Takes rows side by side: each is found good or is left out before anything is written, and what is good
 * is written together. Where the database finds that two of them cannot stand beside each other, or an
 * action does what only a row alone can do, they are taken one by one.
 */
export async function takeAbreast<Row extends Held>(
  taking: Taking<Row>,
  wave: readonly ReadyRow[],
): Promise<Wave> {
  const { context, em } = taking;
  await em.execute('savepoint imported');
  try {
    context.rows.abreast(true);
    const all = await sideBySide({ ...taking, taken: new Set() }, wave);
    context.rows.abreast(false);
    await em.execute('release savepoint imported');
    return all;
  } catch (error) {
    context.rows.abreast(false);
    if (!(error instanceof NotAbreast || isTaken(error))) throw error;
    await em.execute('rollback to savepoint imported');
    return { taken: await oneByOne(taking, wave), later: [] };
  }
}

async function sideBySide<Row extends Held>(
  taking: Taking<Row>,
  wave: readonly ReadyRow[],
): Promise<Wave> {
  const { context, em } = taking;
  const abreast = new Abreast(em);
  const pens = wave.map(() => abreast.pen());
  context.rows.forget();
  const ends = await Promise.allSettled(
    wave.map((row, n) => takeRow({ ...taking, em: pens[n]!.em }, row)),
  );
  const good = ends.map(({ status }) => status === 'fulfilled');
  const found: Wave = { taken: [], later: [] };
  const alone = ends.find((end) => end.status === 'rejected' && end.reason instanceof NotAbreast);
  if (alone?.status === 'rejected') throw alone.reason;
  for (const [n, end] of ends.entries()) {
    const { at, sent } = wave[n]!;
    const place = { at, line: sent.line };
    if (end.status === 'fulfilled') found.taken.push([at, takenAnswer(place, end.value)]);
    else if (end.reason instanceof ComesLater) found.later.push(wave[n]!);
    else found.taken.push([at, leftOut(taking, place, end.reason)]);
  }
  await writeAll(
    em,
    pens.filter((_, n) => good[n]),
    () => context.rows.forget(),
  );
  return found;
}

async function oneByOne<Row extends Held>(
  taking: Taking<Row>,
  wave: readonly ReadyRow[],
): Promise<Answered[]> {
  const { context, em } = taking;
  const answers: Answered[] = [];
  for (const row of wave) {
    const place = { at: row.at, line: row.sent.line };
    context.rows.forget();
    await em.execute('savepoint imported');
    try {
      const took = await takeRow({ ...taking, taken: new Set() }, row);
      await em.execute('release savepoint imported');
      answers.push([row.at, takenAnswer(place, took)]);
    } catch (error) {
      const answer = leftOut(taking, place, error);
      await em.execute('rollback to savepoint imported');
      answers.push([row.at, answer]);
    }
  }
  return answers;
}

const TAKEN = ['23505', '23P01'];

/** A unique key, or a time, that two rows want. */
export function isTaken(error: unknown): boolean {
  const { code = '' } = error as { code?: string };
  return databaseFault(error) === null && TAKEN.includes(code);
}
