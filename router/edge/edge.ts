import compression from 'compression';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import {
  type FormattedExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationTypeNode,
} from 'graphql';
import { ERROR_CODES, errorCode, retryAfter } from '../../ground/errors/codes.ts';
import { expecting } from '../../ground/errors/errors.ts';
import { presentError } from '../../ground/errors/present-error.ts';
import type { Log } from '../../ground/process/log.ts';
import { AUDIENCES, type Audience, type Viewer } from '../../ground/identity/viewer.ts';
import type { Language } from '../../ground/text/text.ts';
import type { Engine } from '../engine/engine.ts';
import { type GraphQLRequest, readRequest } from './graphql-request.ts';
import { crossOrigin } from './cross-origin.ts';
import { languageOf } from './language.ts';
import { FEED_PATH, FEED_QUERY, FEED_TYPE, feedOf, feedVariables } from './publication-feed.ts';
import { responseType, type ResponseType } from './media-type.ts';
import type { KeysState } from '../identity/realm-keys.ts';
import { Operations } from './operations.ts';
import { requestId } from './request-id.ts';
import { RequestProblem } from './request-problem.ts';
import { runOperation } from './run-operation.ts';
import { type TurnLimits, Turns } from './turns.ts';

export interface EdgeOptions {
  engine: Engine;
  contracts: Record<Audience, GraphQLSchema>;
  /** @throws a coded error for a bad token or header; anonymous without one. */
  identify: (request: Request, requestId: string) => Promise<Viewer>;
  /** Whether tokens can be judged; always, where the caller's own `identify` needs nobody. */
  identity?: () => Promise<KeysState>;
  /** Origins whose pages may send a token. */
  origins?: readonly string[];
  log: Log;
  /** The state of the hub when its parts answer, or do not. */
  stateOf?: (ready: boolean) => string;
  /** How much runs at once, when it is not the usual. */
  turns?: TurnLimits;
  /** The pages of a browser: the explorer. */
  pages?: RequestHandler;
}

/** Bytes; below that, compressing costs more than it saves. */
const COMPRESSED_FROM = 1_024;

/** What `/health/ready` says of the identity provider: nothing while it answers. */
const IDENTITY: Record<KeysState, string | undefined> = {
  current: undefined,
  stale: 'unreachable; its last keys serve',
  none: 'unreachable',
};

/** The HTTP face of the hub: identity → limits → the audience's contract → engine. */
export async function createEdge(
  options: EdgeOptions,
): Promise<{ app: Express; close(): Promise<void> }> {
  const { contracts, engine, log, pages } = options;
  const operations = new Map(AUDIENCES.map((a) => [a, new Operations(contracts[a])]));
  const turns = new Turns(options.turns);
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use((request, response, next) => {
    response.setHeader('x-request-id', requestId(request));
    response.setHeader('x-content-type-options', 'nosniff');
    next();
  });
  app.use(compression({ threshold: COMPRESSED_FROM }));
  app.get('/health/live', (_, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', async (_, response) => {
    const [answers, keys] = await Promise.all([
      engine.ready().catch(() => false),
      options.identity?.() ?? ('current' as const),
    ]);
    const ready = answers && keys !== 'none';
    const body = { status: ready ? 'ready' : 'not ready', identity: IDENTITY[keys] };
    response.status(ready ? 200 : 503).json({ ...body, state: options.stateOf?.(ready) });
  });
  app.use('/graphql', crossOrigin(options.origins ?? []));
  app.all('/graphql', async (request, response) => {
    const started = performance.now();
    const id = requestId(request);
    let audience: Audience | null = null;
    let type: ResponseType = 'application/json';
    let result: FormattedExecutionResult;
    let status: number;
    let language = languageOf(request, 'open');
    response.setHeader('cache-control', 'private, no-store');
    try {
      type = responseType(request);
      const caller = await options.identify(request, id);
      audience = caller.audience;
      language = languageOf(request, audience);
      const viewer = { ...caller, language };
      const asked = await readRequest(request, response);
      const run: Run = (kind, work) => turns.run(kind, viewer, request.ip, work);
      result = await answer(
        operations.get(audience)!,
        contracts[audience],
        engine,
        viewer,
        asked,
        run,
      );
      status = statusOf(result, type);
    } catch (error) {
      result = { errors: [error as GraphQLError] };
      status = problemStatus(error, response);
    }
    const shown = present(result, language, log, id);
    send(response, status, type, language, shown);
    const codes = [...new Set(shown.errors?.map((error) => error.extensions?.code))];
    const ms = Math.round(performance.now() - started);
    log.info({ requestId: id, audience, status, codes, ms }, 'request');
  });
  app.get(FEED_PATH, async (request, response) => {
    const id = requestId(request);
    const viewer = await options.identify(request, id);
    const { audience } = viewer;
    const asked: GraphQLRequest = {
      ...{ query: FEED_QUERY, operationName: null, queryOnly: true },
      variables: feedVariables(request),
    };
    const run: Run = (kind, work) => turns.run(kind, viewer, request.ip, work);
    const result = await answer(
      operations.get(audience)!,
      contracts[audience],
      engine,
      viewer,
      asked,
      run,
    );
    const [error] = result.errors ?? [];
    if (error) throw error;
    response.setHeader('cache-control', 'public, max-age=60');
    response.type(FEED_TYPE).send(JSON.stringify(feedOf(request, result)));
  });
  if (pages) app.use(pages);
  app.use(() => {
    throw new RequestProblem(404, expecting('ADDRESS'), {}, 'NOT_FOUND');
  });
  app.use((error: unknown, request: Request, response: Response, _next: unknown) => {
    const language = languageOf(request, 'open');
    const result = present({ errors: [error as GraphQLError] }, language, log, requestId(request));
    send(response, problemStatus(error, response), 'application/json', language, result);
  });
  return { app, close: async () => undefined };
}

/** Does the work when it is its turn. */
type Run = <T>(kind: `${OperationTypeNode}`, work: () => Promise<T>) => Promise<T>;

async function answer(
  operations: Operations,
  schema: GraphQLSchema,
  engine: Engine,
  viewer: Viewer,
  { query, operationName, variables, queryOnly }: GraphQLRequest,
  run: Run,
): Promise<FormattedExecutionResult> {
  const prepared = operations.prepare(query);
  if (prepared.errors) return { errors: prepared.errors };
  const { document, queryHash } = prepared;
  const kind = getOperationAST(document, operationName)?.operation ?? 'query';
  if (queryOnly && kind !== 'query') {
    throw new RequestProblem(405, expecting('POST_TO_CHANGE'), { allow: 'POST' });
  }
  const operation = { query, document, operationName, variables, queryHash };
  return run(kind, () => runOperation(engine, schema, viewer, operation));
}

/** Errors as the caller may see and can read them; what is masked is logged. */
function present(
  { data, errors, extensions }: FormattedExecutionResult,
  language: Language,
  log: Log,
  requestId: string,
): FormattedExecutionResult {
  const shown = errors?.map((error) => {
    const formatted: GraphQLFormattedError =
      error instanceof GraphQLError ? error.toJSON() : { ...error, message: error.message };
    return presentError(formatted, error, language, (entry) =>
      log.error({ requestId, ...entry }, 'masked error'),
    );
  });
  return {
    ...(shown && { errors: shown }),
    ...(data !== undefined && { data }),
    ...(extensions && { extensions }),
  };
}

/**
 * GraphQL over HTTP: an answer with data is 200 whatever errors it has. Without data, the newer
 * media type carries the status of the first error; for `application/json` a well-formed request
 * gets 200 unless the hub itself failed.
 */
function statusOf({ data, errors }: FormattedExecutionResult, type: ResponseType): number {
  if (data !== undefined || !errors) return 200;
  const status = codeStatus(errors[0]);
  return type === 'application/json' && status < 500 ? 200 : status;
}

function problemStatus(error: unknown, response: Response): number {
  const { status, headers } = error as Partial<RequestProblem>;
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  const found = error instanceof RequestProblem ? status! : codeStatus(error);
  return found;
}

function codeStatus(error: unknown): number {
  const code = errorCode((error as Partial<GraphQLError>).extensions?.code);
  return code === null ? 500 : ERROR_CODES[code].status;
}

function send(
  response: Response,
  status: number,
  type: ResponseType,
  language: Language,
  result: FormattedExecutionResult,
): void {
  response.vary('accept-language');
  response.setHeader('content-language', language);
  const seconds = result.errors?.map(({ extensions }) => retryAfter(extensions?.code) ?? 0) ?? [];
  if (seconds.some(Boolean)) response.setHeader('retry-after', Math.max(...seconds));
  response.status(status).setHeader('content-type', `${type}; charset=utf-8`);
  response.end(JSON.stringify(result));
}
