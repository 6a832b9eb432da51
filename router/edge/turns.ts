import type { OperationTypeNode } from 'graphql';
import { Gate, type GateLimits } from '../../ground/process/gate.ts';
import { clientOf, type Viewer } from '../../ground/identity/viewer.ts';

export interface TurnLimits {
  reads: GateLimits;
  changes: GateLimits;
}

/**
 * What one process works on at once. It computes on one core, so more at once makes nothing faster,
 * and each waits behind all others. One client has half of the places: somebody else always finds
 * one. Changes are apart, because one that waits for a lock holds its place and computes nothing.
 */
export const TURNS: TurnLimits = {
  reads: { atOnce: 24, perClient: 12, waiting: 200, waitMs: 1_500 },
  changes: { atOnce: 24, perClient: 12, waiting: 100, waitMs: 1_500 },
};

/** Lets operations run when it is their client's turn. */
export class Turns {
  readonly #reads: Gate;
  readonly #changes: Gate;

  constructor({ reads, changes }: TurnLimits = TURNS) {
    this.#reads = new Gate(reads);
    this.#changes = new Gate(changes);
  }

  /** `address` tells clients without a token apart. @throws OVERLOADED, and nothing was begun. */
  run<T>(
    kind: `${OperationTypeNode}`,
    viewer: Viewer,
    address: string | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    const gate = kind === 'mutation' ? this.#changes : this.#reads;
    return gate.run(clientOf(viewer, address), work);
  }
}
