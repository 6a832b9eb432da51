import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { canonical } from './chain.ts';
import type { ChainHead } from './chain-queue.ts';

/** Label of the key that signs heads. */
export const HEADS_KEY = 'record/heads';

/** A head as a line of the file says it. */
export interface WrittenHead extends ChainHead {
  /** Line of the file, from 1. */
  line: number;
}

/**
 * Where chains ended, written outside of the database: what is cut off at the end leaves no gap in
 * the chain itself. One line of JSON a head, each with a signature; the file only grows.
 */
export class Heads {
  readonly path: string;
  readonly #key: KeyObject;

  constructor(path: string, key: KeyObject) {
    this.path = path;
    this.#key = key;
  }

  /** Adds heads; they are on the disk when this resolves. */
  async add(heads: readonly ChainHead[], at = new Date()): Promise<void> {
    if (heads.length === 0) return;
    const lines = heads.map(({ chain, sequence, hash }) => {
      const said = { at: at.toISOString(), chain, sequence, hash };
      return `${JSON.stringify({ ...said, signature: this.#sign(said).toString('hex') })}\n`;
    });
    const file = await open(this.path, 'a', 0o600);
    try {
      await file.appendFile(lines.join(''));
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  /** All heads that the hub signed, and the numbers of lines that are not its own. */
  async read(): Promise<{ heads: WrittenHead[]; foreign: number[] }> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const heads: WrittenHead[] = [];
    const foreign: number[] = [];
    text.split('\n').forEach((written, n) => {
      if (written === '') return;
      const head = this.#head(written);
      if (head) heads.push({ ...head, line: n + 1 });
      else foreign.push(n + 1);
    });
    return { heads, foreign };
  }

  #head(written: string): ChainHead | null {
    try {
      const { signature, ...said } = JSON.parse(written) as Record<string, never>;
      const expected = this.#sign(said);
      const given = Buffer.from(String(signature), 'hex');
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      return said as unknown as ChainHead;
    } catch {
      return null;
    }
  }

  #sign(said: Parameters<typeof canonical>[0]): Buffer {
    return createHmac('sha256', this.#key).update(canonical(said)).digest();
  }
}
