import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { regionChain } from '../china/region-chain.ts';
import type { SubgraphContext } from '../serving/context.ts';

/** What a heading or a word of a source stands for, as an office has said; it holds for offices below. */
@Entity({ tableName: 'import_mapping' })
export class ImportMapping {
  @PrimaryKey({ type: 'text' })
  entity: string;

  @PrimaryKey({ type: 'text' })
  regionCode: string;

  @PrimaryKey({ type: 'text' })
  source: string;

  /** The column that a word stands in; empty for a heading. */
  @PrimaryKey({ type: 'text' })
  field: string;

  /** In its normal form. */
  @PrimaryKey({ type: 'text' })
  word: string;

  /** The value of a word, or the column of a heading; empty for a heading that is left out. */
  @Property({ type: 'text' })
  meaning: string;
}

type Meaning = Pick<ImportMapping, 'field' | 'word' | 'meaning'>;

/** What a source's words and headings stand for at an office: its own say over that of one above. */
export class Meanings {
  readonly #said = new Map<string, string>();

  constructor(readonly all: readonly Meaning[]) {
    for (const { field, word, meaning } of all) this.#said.set(`${field}/${word}`, meaning);
  }

  of(field: string, word: string): string | undefined {
    return this.#said.get(`${field}/${word.toLowerCase()}`);
  }
}

export async function meaningsOf(
  { rows, viewer }: SubgraphContext,
  entity: string,
  source: string,
): Promise<Meanings> {
  const all = await rows.sql<Meaning>(
    `select field, word, meaning from import_mapping
     where entity = ? and source = ? and region_code = any(array[?]::text[])
     order by length(rtrim(region_code, '0')), field, word`,
    [entity, source, viewer.region === null ? [''] : regionChain(viewer.region)],
  );
  return new Meanings(all);
}

/** Says what words stand for from now on; a null meaning takes one back. */
export async function sayMeanings(
  em: SqlEntityManager,
  of: Pick<ImportMapping, 'entity' | 'regionCode' | 'source'>,
  meanings: readonly (Omit<Meaning, 'meaning'> & { meaning: string | null })[],
): Promise<void> {
  const { entity, regionCode, source } = of;
  for (const { field, word: written, meaning } of meanings) {
    const word = written.toLowerCase();
    const key = [entity, regionCode, source, field, word];
    if (meaning === null) {
      await em.execute(
        `delete from import_mapping
         where (entity, region_code, source, field, word) = (?, ?, ?, ?, ?)`,
        key,
      );
      continue;
    }
    await em.execute(
      `insert into import_mapping (entity, region_code, source, field, word, meaning)
       values (?, ?, ?, ?, ?, ?)
       on conflict (entity, region_code, source, field, word) do update
       set meaning = excluded.meaning`,
      [...key, meaning],
    );
  }
}
