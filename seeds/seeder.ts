import type { Secrets } from '../ground/process/secrets.ts';
import type { AppealsOf } from './history/appeals.ts';
import type { EvidenceOf } from './history/evidence.ts';
import type { TableHistory } from './history/history.ts';
import type { Loader } from './loader.ts';
import type { World } from './world/types.ts';

/** How one subgraph's tables are filled from the world. */
export interface Seeder {
  /** Name of the subgraph, which is its PostgreSQL schema. */
  name: string;
  /** How the made-up rows of its tables came to their state. */
  histories: Readonly<Record<string, TableHistory>>;
  /** How made-up people contest what was decided on these rows. */
  appeals?: AppealsOf;
  /** What the steps of these rows rest on. */
  evidence?: EvidenceOf;
  /**
   * Loads every row: what is real first, and all of a world where there is one. Calls `progress` with
   * the share of its work that is done, 0 to 1. `secrets` seal what is kept sealed.
   */
  load(
    world: World | null,
    loader: Loader,
    progress: (share: number) => void,
    secrets: Secrets,
  ): Promise<void>;
}
