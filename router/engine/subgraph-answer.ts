import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { type ErrorCode, errorCode } from '../../ground/errors/codes.ts';
import { DIGEST } from '../../ground/serving/recording.ts';
import { readDetails } from '../../ground/errors/error-message.ts';

/** Codes that speak of the client's request; a subgraph that says so speaks of the router's. */
const NOT_OF_A_SUBGRAPH: ReadonlySet<ErrorCode> = new Set([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_TOO_LARGE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'UNAUTHENTICATED',
]);

/** The body of a subgraph's answer. @throws Error when it is none. */
export function parseAnswer(text: string): FormattedExecutionResult {
  // JSON.parse makes `__proto__` an own key, which a later assignment would turn into a prototype.
  const suspicious = /__proto__|\\u00/i.test(text);
  const answer: unknown = suspicious ? JSON.parse(text, withoutPrototype) : JSON.parse(text);
  if (!isRecord(answer)) throw new Error('the answer is no JSON object');
  const { data, errors, extensions } = answer;
  if (errors !== undefined && !Array.isArray(errors)) throw new Error('the errors are no list');
  const failed = Array.isArray(errors) && errors.length > 0;
  if (!isRecord(data) && !((data === undefined || data === null) && failed)) {
    throw new Error('the answer has no data');
  }
  return {
    data: data as FormattedExecutionResult['data'],
    errors,
    // Of extensions the hub knows one.
    ...(isRecord(extensions) &&
      DIGEST in extensions && { extensions: { [DIGEST]: extensions[DIGEST] } }),
  };
}

function withoutPrototype(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

/**
 * What the hub keeps of a subgraph's errors: path, code, details and error id, and nothing of an
 * error whose code is not one a subgraph may use. The edge writes the message, in any case.
 */
export function subgraphErrors(errors: readonly unknown[]): GraphQLFormattedError[] {
  return errors.map((error) => {
    const { path, extensions } = isRecord(error) ? error : {};
    const told = isRecord(extensions) ? extensions : {};
    const known = errorCode(told.code);
    const speaks = known !== null && !NOT_OF_A_SUBGRAPH.has(known);
    return {
      message: speaks ? known : 'masked',
      path: isPath(path) ? path : undefined,
      extensions: speaks
        ? { code: known, ...readDetails(told) }
        : { code: 'INTERNAL_SERVER_ERROR', errorId: told.errorId },
    };
  });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPath(value: unknown): value is (string | number)[] {
  return (
    Array.isArray(value) &&
    value.every((part) => typeof part === 'string' || Number.isInteger(part))
  );
}
