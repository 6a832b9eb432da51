/**
 * Random numbers that are a function of (topic, n) alone, so that any thing of the world can be made
 * by itself, in any order, in a world of any size. A splitmix32 stream: fast, and no part of it is
 * shared between two topics or two things.
 */
const SEED = 0x2023_0927;

const topics = new Map<string, number>();

export class Dice {
  #state: number;

  constructor(topic: string, n: number) {
    const high = Math.floor(n / 0x1_0000_0000);
    this.#state = mix(topicSeed(topic) ^ Math.imul(n | 0, 0x9e37_79b1) ^ Math.imul(high, 0x85eb));
  }

  /** 32 random bits. */
  bits(): number {
    this.#state = (this.#state + 0x9e37_79b9) | 0;
    return mix(this.#state);
  }

  /** A number in [0, 1). */
  unit(): number {
    return this.bits() / 0x1_0000_0000;
  }

  /** An integer from 0 to `count` − 1. */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  /** An integer from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** A key of `weights`, each as likely as its share of their sum. */
  weighted<T>(weights: readonly (readonly [T, number])[]): T {
    let rest = this.unit() * weights.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of weights) {
      rest -= weight;
      if (rest < 0) return item;
    }
    const last = weights.at(-1);
    if (last === undefined) throw new RangeError('nothing to pick from');
    return last[0];
  }
}

/** A hash of a text: FNV-1a, then mixed. */
export function textHash(text: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  }
  return mix(hash);
}

function topicSeed(topic: string): number {
  let seed = topics.get(topic);
  if (seed === undefined) {
    seed = textHash(topic) ^ SEED;
    topics.set(topic, seed);
  }
  return seed;
}

function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0_aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a_2d97);
  return (hash ^ (hash >>> 15)) >>> 0;
}
