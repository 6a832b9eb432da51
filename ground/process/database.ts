import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import type { MigrationObject } from '@mikro-orm/core';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import pg from 'pg';
import { type HubWork, WORK_SETTING } from '../access/viewer-setting.ts';
import { releaseDeadConnections } from './dead-connections.ts';
import { Gate } from './gate.ts';
import { provideWrites } from './writes.ts';
import { provideStatements, Statements } from '../rows/statements.ts';
import type { SubgraphDefinition } from '../serving/subgraph.ts';

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

/** How long a connection waits, in milliseconds; zero is without end. */
export interface Waits {
  /** For a free connection of the pool, or a new one. */
  connectMs: number;
  /** For a lock that another transaction holds. */
  lockMs: number;
  /** For one statement, its locks included. */
  statementMs: number;
  /** In a transaction for its next statement: then its process hangs, and others need its locks. */
  idleMs: number;
}

/**
 * Of connections that serve requests. The edge gives a subgraph six seconds (router/engine/deadlines.ts):
 * the database gives up before, so that the client learns what is the matter and the connection is
 * free again. A transaction that nobody awaits any more ends after the edge has answered.
 */
export const SERVING_WAITS: Waits = {
  connectMs: 1_000,
  lockMs: 3_000,
  statementMs: 5_000,
  idleMs: 10_000,
};

/** Connections of one subgraph, and how many of them changes may hold: reads always find one. */
const POOL_SIZE = 10;
const WRITE_SHARE = 0.6;
/** Changes that wait for one of these; the edge bounds before how much comes in at all. */
const MOST_WAITING = 1_000;
/** The longest that a timer of Node waits. */
const LONGEST_TIMER = 2 ** 31 - 1;

export interface DatabaseOptions {
  url: string;
  poolSize?: number;
  /** Without end when absent: migrations and rebuilds take as long as they take. */
  waits?: Waits;
  /** Which of the hub's own work it is for; none for requests, whose callers say who they are. */
  work?: HubWork;
  /** Those of the subgraph, for whoever migrates. */
  migrations?: MigrationObject[];
  /** Called with each SQL statement, for counting and for LOG_SQL. */
  onStatement?: (sql: string) => void;
}

/** The MikroORM of one subgraph: its own PostgreSQL schema, seen by no other. */
export async function openDatabase(
  definition: SubgraphDefinition,
  options: DatabaseOptions,
): Promise<MikroORM> {
  const orm = await MikroORM.init(databaseConfig(definition, options));
  const pool = (await orm.em.getConnection().getNativeClient()) as unknown as pg.Pool;
  provideStatements(orm.em, new Statements(pool, options.onStatement));
  // The query builder ends the pool only when it has used it, and reads go past it.
  const close = orm.close.bind(orm);
  orm.close = async (force) => {
    await close(force);
    if (!pool.ending) await pool.end();
  };
  provideWrites(orm.em, { gate: writeGate(options), limits: options.waits ?? NO_WAITS });
  return orm;
}

const NO_WAITS = { lockMs: Infinity, statementMs: Infinity };

function writeGate({ poolSize = POOL_SIZE, waits }: DatabaseOptions): Gate {
  const atOnce = Math.max(1, Math.floor(poolSize * WRITE_SHARE));
  return new Gate({
    atOnce,
    perClient: Math.ceil(atOnce / 2),
    waiting: MOST_WAITING,
    waitMs: waits?.connectMs ?? LONGEST_TIMER,
  });
}

export function databaseConfig(definition: SubgraphDefinition, options: DatabaseOptions): Options {
  const { onStatement, waits, work } = options;
  const settings = [
    `search_path=${definition.name}`,
    ...(work ? [`${WORK_SETTING}=${work}`] : []),
    ...(waits ? settingsOf(waits) : []),
  ];
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
      migrationsList: options.migrations ?? [],
      path: `subgraphs/${definition.name}/migrations`,
      tableName: 'migration',
      emit: 'ts',
      snapshot: false,
    },
    pool: { min: 0, max: options.poolSize ?? POOL_SIZE, idleTimeoutMillis: 10_000 },
    driverOptions: {
      options: settings.map((setting) => `-c ${setting}`).join(' '),
      types,
      pipeline: true,
      ...(waits && { connectionTimeoutMillis: waits.connectMs }),
      onPoolCreated: releaseDeadConnections,
    },
    disableIdentityMap: true,
    debug: onStatement ? ['query'] : false,
    logger: () => undefined,
    ...(onStatement && {
      loggerFactory: () => statementLogger(onStatement),
    }),
  } as Options;
}

function settingsOf({ lockMs, statementMs, idleMs }: Waits): string[] {
  return [
    `lock_timeout=${lockMs}`,
    `statement_timeout=${statementMs}`,
    `idle_in_transaction_session_timeout=${idleMs}`,
  ];
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
