import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import pg from 'pg';
import { provideStatements, Statements } from './statements.ts';
import type { SubgraphDefinition } from './subgraph.ts';

const INT8 = 20;
const DATE = 1082;

/** Numbers of the hub fit 2^53, and a business date is a string: no driver type in between. */
const types = {
  getTypeParser: (oid: number, format: 'text' | 'binary') => {
    if (oid === INT8) return Number;
    if (oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format);
  },
};

export interface DatabaseOptions {
  url: string;
  poolSize?: number;
  /** Called with each SQL statement, for counting and for LOG_SQL. */
  onStatement?: (sql: string) => void;
}

/** The MikroORM of one subgraph: its own PostgreSQL schema, seen by no other. */
export async function openDatabase(
  definition: SubgraphDefinition,
  options: DatabaseOptions,
): Promise<MikroORM> {
  const orm = await MikroORM.init(databaseConfig(definition, options));
  const pool = await orm.em.getConnection().getNativeClient();
  provideStatements(orm.em, new Statements(pool as unknown as pg.Pool, options.onStatement));
  return orm;
}

export function databaseConfig(definition: SubgraphDefinition, options: DatabaseOptions): Options {
  const { onStatement } = options;
  return {
    metadataProvider: ReflectMetadataProvider,
    entities: definition.entities,
    schema: definition.name,
    // Else a query to one subgraph inside another's transaction would run in that transaction.
    contextName: definition.name,
    clientUrl: options.url,
    ensureDatabase: false,
    extensions: [Migrator],
    migrations: {
      migrationsList: definition.migrations,
      path: `subgraphs/${definition.name}/migrations`,
      tableName: 'migration',
      emit: 'ts',
      snapshot: false,
    },
    pool: { min: 0, max: options.poolSize ?? 10, idleTimeoutMillis: 10_000 },
    driverOptions: { options: `-c search_path=${definition.name}`, types, pipeline: true },
    disableIdentityMap: true,
    debug: onStatement ? ['query'] : false,
    logger: () => undefined,
    ...(onStatement && {
      loggerFactory: () => statementLogger(onStatement),
    }),
  } as Options;
}

function statementLogger(onStatement: (sql: string) => void) {
  return {
    log: () => undefined,
    warn: () => undefined,
    error: () => undefined,
    logQuery: ({ query }: { query: string }) => onStatement(query),
    setDebugMode: () => undefined,
    isEnabled: () => true,
  };
}
