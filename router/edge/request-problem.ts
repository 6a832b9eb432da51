import type { ErrorCode } from '../../ground/errors/codes.ts';
import { HubError } from '../../ground/errors/errors.ts';
import type { ErrorDetails } from '../../ground/errors/expectations.ts';

/** An HTTP request that carries no operation, with the status that says why. */
export class RequestProblem extends HubError {
  constructor(
    readonly status: number,
    details: ErrorDetails = {},
    readonly headers: Readonly<Record<string, string>> = {},
    code: ErrorCode = 'BAD_REQUEST',
  ) {
    super(code, details);
  }
}
