import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDisableSuggestions } from '@apollo/server/plugin/disableSuggestions';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { presentError } from '../subgraphs/shared/errors.ts';
import type { Log } from '../subgraphs/shared/log.ts';
import { AUDIENCES, type Audience, type Viewer } from '../subgraphs/shared/viewer.ts';
import type { Engine } from './engine.ts';
import { requestId } from './request-id.ts';
import { runOperation } from './run-operation.ts';

const MAX_BODY = '512kb';
const MAX_TOKENS = 10_000;

export interface EdgeOptions {
  engine: Engine;
  contracts: Record<Audience, GraphQLSchema>;
  /** @throws a coded error for a bad token or header; anonymous without one. */
  identify: (request: Request, requestId: string) => Promise<Viewer>;
  log: Log;
  /** The pages of a browser: the explorer. */
  pages?: RequestHandler;
}

interface EdgeContext {
  viewer: Viewer;
}

/** The HTTP face of the hub: identity → limits → the audience's contract → engine. */
export async function createEdge(options: EdgeOptions): Promise<{ app: Express; close(): Promise<void> }> {
  const servers = new Map<Audience, ApolloServer<EdgeContext>>();
  for (const audience of AUDIENCES) {
    servers.set(audience, await audienceServer(options.contracts[audience], options));
  }
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.get('/health/live', (_, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', async (_, response) => {
    const ready = await options.engine.ready().catch(() => false);
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });
  app.use('/graphql', express.json({ limit: MAX_BODY }), async (request: Request, response: Response) => {
    const id = requestId(request);
    response.setHeader('x-request-id', id);
    response.setHeader('cache-control', 'private, no-store');
    const started = performance.now();
    let audience: Audience | null = null;
    try {
      const viewer = await options.identify(request, id);
      audience = viewer.audience;
      await answer(servers.get(audience)!, viewer, request, response);
    } catch (error) {
      refuse(response, error, options.log, id);
    }
    const ms = Math.round(performance.now() - started);
    options.log.info({ requestId: id, audience, status: response.statusCode, ms }, 'request');
  });
  if (options.pages) app.use(options.pages);
  app.use((error: unknown, request: Request, response: Response, _next: unknown) => {
    refuse(response, error, options.log, requestId(request));
  });
  return {
    app,
    close: async () => void (await Promise.all([...servers.values()].map((server) => server.stop()))),
  };
}

async function audienceServer(
  schema: GraphQLSchema,
  { engine, log }: EdgeOptions,
): Promise<ApolloServer<EdgeContext>> {
  const server = new ApolloServer<EdgeContext>({
    gateway: {
      load: async () => ({
        executor: async ({ request, document, operationName, queryHash, contextValue, context }: never) => {
          const viewer = ((contextValue ?? context) as EdgeContext).viewer;
          return runOperation(engine, schema, viewer, {
            query: (request as { query: string }).query,
            variables: (request as { variables?: Record<string, unknown> }).variables ?? {},
            document,
            operationName,
            queryHash,
          });
        },
      }),
      onSchemaLoadOrUpdate: (loaded: (schemas: never) => void) => {
        loaded({ apiSchema: schema, coreSupergraphSdl: '' } as never);
        return () => undefined;
      },
      stop: async () => undefined,
    } as never,
    introspection: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    maxRecursiveSelections: 10_000,
    status400ForVariableCoercionErrors: true,
    formatError: (formatted, error) =>
      presentError(formatted, error, (entry) => log.error(entry, 'masked error')),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginDisableSuggestions(),
    ],
  });
  await server.start();
  return server;
}

async function answer(
  server: ApolloServer<EdgeContext>,
  viewer: Viewer,
  request: Request,
  response: Response,
): Promise<void> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const { status, headers: out, body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method,
      headers,
      body: request.body as unknown,
      search: new URL(request.originalUrl, 'http://hub').search,
    },
    context: async () => ({ viewer }),
  });
  for (const [name, value] of out) {
    if (name !== 'cache-control') response.setHeader(name, value);
  }
  response.status(status ?? 200).end(body.kind === 'complete' ? body.string : '');
}

/** What never became an operation: a bad token, a bad header, a body that is not JSON. */
function refuse(response: Response, error: unknown, log: Log, id: string): void {
  const { status, code, message } = describe(error);
  const errors = [
    presentError({ message, extensions: { code } }, error, (entry) =>
      log.error({ requestId: id, ...entry }, 'masked error'),
    ),
  ];
  if (status === 401) response.setHeader('www-authenticate', 'Bearer realm="elder-care-hub"');
  response.setHeader('x-request-id', id);
  response.status(status).json({ errors });
}

function describe(error: unknown): { status: number; code: string; message: string } {
  if (error instanceof GraphQLError) {
    const code = String(error.extensions.code);
    const status = { UNAUTHENTICATED: 401, FORBIDDEN: 403, BAD_USER_INPUT: 400 }[code] ?? 500;
    return { status, code, message: error.message };
  }
  const status = (error as { status?: number }).status ?? 500;
  if (status >= 400 && status < 500) {
    return { status, code: 'BAD_USER_INPUT', message: 'The body is not a JSON request of at most 512 KB.' };
  }
  return { status: 500, code: 'INTERNAL_SERVER_ERROR', message: 'masked' };
}
