import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { ArgumentValidationError } from 'type-graphql';
import { describeFault, type Fault } from './fault.ts';

/**
 * Every code a client can meet in `errors[].extensions.code`: its cause with the next step, and the
 * HTTP status of an answer that has this error and no `data`.
 */
export const ERROR_CODES = {
  BAD_REQUEST: {
    status: 400,
    cause: 'The HTTP request does not carry a GraphQL operation. Mend the request.',
  },
  BAD_USER_INPUT: { status: 400, cause: 'An argument, variable or header is malformed. Mend it.' },
  INVALID_CURSOR: {
    status: 400,
    cause: 'The cursor is not one of this list. Start from the first page.',
  },
  GRAPHQL_PARSE_FAILED: { status: 400, cause: 'The document is not GraphQL. Mend its syntax.' },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    cause: "The document does not fit the caller's schema. Look the schema up.",
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    cause: 'The document has no such operation. Name one of its operations.',
  },
  OPERATION_TOO_LARGE: { status: 400, cause: 'The operation asks for too much at once. Split it.' },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 400,
    cause: 'The hub keeps no queries by their hash. Send the text.',
  },
  UNAUTHENTICATED: { status: 401, cause: 'The bearer token is not valid. Get a new one.' },
  FORBIDDEN: { status: 403, cause: 'The caller may not read this field or do this.' },
  NOT_FOUND: { status: 404, cause: 'There is no such row for this caller, or no such address.' },
  IDEMPOTENCY_KEY_REUSED: {
    status: 409,
    cause: 'The idempotency key was used with another input. Make a new key for a new intention.',
  },
  STALE_FACTS: {
    status: 503,
    cause: 'What the decision rests on is not up to date here. Try again in a minute.',
  },
  NOT_ESTABLISHED: { status: 500, cause: 'The sources give no figure, so none is computed.' },
  SUBGRAPH_UNAVAILABLE: {
    status: 503,
    cause: 'A part of the hub did not answer. Try again later.',
  },
  SUBGRAPH_TIMEOUT: {
    status: 504,
    cause: 'A part of the hub answered too late. Try again later, or ask for less.',
  },
  INTERNAL_SERVER_ERROR: { status: 500, cause: 'Our fault; the error id is in our log.' },
} as const satisfies Record<string, { status: number; cause: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** The code as one of the catalogue, `null` for anything else. */
export function errorCode(code: unknown): ErrorCode | null {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code) ? (code as ErrorCode) : null;
}

/** An error that its caller can act on: the message and code reach the client as they are. */
export class HubError extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    { argument, cause }: { argument?: string; cause?: Error } = {},
  ) {
    super(message, { extensions: { code, argument }, originalError: cause });
    this.name = 'HubError';
  }
}

export function badInput(argument: string, message: string): HubError {
  return new HubError('BAD_USER_INPUT', message, { argument });
}

export function notFound(what: string): HubError {
  return new HubError('NOT_FOUND', `There is no such ${what}.`);
}

/** class-validator's findings as one coded error: the paths and constraints, never the values. */
function invalidArgument(error: ArgumentValidationError): GraphQLFormattedError {
  const problems: { at: string; text: string }[] = [];
  const walk = (found: readonly ArgumentIssue[], path: string): void => {
    for (const issue of found) {
      const at = path ? `${path}.${issue.property}` : issue.property;
      problems.push(...Object.values(issue.constraints ?? {}).map((text) => ({ at, text })));
      walk(issue.children ?? [], at);
    }
  };
  walk(error.extensions.validationErrors as ArgumentIssue[], '');
  return {
    message: problems.map(({ at, text }) => `${at}: ${text}`).join('; '),
    extensions: { code: 'BAD_USER_INPUT', argument: problems[0]?.at },
  };
}

interface ArgumentIssue {
  property: string;
  constraints?: Record<string, string>;
  children?: ArgumentIssue[];
}

/** What is said for the SQLSTATEs of a wait that the database ended: a change was not made. */
const WAITED: Record<string, string> = {
  '55P03': 'Another change of the same thing is under way. Try again in a moment.',
  '57014': 'The database took too long. Try again later, or ask for less.',
};

const ERROR_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function waitedFor(cause: unknown): string | undefined {
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === 'string' && Object.hasOwn(WAITED, code) ? WAITED[code] : undefined;
}

/** What a client may see of an error; all else is masked and logged, under an id that it gets. */
export function presentError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: (entry: { errorId?: string; error: Fault }) => void,
): GraphQLFormattedError {
  const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  const where = { locations: formatted.locations, path: formatted.path };
  if (cause instanceof ArgumentValidationError) return { ...invalidArgument(cause), ...where };
  const extensions: Record<string, unknown> = { ...formatted.extensions };
  const code = errorCode(extensions.code);
  if (code !== null && code !== 'INTERNAL_SERVER_ERROR') {
    const argument = typeof extensions.argument === 'string' ? extensions.argument : undefined;
    return { message: formatted.message, ...where, extensions: { code, argument } };
  }
  const waited = waitedFor(cause);
  if (waited !== undefined) {
    log({ error: describeFault(cause, formatted.path) });
    return { message: waited, ...where, extensions: { code: 'SUBGRAPH_TIMEOUT' } };
  }
  // A subgraph that masked the error has logged it under its own id.
  const masked = typeof extensions.errorId === 'string' && ERROR_ID.test(extensions.errorId);
  const errorId = masked ? (extensions.errorId as string) : randomUUID();
  if (!masked) log({ errorId, error: describeFault(cause, formatted.path) });
  return {
    message: 'The hub could not answer this part.',
    ...where,
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
  };
}
