import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { ArgumentValidationError } from 'type-graphql';

/** Every code a client can meet in `errors[].extensions.code`: cause, next step, HTTP status. */
export const ERROR_CODES = {
  BAD_USER_INPUT: { status: 400, cause: 'An argument or variable is malformed.' },
  INVALID_CURSOR: { status: 400, cause: 'The cursor is not one of this list. Start from the first page.' },
  GRAPHQL_PARSE_FAILED: { status: 400, cause: 'The document is not GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, cause: "The document does not fit the caller's schema." },
  OPERATION_RESOLUTION_FAILURE: { status: 400, cause: 'No such operation in the document.' },
  OPERATION_TOO_LARGE: { status: 400, cause: 'The operation asks for too much at once. Split it.' },
  UNAUTHENTICATED: { status: 401, cause: 'The bearer token is not valid. Get a new one.' },
  FORBIDDEN: { status: 403, cause: 'The caller may not read this field or do this.' },
  NOT_FOUND: { status: 200, cause: 'There is no such row for this caller.' },
  NOT_ESTABLISHED: { status: 200, cause: 'The sources give no figure, so none is computed.' },
  SUBGRAPH_UNAVAILABLE: { status: 200, cause: 'A part of the hub did not answer. Try again later.' },
  SUBGRAPH_TIMEOUT: { status: 200, cause: 'A part of the hub answered too late. Try again later.' },
  INTERNAL_SERVER_ERROR: { status: 500, cause: 'Our fault; the error id is in our log.' },
} as const satisfies Record<string, { status: number; cause: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error that its caller can act on: the message and code reach the client as they are. */
export class HubError extends GraphQLError {
  constructor(code: ErrorCode, message: string, extensions: { argument?: string } = {}) {
    super(message, { extensions: { code, ...extensions } });
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
  const problems: string[] = [];
  const walk = (found: readonly ArgumentIssue[], path: string): void => {
    for (const issue of found) {
      const at = path ? `${path}.${issue.property}` : issue.property;
      problems.push(...Object.values(issue.constraints ?? {}).map((text) => `${at}: ${text}`));
      walk(issue.children ?? [], at);
    }
  };
  const issues = error.extensions.validationErrors as ArgumentIssue[];
  walk(issues, '');
  return {
    message: problems.join('; '),
    extensions: { code: 'BAD_USER_INPUT', argument: issues[0]?.property },
  };
}

interface ArgumentIssue {
  property: string;
  constraints?: Record<string, string>;
  children?: ArgumentIssue[];
}

/** What a client may see of an error; all else is masked and logged under an id. */
export function presentError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: (entry: { errorId: string; error: unknown }) => void,
): GraphQLFormattedError {
  const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  const where = { locations: formatted.locations, path: formatted.path };
  if (cause instanceof ArgumentValidationError) return { ...invalidArgument(cause), ...where };
  const code = formatted.extensions?.code as ErrorCode | undefined;
  if (code !== undefined && code in ERROR_CODES && code !== 'INTERNAL_SERVER_ERROR') {
    const { argument, errorId } = (formatted.extensions ?? {}) as Record<string, unknown>;
    return { message: formatted.message, ...where, extensions: { code, argument, errorId } };
  }
  const masked = (formatted.extensions ?? {}).errorId as string | undefined;
  const errorId = masked ?? randomUUID();
  if (!masked) log({ errorId, error: cause });
  return {
    message: 'The hub could not answer this part.',
    ...where,
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
  };
}
