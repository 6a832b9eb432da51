import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { MikroORM } from '@mikro-orm/postgresql';
import express from 'express';
import type { FormattedExecutionResult } from 'graphql';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assertionHeader, verifyAssertion } from './assertion.ts';
import { shanghaiToday, SubgraphContext } from './context.ts';
import { type DatabaseOptions, openDatabase } from './database.ts';
import { presentError } from './errors.ts';
import { buildFederatedSchema } from './federation.ts';
import type { Log } from './log.ts';
import { operation } from './operation.ts';
import type { Secrets } from './secrets.ts';
import type { SubgraphDefinition } from './subgraph.ts';

export interface SubgraphRequest {
  query?: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

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
  execute(request: SubgraphRequest, assertion: string | undefined): Promise<FormattedExecutionResult>;
  listen(port: number, host?: string): Promise<{ url: string }>;
  close(): Promise<void>;
}

export async function startSubgraph(
  definition: SubgraphDefinition,
  options: SubgraphOptions,
): Promise<RunningSubgraph> {
  const { secrets, log, today = shanghaiToday } = options;
  const orm = await openDatabase(definition, options.database);
  const { schema } = buildFederatedSchema(definition);
  const server = new ApolloServer<SubgraphContext>({
    schema,
    introspection: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) =>
      presentError(formatted, error, (entry) =>
        log.error(
          { subgraph: definition.name, requestId: operation.getStore()?.requestId, ...entry },
          'masked error',
        ),
      ),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();

  const run = async <T>(
    assertion: string | undefined,
    work: (context: SubgraphContext) => Promise<T>,
  ): Promise<T> => {
    const viewer = await verifyAssertion(secrets, definition.name, assertion);
    const context = new SubgraphContext(orm, viewer, today(), secrets);
    return operation.run({ requestId: viewer.requestId, ids: context.ids }, () => work(context));
  };

  let http: ReturnType<typeof createServer> | undefined;
  return {
    definition,
    orm,
    execute: (request, assertion) =>
      run(assertion, async (contextValue) => {
        const { body } = await server.executeOperation(request, { contextValue });
        if (body.kind !== 'single') throw new Error('incremental delivery is off');
        return body.singleResult as FormattedExecutionResult;
      }),
    async listen(port, host = '127.0.0.1') {
      const app = express();
      app.disable('x-powered-by');
      app.get('/health/live', (_, response) => void response.json({ status: 'live' }));
      app.post('/graphql', express.json({ limit: '8mb' }), async (request, response) => {
        try {
          await run(request.get(assertionHeader(definition.name)), async (context) => {
            const answer = await server.executeHTTPGraphQLRequest({
              httpGraphQLRequest: {
                method: 'POST',
                headers: headerMap(request.headers),
                body: request.body as unknown,
                search: '',
              },
              context: async () => context,
            });
            for (const [name, value] of answer.headers) response.setHeader(name, value);
            response.status(answer.status ?? 200);
            response.end(answer.body.kind === 'complete' ? answer.body.string : '');
          });
        } catch (error) {
          response.status(401).json({ errors: [presentError(error as never, error, () => undefined)] });
        }
      });
      http = createServer(app);
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
      await orm.close();
    },
  };
}

function headerMap(headers: Record<string, string | string[] | undefined>): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
