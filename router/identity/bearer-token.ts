import { InvalidToken } from './invalid-token.ts';

/** Claims of a verified token; all but the five registered ones are still unchecked. */
export interface Claims {
  readonly sub: string;
  readonly iss: string;
  readonly aud: string | readonly string[];
  readonly exp: number;
  readonly iat: number;
  readonly [claim: string]: unknown;
}

/** A token taken apart, its form and header checked, its signature not yet. */
export interface ParsedToken {
  readonly kid: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** What a token must say to be meant for this hub, now. Times in seconds. */
export interface Expectation {
  readonly issuer: string;
  readonly audience: string;
  readonly maxAge: number;
  readonly tolerance: number;
}

const LONGEST = 8192;
const HEADER_PARAMETERS = ['alg', 'typ', 'kid'];

/**
 * The token of an `authorization` header, `null` when there is no such header.
 * `values` are all its occurrences: Node's own `headers` drops repeated ones silently.
 */
export function bearerToken(values: readonly string[] | undefined): string | null {
  if (values === undefined || values.length === 0) return null;
  const [value = ''] = values;
  if (values.length > 1) throw new InvalidToken('HEADER_REPEATED');
  if (value.length > LONGEST) throw new InvalidToken('TOO_LONG');
  const token = /^bearer +(\S+) *$/i.exec(value)?.[1];
  if (token === undefined) throw new InvalidToken('SCHEME');
  return token;
}

/** Checks form and header. Parameters that name a key (`jku`, `x5u`, `jwk`) are refused, not ignored. */
export function parseToken(token: string): ParsedToken {
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) throw new InvalidToken('MALFORMED');
  const [head = '', body = ''] = token.split('.');
  const header = jsonObject(head);
  if (header.alg !== 'RS256') throw new InvalidToken('ALGORITHM');
  if (Object.keys(header).some((name) => !HEADER_PARAMETERS.includes(name))) {
    throw new InvalidToken('HEADER_PARAMETER');
  }
  if (header.typ !== 'JWT') throw new InvalidToken('TOKEN_TYPE');
  const { kid } = header;
  if (typeof kid !== 'string' || !/^[\w-]{1,128}$/.test(kid)) throw new InvalidToken('KEY_ID');
  return { kid, claims: jsonObject(body) };
}

/** Checks what GrantManager leaves out: audience, age, and that times are numbers at all. */
export function checkClaims(
  claims: Readonly<Record<string, unknown>>,
  expected: Expectation,
  now: number,
): asserts claims is Claims {
  const { typ, sub, iss, aud, exp, iat, nbf } = claims;
  if (typ !== 'Bearer') throw new InvalidToken('TOKEN_TYPE');
  if (typeof sub !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(sub)) {
    throw new InvalidToken('SUBJECT');
  }
  if (iss !== expected.issuer) throw new InvalidToken('ISSUER');
  if (aud !== expected.audience && !(Array.isArray(aud) && aud.includes(expected.audience))) {
    throw new InvalidToken('AUDIENCE');
  }
  const start = nbf ?? iat;
  if (!isTime(exp) || !isTime(iat) || !isTime(start)) throw new InvalidToken('TIMES');
  if (exp <= now) throw new InvalidToken('EXPIRY');
  if (iat > now + expected.tolerance || iat < now - expected.maxAge) {
    throw new InvalidToken('ISSUED_AT');
  }
  if (start > now + expected.tolerance) throw new InvalidToken('NOT_BEFORE');
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function jsonObject(part: string): Record<string, unknown> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(part, 'base64url'));
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Not base64url, UTF-8 or JSON: all the same to the caller.
  }
  throw new InvalidToken('MALFORMED');
}
