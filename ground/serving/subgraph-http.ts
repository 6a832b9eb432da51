import { type ApolloServer, HeaderMap } from '@apollo/server';
import express, { type Express, type Request, type Response } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { assertionHeader, bodyHash, notOfTheEdge, type Use } from '../identity/assertion.ts';
import type { SubgraphContext } from './context.ts';
import { UnusedWrites } from './unused-writes.ts';
import { ERROR_CODES, errorCode } from '../errors/codes.ts';
import { expecting, HubError } from '../errors/errors.ts';
import { presentError } from '../errors/present-error.ts';

export interface SubgraphHttpOptions {
  name: string;
  server: ApolloServer<SubgraphContext>;
  /** Does the work for the viewer of the assertion. @throws UNAUTHENTICATED without a valid one. */
  run: (
    assertion: string | undefined,
    work: (context: SubgraphContext, use: Use | null) => Promise<void>,
  ) => Promise<void>;
  ready: () => Promise<boolean>;
  logMasked: (entry: object) => void;
}

/**
 * A subgraph over HTTP. The body is read only after the assertion has been accepted, and must be one
 * that the assertion may be used for.
 */
export function subgraphHttp(options: SubgraphHttpOptions): Express {
  const { name, server, run, ready, logMasked } = options;
  const writes = new UnusedWrites();
  const app = express();
  app.disable('x-powered-by');
  app.get('/health/live', (_, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', async (_, response) => {
    const isReady = await ready();
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready' });
  });
  app.post('/graphql', (request, response, next) => {
    run(request.get(assertionHeader(name)), async (context, use) => {
      const body = await readBody(request, response);
      const covered = use !== null && 'body' in use && use.body === bodyHash(body);
      const json = parseJson(body);
      if (!covered && !writes.allow(use, json)) throw notOfTheEdge();
      await answer(server, context, request, json, response);
    }).catch(next);
  });
  app.use((_, response) => {
    const error = new HubError('NOT_FOUND', expecting('ADDRESS'));
    response.status(404).json({ errors: [presentError(error.toJSON(), error, 'en', logMasked)] });
  });
  app.use((error: unknown, _: unknown, response: Response, _next: unknown) => {
    const known = bodyProblem(error) ?? error;
    const formatted: GraphQLFormattedError =
      known instanceof HubError ? known.toJSON() : { message: 'masked' };
    const shown = presentError(formatted, known, 'en', logMasked);
    const code = errorCode(shown.extensions?.code) ?? 'INTERNAL_SERVER_ERROR';
    response.status(ERROR_CODES[code].status).json({ errors: [shown] });
  });
  return app;
}

async function answer(
  server: ApolloServer<SubgraphContext>,
  context: SubgraphContext,
  request: Request,
  json: unknown,
  response: Response,
): Promise<void> {
  const { status, headers, body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: headerMap(request.headers),
      body: json,
      search: '',
    },
    context: async () => context,
  });
  for (const [name, value] of headers) response.setHeader(name, value);
  response.status(status ?? 200).end(body.kind === 'complete' ? body.string : '');
}

const raw = express.raw({ type: () => true, limit: '8mb' });

function readBody(request: Request, response: Response): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    raw(request, response, (error?: unknown) => {
      if (error !== undefined) return reject(error as Error);
      resolve(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
    });
  });
}

/** @throws BAD_REQUEST */
function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw notJson();
  }
}

/** What the body parser found wrong with the request. */
function bodyProblem(error: unknown): HubError | null {
  const { status } = error as { status?: number };
  const isProblem = status !== undefined && status >= 400 && status < 500;
  return isProblem ? notJson() : null;
}

function notJson(): HubError {
  return new HubError('BAD_REQUEST', expecting('JSON', { part: 'body' }));
}

function headerMap(headers: Request['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
