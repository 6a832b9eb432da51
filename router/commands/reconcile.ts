import pg from 'pg';
import { readEnvironment, StartupError } from '../../ground/process/environment.ts';
import {
  type LineStand,
  RECONCILING,
  reconcile,
} from '../../subgraphs/finance/ledger/reconcile.ts';
import { openHubDatabase } from '../hub/hub-database.ts';
import { printTable } from './table.ts';

/** Differences that are told one by one; the others are counted. */
const MOST_TOLD = 100;

export interface ReconcileSettings {
  ownerUrl: string;
  out: (line: string) => void;
}

/**
 * `npm run reconcile`: whether ledger, payments and budgets agree for each budget line and programme;
 * which rows do not. Gives the exit code: 0 where all agree, 1 where not.
 * @throws StartupError for arguments, since it takes none
 */
export async function runReconcile(
  more: readonly string[],
  { ownerUrl, out }: ReconcileSettings,
): Promise<number> {
  if (more.length > 0) throw new StartupError('reconcile takes nothing');
  const client = new pg.Client({ connectionString: ownerUrl, options: RECONCILING });
  await client.connect();
  try {
    const { lines, differences } = await reconcile(client);
    tell(lines, out);
    for (const { row, what } of differences.slice(0, MOST_TOLD)) out(`${row}: ${what}`);
    const hidden = differences.length - MOST_TOLD;
    if (hidden > 0) out(`and ${hidden} more`);
    const agree = differences.length === 0;
    out(agree ? 'ledger, payments and budgets agree' : 'ledger, payments and budgets do NOT agree');
    return agree ? 0 : 1;
  } finally {
    await client.end();
  }
}

function tell(lines: readonly LineStand[], out: (line: string) => void): void {
  const yuan = (fen: number) => (fen / 100).toFixed(2);
  const table = lines.map(({ programme, region, year, budget, paid, allotted, spent, left }) => [
    ...[programme, region, String(year), ...[budget, paid, allotted, spent, left].map(yuan)],
    budget === allotted && paid === spent && left === budget - spent ? '' : 'differs',
  ]);
  const head = ['programme', 'region', 'year', 'budget', 'paid', 'set aside', 'spent', 'left', ''];
  printTable(head, table, out);
}

if (import.meta.main) {
  try {
    const database = await openHubDatabase(readEnvironment(), console.error, { join: true });
    const settings = { ownerUrl: database.ownerUrl, out: console.log };
    process.exitCode = await runReconcile(process.argv.slice(2), settings).finally(() =>
      database.close(),
    );
  } catch (error) {
    console.error(error instanceof StartupError ? error.message : error);
    process.exitCode = 2;
  }
}
