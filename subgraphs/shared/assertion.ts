import { jwtVerify, SignJWT } from 'jose';
import { HubError } from './errors.ts';
import type { Secrets } from './secrets.ts';
import type { Viewer } from './viewer.ts';

const LIFETIME_SECONDS = 30;
/** Seconds that the clocks of two machines may differ. */
const TOLERANCE_SECONDS = 5;

/** The header that carries the assertion for one subgraph; a remote router passes on only that one. */
export function assertionHeader(subgraph: string): string {
  return `x-hub-assertion-${subgraph}`;
}

/** A short-lived statement of the edge, for one subgraph, of who is asking. */
export async function signAssertion(
  secrets: Secrets,
  subgraph: string,
  viewer: Viewer,
): Promise<string> {
  return new SignJWT({ viewer })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(subgraph)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(secrets.derive(`assertion/${subgraph}`));
}

/** @throws UNAUTHENTICATED for none, an expired one, or one made for another subgraph. */
export async function verifyAssertion(
  secrets: Secrets,
  subgraph: string,
  assertion: string | undefined,
): Promise<Viewer> {
  try {
    const { payload } = await jwtVerify<{ viewer: Viewer }>(
      assertion ?? '',
      secrets.derive(`assertion/${subgraph}`),
      {
        audience: subgraph,
        algorithms: ['HS256'],
        requiredClaims: ['exp', 'iat', 'viewer'],
        maxTokenAge: LIFETIME_SECONDS,
        clockTolerance: TOLERANCE_SECONDS,
      },
    );
    return payload.viewer;
  } catch {
    throw new HubError('UNAUTHENTICATED', 'This subgraph answers only the edge of the hub.');
  }
}
