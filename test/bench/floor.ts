import pg from 'pg';
import { PublicIds } from '../../ground/identity/public-id.ts';
import type { Secrets } from '../../ground/process/secrets.ts';
import { WORKLOADS } from './workloads.ts';

export interface FloorRequest {
  workload: string;
  /** Whose ids the answer holds. */
  recipient: string;
  values: unknown[];
}

const JSON_TYPE = 114;
const BY_NAME = new Map(WORKLOADS.map((workload) => [workload.name, workload.floor]));

/** Columns of JSON arrive as their text. */
export const TYPES = {
  getTypeParser: (oid: number, format: 'text' | 'binary') =>
    oid === JSON_TYPE ? (text: string) => text : pg.types.getTypeParser(oid, format),
} as pg.CustomTypesConfig;

/** One prepared statement, and its JSON as PostgreSQL wrote it. */
export async function floorAnswer(
  database: pg.Pool | pg.Client,
  secrets: Secrets,
  { workload, recipient, values }: FloorRequest,
): Promise<string> {
  const floor = BY_NAME.get(workload)!;
  const statement = { name: workload, text: floor.sql, values, types: TYPES };
  const { rows } = await database.query<Record<string, string>>(statement);
  return `{"data":${floor.answer(rows, new PublicIds(secrets, recipient))}}`;
}
