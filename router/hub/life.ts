import type { ErrorCode } from '../../ground/errors/codes.ts';

interface Phase {
  /** States that may follow. */
  next: readonly string[];
  /** The code that operations get; without one they are served. */
  refuses?: ErrorCode;
}

/** The life of the hub. Whatever the state, the port answers from the moment it is taken. */
export const LIFE = {
  /** The database is started and migrated, connections are made. */
  starting: { next: ['seeding', 'ready', 'stopping'], refuses: 'STARTING' },
  /** An empty database is filled. */
  seeding: { next: ['starting', 'stopping'], refuses: 'STARTING' },
  ready: { next: ['degraded', 'stopping'] },
  /** It serves what it can: a part does not answer. */
  degraded: { next: ['ready', 'stopping'] },
  /** What runs may end; nothing new begins. */
  stopping: { next: [], refuses: 'STOPPING' },
} as const satisfies Record<string, Phase>;

export type LifeState = keyof typeof LIFE;

/** In which state the hub is, and who wants to know. */
export class Life {
  #state: LifeState = 'starting';
  readonly #changed: (state: LifeState) => void;

  constructor(changed: (state: LifeState) => void = () => undefined) {
    this.#changed = changed;
  }

  get state(): LifeState {
    return this.#state;
  }

  /** What an operation is refused with now; `null` while operations are served. */
  get refuses(): ErrorCode | null {
    const phase: Phase = LIFE[this.#state];
    return phase.refuses ?? null;
  }

  enter(state: LifeState): void {
    if (state === this.#state) return;
    const { next }: Phase = LIFE[this.#state];
    if (!next.includes(state)) throw new Error(`${this.#state} is not followed by ${state}`);
    this.#state = state;
    this.#changed(state);
  }

  /** Takes note of whether all parts answer, while operations are served. */
  noteParts(answer: boolean): LifeState {
    if (this.refuses === null) this.enter(answer ? 'ready' : 'degraded');
    return this.#state;
  }
}
