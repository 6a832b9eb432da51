import express, { type Request, type Response } from 'express';
import { MIMEType } from 'node:util';
import { type ErrorCode, HubError } from '../../ground/errors/errors.ts';
import { isRecord } from '../engine/subgraph-answer.ts';

/** What a client asks, as the HTTP request carries it. */
export interface GraphQLRequest {
  query: string;
  operationName: string | null;
  variables: Record<string, unknown>;
  /** A GET request may not change anything. */
  queryOnly: boolean;
}

/** An HTTP request that carries no operation, with the status that says why. */
export class RequestProblem extends HubError {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Record<string, string> = {},
    code: ErrorCode = 'BAD_REQUEST',
  ) {
    super(code, message);
  }
}

export const RESPONSE_TYPES = ['application/graphql-response+json', 'application/json'] as const;
export type ResponseType = (typeof RESPONSE_TYPES)[number];

/** The media type the client prefers. @throws RequestProblem 406 when it takes neither. */
export function responseType(request: Request): ResponseType {
  const type = request.accepts([...RESPONSE_TYPES]);
  if (type) return type as ResponseType;
  throw new RequestProblem(406, `The hub answers in ${RESPONSE_TYPES.join(' or ')}.`);
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
      throw new RequestProblem(405, 'The hub takes GET and POST.', { allow: 'GET, POST' });
  }
}

const MAX_BODY = '512kb';
const raw = express.raw({ type: () => true, limit: MAX_BODY });

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
  if (status === 413) return new RequestProblem(413, `The body is larger than ${MAX_BODY}.`);
  if (status === 415)
    return new RequestProblem(415, 'The body has an encoding the hub does not know.');
  return new RequestProblem(400, 'The body cannot be read.');
}

function checkContentType(request: Request): void {
  const header = request.headers['content-type'];
  const type = header === undefined ? null : mimeType(header);
  if (type?.essence !== 'application/json') {
    throw new RequestProblem(415, 'The body must be application/json.');
  }
  const charset = type.params.get('charset');
  if (charset !== null && !/^utf-?8$/i.test(charset)) {
    throw new RequestProblem(415, 'The body must be in UTF-8.');
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
    throw new RequestProblem(415, 'A GET request has no content type but application/json.');
  }
  const single = (name: string): string | undefined => {
    const values = search.getAll(name);
    if (values.length > 1) throw new RequestProblem(400, `${name} may be given only once.`);
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
    throw new RequestProblem(400, `The ${what} is not JSON in UTF-8.`);
  }
}

function fromRecord(fields: unknown, queryOnly: boolean): GraphQLRequest {
  if (Array.isArray(fields))
    throw new RequestProblem(400, 'The hub takes one operation at a time.');
  if (!isRecord(fields)) throw new RequestProblem(400, 'The body is not a JSON object.');
  const { query, operationName, variables, extensions } = fields;
  if (query === undefined && isRecord(extensions) && 'persistedQuery' in extensions) {
    const message = 'The hub keeps no queries by their hash: send the text.';
    throw new RequestProblem(400, message, {}, 'PERSISTED_QUERY_NOT_SUPPORTED');
  }
  if (typeof query !== 'string' || query === '')
    throw new RequestProblem(400, 'There is no query.');
  if (operationName != null && typeof operationName !== 'string') {
    throw new RequestProblem(400, 'operationName is not a string.');
  }
  if (variables != null && !isRecord(variables)) {
    throw new RequestProblem(400, 'variables is not an object.');
  }
  if (extensions != null && !isRecord(extensions)) {
    throw new RequestProblem(400, 'extensions is not an object.');
  }
  return {
    query,
    operationName: operationName || null,
    variables: variables ?? {},
    queryOnly,
  };
}
