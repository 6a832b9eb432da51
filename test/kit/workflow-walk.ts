import { type Action, type Machine, targets } from '../../ground/workflow/machine.ts';
import { openIdOf } from '../../ground/identity/open-id.ts';
import { ROLES, type Role } from '../../ground/identity/viewer.ts';
import { publicIdFor, testHub, type TestHub } from './hub.ts';
import { act, freshKey, type Outcome } from './mutations.ts';

/** How the walk gets at a machine: where its rows lie and what its actions need. */
export interface Specimen {
  machine: Machine;
  /** Table with its schema, such as services.home_care_bed. */
  table: string;
  primaryKey: 'key' | 'id';
  /** Region whose staff has the row in hand, and one whose staff has not. */
  region: string;
  otherRegion: string;
  /** Number of the elder whom the row is about, and of another one; none where it is about no one. */
  elder?: number;
  otherElder?: number;
  /** Puts one row into a state and gives its primary key. Called before each try. */
  place(hub: TestHub, state: string): Promise<string>;
  /** Clears the way for an action that makes a row. */
  clear(hub: TestHub): Promise<void>;
  /** What an action needs beside id, version, idempotency key and reason; ids are the persona's. */
  input(hub: TestHub, action: string, persona: string, key: string): Promise<Row> | Row;
  /** States an action may be refused in by a guard although the machine allows it. */
  exceptions?: (action: string, state: string) => boolean;
}

export type Row = Record<string, unknown>;

export const NEW = 'New';
/** The note of an action that must give its reason. */
const REASON = { note: '材料与事实不符' };

/**
 * The tests that every workflow has through the hub: each action once with success, from a wrong
 * state, by a wrong role, and for somebody else's row. Who may do what in which state is compared
 * with the text of the policy without a database (test/authority).
 */
export function walkWorkflow(specimen: Specimen): void {
  const { machine } = specimen;
  const actions = Object.entries(machine.actions);
  const states = Object.keys(machine.states);
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  test.each(actions.map(([name, action]) => ({ name, action })))(
    '$name is done only by roles of the machine, from its states, in the own region',
    async ({ name, action }) => {
      const state = action.from[0] ?? NEW;
      for (const persona of personas(specimen, action))
        await tryAction(hub, specimen, state, name, persona);
      const wrong = states.find((one) => !action.from.includes(one));
      const [near] = personas(specimen, action);
      if (action.from.length > 0 && wrong) await tryAction(hub, specimen, wrong, name, near!);
    },
  );

  const reasoned = actions
    .filter(([, { reason }]) => reason)
    .map(([name, { from }]) => [name, from[0]!] as const);
  if (reasoned.length === 0) return;
  test.each(reasoned)('%s of %s without a reason is refused and writes nothing', (name, state) =>
    tryWithoutReason(hub, specimen, state, name),
  );
}

interface Persona {
  name: string | undefined;
  role: Role | 'OWN' | null;
  /** Whether the row is in the persona's hands. */
  near: boolean;
}

/** Who tries an action: one whom it names here and elsewhere, one whom it does not name. */
function personas(
  { region, otherRegion, elder, otherElder }: Specimen,
  { roles, own }: Action<string>,
): Persona[] {
  const staff = (role: Role | undefined, near: boolean): Persona[] =>
    role === undefined
      ? []
      : [{ name: `${role.toLowerCase()}:${near ? region : otherRegion}`, role, near }];
  const person = (n: number | undefined, near: boolean): Persona[] =>
    n === undefined ? [] : [{ name: `elder:${n}`, role: 'OWN', near }];
  const unnamed = ROLES.find((role) => role !== 'ADMIN' && !roles.includes(role));
  return [
    ...staff(roles[0], true),
    ...person(elder, true),
    ...(own && elder !== undefined
      ? [{ name: `guardian:${elder}`, role: 'OWN' as const, near: true }]
      : []),
    ...roles.slice(1).flatMap((role) => staff(role, true)),
    ...staff(roles[0], false),
    ...person(otherElder, false),
    ...staff(unnamed, true),
    { name: `partner:${region}`, role: null, near: false },
    { name: undefined, role: null, near: false },
  ];
}

async function tryAction(
  hub: TestHub,
  specimen: Specimen,
  state: string,
  name: string,
  persona: Persona,
): Promise<void> {
  const { machine, table, primaryKey } = specimen;
  const action = machine.actions[name]!;
  const creates = state === NEW;
  if (creates) await specimen.clear(hub);
  const key = creates ? '' : await specimen.place(hub, state);
  const row = async () => {
    const { rows } = await hub.pg.query<{ row: Row }>(
      `select to_jsonb(t) as row from ${table} t where ${primaryKey}::text = $1`,
      [key],
    );
    return rows[0]?.row;
  };
  const before = await row();
  const as = persona.name;
  const id = creates ? {} : { id: await idOf(specimen, as, key), version: before!.version };
  const given = await specimen.input(hub, name, as ?? '', key);
  // After the input, which may have put rows in place that the action needs.
  const traces = await tracesOf(hub, table);
  const label = `${name} in ${state} as ${as ?? 'anyone'}`;

  const named =
    persona.role === 'OWN' ? action.own === true : action.roles.some((one) => one === persona.role);
  const expected = !named
    ? 'FORBIDDEN'
    : !persona.near
      ? 'NOT_FOUND'
      : creates || action.from.includes(state)
        ? 'DONE'
        : 'TRANSITION_NOT_ALLOWED';
  // Who may not, or not from here, is told that first and never asked for a reason.
  const reason = action.reason && expected === 'DONE' ? REASON : {};
  const outcome = await act(hub, machine, name, { ...id, ...given, ...reason }, { as });
  expect([label, verdict(outcome)]).toEqual([label, expected]);

  if (expected !== 'DONE') {
    expect([label, await row()]).toEqual([label, before]);
    expect([label, await tracesOf(hub, table)]).toEqual([label, traces]);
    return;
  }
  const version = creates ? 1 : Number(before!.version) + 1;
  expect(targets(action)).toContain(outcome.node?.status);
  expect(outcome.node).toMatchObject({ version });
  const schema = table.split('.')[0]!;
  const { rows: steps } = await hub.pg.query<Row>(
    `select action, from_state, to_state, version, role from ${schema}.transition
     order by sequence desc limit 1`,
  );
  expect(steps[0]).toEqual({
    action: name,
    from_state: creates ? null : state,
    to_state: outcome.node!.status,
    version,
    role: persona.role === 'OWN' ? null : persona.role,
  });
}

async function tryWithoutReason(
  hub: TestHub,
  specimen: Specimen,
  state: string,
  name: string,
): Promise<void> {
  const { machine, table, primaryKey, region } = specimen;
  const key = await specimen.place(hub, state);
  const as = `${machine.actions[name]!.roles[0]!.toLowerCase()}:${region}`;
  const given = await specimen.input(hub, name, as, key);
  const everything = async () => {
    const rows = await hub.pg.query<Row>(`select * from ${table} where ${primaryKey}::text = $1`, [
      key,
    ]);
    return { row: rows.rows[0]!, traces: await tracesOf(hub, table) };
  };
  const before = await everything();
  const version = Number(before.row.version);
  const input = { id: await idOf(specimen, as, key), version, ...given };
  for (const note of [undefined, null, '', ' \n　\u200b', '——…。']) {
    const { userErrors, node } = await act(hub, machine, name, { ...input, note }, { as });
    expect(userErrors).toEqual([
      { code: 'REASON_REQUIRED', path: ['input', 'note'], message: expect.any(String) as string },
    ]);
    expect(node).toMatchObject({ status: state, version });
    expect(await everything()).toEqual(before);
  }
  const stale = await act(hub, machine, name, { ...input, version: version + 1 }, { as });
  expect(verdict(stale)).toBe('VERSION_CONFLICT');
}

/** What a refused mutation must leave alone in its whole schema: row counts of every table. */
export async function tracesOf(hub: TestHub, table: string): Promise<Row> {
  const schema = table.split('.')[0]!;
  const { rows } = await hub.pg.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = $1 order by 1`,
    [schema],
  );
  const counts = rows.map(({ name }) => `(select count(*) from ${schema}."${name}") as "${name}"`);
  return (await hub.pg.query<Row>(`select ${counts.join(', ')}`)).rows[0]!;
}

export async function idOf({ primaryKey, machine }: Specimen, as: string | undefined, key: string) {
  if (primaryKey === 'id') return openIdOf(machine.entity, key);
  return as === undefined ? key : publicIdFor(as, machine.entity, key);
}

function verdict({ codes, refusals, node }: Outcome): string {
  // A mutation that is not in the contract is as closed as one that is refused.
  if (codes.includes('GRAPHQL_VALIDATION_FAILED')) return 'FORBIDDEN';
  return codes[0] ?? refusals[0] ?? (node === null ? 'NOTHING' : 'DONE');
}

/**
 * The tests that one action is one effect: fifty at once, a replay, another body, a stale version,
 * and a crash after each of its statements.
 */
export function oneEffect(
  specimen: Specimen,
  { name, state, persona }: { name: string; state: string; persona: string },
): void {
  const { machine, table, primaryKey } = specimen;
  const schema = table.split('.')[0]!;
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  async function prepared(): Promise<{ key: string; input: Row }> {
    const creates = state === NEW;
    if (creates) await specimen.clear(hub);
    const key = creates ? '' : await specimen.place(hub, state);
    const { rows } = await hub.pg.query<{ version: number }>(
      `select version from ${table} where ${primaryKey}::text = $1`,
      [key],
    );
    const id = creates ? {} : { id: await idOf(specimen, persona, key), version: rows[0]!.version };
    const own = await specimen.input(hub, name, persona, key);
    const reason = machine.actions[name]!.reason ? REASON : {};
    return { key, input: { ...id, ...own, ...reason, idempotencyKey: freshKey() } };
  }
  const run = (input: Row) => act(hub, machine, name, input, { as: persona });
  const steps = async () => {
    const { rows } = await hub.pg.query<{ n: string }>(
      `select count(*) as n from ${schema}.transition where entity = $1`,
      [machine.entity],
    );
    return Number(rows[0]!.n);
  };

  test(`fifty ${name} with one key at once have one effect`, async () => {
    const { input } = await prepared();
    const before = await steps();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => run(input)));
    expect(outcomes.map(verdict)).toEqual(outcomes.map(() => 'DONE'));
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(outcomes.map(({ node }) => JSON.stringify(node))).size).toBe(1);
    expect(await steps()).toBe(before + 1);
  });

  test(`the key of a ${name} with another input is refused and changes nothing`, async () => {
    const { input } = await prepared();
    expect(verdict(await run(input))).toBe('DONE');
    const before = await tracesOf(hub, table);
    const { codes, errors } = await run({ ...input, note: 'another' });
    expect(codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(errors[0]!.extensions.argument).toBe('input.idempotencyKey');
    expect(await tracesOf(hub, table)).toEqual(before);
  });

  test(`a crash after any statement of ${name} leaves all of it or nothing`, async () => {
    const { input } = await prepared();
    const before = await steps();
    let survived = 0;
    for (let n = 1; n <= 60; n++) {
      hub.failAt(n);
      const outcome = await run(input);
      hub.failAt(0);
      const done = (await steps()) - before;
      expect(done === 0 || done === 1).toBe(true);
      const { rows } = await hub.pg.query<{ n: string }>(
        `select count(*) as n from ${schema}.idempotency_key where key = $1`,
        [input.idempotencyKey],
      );
      expect(Number(rows[0]!.n)).toBe(done);
      if (outcome.codes.length > 0) survived += 1;
      if (done === 1) break;
    }
    expect(survived).toBeGreaterThan(3);
    const again = await run(input);
    expect([verdict(again), again.replayed]).toEqual(['DONE', true]);
    expect(await steps()).toBe(before + 1);
  });
}
