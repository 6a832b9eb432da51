import { createHmac, timingSafeEqual } from 'node:crypto';
import { expecting, HubError } from '../errors/errors.ts';
import type { Secrets } from '../process/secrets.ts';
import type { Viewer } from './viewer.ts';

const LIFETIME_SECONDS = 30;
/** Seconds that the clocks of two machines may differ. */
const TOLERANCE_SECONDS = 5;

/** The only header there is: whoever may choose an algorithm may choose a weak one. */
const HEADER = encode({ alg: 'HS256' });

interface Claims {
  viewer: Viewer;
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
): Promise<string> {
  const iat = seconds();
  const claims: Claims = { viewer, aud: subgraph, iat, exp: iat + LIFETIME_SECONDS };
  const signed = `${HEADER}.${encode(claims)}`;
  return `${signed}.${signature(secrets, subgraph, signed).toString('base64url')}`;
}

/**
 * The same statement between parts of one process. It needs no signature: its private fields are
 * filled by its constructor alone, so nothing that was read from a socket can be one.
 */
export class LocalAssertion {
  readonly #subgraph: string;
  readonly #viewer: Viewer;

  constructor(subgraph: string, viewer: Viewer) {
    this.#subgraph = subgraph;
    this.#viewer = viewer;
  }

  /** The viewer, when the assertion was made for this subgraph; null otherwise. */
  viewerFor(subgraph: string): Viewer | null {
    return this.#subgraph === subgraph ? this.#viewer : null;
  }

  static is(value: unknown): value is LocalAssertion {
    return typeof value === 'object' && value !== null && #viewer in value;
  }
}

/** @throws UNAUTHENTICATED for none, an expired one, or one made for another subgraph. */
export async function verifyAssertion(
  secrets: Secrets,
  subgraph: string,
  assertion: string | LocalAssertion | undefined,
): Promise<Viewer> {
  const viewer = LocalAssertion.is(assertion)
    ? assertion.viewerFor(subgraph)
    : signedViewer(secrets, subgraph, assertion ?? '');
  if (viewer) return viewer;
  throw new HubError('UNAUTHENTICATED', expecting('EDGE_ONLY'));
}

function signedViewer(secrets: Secrets, subgraph: string, assertion: string): Viewer | null {
  const claims = signedClaims(secrets, subgraph, assertion);
  return claims && holds(claims, subgraph, seconds()) ? claims.viewer : null;
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
