import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type LocalAssertion, type Use, verifyAssertion } from '../identity/assertion.ts';
import { shanghaiToday } from '../china/calendar.ts';
import { SubgraphContext } from './context.ts';
import { type DatabaseOptions, openDatabase, SERVING_WAITS } from '../process/database.ts';
import { presentError } from '../errors/present-error.ts';
import { buildFederatedSchema } from './federation.ts';
import type { Log } from '../process/log.ts';
import { localExecutor } from './local-execution.ts';
import { operation } from './operation.ts';
import { openProbe } from '../process/probe.ts';
import type { Secrets } from '../process/secrets.ts';
import { DIGEST, recording } from './recording.ts';
import { subgraphHttp } from './subgraph-http.ts';
import type { SubgraphDefinition, SubgraphRequest } from './subgraph.ts';

export interface SubgraphOptions {
  secrets: Secrets;
  log: Log;
  database: DatabaseOptions;
  /** The day queries mean by "now"; tests fix it. */
  today?: () => string;
}

/** A subgraph at work: called in process, or listening over HTTP. */
export interface RunningSubgraph {
  definition: SubgraphDefinition;
  orm: MikroORM;
  /** @throws UNAUTHENTICATED when the assertion is not one for this subgraph. */
  execute(
    request: SubgraphRequest,
    assertion: string | LocalAssertion | undefined,
  ): Promise<FormattedExecutionResult>;
  /** Whether its database answers. */
  ready(): Promise<boolean>;
  listen(port: number, host?: string): Promise<{ url: string }>;
  close(): Promise<void>;
}

export async function startSubgraph(
  definition: SubgraphDefinition,
  options: SubgraphOptions,
): Promise<RunningSubgraph> {
  const { secrets, log, today = shanghaiToday } = options;
  const { name } = definition;
  const orm = await openDatabase(definition, { waits: SERVING_WAITS, ...options.database });
  const { schema } = buildFederatedSchema(definition);
  const logMasked = (entry: object): void => {
    const { requestId } = operation.getStore() ?? {};
    log.error({ subgraph: name, requestId, ...entry }, 'masked error');
  };
  const present = (formatted: GraphQLFormattedError, error: unknown) =>
    presentError(formatted, error, 'en', logMasked);
  const executeLocally = localExecutor(schema, present);
  const server = new ApolloServer<SubgraphContext>({
    schema,
    introspection: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: present,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      recording(present),
    ],
  });
  await server.start();

  const run = async <T>(
    assertion: string | LocalAssertion | undefined,
    work: (context: SubgraphContext, use: Use | null) => Promise<T>,
  ): Promise<T> => {
    const { viewer, deadline, use } = await verifyAssertion(secrets, name, assertion);
    const context = new SubgraphContext(orm, viewer, today(), secrets, undefined, deadline);
    return operation.run({ requestId: viewer.requestId }, () => work(context, use));
  };

  const probe = openProbe(options.database.url);
  const ready = () => probe.answers();

  let http: ReturnType<typeof createServer> | undefined;
  return {
    definition,
    orm,
    ready,
    execute: (request, assertion) =>
      run(assertion, async (context) => {
        const answer = await executeLocally(request, context);
        const digest = await context.recorded();
        return digest ? { ...answer, extensions: { [DIGEST]: digest } } : answer;
      }),
    async listen(port, host = '127.0.0.1') {
      http = createServer(subgraphHttp({ name, server, run, ready, logMasked }));
      await new Promise<void>((resolve, reject) => {
        http?.once('error', reject).listen(port, host, resolve);
      });
      const { port: bound } = http.address() as AddressInfo;
      return { url: `http://${host}:${bound}/graphql` };
    },
    async close() {
      if (http) {
        const closing = new Promise((resolve) => http?.close(resolve));
        http.closeAllConnections();
        await closing;
      }
      await server.stop();
      await probe.close();
      await orm.close();
    },
  };
}
