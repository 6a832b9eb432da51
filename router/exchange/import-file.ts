import { randomUUID } from 'node:crypto';
import { fileText } from './file-refused.ts';
import { MOST_IN_CELL, type ReadFile, type SentRow } from './file-rows.ts';
import { capital, type Noun } from './form.ts';
import type { HubClient } from './hub-client.ts';
import type { Progress } from './progress.ts';
import type { Finding, Report } from './report.ts';

/** Rows of one mutation, and bytes of their cells: below what a request may hold. */
const ROWS = 100;
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
  const run = randomUUID();
  let sent = 0;
  let done = 0;
  for await (const rows of batchesOf(file.rows())) {
    const good = rows.filter(({ wrong }) => wrong.length === 0);
    const answers = good.length === 0 ? [] : await send(hub, delivery, good, `${run}-${++sent}`);
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

async function* batchesOf(rows: AsyncIterable<SentRow>): AsyncGenerator<SentRow[]> {
  let batch: SentRow[] = [];
  let bytes = 0;
  for await (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row.cells));
    if (batch.length >= ROWS || (batch.length > 0 && bytes + size > BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(row);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
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
