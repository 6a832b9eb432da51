import { LRUCache } from 'lru-cache';
import { Cursors } from '../rows/cursor.ts';
import { PublicIds } from './public-id.ts';
import type { Secrets } from '../process/secrets.ts';

/** What an answer is written in for one organisation, app or person. */
export interface Recipient {
  ids: PublicIds;
  cursors: Cursors;
}

/**
 * The recipients of late: an operation makes several subgraph calls, and a cipher costs more to
 * make than a row to read. At most `size` of them: the longest unused one goes.
 */
export class Recipients {
  readonly #secrets: Secrets;
  readonly #known: LRUCache<string, Recipient>;

  constructor(secrets: Secrets, size = 1_000) {
    this.#secrets = secrets;
    this.#known = new LRUCache({ max: size });
  }

  of(name: string): Recipient {
    const known = this.#known.get(name);
    if (known) return known;
    const made = {
      ids: new PublicIds(this.#secrets, name),
      cursors: new Cursors(this.#secrets, name),
    };
    this.#known.set(name, made);
    return made;
  }
}

const recipients = new WeakMap<Secrets, Recipients>();

/** Those of one set of secrets, for all subgraphs of a process. */
export function recipientsOf(secrets: Secrets): Recipients {
  let found = recipients.get(secrets);
  if (!found) recipients.set(secrets, (found = new Recipients(secrets)));
  return found;
}
