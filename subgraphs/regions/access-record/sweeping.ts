import type { Digest } from '../../../ground/record/digest.ts';
import type { Sealing } from './sealing.ts';

/**
 * Seconds after which nobody seals any more what an operation read: the edge answers within eight,
 * and a transaction that it waits for no longer ends soon after.
 */
const LEFT_AFTER_S = 60;
/** How long an outbox keeps what is sealed. */
const KEPT_DAYS = 1;
const BATCH = 500;

interface Left {
  source: string;
  sequence: string;
  digest: Digest;
}

/**
 * Seals what a crash left: what a subgraph wrote into its outbox, and no edge sealed. Nobody saw it,
 * since sealing comes before sending; the entry says UNSENT. Several at once do no harm.
 */
export class Sweeping {
  readonly #sealing: Sealing;
  readonly #sources: readonly string[];

  constructor(sealing: Sealing, sources: readonly string[]) {
    this.#sealing = sealing;
    this.#sources = sources;
  }

  /** How many operations were left by a crash; all of them are sealed now. */
  async sweep(leftAfterS = LEFT_AFTER_S): Promise<number> {
    let sealed = 0;
    for (const source of this.#sources) {
      for (;;) {
        const found = await this.#next(source, leftAfterS);
        if (found.length === 0) break;
        for (const digest of await this.#unsealed(found)) {
          await this.#sealing.seal([digest], 'UNSENT');
          sealed += 1;
        }
        await this.#passed(source, found.at(-1)!.sequence);
      }
      await this.#forget(source);
    }
    return sealed;
  }

  #next(source: string, leftAfterS: number): Promise<Left[]> {
    return this.#sealing.run<Left>(
      `left ${source}`,
      `select '${source}' as source, t.sequence, t.digest from "${source}".access_touch t
       where t.sequence > coalesce(
           (select s.sequence from regions.access_sweep s where s.source = '${source}'), 0)
         and t.at < now() - make_interval(secs => $1)
       order by t.sequence limit ${BATCH}`,
      [leftAfterS],
    );
  }

  /** What of these operations has no entry, person by person. */
  async #unsealed(found: readonly Left[]): Promise<Digest[]> {
    const operations = [...new Set(found.map(({ digest }) => digest.asker.operation))];
    const sealed = await this.#sealing.run<{ operation: string; person: string | null }>(
      'sealed',
      'select distinct operation, person from regions.access_entry where operation = any($1::uuid[])',
      [operations],
    );
    const done = new Set(sealed.map(({ operation, person }) => `${operation} ${person}`));
    return found.flatMap(({ digest }) => {
      const { operation } = digest.asker;
      const touches = digest.touches.filter(({ person }) => !done.has(`${operation} ${person}`));
      const attempts = done.has(`${operation} null`) ? [] : digest.attempts;
      return touches.length + attempts.length > 0 ? [{ ...digest, touches, attempts }] : [];
    });
  }

  async #passed(source: string, sequence: string): Promise<void> {
    await this.#sealing.run(
      'passed',
      `insert into regions.access_sweep as s (source, sequence) values ($1, $2)
       on conflict (source) do update set sequence = greatest(s.sequence, excluded.sequence)`,
      [source, sequence],
    );
  }

  async #forget(source: string): Promise<void> {
    await this.#sealing.run(
      `forget ${source}`,
      `delete from "${source}".access_touch t using regions.access_sweep s
       where s.source = '${source}' and t.sequence <= s.sequence
         and t.at < now() - make_interval(days => $1)`,
      [KEPT_DAYS],
    );
  }
}
