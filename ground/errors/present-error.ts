import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import type { Language } from '../text/text.ts';
import { type ErrorCode, errorCode } from './codes.ts';
import { type DatabaseFault, databaseFault } from './database-fault.ts';
import { messageOf, readDetails } from './error-message.ts';
import type { ErrorDetails } from './expectations.ts';
import { HubError } from './errors.ts';
import { describeFault, type Fault } from './fault.ts';

/** What is said of a statement that the database did not carry out: nothing was changed by it. */
const DATABASE_FAULTS: Readonly<Record<DatabaseFault, readonly [ErrorCode, ErrorDetails]>> = {
  LOCKED: ['SUBGRAPH_TIMEOUT', { expects: 'OTHER_CHANGE_OVER' }],
  LATE: ['SUBGRAPH_TIMEOUT', { expects: 'DATABASE_IN_TIME' }],
  BUSY: ['OVERLOADED', {}],
  LOST: ['SUBGRAPH_UNAVAILABLE', {}],
};

/** graphql-js says their cause, in English and without a value of the caller's. */
const QUOTED: readonly ErrorCode[] = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'];

const ERROR_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What a client may see of an error, in its language; all else is masked and logged, under an id that
 * the client gets.
 */
export function presentError(
  formatted: GraphQLFormattedError,
  error: unknown,
  language: Language,
  log: (entry: { errorId?: string; error: Fault }) => void,
): GraphQLFormattedError {
  const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  const where = { locations: formatted.locations, path: formatted.path };
  const extensions: Record<string, unknown> = { ...formatted.extensions };
  const show = (code: ErrorCode, details: ErrorDetails, detail?: string) => ({
    message: messageOf(code, details, language, detail),
    ...where,
    extensions: { code, ...details },
  });
  const code = errorCode(extensions.code);
  if (code !== null && code !== 'INTERNAL_SERVER_ERROR') {
    const detail = QUOTED.includes(code) ? formatted.message : undefined;
    // Only the edge counts: a cost that a subgraph names is none.
    const cost = error instanceof HubError ? error.details.cost : undefined;
    return show(code, { ...readDetails(extensions), ...(cost && { cost }) }, detail);
  }
  const fault = databaseFault(cause);
  if (fault !== null) {
    log({ error: describeFault(cause, formatted.path) });
    return show(...DATABASE_FAULTS[fault]);
  }
  // A subgraph that masked the error has logged it under its own id.
  const masked = typeof extensions.errorId === 'string' && ERROR_ID.test(extensions.errorId);
  const errorId = masked ? (extensions.errorId as string) : randomUUID();
  if (!masked) log({ errorId, error: describeFault(cause, formatted.path) });
  const { message } = show('INTERNAL_SERVER_ERROR', {});
  return { message, ...where, extensions: { code: 'INTERNAL_SERVER_ERROR', errorId } };
}
