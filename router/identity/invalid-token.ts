import { HubError } from '../../ground/errors/errors.ts';

/** Why a token was refused: for the log and for tests. None of them quotes the token. */
export type TokenFault =
  | 'HEADER_REPEATED'
  | 'SCHEME'
  | 'TOO_LONG'
  | 'MALFORMED'
  | 'HEADER_PARAMETER'
  | 'ALGORITHM'
  | 'TOKEN_TYPE'
  | 'KEY_ID'
  | 'SUBJECT'
  | 'ISSUER'
  | 'AUDIENCE'
  | 'EXPIRY'
  | 'ISSUED_AT'
  | 'NOT_BEFORE'
  | 'KEY_UNKNOWN'
  | 'KEYS_UNAVAILABLE'
  | 'SIGNATURE';

/** A bearer token that is not accepted: HTTP 401, never an anonymous answer. */
export class InvalidToken extends HubError {
  readonly reason: TokenFault;

  constructor(reason: TokenFault) {
    super('UNAUTHENTICATED', 'The bearer token is not valid.');
    this.name = 'InvalidToken';
    this.reason = reason;
  }
}
