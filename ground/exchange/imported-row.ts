import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** What one batch of a source said of one row, and what came of it; the latest of a row holds. */
@Entity({ tableName: 'imported_row' })
@Unique({ properties: ['entity', 'regionCode', 'source', 'batch', 'mark'] })
@Index({ properties: ['entity', 'mark', 'sequence'] })
@Index({ properties: ['entity', 'rowKey', 'sequence'] })
export class ImportedRow {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  sequence: number;

  /** Type in the schema, such as Elder. */
  @Property({ type: 'text' })
  entity: string;

  /** The office that imported. */
  @Property({ type: 'text' })
  regionCode: string;

  @Property({ type: 'bigint', index: true })
  regionAt: number;

  @Property({ type: 'text' })
  source: string;

  @Property({ type: 'text' })
  batch: string;

  /** Keyed hash of the id in the source, or of the natural key where the source has none. */
  @Property({ type: 'text' })
  mark: string;

  /** Keyed hash of what was said. */
  @Property({ type: 'text' })
  said: string;

  /** Day of the source's own version; null where it does not tell. */
  @Property({ type: 'date', nullable: true })
  saidOn: string | null;

  @Property({ type: 'text' })
  rowKey: string;

  /** Version of the row after it. */
  @Property({ type: 'int' })
  version: number;

  /** Whether it made the row. */
  @Property({ type: 'boolean' })
  made: boolean;

  /** The cells as they came, sealed. */
  @Property({ type: 'text' })
  original: string;

  /** The columns that it changed as they were before, sealed; null where it changed none. */
  @Property({ type: 'text', nullable: true })
  before: string | null;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  at: Date;
}

/** Under which label a subgraph's key seals what an import keeps. */
export const IMPORT_SEAL = 'import';
