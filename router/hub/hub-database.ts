import { join } from 'node:path';
import type { Environment } from '../../ground/process/environment.ts';
import { migrate } from '../../ground/process/provision.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import {
  type LocalPostgresOptions,
  runningLocalPostgres,
  startLocalPostgres,
} from '../local/postgres.ts';

export interface HubDatabase {
  ownerUrl: string;
  /** Whether the embedded server is used. */
  embedded: boolean;
  close(): Promise<void>;
}

/**
 * The migrated database: the one of DATABASE_URL, or the embedded server, started here. With `join`
 * a command beside a running hub uses the server that the hub runs. `watch` is told when the embedded
 * server ends by itself; it is started again then.
 */
export async function openHubDatabase(
  environment: Environment,
  progress: (line: string) => void,
  { join: mayJoin = false, watch }: { join?: boolean; watch?: LocalPostgresOptions['watch'] } = {},
): Promise<HubDatabase> {
  const { DATABASE_URL, HUB_DATA_DIR } = environment;
  if (DATABASE_URL) {
    await migrate(DATABASE_URL, SUBGRAPHS, progress);
    return { ownerUrl: DATABASE_URL, embedded: false, close: async () => undefined };
  }
  const directory = join(HUB_DATA_DIR, 'postgres');
  const running = mayJoin ? runningLocalPostgres(directory) : undefined;
  if (running) return { ownerUrl: running.url, embedded: true, close: async () => undefined };
  const server = await startLocalPostgres({ directory, name: 'hub', durable: true, watch });
  try {
    await migrate(server.url, SUBGRAPHS, progress);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ownerUrl: server.url, embedded: true, close: () => server.stop() };
}
