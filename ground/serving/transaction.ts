import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { databaseFault } from '../errors/database-fault.ts';
import { outcomeUnknown } from '../errors/errors.ts';
import { SET_VIEWER } from '../access/viewer-setting.ts';
import { type Deadline, remainingMs, requireTime } from '../process/deadline.ts';
import { type Writes, writesOf } from '../process/writes.ts';

const ATTEMPTS = 4;

/** SQLSTATEs: deadlock, serialization failure, and a unique key or a time that another took in between. */
const LOST_RACES = ['40P01', '40001', '23505', '23P01'];

export interface TransactionOptions {
  orm: MikroORM;
  /** Whose turn it is where many want to change something. */
  client: string;
  deadline: Deadline;
  /** Who asks, for row security. */
  setting: string;
}

/**
 * One transaction, done over from the start when it lost a race or its connection before it was
 * about to commit: then nothing of it is left. Nothing begins and nothing is committed after the
 * deadline.
 * @throws OUTCOME_UNKNOWN when the connection was lost while it committed; OVERLOADED when too many
 * changes are under way; SUBGRAPH_TIMEOUT after the deadline.
 */
export async function inTransaction<T>(
  { orm, client, deadline, setting }: TransactionOptions,
  work: (em: SqlEntityManager) => Promise<T>,
): Promise<T> {
  const writes = writesOf(orm.em);
  for (let attempt = 1; ; attempt++) {
    let committing = false;
    try {
      return await writes.gate.run(client, () => {
        requireTime(deadline);
        return orm.em.fork().transactional(async (em) => {
          await begin(em, writes, deadline, setting);
          const result = await work(em);
          requireTime(deadline);
          committing = true;
          return result;
        });
      });
    } catch (error) {
      const isLost = databaseFault(error) === 'LOST';
      if (isLost && committing) throw outcomeUnknown(error as Error);
      if (attempt === ATTEMPTS || !(isLost || lostRace(error))) throw error;
    }
  }
}

/** Says who asks, and lets the database give up with the deadline where its own limits are later. */
async function begin(
  em: SqlEntityManager,
  { limits }: Writes,
  deadline: Deadline,
  setting: string,
): Promise<void> {
  const left = Math.max(1, Math.ceil(remainingMs(deadline)));
  const nearer = left < limits.statementMs;
  await em.execute(
    SET_VIEWER +
      (nearer
        ? `, set_config('statement_timeout', ?, true), set_config('lock_timeout', ?, true)`
        : ''),
    [setting, ...(nearer ? [`${left}`, `${Math.min(left, limits.lockMs)}`] : [])],
  );
}

function lostRace(error: unknown): boolean {
  return error instanceof Error && LOST_RACES.includes((error as { code?: string }).code ?? '');
}
