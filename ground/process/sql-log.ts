import type { Log } from './log.ts';
import { operation } from '../serving/operation.ts';

/**
 * For LOG_SQL: each statement with the id of the request that sent it. Texts in it are left out:
 * they may be names, and a log holds no personal data.
 */
export function sqlLog(log: Log): (sql: string) => void {
  return (sql) => {
    const requestId = operation.getStore()?.requestId;
    log.info({ requestId, sql: sql.replace(/'(?:[^']|'')*'/g, "'…'") }, 'sql');
  };
}
