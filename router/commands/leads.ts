import 'reflect-metadata';
import { parseArgs } from 'node:util';
import type { MikroORM } from '@mikro-orm/postgresql';
import { shanghaiToday } from '../../ground/china/calendar.ts';
import { openDatabase } from '../../ground/process/database.ts';
import { readEnvironment, StartupError } from '../../ground/process/environment.ts';
import { itemsByList } from '../../subgraphs/services/proactive-lead/manual.ts';
import { sweepAll } from '../../subgraphs/services/proactive-lead/sweep-all.ts';
import { services } from '../../subgraphs/services/subgraph.ts';
import { count, progress, type Screen } from '../exchange/progress.ts';
import { openHubDatabase } from '../hub/hub-database.ts';
import { printTable } from './table.ts';

/** Elders of one transaction: a kill loses no more than them. */
const BATCH = 2_000;

export interface LeadsConsole {
  out(line: string): void;
  screen: Screen;
}

/**
 * `npm run leads`: looks at every elder for today, opens leads for items that are for her and that she is not
 * given, and closes those that fit no more. Killed, it goes on where it was; `--again` does a day anew.
 * @throws StartupError for other arguments
 */
export async function runLeads(
  args: readonly string[],
  { orm, today }: { orm: MikroORM; today: string },
  { out, screen }: LeadsConsole,
): Promise<void> {
  const again = readAgain(args);
  const em = orm.em.fork();
  const [all] = await em.execute<{ n: number }[]>('select count(*)::int as n from elder_fact');
  const shown = progress(screen, 'leads', all!.n);
  const { elders, opened, closed } = await sweepAll(orm, today, {
    ...{ again, batch: BATCH },
    told: ({ elders: seen }) => shown.at(seen),
  }).finally(() => shown.end());
  out(`${count(elders)} elders for ${today}: ${count(opened)} opened, ${count(closed)} closed`);
  const lists = await itemsByList(em, today);
  const table = lists.map(({ title, found, manual }) => [title, String(found), String(manual)]);
  printTable(['list', 'items that find people', 'left to people'], table, out);
}

function readAgain(args: readonly string[]): boolean {
  try {
    const options = { again: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options }).values.again ?? false;
  } catch {
    throw new StartupError('leads takes nothing, or --again');
  }
}

if (import.meta.main) {
  try {
    const database = await openHubDatabase(readEnvironment(), console.error, { join: true });
    const orm = await openDatabase(services, {
      ...{ url: database.ownerUrl, poolSize: 1, work: 'RETENTION' },
    });
    const over = { orm, today: shanghaiToday() };
    await runLeads(process.argv.slice(2), over, { out: console.log, screen: process.stdout })
      .finally(() => orm.close())
      .finally(() => database.close());
  } catch (error) {
    console.error(error instanceof StartupError ? error.message : error);
    process.exitCode = 1;
  }
}
