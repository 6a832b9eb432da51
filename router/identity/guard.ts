import type { KeyObject } from 'node:crypto';
import Config from 'keycloak-connect/middleware/auth-utils/config.js';
import GrantManager from 'keycloak-connect/middleware/auth-utils/grant-manager.js';
import { bearerToken, checkClaims, parseToken, type Claims } from './bearer-token.ts';
import { IdentityUnavailable } from './identity-unavailable.ts';
import { InvalidToken } from './invalid-token.ts';
import { type KeysState, RealmKeys } from './realm-keys.ts';
import { VerifiedTokens } from './verified-tokens.ts';

/** The part of Node's request that is read: every occurrence of a header, in order. */
export interface HeaderSource {
  readonly headersDistinct: Readonly<Partial<Record<string, readonly string[]>>>;
}

export interface Guard {
  /**
   * Claims of the caller, `null` when there is no `authorization` header at all.
   * @throws InvalidToken for everything else: a bad token is never anonymous. IdentityUnavailable
   *   where only the realm could tell.
   */
  identify(request: HeaderSource): Promise<Claims | null>;
  /** Whether tokens can be judged; asks the realm where nobody did lately. */
  keys(): Promise<KeysState>;
}

export interface GuardOptions {
  /** As in the token's `iss`: `https://host/realms/eldercare`. */
  readonly issuer: string;
  /** What `aud` must hold: the hub's client id. */
  readonly audience: string;
  /** Where the realm's keys are, when it is not below the issuer's own address. */
  readonly keysUrl?: string;
  /** Longest time since `iat`, seconds. */
  readonly maxAge?: number;
  /** Monotonic milliseconds, for the age of keys. */
  readonly clock?: () => number;
  /** Told of the realm's outages: the first failure, then one a minute, and the end. */
  readonly onOutage?: (cause: Error | null) => void;
}

/** Seconds that clocks may differ. */
const TOLERANCE = 5;
const REMEMBERED_TOKENS = 1000;

/**
 * Keycloak's GrantManager, bearer-only, behind the checks that it leaves out. Its middleware is
 * never mounted: that turns a bad token into an anonymous caller and opens two callback routes.
 */
export function createGuard(options: GuardOptions): Guard {
  const { issuer, audience } = options;
  const clock = options.clock ?? (() => performance.now());
  const keys = new RealmKeys(
    options.keysUrl ?? `${issuer}/protocol/openid-connect/certs`,
    clock,
    options.onOutage,
  );
  const verified = new VerifiedTokens(REMEMBERED_TOKENS);
  const expected = { issuer, audience, maxAge: options.maxAge ?? 900, tolerance: TOLERANCE };
  const manager = grantManager(issuer, audience, keys);

  return {
    keys: () => keys.state(),
    async identify(request) {
      const token = bearerToken(request.headersDistinct.authorization);
      if (token === null) return null;
      const now = Date.now() / 1000;
      const known = keys.version === null ? null : verified.get(token, keys.version, now);
      if (known) return known;

      const { kid, claims } = parseToken(token);
      checkClaims(claims, expected, now);
      await signingKey(keys, kid);
      const { version } = keys;
      try {
        await manager.createGrant({ access_token: token });
      } catch {
        throw new InvalidToken('SIGNATURE');
      }
      if (version !== null) verified.set(token, version, claims);
      return claims;
    },
  };
}

function grantManager(issuer: string, audience: string, keys: RealmKeys): GrantManager {
  const [, server, realm] = /^(https?:\/\/.+)\/realms\/([\w-]+)$/.exec(issuer) ?? [];
  if (server === undefined || realm === undefined) {
    throw new Error('the issuer must have the form https://host/realms/name');
  }
  const manager = new GrantManager(
    new Config({
      'auth-server-url': server,
      realm,
      resource: audience,
      'bearer-only': true,
      'verify-token-audience': true,
    }),
  );
  manager.rotation = { getJWK: (kid) => signingKey(keys, kid) };
  return manager;
}

async function signingKey(keys: RealmKeys, kid: string): Promise<KeyObject> {
  const key = await keys.find(kid);
  if (key !== null) return key;
  throw keys.reachable ? new InvalidToken('KEY_UNKNOWN') : new IdentityUnavailable();
}
