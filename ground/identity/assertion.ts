import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { expecting, HubError } from '../errors/errors.ts';
import { type Deadline, NO_DEADLINE } from '../process/deadline.ts';
import type { Secrets } from '../process/secrets.ts';
import type { Viewer } from './viewer.ts';

const LIFETIME_SECONDS = 30;
/** Seconds that the clocks of two machines may differ. */
const TOLERANCE_SECONDS = 5;

/** The only header there is: whoever may choose an algorithm may choose a weak one. */
const HEADER = encode({ alg: 'HS256' });

/**
 * What an assertion may be used for: the one body with this hash; or, where somebody else makes the
 * bodies, any query, and each of these fields of the mutation type once.
 */
export type Use = { body: string } | { id: string; writes: readonly string[] };

/** What a subgraph learns from an assertion. */
export interface Asserted {
  viewer: Viewer;
  deadline: Deadline;
  /** `null` inside of a process, where no socket is in between. */
  use: Use | null;
}

interface Claims {
  viewer: Viewer;
  deadline?: Deadline;
  use?: Use;
  aud: string;
  iat: number;
  exp: number;
  nbf?: unknown;
}

/** The header that carries the assertion for one subgraph; a remote router passes on only that one. */
export function assertionHeader(subgraph: string): string {
  return `x-hub-assertion-${subgraph}`;
}

/**
 * A short-lived statement of the edge, for one subgraph, of who is asking: a JWT. Signed here and
 * not by a library, whose WebCrypto goes through the thread pool for 300 bytes, many times a request.
 */
export async function signAssertion(
  secrets: Secrets,
  subgraph: string,
  viewer: Viewer,
  { deadline = NO_DEADLINE, use }: { deadline?: Deadline; use?: Use } = {},
): Promise<string> {
  const iat = seconds();
  const claims: Claims = {
    ...{ viewer, use, aud: subgraph, iat, exp: iat + LIFETIME_SECONDS },
    ...(deadline !== NO_DEADLINE && { deadline }),
  };
  const signed = `${HEADER}.${encode(claims)}`;
  return `${signed}.${signature(secrets, subgraph, signed).toString('base64url')}`;
}

/**
 * The same statement between parts of one process. It needs no signature: its private fields are
 * filled by its constructor alone, so nothing that was read from a socket can be one.
 */
export class LocalAssertion {
  readonly #subgraph: string;
  readonly #asserted: Asserted;

  constructor(subgraph: string, viewer: Viewer, deadline: Deadline = NO_DEADLINE) {
    this.#subgraph = subgraph;
    this.#asserted = { viewer, deadline, use: null };
  }

  /** What it says, when it was made for this subgraph; null otherwise. */
  assertedFor(subgraph: string): Asserted | null {
    return this.#subgraph === subgraph ? this.#asserted : null;
  }

  static is(value: unknown): value is LocalAssertion {
    return typeof value === 'object' && value !== null && #asserted in value;
  }
}

/** @throws UNAUTHENTICATED for none, an expired one, or one made for another subgraph. */
export async function verifyAssertion(
  secrets: Secrets,
  subgraph: string,
  assertion: string | LocalAssertion | undefined,
): Promise<Asserted> {
  const asserted = LocalAssertion.is(assertion)
    ? assertion.assertedFor(subgraph)
    : signed(secrets, subgraph, assertion ?? '');
  if (asserted) return asserted;
  throw notOfTheEdge();
}

export function notOfTheEdge(): HubError {
  return new HubError('UNAUTHENTICATED', expecting('EDGE_ONLY'));
}

/** The hash of a body as an assertion names it. */
export function bodyHash(body: string | Buffer): string {
  return createHash('sha256').update(body).digest('base64url');
}

function signed(secrets: Secrets, subgraph: string, assertion: string): Asserted | null {
  const claims = signedClaims(secrets, subgraph, assertion);
  if (!claims || !holds(claims, subgraph, seconds())) return null;
  const { viewer, deadline = NO_DEADLINE, use = null } = claims;
  return { viewer, deadline, use };
}

/** Claims that whoever holds the subgraph's key has signed; null for anything else. */
function signedClaims(secrets: Secrets, subgraph: string, assertion: string): Claims | null {
  const [header, payload, given, ...more] = assertion.split('.');
  if (header !== HEADER || !payload || !given || more.length > 0) return null;
  const expected = signature(secrets, subgraph, `${header}.${payload}`);
  const found = Buffer.from(given, 'base64url');
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) return null;
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Claims;
}

function holds({ viewer, aud, iat, exp, nbf }: Claims, subgraph: string, now: number): boolean {
  return (
    typeof viewer === 'object' &&
    viewer !== null &&
    aud === subgraph &&
    nbf === undefined &&
    Number.isFinite(iat) &&
    Number.isFinite(exp) &&
    iat <= now + TOLERANCE_SECONDS &&
    now - iat <= LIFETIME_SECONDS + TOLERANCE_SECONDS &&
    now < exp + TOLERANCE_SECONDS
  );
}

function signature(secrets: Secrets, subgraph: string, text: string): Buffer {
  return createHmac('sha256', secrets.key(`assertion/${subgraph}`))
    .update(text)
    .digest();
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

const seconds = () => Math.floor(Date.now() / 1000);
