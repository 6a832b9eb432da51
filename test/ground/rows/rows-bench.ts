import type { MikroORM } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { regions } from '../../../subgraphs/regions/subgraph.ts';
import { PageCursors } from '../../../ground/rows/page-cursors.ts';
import { Cursors } from '../../../ground/rows/cursor.ts';
import { openDatabase } from '../../../ground/process/database.ts';
import type { Page, PageArgs } from '../../../ground/rows/page.ts';
import { Rows } from '../../../ground/rows/rows.ts';
import { anonymous } from '../../../ground/identity/viewer.ts';
import { TEST_SECRETS, testDatabase } from '../../kit/hub.ts';

export interface RowsBench {
  client: pg.Client;
  /** What one operation gets. */
  operation(recipient?: string): Rows;
  /** How many SQL statements the work sends. */
  statements(work: () => Promise<unknown>): Promise<number>;
  /** The column `v` of a query of the owner. */
  column<T>(sql: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** The rows of the regions subgraph in a database of its own. */
export async function rowsBench(): Promise<RowsBench> {
  const database = await testDatabase(true);
  const sent: string[] = [];
  const onStatement = (sql: string) => void sent.push(sql);
  const orm: MikroORM = await openDatabase(regions, { url: database.url, onStatement });
  return {
    client: database.client,
    operation: (recipient = 'anonymous') =>
      new Rows(
        orm.em.fork(),
        anonymous('r'),
        new PageCursors(new Cursors(TEST_SECRETS, recipient)),
      ),
    async statements(work) {
      sent.length = 0;
      await work();
      return sent.length;
    },
    async column<T>(sql: string, values: unknown[] = []) {
      const { rows } = await database.client.query<{ v: T }>(sql, values);
      return rows.map((row) => row.v);
    },
    async close() {
      await orm.close();
      await database.close();
    },
  };
}

/** The keys of all rows of a list, in order, met page by page. */
export async function walk<T extends object>(
  page: (args: PageArgs) => Promise<Page<T>>,
  key: (row: T) => string,
  backwards: boolean,
  size = 7,
): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const window: PageArgs = backwards
      ? { last: size, before: cursor }
      : { first: size, after: cursor };
    const { nodes, pageInfo } = await page(window);
    const keys = nodes.map(key);
    if (backwards) seen.unshift(...keys);
    else seen.push(...keys);
    cursor = backwards ? pageInfo.startCursor : pageInfo.endCursor;
    if (!(backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return seen;
    expect(keys).toHaveLength(size);
  }
}
