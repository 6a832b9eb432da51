import { expecting, HubError } from '../../ground/errors/errors.ts';
import type { ExpectationKey } from '../../ground/errors/expectations.ts';

/**
 * Why a token was refused, with what the caller is told: a line of the catalogue, and the
 * `error_description` of RFC 6750, which is ASCII. Neither quotes the token.
 */
const FAULTS = {
  HEADER_REPEATED: ['TOKEN_SCHEME', 'sent more than once'],
  SCHEME: ['TOKEN_SCHEME', 'not a bearer token'],
  TOO_LONG: ['TOKEN_FORM', 'too long'],
  MALFORMED: ['TOKEN_FORM', 'malformed'],
  HEADER_PARAMETER: ['TOKEN_FORM', 'header parameter not allowed'],
  ALGORITHM: ['TOKEN_FORM', 'algorithm not allowed'],
  TOKEN_TYPE: ['TOKEN_FORM', 'not an access token'],
  KEY_ID: ['TOKEN_FORM', 'malformed key id'],
  SUBJECT: ['TOKEN_FORM', 'malformed subject'],
  TIMES: ['TOKEN_FORM', 'malformed times'],
  ISSUER: ['TOKEN_ISSUER', 'wrong issuer'],
  AUDIENCE: ['TOKEN_AUDIENCE', 'wrong audience'],
  EXPIRY: ['TOKEN_UNEXPIRED', 'expired'],
  ISSUED_AT: ['TOKEN_YOUNG', 'issued too long ago or in the future'],
  FORMER_KEY: ['TOKEN_CURRENT', 'of a former key of the client'],
  NOT_BEFORE: ['TOKEN_STARTED', 'not valid yet'],
  KEY_UNKNOWN: ['TOKEN_SIGNATURE', 'signed by an unknown key'],
  SIGNATURE: ['TOKEN_SIGNATURE', 'wrong signature'],
} as const satisfies Record<string, readonly [ExpectationKey, string]>;

export type TokenFault = keyof typeof FAULTS;

/** A bearer token that is not accepted: HTTP 401, never an anonymous answer. */
export class InvalidToken extends HubError {
  readonly headers: Readonly<Record<string, string>>;

  constructor(readonly reason: TokenFault) {
    const [expects, description] = FAULTS[reason];
    super('UNAUTHENTICATED', expecting(expects));
    this.name = 'InvalidToken';
    const challenge = `Bearer error="invalid_token", error_description="${description}"`;
    this.headers = { 'www-authenticate': challenge };
  }
}
