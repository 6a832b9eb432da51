import express, { type Request, type Response } from 'express';
import { MIMEType } from 'node:util';
import { expecting } from '../../ground/errors/errors.ts';
import { LIMITS } from '../../ground/serving/limits.ts';
import { isRecord } from '../engine/subgraph-answer.ts';
import { RequestProblem } from './request-problem.ts';

/** What a client asks, as the HTTP request carries it. */
export interface GraphQLRequest {
  query: string;
  operationName: string | null;
  variables: Record<string, unknown>;
  /** A GET request may not change anything. */
  queryOnly: boolean;
}

/**
 * Reads a request as the GraphQL-over-HTTP specification has it. Only JSON in UTF-8 is a body: what
 * a browser form can send is refused, so no page of another site can write for its reader.
 * @throws RequestProblem
 */
export async function readRequest(request: Request, response: Response): Promise<GraphQLRequest> {
  switch (request.method) {
    case 'GET':
      return fromParameters(new URL(request.originalUrl, 'http://hub').searchParams, request);
    case 'POST':
      checkContentType(request);
      return fromRecord(parseJson(await readBody(request, response), 'body'), false);
    default:
      throw new RequestProblem(405, expecting('METHOD', { methods: ['GET', 'POST'] }), {
        allow: 'GET, POST',
      });
  }
}

const { requestBytes } = LIMITS;
const raw = express.raw({ type: () => true, limit: requestBytes });

/** The limit counts the body as it is after decompression. */
async function readBody(request: Request, response: Response): Promise<Buffer> {
  await new Promise<void>((resolve, reject) => {
    raw(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(bodyProblem((error as { status?: number }).status));
    });
  });
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

function bodyProblem(status: number | undefined): RequestProblem {
  if (status === 413) return new RequestProblem(413, expecting('BODY_SIZE', { max: requestBytes }));
  if (status === 415) return new RequestProblem(415, expecting('BODY_ENCODING'));
  return new RequestProblem(400, expecting('BODY_READABLE'));
}

function checkContentType(request: Request): void {
  const header = request.headers['content-type'];
  const type = header === undefined ? null : mimeType(header);
  if (type?.essence !== 'application/json') {
    throw new RequestProblem(415, expecting('CONTENT_TYPE'));
  }
  const charset = type.params.get('charset');
  if (charset !== null && !/^utf-?8$/i.test(charset)) {
    throw new RequestProblem(415, expecting('BODY_UTF8'));
  }
}

function mimeType(text: string): MIMEType | null {
  try {
    return new MIMEType(text);
  } catch {
    return null;
  }
}

function fromParameters(search: URLSearchParams, request: Request): GraphQLRequest {
  const type = request.headers['content-type'];
  if (type !== undefined && mimeType(type)?.essence !== 'application/json') {
    throw new RequestProblem(415, expecting('CONTENT_TYPE'));
  }
  const single = (name: string): string | undefined => {
    const values = search.getAll(name);
    if (values.length > 1) throw new RequestProblem(400, expecting('GIVEN_ONCE', { part: name }));
    return values[0];
  };
  const json = (name: string): unknown => {
    const text = single(name);
    return text === undefined ? undefined : parseJson(Buffer.from(text), name);
  };
  const fields = {
    query: single('query'),
    operationName: single('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  };
  return fromRecord(fields, true);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(bytes: Buffer, what: string): unknown {
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown;
  } catch {
    throw new RequestProblem(400, expecting('JSON', { part: what }));
  }
}

function fromRecord(fields: unknown, queryOnly: boolean): GraphQLRequest {
  if (Array.isArray(fields)) throw new RequestProblem(400, expecting('ONE_OPERATION'));
  if (!isRecord(fields)) throw new RequestProblem(400, expecting('JSON_OBJECT', { part: 'body' }));
  const { query, operationName, variables, extensions } = fields;
  if (query === undefined && isRecord(extensions) && 'persistedQuery' in extensions) {
    throw new RequestProblem(400, {}, {}, 'PERSISTED_QUERY_NOT_SUPPORTED');
  }
  if (typeof query !== 'string' || query === '') throw new RequestProblem(400, expecting('QUERY'));
  if (operationName != null && typeof operationName !== 'string') {
    throw new RequestProblem(400, expecting('TEXT', { part: 'operationName' }));
  }
  if (variables != null && !isRecord(variables)) {
    throw new RequestProblem(400, expecting('JSON_OBJECT', { part: 'variables' }));
  }
  if (extensions != null && !isRecord(extensions)) {
    throw new RequestProblem(400, expecting('JSON_OBJECT', { part: 'extensions' }));
  }
  return {
    query,
    operationName: operationName || null,
    variables: variables ?? {},
    queryOnly,
  };
}
