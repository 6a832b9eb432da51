import pg from 'pg';
import { numbered } from '../../ground/rows/placeholders.ts';
import { SET_VIEWER, viewerSetting } from '../../ground/access/viewer-setting.ts';
import { provisionRoles } from '../../ground/process/provision.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { TEST_SECRETS } from './hub.ts';
import { viewerOf } from './viewers.ts';
import { TEST_AS_OF } from './world.ts';

/** The serving login of each subgraph, as plain connections: the database without the hub before it. */
export class ServingLogins {
  private constructor(readonly clients: ReadonlyMap<string, pg.Client>) {}

  static async open(ownerUrl: string): Promise<ServingLogins> {
    const { serve } = await provisionRoles(ownerUrl, SUBGRAPHS, TEST_SECRETS);
    const clients = new Map<string, pg.Client>();
    for (const [name, connectionString] of serve) {
      const client = new pg.Client({ connectionString, options: `-c search_path=${name}` });
      await client.connect();
      clients.set(name, client);
    }
    return new ServingLogins(clients);
  }

  /** What a persona's statement gives, in a transaction that is taken back. Without one, nobody asks. */
  async query<R extends object>(subgraph: string, as: string | null, sql: string): Promise<R[]> {
    const client = this.clients.get(subgraph)!;
    await client.query('begin');
    try {
      if (as !== null) {
        const viewer = await viewerOf(as);
        const setting = viewerSetting({ viewer, today: TEST_AS_OF });
        await client.query(numbered(SET_VIEWER, ['']), [setting]);
      }
      return (await client.query<R>(sql)).rows;
    } finally {
      await client.query('rollback');
    }
  }

  /** The SQLSTATE of what is refused; null for what is done. */
  async refusal(subgraph: string, as: string | null, sql: string): Promise<string | null> {
    return this.query(subgraph, as, sql).then(
      () => null,
      (error: { code: string }) => error.code,
    );
  }

  async close(): Promise<void> {
    for (const client of this.clients.values()) await client.end();
  }
}
