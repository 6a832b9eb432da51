import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Use } from '../identity/assertion.ts';
import { rootFields } from './root-fields.ts';

/** Longer than an assertion lives, the difference of clocks included. */
const REMEMBERED_MS = 60_000;
/** Assertions of changes within that time; the edge lets far fewer in. */
const MOST = 100_000;

/**
 * For assertions that do not cover a body, because a remote router makes it: they are good for
 * queries, and for each change that the client asked for once. A copy of one changes nothing twice,
 * and nothing else; it can read, as its viewer and for its half minute. One process knows only
 * what it was sent itself.
 */
export class UnusedWrites {
  readonly #left = new LRUCache<string, string[]>({ max: MOST, ttl: REMEMBERED_MS });

  /** Whether the assertion may be used for this body; its changes are used up then. */
  allow(use: Use | null, body: unknown): boolean {
    if (use === null || !('writes' in use)) return false;
    const asked = mutationFields(body);
    if (asked === null) return false;
    if (asked.length === 0) return true;
    const left = [...(this.#left.get(use.id) ?? use.writes)];
    for (const field of asked) {
      const at = left.indexOf(field);
      if (at === -1) return false;
      left.splice(at, 1);
    }
    this.#left.set(use.id, left);
    return true;
  }
}

/** The fields of the mutation type that a body asks for, in all its operations; `null` when unreadable. */
function mutationFields(body: unknown): string[] | null {
  const { query } = (body ?? {}) as { query?: unknown };
  if (typeof query !== 'string') return null;
  let document: DocumentNode;
  try {
    document = parse(query, { noLocation: true });
  } catch {
    return null;
  }
  return document.definitions
    .filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)
    .filter((one) => one.operation !== 'query')
    .flatMap((one) => rootFields(document, one));
}
