import type { SignIn } from '../examples.ts';
import { CodeFlow, type Started, type Tokens } from './code-flow.ts';
import { SignInProblem } from './sign-in-problem.ts';
import type { PageStorage } from './storage.ts';

/** The part of the browser that a sign-in needs. */
export interface Browser {
  /** Where the provider sends the browser back to: the page without query and fragment. */
  readonly address: string;
  /** Whether the browser lets the page compute hashes: with https, or on localhost. */
  readonly secure: boolean;
  /** Holds a sign-in that has started while the browser is at the provider, and nothing else. */
  readonly storage: Pick<PageStorage, 'getItem' | 'setItem' | 'removeItem'>;
  goTo(url: string): void;
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs it after so many milliseconds, unless what this gives is called before. */
  after(ms: number, run: () => void): () => void;
}

interface Held extends Tokens {
  readonly endsAt: number;
  readonly renewAt: number;
}

/** What the page shows of the session. A new object for every change. */
export interface Shown {
  readonly state: 'out' | 'busy' | 'in';
  /** What she signs in as; empty until the provider has told. */
  readonly name: string;
  /** Changes with every renewal. */
  readonly endsAt: number;
  readonly problem: string;
}

const OUT: Shown = { state: 'out', name: '', endsAt: 0, problem: '' };
const BUSY: Shown = { ...OUT, state: 'busy' };
const KEY = 'hub:sign-in';
/** The part of its life after which a token is renewed. */
const RENEWED_AFTER = 0.8;
/** Milliseconds between two renewals at least, whatever the provider says of its tokens. */
const LEAST_MS = 1_000;
const IDLE_MS = 30 * 60_000;
const RETRY_MS = 10_000;

/** One person signed in with the provider: her tokens, their renewal and their end. */
export class ProviderSession {
  readonly #flow: CodeFlow;
  readonly #browser: Browser;
  readonly #listeners = new Set<() => void>();
  #tokens: Held | null = null;
  #renewing: Promise<void> | null = null;
  #cancel = (): void => undefined;
  #usedAt: number;
  #shown = OUT;

  constructor(signIn: SignIn, browser: Browser) {
    this.#flow = new CodeFlow(signIn, browser.address);
    this.#browser = browser;
    this.#usedAt = browser.now();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly shown = (): Shown => this.#shown;

  /** A key or the pointer was used: whoever does nothing for long is not renewed for. */
  touch(): void {
    this.#usedAt = this.#browser.now();
  }

  /** Sends the browser to the provider. */
  async signIn(): Promise<void> {
    this.#show(BUSY);
    try {
      if (!this.#browser.secure) throw new SignInProblem('INSECURE');
      const { url, started } = await this.#flow.begin();
      this.#browser.storage.setItem(KEY, JSON.stringify(started));
      this.#browser.goTo(url);
    } catch (error) {
      this.#leave(error);
    }
  }

  /** The browser came back to the page as it was left, without an answer of the provider. */
  cameBack(): void {
    if (this.#shown.state === 'busy') this.#leave();
  }

  /** Goes on with what the provider returned, if it did. What was kept for that is used up. */
  async resume(returned: URLSearchParams | null): Promise<void> {
    const kept = this.#browser.storage.getItem(KEY);
    this.#browser.storage.removeItem(KEY);
    if (returned === null) return;
    this.#show(BUSY);
    try {
      if (kept === null) throw new SignInProblem('NOT_STARTED');
      this.#take(await this.#flow.finish(JSON.parse(kept) as Started, returned));
      this.touch();
      await this.#tellName();
    } catch (error) {
      this.#leave(error);
    }
  }

  /**
   * The token for a request, null when nobody is signed in.
   * @throws SignInProblem rather than let the request go out as anybody's.
   */
  async token(): Promise<string | null> {
    const tokens = this.#tokens;
    if (tokens === null) return null;
    if (this.#browser.now() < tokens.renewAt) return tokens.access;
    try {
      await this.#renew();
    } catch (error) {
      if (this.#tokens === null || this.#browser.now() >= tokens.endsAt) throw error;
    }
    return this.#tokens?.access ?? null;
  }

  /** Forgets the tokens, then ends the provider's own session. */
  async signOut(): Promise<void> {
    const tokens = this.#tokens;
    this.#leave();
    if (tokens === null) return;
    try {
      this.#browser.goTo(await this.#flow.end(tokens));
    } catch (error) {
      this.#leave(new SignInProblem('ENDED_HERE', '', error));
    }
  }

  /** One renewal for all who ask: the provider takes a refresh token once. */
  #renew(): Promise<void> {
    this.#renewing ??= this.#renewed().finally(() => (this.#renewing = null));
    return this.#renewing;
  }

  async #renewed(): Promise<void> {
    const former = this.#tokens;
    if (former === null) return;
    try {
      const tokens = await this.#flow.renew(former);
      // She may have signed out meanwhile.
      if (this.#tokens === former) this.#take(tokens);
    } catch (error) {
      if (this.#tokens === former) this.#failed(error);
      throw error;
    }
  }

  #failed(error: unknown): void {
    if (!(error instanceof SignInProblem && error.code === 'UNREACHABLE')) {
      this.#leave(error);
      return;
    }
    this.#show({ ...this.#shown, problem: error.message });
    this.#later(RETRY_MS);
  }

  #take(tokens: Tokens): void {
    const now = this.#browser.now();
    const wait = Math.max(tokens.life * RENEWED_AFTER, LEAST_MS);
    const endsAt = now + tokens.life;
    this.#tokens = { ...tokens, endsAt, renewAt: now + wait };
    this.#show({ state: 'in', name: this.#shown.name, endsAt, problem: '' });
    this.#later(wait);
  }

  async #tellName(): Promise<void> {
    const tokens = this.#tokens;
    if (tokens === null) return;
    // She is signed in whether or not the provider tells her name.
    const name = await this.#flow.name(tokens).catch(() => '');
    if (this.#tokens !== null) this.#show({ ...this.#shown, name });
  }

  #later(ms: number): void {
    this.#cancel();
    this.#cancel = this.#browser.after(ms, () => {
      if (this.#browser.now() - this.#usedAt >= IDLE_MS) this.#leave(new SignInProblem('UNUSED'));
      else this.#renew().catch(() => undefined);
    });
  }

  #leave(error?: unknown): void {
    this.#cancel();
    this.#tokens = null;
    this.#show({ ...OUT, problem: error === undefined ? '' : (error as Error).message });
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
}

/** What the provider said in the fragment of the address, null when it said nothing. */
export function returnedIn(hash: string): URLSearchParams | null {
  const said = new URLSearchParams(hash.slice(1));
  return said.has('state') && (said.has('code') || said.has('error')) ? said : null;
}
