import pg from 'pg';
import type { KeyObject } from 'node:crypto';
import { WORK_SETTING } from '../../../ground/access/viewer-setting.ts';
import { RECORD_MARK } from '../../../ground/record/record-schema.ts';
import type { Digest } from '../../../ground/record/digest.ts';
import { madeOnce } from '../../../ground/process/made-once.ts';
import { releaseDeadConnections } from '../../../ground/process/dead-connections.ts';
import { type ChainHead, ChainQueue } from './chain-queue.ts';
import { sealOf } from './chain.ts';
import { entriesOf, type Known, type NewEntry } from './entries.ts';
import type { AccessOutcome } from './labels.ts';

/** Label of the key by which the hub knows the entries that it made itself. */
export const SEAL_KEY = 'record/seal';

const CONNECTIONS = 6;
/** As long as the edge would wait for a subgraph that hangs, and less. */
const WAITS = { connectionTimeoutMillis: 1_000, statement_timeout: 4_000, lock_timeout: 3_000 };
/** By which row security knows its work. */
export const RECORD_WORK = `-c ${WORK_SETTING}=RECORD`;

export interface SealingOptions {
  /** Database, as the login `record`. */
  url: string;
  /** By which the hub knows entries that it made itself. */
  key: KeyObject;
  /** Schemas with an outbox. */
  sources: readonly string[];
  /** Called with each statement. */
  onStatement?: (sql: string) => void;
  /** Called with where a chain ends, and how many entries came to it. */
  onSealed?: (head: ChainHead, entries: number) => void;
}

type Outcome = Extract<AccessOutcome, 'ANSWERED' | 'UNSENT'>;

/** Seals what operations read into the chains of cities. */
export class Sealing {
  readonly pool: pg.Pool;
  readonly #options: SealingOptions;
  readonly #queues = new Map<string, ChainQueue>();
  readonly #outboxes: string;

  constructor(options: SealingOptions) {
    this.#options = options;
    this.pool = new pg.Pool({
      connectionString: options.url,
      max: CONNECTIONS,
      options: RECORD_WORK,
      allowExitOnIdle: true,
      ...WAITS,
    });
    releaseDeadConnections(this.pool);
    // One that dies while nobody uses it is missed by nobody.
    this.pool.on('error', () => undefined);
    this.#outboxes = options.sources
      .map((source) => `select digest from "${source}".access_touch where operation = $1`)
      .join(' union all ');
  }

  /** Resolves when everything that one operation read stands in the record, on the disk. */
  async seal(digests: readonly Digest[], outcome: Outcome = 'ANSWERED'): Promise<void> {
    if (digests.length === 0) return;
    const entries = entriesOf(digests, await this.#known(digests), outcome);
    const chains = new Map<string, NewEntry[]>();
    for (const entry of entries) madeOnce(chains, entry.chain, () => []).push(entry);
    await Promise.all([...chains].map(([chain, all]) => this.#queueOf(chain).add(all)));
  }

  /** The same where another process put the answer together, and the outboxes alone know of what. */
  async sealOperation(operation: string): Promise<void> {
    const rows = await this.run<{ digest: Digest }>('outboxes', this.#outboxes, [operation]);
    await this.seal(rows.map(({ digest }) => digest));
  }

  /** Where each chain ends. */
  async ends(): Promise<ChainHead[]> {
    const rows = await this.run<{ chain: string; sequence: string; hash: string }>(
      'ends',
      `select distinct on (chain) chain, sequence, hash from regions.access_entry
       order by chain, sequence desc`,
      [],
    );
    return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
  }

  /** Runs a statement as the login that seals. */
  async run<Row extends pg.QueryResultRow>(
    name: string,
    text: string,
    values: unknown[],
  ): Promise<Row[]> {
    const marked = `${RECORD_MARK} ${text}`;
    this.#options.onStatement?.(marked);
    return (await this.pool.query<Row>({ name, text: marked, values })).rows;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  #queueOf(chain: string): ChainQueue {
    return madeOnce(this.#queues, chain, () => {
      return new ChainQueue(chain, (...batch) => this.#sealBatch(...batch));
    });
  }

  async #sealBatch(chain: string, entries: readonly NewEntry[]): Promise<ChainHead> {
    const { key, onSealed } = this.#options;
    const bodies = entries.map(({ body }) => body);
    const [end] = await this.run<{ last_sequence: string; last_hash: string }>(
      'seal',
      'select * from access.seal($1, $2, $3, $4)',
      [chain, entries.map((one) => one.key), bodies, bodies.map((body) => sealOf(key, body))],
    );
    const head = { chain, sequence: Number(end!.last_sequence), hash: end!.last_hash };
    onSealed?.(head, entries.length);
    return head;
  }

  /** Of who is no officer: where the elders live, and what they share with the asker. */
  async #known(digests: readonly Digest[]): Promise<Known> {
    const { audience, organisation, purpose, legalBasis, caseNumber, day } = digests[0]!.asker;
    const touches = digests.flatMap((digest) => digest.touches);
    if (audience === 'staff' || touches.length === 0)
      return { homes: new Map(), grants: new Map() };
    const rows = await this.run<{ person: string; region: string; grants: string[] }>(
      'homes',
      `select p as person, f.region_code as region, array(
         select distinct s.source || '/' || s.source_key from access.share s
         where s.organisation = $2 and s.person = p and s.purpose = $3 and s.legal_basis = $4
           and s.ended_at is null and $5::date between s.valid_from and s.valid_until
           and (s.case_number is null or s.case_number = $6)
         order by 1) as grants
       from unnest($1::uuid[]) p left join regions.elder_fact f on f.elder_key = p`,
      [
        ...[[...new Set(touches.map(({ person }) => person))], organisation, purpose, legalBasis],
        ...[day, caseNumber],
      ],
    );
    return {
      homes: new Map(rows.flatMap(({ person, region }) => (region ? [[person, region]] : []))),
      grants: new Map(rows.map(({ person, grants }) => [person, grants])),
    };
  }
}
