import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { regionAt } from '../china/region-code.ts';
import { sealText } from '../identity/sealed-text.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { IMPORT_SEAL, type ImportedRow } from './imported-row.ts';

/** Whose words they are. */
export interface Speaker {
  noun: { entity: { name: string } };
  context: SubgraphContext;
  em: SqlEntityManager;
  region: string;
  source: string;
  batch: string;
}

/** What a source said last of a row. */
export type Said = Pick<
  ImportedRow,
  'rowKey' | 'batch' | 'mark' | 'said' | 'saidOn' | 'version' | 'made'
>;

const LAST = `select row_key as "rowKey", batch, mark, said, said_on::text as "saidOn", version, made
  from imported_row where entity = ? and source = ?`;

/** What the source said last under a mark. */
export async function saidOf(
  { noun, context, source }: Speaker,
  mark: string,
): Promise<Said | null> {
  const sql = `${LAST} and mark = ? order by sequence desc limit 1`;
  const [last] = await context.rows.sql<Said>(sql, [noun.entity.name, source, mark]);
  return last ?? null;
}

/** What the source said last of a row, under whatever mark. */
export async function saidOfRow(
  { noun, context, source }: Speaker,
  key: string,
): Promise<Said | null> {
  const sql = `${LAST} and row_key = ? order by sequence desc limit 1`;
  const [last] = await context.rows.sql<Said>(sql, [noun.entity.name, source, key]);
  return last ?? null;
}

interface Saying extends Omit<Said, 'batch'> {
  original: Readonly<Record<string, string>>;
  before: object | null;
}

/** Keeps what the batch says of a row; said again, what made the row and how it was before stand. */
export async function sayRow(speaker: Speaker, saying: Saying): Promise<void> {
  const { noun, context, em, region, source, batch } = speaker;
  const { mark, said, saidOn, rowKey, version, made, original, before } = saying;
  const seal = (value: object): string =>
    sealText(context.dataKey(IMPORT_SEAL), mark, JSON.stringify(value));
  await em.execute(
    `insert into imported_row (entity, region_code, region_at, source, batch, mark, said, said_on,
       row_key, version, made, original, before)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (entity, region_code, source, batch, mark) do update
     set said = excluded.said, said_on = excluded.said_on, version = excluded.version,
       original = excluded.original`,
    [
      ...[noun.entity.name, region, regionAt(region), source, batch, mark, said, saidOn],
      ...[rowKey, version, made, seal(original), before && seal(before)],
    ],
  );
}
