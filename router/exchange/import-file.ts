import { randomUUID } from 'node:crypto';
import { fileText } from './file-refused.ts';
import { MOST_IN_CELL, type ReadFile, type SentRow } from './file-rows.ts';
import { capital, type Noun } from './form.ts';
import { type HubClient, HubRefused } from './hub-client.ts';
import { Pace } from './pace.ts';
import type { Progress } from './progress.ts';
import type { Finding, Report } from './report.ts';

/** Bytes of the cells of one mutation: below what a request may hold. */
const BYTES = 300_000;

export interface Delivery {
  noun: Noun;
  source: string;
  batch: string;
  dryRun: boolean;
}

export type Totals = Record<'CREATED' | 'CHANGED' | 'SAME' | 'REFUSED' | 'CONFLICT', number>;

interface Answer {
  line: number;
  outcome: keyof Totals;
  userErrors: readonly { code: string; message: string; path: readonly string[] }[];
}

/** Sends the rows of a file in batches; what the hub refuses goes into the report. */
export async function importFile(
  hub: HubClient,
  delivery: Delivery,
  file: ReadFile,
  { report, shown }: { report: Report; shown: Progress },
): Promise<Totals> {
  const totals: Totals = { CREATED: 0, CHANGED: 0, SAME: 0, REFUSED: 0, CONFLICT: 0 };
  const pace = new Pace();
  let done = 0;
  for await (const rows of batchesOf(file.rows(), pace)) {
    const good = rows.filter(({ wrong }) => wrong.length === 0);
    const answers = good.length === 0 ? [] : await sendAll(hub, delivery, good, pace);
    for (const { outcome } of answers) totals[outcome] += 1;
    totals.REFUSED += rows.length - good.length;
    const findings = [
      ...rows.flatMap((row) => unreadable(row, hub)),
      ...answers.flatMap(findingsOf),
    ];
    await report.add(findings.sort((a, b) => a.line - b.line));
    done += rows.length;
    const left = totals.REFUSED + totals.CONFLICT;
    shown.at(done, left > 0 ? `${left} left out` : '');
  }
  shown.end();
  return totals;
}

async function* batchesOf(rows: AsyncIterable<SentRow>, pace: Pace): AsyncGenerator<SentRow[]> {
  let batch: SentRow[] = [];
  let bytes = 0;
  for await (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row.cells));
    if (batch.length >= pace.size || (batch.length > 0 && bytes + size > BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(row);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** Codes of a hub that had no time for so many rows: less of them may do. */
const TOO_SLOW = ['OUTCOME_UNKNOWN', 'SUBGRAPH_TIMEOUT'];

/**
 * Sends rows, and those of which it is not known what became in two halves once more: what was taken is
 * the same then.
 */
async function sendAll(
  hub: HubClient,
  delivery: Delivery,
  rows: readonly SentRow[],
  pace: Pace,
): Promise<readonly Answer[]> {
  const begun = performance.now();
  try {
    const answers = await send(hub, delivery, rows, `import-${randomUUID()}`);
    pace.took(performance.now() - begun, rows.length);
    return answers;
  } catch (error) {
    const isTooSlow =
      error instanceof HubRefused && error.codes.some((one) => TOO_SLOW.includes(one));
    if (!isTooSlow || rows.length === 1) throw error;
    pace.slower();
    const half = Math.ceil(rows.length / 2);
    const first = await sendAll(hub, delivery, rows.slice(0, half), pace);
    return [...first, ...(await sendAll(hub, delivery, rows.slice(half), pace))];
  }
}

async function send(
  hub: HubClient,
  { noun, source, batch, dryRun }: Delivery,
  rows: readonly SentRow[],
  idempotencyKey: string,
): Promise<readonly Answer[]> {
  const { done } = await hub.ask<{ done: { rows: readonly Answer[] } }>(
    `mutation ($input: Import${capital(noun)}Input!) {
      done: import${capital(noun)}(input: $input) {
        rows { line outcome userErrors { code message path } } } }`,
    {
      input: {
        ...{ idempotencyKey, source, batch, dryRun },
        rows: rows.map(({ line, cells }) => ({ line, ...cells })),
      },
    },
  );
  return done.rows;
}

function unreadable({ line, wrong }: SentRow, { language }: HubClient): Finding[] {
  return wrong.map(({ column, code }) => ({
    ...{ line, column, outcome: 'REFUSED', code },
    message: fileText(code, language, { max: MOST_IN_CELL }),
  }));
}

/** The path of a finding is `input.rows.<n>.<column>`. */
function findingsOf({ line, outcome, userErrors }: Answer): Finding[] {
  return userErrors.map(({ code, message, path }) => ({
    ...{ line, outcome, code, message },
    column: path.slice(3).join('.'),
  }));
}
