import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import type { Claims } from './bearer-token.ts';

interface Entry {
  readonly claims: Claims;
  readonly version: number;
}

/**
 * Tokens verified lately, so that a busy client costs one RSA check per key set and not one per
 * request. Holds hashes, never tokens, and at most `size` of them: the longest unused one goes.
 */
export class VerifiedTokens {
  readonly #entries: LRUCache<string, Entry>;

  constructor(size: number) {
    this.#entries = new LRUCache({ max: size });
  }

  /** Claims of a token verified with key set `version` that has not expired by `now` (seconds). */
  get(token: string, version: number, now: number): Claims | null {
    const key = digest(token);
    const entry = this.#entries.get(key);
    if (entry === undefined) return null;
    if (entry.version === version && entry.claims.exp > now) return entry.claims;
    this.#entries.delete(key);
    return null;
  }

  set(token: string, version: number, claims: Claims): void {
    this.#entries.set(digest(token), { claims, version });
  }
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
