import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ClassType } from 'type-graphql';
import type { ChangeInput, CreateInput } from './action-input.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { notFound } from '../errors/errors.ts';
import { requireApart } from './four-eyes.ts';
import { type Action, type Machine, stateText, target } from './machine.ts';
import { keysIn, keysText } from './made-keys.ts';
import { newKey } from './new-key.ts';
import { once } from './once.ts';
import { type Payload, payloadOf, type PayloadOfAll, payloadOfAll } from './payload.ts';
import { type Noted, requireSaid } from './input-text.ts';
import { onceWritten } from '../rows/abreast.ts';
import { keepEvidence } from '../evidence/keep.ts';
import { rowKey } from '../rows/row-key.ts';
import type { FieldClass } from '../schema/field-class.ts';
import { there } from './there.ts';
import { recordSteps, type Why } from './transition-record.ts';
import { Refusal } from './refusals.ts';
import { REFUSED, requireNamed } from './refused.ts';
import { workflowFields, type WorkflowRow } from './workflow-fields.ts';
import { type About, isInHand } from './in-hand.ts';
import { requirePower } from './own-powers.ts';
import { requirePermitted } from './permit.ts';
import type { Changes, NewStep, Shown, Step, WorkflowOptions, Written } from './step.ts';

export type { Changes, NewStep, Step, WorkflowOptions, Written };

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
  /** What its mutations answer; and those that make several rows. */
  readonly Payload: ClassType<Payload<Row>>;
  readonly PayloadOfAll: (most: number) => ClassType<PayloadOfAll<Row>>;
  /** The fields that every entity with a workflow has. */
  readonly resolver: Function;
  readonly primaryKey: string;
  readonly #options: WorkflowOptions<Row>;

  constructor(
    readonly entity: ClassType<Row>,
    readonly machine: Machine<State, Name>,
    fieldClass: FieldClass,
    options: WorkflowOptions<Row> = {},
  ) {
    this.#options = options;
    this.primaryKey = options.primaryKey ?? 'key';
    this.Payload = payloadOf(entity, fieldClass);
    this.PayloadOfAll = (most) => payloadOfAll(entity, fieldClass, most);
    this.resolver = workflowFields<Row, State>(entity, this, fieldClass);
  }

  /**
   * Makes a row: `work` checks the input and gives its columns, all but key, version and state.
   * @throws FORBIDDEN for who may never do this; GUARDIANSHIP_NOT_IN_FORCE for who acts for nobody.
   */
  async create(
    context: SubgraphContext,
    name: Name,
    input: CreateInput,
    work: (step: NewStep<Row>) => Promise<Changes<Row>>,
  ): Promise<Payload<Row>> {
    await requirePermitted(this.machine.actions[name], name, context);
    const key = this.#options.newKey?.(context, { ...input }) ?? newKey();
    return this.#once(context, name, input, key, (inside, em) =>
      this.make({ context: inside, em, key }, name, input, work),
    );
  }

  /** What `create` does in its transaction, for one that has begun and may make more than one row. */
  async make(
    step: Omit<NewStep<Row>, 'own'>,
    name: Name,
    input: Noted,
    work: (step: NewStep<Row>) => Changes<Row> | Promise<Changes<Row>>,
  ): Promise<void> {
    requireSaid(this.machine.actions[name], input, step.context);
    const own = (row: Changes<Row>) => this.#require(name, row as Row, step.context, 'elder');
    await this.add(step, name, input, await work({ ...step, own }));
  }

  /**
   * Makes several rows, all of them or none: `work` checks the input and gives the columns of each, one
   * for each key, or null where the row with this key is there already and stays as it is. A refused one
   * names its place in the input.
   * @throws like `create`
   */
  async createAll(
    context: SubgraphContext,
    name: Name,
    input: CreateInput,
    keys: readonly string[],
    work: (step: Step<readonly string[]>) => Promise<readonly (Changes<Row> | null)[]>,
  ): Promise<PayloadOfAll<Row>> {
    await requirePermitted(this.machine.actions[name], name, context);
    const all = (made: string) => Promise.all(keysIn(made).map((key) => this.#shown(context, key)));
    const { node, ...told } = await this.#once(
      context,
      name,
      input,
      keysText(keys),
      async (inside, em) => {
        requireSaid(this.machine.actions[name], input, inside);
        const rows = await work({ context: inside, em, row: keys });
        const made = new Map(keys.flatMap((key, n) => (rows[n] ? [[key, rows[n]]] : [])));
        await this.#addAll({ context: inside, em }, name, input, made);
      },
      { made: all, shown: all },
    );
    return { nodes: node ?? [], ...told };
  }

  /**
   * Moves a row on: `work` checks what the action needs and gives the properties it sets.
   * @throws as there; NOT_FOUND for a row not in the viewer's hands.
   */
  async move(
    context: SubgraphContext,
    name: Name,
    input: ChangeInput,
    work: (step: Step<Row>) => Changes<Row> | Promise<Changes<Row>> = () => ({}),
  ): Promise<Payload<Row>> {
    await requirePermitted(this.machine.actions[name], name, context);
    const key = rowKey(context, this.entity, 'input.id', input.id);
    return this.#once(context, name, input, key, async (inside, em) => {
      const row = there(await inside.rows.locked(this.entity, key));
      await this.moveLocked({ row, context: inside, em }, name, input, work);
    });
  }

  /** What `move` does in its transaction, with a row that is locked; gives the row as it is then. */
  async moveLocked(
    { row, context, em }: Step<Row>,
    name: Name,
    input: Noted & Pick<ChangeInput, 'version'>,
    work: (step: Step<Row>) => Changes<Row> | Promise<Changes<Row>>,
  ): Promise<Row> {
    await this.#require(name, row, context, 'id');
    if (row.version !== input.version) {
      throw REFUSED.VERSION_CONFLICT('version', { version: row.version });
    }
    const action = this.machine.actions[name];
    if (!action.from.includes(row.status)) {
      throw REFUSED.TRANSITION_NOT_ALLOWED('id', { state: stateText(this.machine, row.status) });
    }
    const machine = this.machine as unknown as Machine;
    await requireApart(context.rows, machine, name, row, this.keyOf(row));
    requireSaid(action, input, context);
    const changes = await work({ row, context, em });
    const status = target(name, action, changes.status);
    return this.change({ context, em }, name, input, row, { ...changes, status });
  }

  /**
   * Makes a row as part of another entity's action, which has checked that it may be made.
   * @throws NOT_FOUND for one that would not be in the viewer's hands.
   */
  async add(
    { context, em, key }: Omit<NewStep<Row>, 'own'>,
    name: Name,
    said: Why,
    columns: Changes<Row>,
  ): Promise<void> {
    await this.#addAll({ context, em }, name, said, new Map([[key, columns]]));
  }

  /** The same of several rows by their keys; how many statements it takes does not grow with them. */
  async #addAll(
    { context, em }: Omit<Step<Row>, 'row'>,
    name: Name,
    said: Why,
    all: ReadonlyMap<string, Changes<Row>>,
  ): Promise<void> {
    const rows = [...all].map(([key, columns]) => {
      const status = target(name, this.machine.actions[name], columns.status);
      return { ...columns, [this.primaryKey]: key, status, version: 1 } as Row;
    });
    if (rows.length === 0) return;
    for (const row of rows) await this.#require(name, row, context, 'elder');
    await em.insertMany(this.entity, rows as never);
    const steps = rows.map((row) => ({ row, before: null, context, em }));
    await this.#written(steps, name, said);
  }

  /**
   * Changes another row as part of an action, for example when a new one takes its place. It gets a version
   * and a step of its own. The caller has locked it, answers for its new state, and gets it as it is then.
   */
  async change(
    { context, em }: Omit<Step<Row>, 'row'>,
    name: Name,
    said: Why,
    before: Row,
    changes: Changes<Row> & { status: State },
  ): Promise<Row> {
    const key = { [this.primaryKey]: this.keyOf(before) };
    const changed = { ...changes, version: before.version + 1, updatedAt: new Date() };
    await em.nativeUpdate(this.entity, key as never, changed as never);
    const row = { ...before, ...changed, ...key };
    await this.#written([{ row, before, context, em }], name, said);
    return row;
  }

  keyOf(row: Row): string {
    return row[this.primaryKey as keyof Row] as string;
  }

  /** Whether a row is in the hands of the viewer. */
  covers(row: Row, context: SubgraphContext): boolean | Promise<boolean> {
    const { covers } = this.#options;
    if (covers) return covers(row, context.viewer, context);
    const { regionCode, facilityId } = row as never as About;
    return isInHand({ regionCode, facilityId, elderKey: this.elderOf(row) }, context);
  }

  /** The elder whom a row is about; null for a row about something else. */
  elderOf(row: Row): string | null {
    const { elderOf } = this.#options;
    return elderOf ? elderOf(row) : ((row as Partial<About>).elderKey ?? null);
  }

  async #require(
    name: Name,
    row: Row,
    context: SubgraphContext,
    field: 'elder' | 'id',
  ): Promise<void> {
    if (!(await this.covers(row, context))) throw notFound('input.id');
    await requirePower(this.machine.actions[name], this.elderOf(row), context, field);
  }

  async #once<Node = Row>(
    context: SubgraphContext,
    name: Name,
    input: CreateInput,
    subject: string,
    work: (inside: SubgraphContext, em: SqlEntityManager) => Promise<void>,
    { made, shown }: Shown<Node> = this.#oneRow(context) as never,
  ): Promise<Payload<Node>> {
    const { rows, viewer } = context;
    const action: Action<State> = this.machine.actions[name];
    const ordering = action.own === 'ORDER' && viewer.account !== null;
    const ways = { now: work, again: this.#shown.bind(this), ordering };
    rows.forget();
    try {
      const replayOf = await once(context, name, input, subject, ways);
      // What was done is done, also where its row is not the viewer's to read, then or ever.
      const node = await context.afterChange(() =>
        replayOf === null || ordering ? made(replayOf ?? subject) : shown(replayOf),
      );
      return { node, userErrors: [], replayed: replayOf !== null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      requireNamed(name, action, error);
      const node = action.from.length === 0 ? null : await shown(subject);
      return { node, userErrors: error.userErrors(viewer.language), replayed: false };
    } finally {
      rows.forget();
    }
  }

  /** The row of the payload; a replay is authorised like the first time. */
  #oneRow(context: SubgraphContext): Shown<Row> {
    return { made: (key) => this.#seen(context, key), shown: (key) => this.#shown(context, key) };
  }

  async #shown(context: SubgraphContext, key: string): Promise<Row> {
    return there(await this.#seen(context, key));
  }

  async #seen(context: SubgraphContext, key: string): Promise<Row | null> {
    const row = await context.rows.by(this.entity, this.primaryKey as never, key);
    return row && (await this.covers(row, context)) ? row : null;
  }

  /** Records the steps and tells others of them. */
  async #written(steps: readonly Written<Row>[], name: Name, said: Why): Promise<void> {
    const taken = steps.map(({ row, before }) => {
      const states = { from: before?.status ?? null, to: row.status };
      return { subject: this.keyOf(row), version: row.version, ...states };
    });
    await recordSteps(steps[0]!, this.machine, name, said, taken);
    const { evidence } = this.#options;
    const keyed = steps.map((step) => ({ ...step, key: this.keyOf(step.row) }));
    if (evidence) await keepEvidence(evidence, keyed, { ...this.machine, action: name }, said);
    await onceWritten(steps[0]!.em, async () => {
      for (const step of steps) await this.#options.written?.(step);
    });
  }
}
