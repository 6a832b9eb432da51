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
 * The most recent recipients. An operation makes several subgraph calls, and making a cipher costs
 * more than reading a row. At most `size` are kept; the one that was unused for longest goes.
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
