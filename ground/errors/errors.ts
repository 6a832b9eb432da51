import { GraphQLError } from 'graphql';
import type { ErrorCode } from './codes.ts';
import { messageOf } from './error-message.ts';
import type { ErrorDetails, Expectation, ExpectationKey } from './expectations.ts';

/**
 * An error that its caller can act on. Its message is English; the edge writes it anew in the
 * caller's language, from the code and the details alone.
 */
export class HubError extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    cause?: Error,
  ) {
    const extensions = { code, ...details };
    super(messageOf(code, details, 'en'), { extensions, originalError: cause });
    this.name = 'HubError';
  }
}

/** The details of an error that says what the hub expects; `params` fill the text of the key. */
export function expecting<K extends ExpectationKey>(
  ...[expects, params]: Expectation<K>
): ErrorDetails {
  return params === undefined ? { expects } : { expects, params };
}

/** Input that the caller can mend: `badInput('first', 'BETWEEN', { min: 1, max: 100 })`. */
export function badInput<K extends ExpectationKey>(
  argument: string,
  ...expectation: Expectation<K>
): HubError {
  return new HubError('BAD_USER_INPUT', { argument, ...expecting<K>(...expectation) });
}

/** For a change that may have been made, or may yet be, as far as the hub knows. */
export function outcomeUnknown(cause?: Error): HubError {
  return new HubError('OUTCOME_UNKNOWN', {}, cause);
}

/** The same for a row that is absent and for one that the caller may not see. */
export function notFound(argument: string): HubError {
  return new HubError('NOT_FOUND', { argument, expects: 'KNOWN' });
}
