import type { KeyObject } from 'node:crypto';
import { madeOnce } from '../../../ground/process/made-once.ts';
import { NO_HASH } from '../../../ground/record/record-schema.ts';
import { type ChainLink, hashOf, sealOf } from './chain.ts';
import type { WrittenHead } from './heads.ts';

/** What can have been done to a chain. */
export const DAMAGE = {
  EDITED: 'was changed after it was sealed',
  INSERTED: 'was not made by the hub, or not for this place',
  MISSING: 'is missing',
  REORDERED: 'does not follow the one before it',
  REPLACED: 'is not the one that a head names; something up to here was written anew',
} as const;

/** One thing that is wrong, and at which place of the chain. */
export interface Finding {
  chain: string;
  position: number;
  damage: keyof typeof DAMAGE;
}

/** What is found of one chain. */
export interface Verdict {
  chain: string;
  entries: number;
  findings: Finding[];
  /** The first of the last entries that no head covers; `null` where the last one is covered. */
  uncoveredFrom: number | null;
}

/** An entry as it is read to be verified. */
export interface StoredLink extends ChainLink {
  /** Whether its columns say what its body says. */
  shown: boolean;
}

/** Walks one chain, entry by entry in the order of their places. */
export class ChainWalk {
  readonly #chain: string;
  readonly #key: KeyObject;
  /** What heads say, by place. */
  readonly #heads = new Map<number, Set<string>>();
  readonly #lastHead: number;
  readonly #findings: Finding[] = [];
  #position = 0;
  #hash = NO_HASH;
  #entries = 0;

  constructor(chain: string, key: KeyObject, heads: readonly WrittenHead[]) {
    const ofChain = heads.filter((head) => head.chain === chain);
    this.#chain = chain;
    this.#key = key;
    // More than one where a chain was cut and grew again.
    for (const { sequence, hash } of ofChain) {
      madeOnce(this.#heads, sequence, () => new Set<string>()).add(hash);
    }
    this.#lastHead = Math.max(0, ...this.#heads.keys());
  }

  step(link: StoredLink): void {
    const { sequence, previous, hash } = link;
    this.#entries += 1;
    for (let lost = this.#position + 1; lost < sequence; lost++) this.#found(lost, 'MISSING');
    const gap = sequence !== this.#position + 1;
    const damage = this.#damageOf(link);
    if (damage) this.#found(sequence, damage);
    else if (sequence <= this.#position) this.#found(sequence, 'INSERTED');
    else if (!gap && previous !== this.#hash) this.#found(sequence, 'REORDERED');
    else if (this.#differs(sequence, hash)) this.#found(sequence, 'REPLACED');
    this.#position = Math.max(this.#position, sequence);
    this.#hash = hash;
  }

  verdict(): Verdict {
    for (let lost = this.#position + 1; lost <= this.#lastHead; lost++) {
      this.#found(lost, 'MISSING');
    }
    const uncovered = this.#position > this.#lastHead ? this.#lastHead + 1 : null;
    return {
      chain: this.#chain,
      entries: this.#entries,
      findings: this.#findings,
      uncoveredFrom: uncovered,
    };
  }

  #damageOf(link: StoredLink): Finding['damage'] | null {
    const { body, seal, key, chain, hash, shown } = link;
    const said = membersOf(body);
    const ours = said !== null && sealOf(this.#key, body) === seal;
    if (!ours) return hashOf(link) === hash ? 'INSERTED' : 'EDITED';
    if (said.key !== key || said.chain !== chain) return 'INSERTED';
    return hashOf(link) === hash && shown ? null : 'EDITED';
  }

  #differs(position: number, hash: string): boolean {
    return [...(this.#heads.get(position) ?? [])].some((head) => head !== hash);
  }

  #found(position: number, damage: Finding['damage']): void {
    this.#findings.push({ chain: this.#chain, position, damage });
  }
}

function membersOf(body: string): { key?: unknown; chain?: unknown } | null {
  try {
    return JSON.parse(body) as object;
  } catch {
    return null;
  }
}
