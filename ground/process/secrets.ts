import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { StartupError } from './environment.ts';

const file = z.object({ master: z.string().regex(/^[\w-]{43}$/) });

/** Keys derived from the hub's one master secret; a label gives the same 32 bytes every time. */
export class Secrets {
  readonly #master: Buffer;
  readonly #derived = new Map<string, KeyObject>();

  constructor(master: Buffer) {
    this.#master = master;
  }

  derive(label: string): Buffer {
    return this.key(label).export();
  }

  /** The key by which a subgraph seals what it keeps; `label` says whose and what. */
  dataKey(label: string): KeyObject {
    return this.key(`data/${label}`);
  }

  /** The same as a key object: of bytes, each cipher and each signature would make one anew. */
  key(label: string): KeyObject {
    let key = this.#derived.get(label);
    if (!key) {
      const bytes = hkdfSync('sha256', this.#master, 'elder-care-hub', label, 32);
      key = createSecretKey(Buffer.from(bytes));
      // Recipients become labels, and the number of recipients has no bound.
      if (this.#derived.size > 10_000) this.#derived.clear();
      this.#derived.set(label, key);
    }
    return key;
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
