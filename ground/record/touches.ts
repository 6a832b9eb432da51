import type { EntityMetadata } from '@mikro-orm/core';
import { MATRIX } from '../access/matrix.ts';
import { HubError } from '../errors/errors.ts';
import type { PublicIds } from '../identity/public-id.ts';
import type { Role, Viewer } from '../identity/viewer.ts';
import type { ColumnsRead } from '../rows/columns-read.ts';
import type { FieldClass } from '../schema/field-class.ts';
import { subjectsOf } from './about.ts';
import { WRITE_TOUCH } from './access-touch.ts';
import { classesRead } from './classes-read.ts';
import {
  askerOf,
  type Attempt,
  type AttemptKind,
  type Digest,
  PERSON_TYPES,
  type PersonType,
} from './digest.ts';

type Run = (sql: string, params: unknown[]) => Promise<unknown>;

/** What was read about one person in rows of one region. */
interface Touched {
  role: Role | null;
  classes: Set<FieldClass>;
}

/**
 * Whom one operation has read about in one subgraph. `Rows` tells it of the rows that leave a table,
 * never of a field. What it holds is in the outbox before the subgraph answers, or the answer is none.
 */
export class Touches {
  readonly #viewer: Viewer;
  readonly #ids: PublicIds;
  readonly #day: string;
  /** By type, key and region, as rows say them. */
  readonly #touched = new Map<string, Touched>();
  readonly #attempts: Attempt[] = [];
  #unwritten = false;

  constructor(viewer: Viewer, ids: PublicIds, day: string) {
    this.#viewer = viewer;
    this.#ids = ids;
    this.#day = day;
  }

  /** Rows of an entity are about to be shown, as far as these columns. */
  read(meta: EntityMetadata, rows: readonly object[], read: ColumnsRead): void {
    let classes: readonly FieldClass[] | undefined;
    for (const row of rows) {
      const about = subjectsOf(row);
      if (about.length === 0) continue;
      classes ??= classesRead(
        meta.class,
        meta.props.map(({ name }) => name),
        read,
      );
      for (const subject of about) this.#add(subject, this.#roleFor(meta.className), classes);
    }
  }

  /**
   * That the caller tried to find somebody, whether or not there is such a person: sealed into the
   * chain of the caller's organisation. `asked` is a keyed hash, such as `fingerprint` makes.
   */
  attempt(what: AttemptKind, asked: string, found: boolean): void {
    this.#attempts.push({ what, asked, found });
    this.#unwritten = true;
  }

  /** Takes over what a transaction has read; `written` when it has committed that too. */
  take(other: Touches, written: boolean): void {
    const before = this.#unwritten;
    for (const [subject, { role, classes }] of other.#touched) {
      this.#add(subject, role, [...classes]);
    }
    this.#attempts.push(...other.#attempts);
    this.#unwritten = written
      ? before
      : before || other.#touched.size > 0 || other.#attempts.length > 0;
  }

  /** Everything that was read, `null` when that is nothing of anybody. */
  get digest(): Digest | null {
    if (this.#touched.size === 0 && this.#attempts.length === 0) return null;
    const found = [...this.#touched].map(([subject, touched]) => {
      const [type, person, region] = subject.split(' ') as [PersonType, string, string];
      return { type, person, region, ...touched, classes: [...touched.classes].sort() };
    });
    const pseudonyms = new Map(
      PERSON_TYPES.flatMap((type) => {
        const keys = [
          ...new Set(found.filter((one) => one.type === type).map((one) => one.person)),
        ];
        if (keys.length === 0) return [];
        return this.#ids.encodeAll(type, keys).map((id, n) => [`${type} ${keys[n]}`, id] as const);
      }),
    );
    return {
      asker: askerOf(this.#viewer, this.#day),
      touches: found.map((one) => ({
        ...one,
        pseudonym: pseudonyms.get(`${one.type} ${one.person}`)!,
      })),
      attempts: [...this.#attempts],
    };
  }

  /**
   * Writes what has not been written, with the statement that it is given to run.
   * @throws RECORD_UNAVAILABLE when it cannot be written
   */
  async write(run: Run): Promise<void> {
    if (!this.#unwritten) return;
    const { digest } = this;
    try {
      await run(WRITE_TOUCH, [this.#viewer.operationId, JSON.stringify(digest)]);
    } catch (error) {
      throw new HubError('RECORD_UNAVAILABLE', {}, error as Error);
    }
    this.#unwritten = false;
  }

  #add(subject: string, role: Role | null, classes: readonly FieldClass[]): void {
    const known = this.#touched.get(subject);
    if (!known) {
      this.#touched.set(subject, { role, classes: new Set(classes) });
      this.#unwritten = true;
      return;
    }
    for (const one of classes) {
      if (known.classes.has(one)) continue;
      known.classes.add(one);
      this.#unwritten = true;
    }
  }

  #roleFor(entity: string): Role | null {
    return this.#viewer.roles.find((role) => MATRIX[entity]!.roles.includes(role)) ?? null;
  }
}
