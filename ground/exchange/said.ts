import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { regionAt } from '../china/region-code.ts';
import { sealText } from '../identity/sealed-text.ts';
import { onceWritten, together } from '../rows/abreast.ts';
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

/** What the source said last, by the column that one is known by. */
const LAST = (
  by: 'mark' | 'row_key',
) => `select distinct on (${by}) ${by} as k, row_key as "rowKey",
    batch, mark, said, said_on::text as "saidOn", version, made
  from imported_row where entity = ? and source = ? and ${by} = any(array[?]::text[])
  order by ${by}, sequence desc`;

async function lastSaid(
  { noun, context: { rows }, source }: Speaker,
  by: 'mark' | 'row_key',
  key: string,
): Promise<Said | null> {
  const { name } = noun.entity;
  const said = await rows.batch(`said ${name} ${by}`, key, async (keys) => {
    const found = await rows.sql<Said & { k: string }>(LAST(by), [name, source, keys]);
    return new Map(found.map(({ k, ...last }) => [k, last]));
  });
  return said ?? null;
}

/** What the source said last under a mark. */
export function saidOf(speaker: Speaker, mark: string): Promise<Said | null> {
  return lastSaid(speaker, 'mark', mark);
}

/** What the source said last of a row, under whatever mark. */
export function saidOfRow(speaker: Speaker, key: string): Promise<Said | null> {
  return lastSaid(speaker, 'row_key', key);
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
  const row = {
    ...{
      entity: noun.entity.name,
      region_code: region,
      region_at: regionAt(region),
      source,
      batch,
    },
    ...{ mark, said, said_on: saidOn, row_key: rowKey, version, made, original: seal(original) },
    before: before && seal(before),
  };
  await onceWritten(em, () => together(em, 'say', row, sayAll));
}

const COLUMNS =
  'entity, region_code, region_at, source, batch, mark, said, said_on, row_key, version, made, original, before';

async function sayAll(em: SqlEntityManager, rows: readonly object[]): Promise<void> {
  await em.execute(
    `insert into imported_row (${COLUMNS})
     select ${COLUMNS} from json_populate_recordset(null::imported_row, ?)
     on conflict (entity, region_code, source, batch, mark) do update
     set said = excluded.said, said_on = excluded.said_on, version = excluded.version,
       original = excluded.original`,
    [JSON.stringify(rows)],
  );
}
