import type { MikroORM } from '@mikro-orm/postgresql';
import { Cursors } from './cursor.ts';
import { badInput } from './errors.ts';
import { PublicIds, recipientOf } from './public-id.ts';
import { Rows } from './rows.ts';
import type { Secrets } from './secrets.ts';
import type { Viewer } from './viewer.ts';

/** What a resolver gets of the request it works for. */
export class SubgraphContext {
  readonly rows: Rows;
  readonly ids: PublicIds;

  constructor(
    readonly orm: MikroORM,
    readonly viewer: Viewer,
    /** Today in Asia/Shanghai, YYYY-MM-DD. */
    readonly today: string,
    secrets: Secrets,
  ) {
    const recipient = recipientOf(viewer);
    this.ids = new PublicIds(secrets, recipient);
    this.rows = new Rows(orm.em.fork(), viewer, new Cursors(secrets, recipient));
  }

  /** The internal key behind a public id given as `argument`. */
  key(argument: string, id: string): string {
    const key = this.ids.decode(id);
    if (key === null) throw badInput(argument, `${argument} is not an id made for this caller.`);
    return key;
  }
}

/** Today in Asia/Shanghai. */
export function shanghaiToday(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
