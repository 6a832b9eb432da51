import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { createHmac, type KeyObject } from 'node:crypto';
import { viewerSetting } from '../access/viewer-setting.ts';
import { databaseFault } from '../errors/database-fault.ts';
import { outcomeUnknown } from '../errors/errors.ts';
import { notAnId } from '../identity/open-id.ts';
import { type PublicIds, recipientOf } from '../identity/public-id.ts';
import { recipientsOf } from '../identity/recipients.ts';
import { RowIds } from '../identity/row-ids.ts';
import { PageCursors } from '../rows/page-cursors.ts';
import type { Digest } from '../record/digest.ts';
import { Touches } from '../record/touches.ts';
import { Rows } from '../rows/rows.ts';
import { type Deadline, NO_DEADLINE } from '../process/deadline.ts';
import type { Secrets } from '../process/secrets.ts';
import { clientOf, type Viewer } from '../identity/viewer.ts';
import { inTransaction } from './transaction.ts';

/** What a resolver gets of the request it works for. */
export class SubgraphContext {
  readonly rows: Rows;
  readonly ids: PublicIds;
  /** The ids of what this operation reads. */
  readonly rowIds: RowIds;
  /** Whom this operation reads about. */
  readonly touches: Touches;
  /** Keys of elders whom the caller has named by an id. */
  readonly named = new Set<string>();
  // Not a #field: Apollo Server hands resolvers a copy that has the prototype alone.
  private readonly secrets: Secrets;

  constructor(
    readonly orm: MikroORM,
    readonly viewer: Viewer,
    /** Today in Asia/Shanghai, YYYY-MM-DD. */
    readonly today: string,
    secrets: Secrets,
    /** That of a transaction; reads outside of one need none of their own. */
    em: SqlEntityManager = orm.em,
    /** When the edge stops waiting for this. */
    readonly deadline: Deadline = NO_DEADLINE,
  ) {
    this.secrets = secrets;
    const { ids, cursors } = recipientsOf(secrets).of(recipientOf(viewer));
    this.ids = ids;
    this.rowIds = new RowIds(ids);
    this.touches = new Touches(viewer, ids, today);
    const told = [this.rowIds, today, this.touches] as const;
    this.rows = new Rows(em, viewer, new PageCursors(cursors), ...told);
  }

  /**
   * One transaction: all that `work` reads and writes through its own context and entity manager
   * happens together or not at all. One that lost a race against another is done over, from the
   * start, and finds what the other one left: `work` keeps nothing outside. An order finds what a
   * relative may order by, too.
   */
  async transaction<T>(
    work: (inside: SubgraphContext, em: SqlEntityManager) => Promise<T>,
    ordering = false,
  ): Promise<T> {
    const { orm, today, deadline } = this;
    const viewer: Viewer = ordering ? { ...this.viewer, ordering } : this.viewer;
    const setting = viewerSetting({ viewer, today });
    const terms = { orm, client: clientOf(viewer), deadline, setting };
    let touched: Touches | undefined;
    let done = false;
    try {
      const result = await inTransaction(terms, async (em) => {
        const inside = new SubgraphContext(orm, viewer, today, this.secrets, em, deadline);
        touched = inside.touches;
        const worked = await work(inside, em);
        await touched.write((sql, params) => em.execute(sql, params));
        return worked;
      });
      done = true;
      return result;
    } finally {
      // What was read is told, also where nothing came of it.
      if (touched) this.touches.take(touched, done);
    }
  }

  /**
   * What this operation read of persons, once it stands in the outbox; `null` where it read nothing.
   * @throws RECORD_UNAVAILABLE when it cannot be written: then nothing of it may be shown
   */
  async recorded(): Promise<Digest | null> {
    await this.touches.write((sql, params) => this.rows.sql(sql, params));
    return this.touches.digest;
  }

  /** Reads what a change has left. @throws OUTCOME_UNKNOWN when the database cannot be asked. */
  async afterChange<T>(read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      throw databaseFault(error) === null ? error : outcomeUnknown(error as Error);
    }
  }

  /**
   * A keyed hash of a value of JSON, the same for the same content, telling nothing of it. A member
   * that is null is none: clients send null for what they do not set.
   */
  fingerprint(value: unknown): string {
    const text = JSON.stringify(value, (_, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part) ? members(part) : part,
    );
    return createHmac('sha256', this.secrets.ownKey(this.subgraph, 'fingerprint'))
      .update(text)
      .digest('base64url');
  }

  /** A keyed hash of a code that is handed to an organisation; every subgraph makes the same of it. */
  handedHash(organisation: string, code: string): string {
    const key = this.secrets.key(`handed-code/${organisation}`);
    return createHmac('sha256', key).update(code).digest('base64url');
  }

  /** The subgraph it works in. */
  get subgraph(): string {
    return String(this.orm.config.get('contextName'));
  }

  /** A key by which this subgraph seals what it keeps. */
  dataKey(label: string): KeyObject {
    return this.secrets.ownKey(this.subgraph, label);
  }

  /**
   * The internal key behind the public id of this type given as `argument`.
   * @throws BAD_USER_INPUT, the same for all that is no such id
   */
  key(type: string, argument: string, id: string): string {
    const key = this.ids.decode(type, id);
    if (key === null) throw notAnId(type, argument);
    if (type === 'Elder') this.named.add(key);
    return key;
  }
}

/** What an object says, in one order. */
function members(part: object): object {
  const said = Object.entries(part).filter(([, value]) => value !== null);
  return Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}
