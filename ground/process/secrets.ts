import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { StartupError } from './environment.ts';

const file = z.object({ master: z.string().regex(/^[\w-]{43}$/) });

/**
 * Ids, cursors and hashes of codes are made for recipients by whichever subgraph has the row: they have
 * one root.
 */
const OF_RECIPIENTS = ['public-id', 'cursor', 'cursor-nonce', 'handed-code'];
const RECIPIENTS = 'recipients';

/** Gives the 32 bytes that keys with labels of one kind are derived from; undefined where there are none. */
type Roots = (name: string) => Buffer | undefined;

/**
 * Keys, each derived from a root under its label; a label gives the same 32 bytes every time. The hub
 * derives the roots from its one master secret. The process of a subgraph is given its own roots and no
 * master: it can derive no key of another, nor of the edge.
 */
export class Secrets {
  readonly #roots: Roots;
  readonly #derived = new Map<string, KeyObject>();

  constructor(from: Buffer | Roots) {
    this.#roots = typeof from === 'function' ? from : (name) => expand(from, `root/${name}`);
  }

  derive(label: string): Buffer {
    return this.key(label).export();
  }

  /** The key by which a subgraph seals what it keeps; `what` says for what. */
  ownKey(subgraph: string, what: string): KeyObject {
    return this.key(`own/${subgraph}/${what}`);
  }

  /** The same as a key object: of bytes, each cipher and each signature would make one anew. */
  key(label: string): KeyObject {
    let key = this.#derived.get(label);
    if (!key) {
      const root = this.#roots(rootOf(label));
      if (!root) throw new Error(`this process has no root for the key ${label}`);
      key = createSecretKey(expand(root, label));
      // Recipients become labels, and the number of recipients has no bound.
      if (this.#derived.size > 10_000) this.#derived.clear();
      this.#derived.set(label, key);
    }
    return key;
  }

  /** What the process of a subgraph is given: its roots by name, base64url. */
  rootsOf(subgraph: string): Record<string, string> {
    const names = [RECIPIENTS, `assertion/${subgraph}`, `own/${subgraph}`];
    return Object.fromEntries(
      names.map((name) => [name, this.#roots(name)!.toString('base64url')]),
    );
  }
}

/** The root of a label: its first part for recipients, its first two for what is a subgraph's. */
function rootOf(label: string): string {
  const [first = '', second] = label.split('/');
  if (OF_RECIPIENTS.includes(first)) return RECIPIENTS;
  return first === 'own' || first === 'assertion' ? `${first}/${second}` : label;
}

function expand(secret: Buffer, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'elder-care-hub', label, 32));
}

const ROOT = z.string().regex(/^[\w-]{43}$/);

/** The secrets of a subgraph's process, from the JSON that `rootsOf` gave. @throws StartupError */
export function secretsOfRoots(json: string): Secrets {
  try {
    const roots = z.record(z.string(), ROOT).parse(JSON.parse(json));
    return new Secrets((name) =>
      Object.hasOwn(roots, name) ? Buffer.from(roots[name]!, 'base64url') : undefined,
    );
  } catch {
    throw new StartupError('HUB_SUBGRAPH_KEYS must be what `npm run keys -- <subgraph>` prints');
  }
}

/** Reads the secrets file, and makes one readable by its owner alone when `create` is set. */
export function loadSecrets(path: string, { create }: { create: boolean }): Secrets {
  if (create && !existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    const master = randomBytes(32).toString('base64url');
    writeFileSync(path, JSON.stringify({ master }) + '\n', { mode: 0o600, flag: 'wx' });
  }
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new StartupError('HUB_SECRETS_FILE cannot be read');
  }
  try {
    return new Secrets(Buffer.from(file.parse(JSON.parse(text)).master, 'base64url'));
  } catch {
    throw new StartupError('HUB_SECRETS_FILE must be JSON: {"master": "<32 bytes, base64url>"}');
  }
}
