import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';

/** Milliseconds. */
const LIFE = 60_000;
const LIFE_IN_OUTAGE = 600_000;
const PAUSE = 5_000;
const PAUSE_IN_OUTAGE = 30_000;
const TIMEOUT = 2_000;
const PAUSE_OF_REPORTS = 60_000;
const LARGEST_ANSWER = 262_144;

/** `stale`: the realm is away, and the keys of before it went still serve. */
export type KeysState = 'current' | 'stale' | 'none';

/**
 * The realm's signing keys, in place of keycloak-connect's own cache, which never forgets a key,
 * waits without end and asks once per unknown key id.
 *
 * The set lives for 60 s, so a key that the realm removed stops working within that time. An
 * unknown key id asks again, but all callers share one request and the next waits for a pause.
 * While the realm cannot be reached the last set stays in use for up to 10 minutes.
 */
export class RealmKeys {
  readonly #url: string;
  readonly #clock: () => number;
  readonly #onOutage: (cause: Error | null) => void;
  #keys: ReadonlyMap<string, KeyObject> = new Map();
  #version = 0;
  #fetchedAt = Number.NEGATIVE_INFINITY;
  #nextFetchAt = Number.NEGATIVE_INFINITY;
  #fetching: Promise<void> | null = null;
  #reachable = true;
  #reportedAt = Number.NEGATIVE_INFINITY;

  /** `clock` is monotonic, in milliseconds; `onOutage` gets `null` when the realm is back. */
  constructor(
    url: string,
    clock: () => number,
    onOutage: (cause: Error | null) => void = () => undefined,
  ) {
    this.#url = url;
    this.#clock = clock;
    this.#onOutage = onOutage;
  }

  /** Number of the key set in use, `null` once it is too old to be trusted unasked. */
  get version(): number | null {
    return this.#clock() - this.#fetchedAt < LIFE ? this.#version : null;
  }

  /** Whether any key set is at hand; without one no token can be judged. */
  get available(): boolean {
    return this.#clock() - this.#fetchedAt < LIFE_IN_OUTAGE;
  }

  /** Whether the realm answered when it was asked last. */
  get reachable(): boolean {
    return this.#reachable;
  }

  async state(): Promise<KeysState> {
    if (this.version === null) await this.#refresh();
    if (!this.available) return 'none';
    return this.#reachable ? 'current' : 'stale';
  }

  /** The public key of that id, `null` when the realm has none. Never rejects. */
  async find(kid: string): Promise<KeyObject | null> {
    if (this.version === null || !this.#keys.has(kid)) await this.#refresh();
    return this.available ? (this.#keys.get(kid) ?? null) : null;
  }

  #refresh(): Promise<void> {
    if (this.#fetching) return this.#fetching;
    if (this.#clock() < this.#nextFetchAt) return Promise.resolve();
    this.#fetching = fetchKeys(this.#url)
      .then(
        (keys) => {
          this.#keys = keys;
          this.#version += 1;
          this.#fetchedAt = this.#clock();
          this.#nextFetchAt = this.#fetchedAt + PAUSE;
          if (!this.#reachable) this.#onOutage(null);
          this.#reachable = true;
        },
        (cause: Error) => {
          // Without any keys nobody can sign in, and the realm may just be starting: ask sooner.
          this.#nextFetchAt = this.#clock() + (this.available ? PAUSE_IN_OUTAGE : PAUSE);
          this.#report(cause);
          this.#reachable = false;
        },
      )
      .finally(() => {
        this.#fetching = null;
      });
    return this.#fetching;
  }

  #report(cause: Error): void {
    const now = this.#clock();
    if (!this.#reachable && now - this.#reportedAt < PAUSE_OF_REPORTS) return;
    this.#reportedAt = now;
    this.#onOutage(cause);
  }
}

async function fetchKeys(url: string): Promise<Map<string, KeyObject>> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT), redirect: 'error' });
  if (!response.ok) throw new Error('the realm does not give its keys');
  const answer = JSON.parse(await limitedText(response)) as { keys?: unknown };
  if (!Array.isArray(answer.keys)) throw new Error('the realm gives no key set');
  const keys = new Map<string, KeyObject>();
  for (const jwk of answer.keys as (JsonWebKey & { kid?: unknown })[]) {
    if (typeof jwk.kid !== 'string' || !isSigningKey(jwk)) continue;
    keys.set(jwk.kid, createPublicKey({ key: { kty: 'RSA', n: jwk.n, e: jwk.e }, format: 'jwk' }));
  }
  return keys;
}

function isSigningKey(jwk: JsonWebKey): boolean {
  const bits = typeof jwk.n === 'string' ? Buffer.from(jwk.n, 'base64url').length * 8 : 0;
  return (
    jwk.kty === 'RSA' &&
    bits >= 2048 &&
    (jwk.use ?? 'sig') === 'sig' &&
    (jwk.alg ?? 'RS256') === 'RS256'
  );
}

async function limitedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) throw new Error('the key set is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
