import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { ChangeInput, CreateInput } from './action-input.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { expecting, HubError, notFound } from '../errors/errors.ts';
import { claim } from './idempotency.ts';
import { type Action, actingRole, type Machine, mayDo, targets } from './machine.ts';
import { newKey } from './new-key.ts';
import { openId } from '../identity/open-id.ts';
import type { Payload } from './payload.ts';
import { requireReason } from './reason.ts';
import { isWithin } from '../china/region-code.ts';
import { TransitionRecord } from './transition-record.ts';
import { Refusal, refuse } from './user-error.ts';
import type { Viewer } from '../identity/viewer.ts';

/** A row that moves through a state machine. */
export interface WorkflowRow<State extends string> {
  status: State;
  version: number;
}

export interface WorkflowOptions<Row extends object, State extends string, Name extends string> {
  entity: new () => Row;
  machine: Machine<State, Name>;
  /** The primary key of the entity: `key` behind a public id, or an open `id`. */
  primaryKey: keyof Row & string;
  /** What people call it, for messages. */
  label: string;
  /** The primary key of a new row; a UUIDv7 when left out. */
  newKey?(context: SubgraphContext): string;
  /** Whether the row is in the hands of a viewer who may do such actions somewhere. */
  covers(row: Row, viewer: Viewer, context: SubgraphContext): boolean | Promise<boolean>;
  /** What follows every change once the row is written, in its transaction: facts for others. */
  written?(step: Written<Row>): Promise<void>;
}

/** What the work of an action is given; all it reads and writes is in the action's transaction. */
export interface Step<Row> {
  row: Row;
  context: SubgraphContext;
  em: SqlEntityManager;
}

/** A row as it is written; `before` is `null` for a new one. */
export interface Written<Row> extends Step<Row> {
  before: Row | null;
}

/** What the work that makes a row is given. */
export interface NewStep<Row> extends Omit<Step<Row>, 'row'> {
  /** The key that the row will have. */
  key: string;
  /**
   * Makes sure that a row with these columns would be in the viewer's hands; to be asked before
   * anything else is told of whom or what it is about. @throws NOT_FOUND
   */
  own(columns: Changes<Row>): Promise<void>;
}

/** The properties that an action sets; `status` where the machine leaves a choice. */
export type Changes<Row> = Partial<Row>;

/**
 * Does the actions of a state machine. Each is one transaction: the idempotency key, the row (locked
 * and checked for version and state), its changes, what the work writes besides, facts for others,
 * and the record of the transition; all of it or nothing.
 */
export class Workflow<
  Row extends WorkflowRow<State> & object,
  State extends string,
  Name extends string,
> {
  readonly machine: Machine<State, Name>;
  readonly #options: WorkflowOptions<Row, State, Name>;

  constructor(options: WorkflowOptions<Row, State, Name>) {
    this.#options = options;
    this.machine = options.machine;
  }

  /**
   * Makes a row: `work` checks the input and gives its columns, all but key, version and state.
   * @throws FORBIDDEN when the viewer may not do this at all.
   */
  async create(
    context: SubgraphContext,
    name: Name,
    input: CreateInput,
    work: (step: NewStep<Row>) => Promise<Changes<Row>>,
  ): Promise<Payload<Row>> {
    this.#permit(context, name);
    const key = this.#options.newKey?.(context) ?? newKey();
    return this.#once(context, name, input, key, async (inside, em) => {
      requireReason(this.machine.actions[name], input);
      const own = (row: Changes<Row>) => this.#require(row as Row, inside);
      const columns = await work({ context: inside, em, key, own });
      await this.add({ context: inside, em, key }, name, input.note, columns);
    });
  }

  /**
   * Moves a row on: `work` checks what the action needs and gives the properties it sets.
   * @throws FORBIDDEN when the viewer may not do this at all; NOT_FOUND for a row that is not there
   * or not in the viewer's hands.
   */
  async move(
    context: SubgraphContext,
    name: Name,
    input: ChangeInput,
    work: (step: Step<Row>) => Changes<Row> | Promise<Changes<Row>> = () => ({}),
  ): Promise<Payload<Row>> {
    this.#permit(context, name);
    const key = this.#given(context, input.id);
    return this.#once(context, name, input, key, async (inside, em) => {
      const row = await this.#locked(inside, em, key);
      if (row.version !== input.version) {
        throw refuse('VERSION_CONFLICT', 'version', `It is at version ${row.version} by now.`);
      }
      const action = this.machine.actions[name];
      if (!action.from.includes(row.status)) {
        throw refuse('TRANSITION_NOT_ALLOWED', 'id', `${name} does not leave ${row.status}.`);
      }
      requireReason(action, input);
      const changes = await work({ row, context: inside, em });
      const status = this.#target(name, changes.status);
      await this.change({ context: inside, em }, name, input.note, row, { ...changes, status });
    });
  }

  /**
   * Makes a row in the course of another entity's action, which has checked that it may be made.
   * @throws NOT_FOUND for one that would not be in the viewer's hands.
   */
  async add(
    { context, em, key }: Omit<NewStep<Row>, 'own'>,
    name: Name,
    note: string | null | undefined,
    columns: Changes<Row>,
  ): Promise<void> {
    const { entity, primaryKey, written } = this.#options;
    const status = this.#target(name, columns.status);
    const row = { ...columns, [primaryKey]: key, status, version: 1 } as Row;
    await this.#require(row, context);
    await em.insert(entity, row as never);
    await this.#record(context, em, name, note, row, null);
    await written?.({ row, before: null, context, em });
  }

  /**
   * Changes another row in the course of an action, as when a new one takes its place: a version
   * and a recorded step of its own. The caller has locked it and answers for the state it gets.
   */
  async change(
    { context, em }: Omit<Step<Row>, 'row'>,
    name: Name,
    note: string | null | undefined,
    before: Row,
    changes: Changes<Row> & { status: State },
  ): Promise<void> {
    const { entity, primaryKey, written } = this.#options;
    const key = this.keyOf(before);
    const changed = { ...changes, version: before.version + 1, updatedAt: new Date() };
    await em.nativeUpdate(entity, { [primaryKey]: key } as never, changed as never);
    const row = { ...before, ...changed, [primaryKey]: key };
    await this.#record(context, em, name, note, row, before);
    await written?.({ row, before, context, em });
  }

  keyOf(row: Row): string {
    return row[this.#options.primaryKey] as string;
  }

  /** Whether a row is in the hands of the viewer. */
  covers(row: Row, context: SubgraphContext): boolean | Promise<boolean> {
    return this.#options.covers(row, context.viewer, context);
  }

  async #require(row: Row, context: SubgraphContext): Promise<void> {
    if (!(await this.covers(row, context))) throw notFound('input.id');
  }

  #permit({ viewer }: SubgraphContext, name: Name): void {
    if (mayDo(this.machine.actions[name], viewer)) return;
    throw new HubError('FORBIDDEN', expecting('ROLE_FOR_ACTION', { action: name }));
  }

  async #once(
    context: SubgraphContext,
    name: Name,
    input: CreateInput,
    subject: string,
    work: (inside: SubgraphContext, em: SqlEntityManager) => Promise<void>,
  ): Promise<Payload<Row>> {
    const { viewer, rows } = context;
    const action: Action<State> = this.machine.actions[name];
    const { idempotencyKey, ...body } = input;
    rows.forget();
    try {
      const replayOf = await context.transaction(async (inside, em) => {
        const before = await claim(em, {
          client: context.fingerprint([viewer.organisation, viewer.subject]),
          mutation: name,
          key: idempotencyKey,
          body: context.fingerprint(body),
          subject,
        });
        if (before === null) await work(inside, em);
        return before;
      });
      // What was done is done, even where it took the row out of the viewer's own hands.
      const node =
        replayOf === null
          ? await this.#seen(context, subject)
          : await this.#shown(context, replayOf);
      return { node, userErrors: [], replayed: replayOf !== null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const node = action.from.length === 0 ? null : await this.#shown(context, subject);
      return { node, userErrors: error.userErrors, replayed: false };
    } finally {
      rows.forget();
    }
  }

  /** The row of the payload; a replay is authorised like the first time. */
  async #shown(context: SubgraphContext, key: string): Promise<Row> {
    const row = await this.#seen(context, key);
    if (!row) throw notFound('input.id');
    return row;
  }

  async #seen(context: SubgraphContext, key: string): Promise<Row | null> {
    const { entity, primaryKey } = this.#options;
    const row = await context.rows.by(entity, primaryKey as never, key);
    return row && (await this.covers(row, context)) ? row : null;
  }

  async #locked(inside: SubgraphContext, em: SqlEntityManager, key: string): Promise<Row> {
    const { entity, primaryKey } = this.#options;
    const query = em.createQueryBuilder(entity, 'e').setLockMode(LockMode.PESSIMISTIC_WRITE);
    query.select('*' as never).where({ [primaryKey]: key } as never);
    const row = await inside.rows.one(entity, query.toQuery());
    if (!row) throw notFound('input.id');
    await this.#require(row, inside);
    return row;
  }

  #target(name: Name, chosen: State | undefined): State {
    const possible = targets<State>(this.machine.actions[name]);
    const target = chosen ?? possible[0]!;
    if (!possible.includes(target)) throw new Error(`${name} does not lead to ${target}`);
    return target;
  }

  #given(context: SubgraphContext, id: string): string {
    const { entity, primaryKey } = this.#options;
    if (primaryKey === 'key') return context.key('input.id', id);
    const { props } = context.orm.getMetadata().get<Row>(entity);
    const type = props.find(({ name }) => String(name) === primaryKey)?.type;
    return type === 'uuid' ? openId('input.id', id) : id;
  }

  async #record(
    { viewer }: SubgraphContext,
    em: SqlEntityManager,
    name: Name,
    note: string | null | undefined,
    row: Row,
    before: Row | null,
  ): Promise<void> {
    await em.insert(TransitionRecord, {
      entity: this.machine.entity,
      subject: this.keyOf(row),
      version: row.version,
      action: name,
      from: before?.status ?? null,
      to: row.status,
      actor: viewer.subject,
      organisation: viewer.organisation,
      role: actingRole(this.machine.actions[name], viewer),
      regionCode: viewer.region,
      note: note ?? null,
      requestId: viewer.requestId,
    } as never);
  }
}

/** Staff act inside their own region, an elder or guardian on what is about the elder. */
export function coversRegionOrPerson(
  { regionCode, elderKey }: { regionCode: string; elderKey?: string },
  { audience, region, person }: Viewer,
): boolean {
  if (audience === 'elder') return person !== null && person === elderKey;
  return audience === 'staff' && region !== null && isWithin(regionCode, region);
}
