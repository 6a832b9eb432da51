import pg from 'pg';
import { expecting, HubError } from '../../ground/errors/errors.ts';
import { InvalidToken } from './invalid-token.ts';

/** Milliseconds, for a connection and for the answer. */
const PATIENCE = 2_000;
const CONNECTIONS = 4;

/** What a token says of who holds it and since when. */
export interface Held {
  organisation: string | null;
  subject: string;
  /** Seconds since 1970. */
  issuedAt: number;
}

/**
 * What the identity provider does not know or tells late: accounts that the hub shuts out, and keys of
 * clients that were changed. Asked on every request that has a token, with nothing kept in between, by
 * a login that reads this alone. Whether the client is let in to people is asked again by each
 * statement that reads them.
 */
export class Standing {
  readonly #pool: pg.Pool;

  constructor(url: string) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: PATIENCE,
      statement_timeout: PATIENCE,
    });
    // A connection that ends while it is idle is made anew by the next request.
    this.#pool.on('error', () => undefined);
  }

  /** @throws InvalidToken, FORBIDDEN; SUBGRAPH_UNAVAILABLE where the database cannot be asked. */
  async require({ organisation, subject, issuedAt }: Held): Promise<void> {
    const { blocked, former } = await this.#ask(organisation, subject, issuedAt);
    if (former) throw new InvalidToken('FORMER_KEY');
    if (blocked) throw new HubError('FORBIDDEN', expecting('ACCOUNT_OPEN'));
  }

  async #ask(organisation: string | null, subject: string, issuedAt: number): Promise<Answer> {
    try {
      const { rows } = await this.#pool.query<Answer>({
        name: 'standing',
        text: `select
            exists (select from access.account where subject = $2 and blocked
              and coalesce(blocked_until, 'infinity') >= (now() at time zone 'Asia/Shanghai')::date
            ) as blocked,
            exists (select from access.client
              where organisation = $1 and tokens_from > to_timestamp($3)) as former`,
        values: [organisation, subject, issuedAt],
      });
      return rows[0]!;
    } catch (error) {
      throw new HubError('SUBGRAPH_UNAVAILABLE', {}, error as Error);
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

interface Answer {
  blocked: boolean;
  former: boolean;
}
