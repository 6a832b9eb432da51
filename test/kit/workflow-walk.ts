import { type Action, targets } from '../../ground/workflow/machine.ts';
import { ROLES, type Role } from '../../ground/identity/viewer.ts';
import { contestable } from '../../ground/appeal/machine.ts';
import { walkAppeals } from './appeal-walk.ts';
import { personaOf, walkFourEyes } from './four-eyes-walk.ts';
import type { TestHub } from './hub.ts';
import { act, verdict } from './mutations.ts';
import { idOf, NEW, placed, REASON, type Row, rowOf, type Specimen, tracesOf } from './specimen.ts';
import { triedHub } from './tried-hub.ts';

/**
 * The tests that every workflow has through the hub: each action once with success, from a wrong
 * state, by a wrong role, for somebody else's row, by an office of another level, and by who did a
 * step that it is separate from. Who may do what in which state is compared
 * with the text of the policy without a database (test/authority).
 */
export function walkWorkflow(specimen: Specimen): void {
  const { machine } = specimen;
  const actions = Object.entries(machine.actions);
  const states = Object.keys(machine.states);
  const hub = triedHub();

  test.each(actions.map(([name, action]) => ({ name, action })))(
    '$name is done only by roles of the machine, from its states, in the own region',
    async ({ name, action }) => {
      const state = action.from[0] ?? NEW;
      const all = personas(specimen, action);
      const tried = (persona: Persona, state: string): Try => ({
        as: persona.name,
        role: persona.role,
        expected: expectedOf(specimen, name, state, persona),
      });
      const tries = all.map((persona) => tried(persona, state));
      const may = tries.filter(({ expected }) => expected === 'DONE');
      const mayNot = tries.filter(({ expected }) => expected !== 'DONE');
      for (const one of may) await tryAction(hub(), specimen, state, name, one);
      const together = specimen.apart ? mayNot.map((one) => [one]) : [mayNot];
      for (const some of together) await tryRefused(hub(), specimen, state, name, some);
      const wrong = states.find((one) => !action.from.includes(one));
      if (action.from.length > 0 && wrong)
        await tryRefused(hub(), specimen, wrong, name, [tried(all[0]!, wrong)]);
    },
  );

  walkFourEyes(specimen, hub);
  if (contestable(machine).length > 0) walkAppeals(specimen, hub);

  const reasoned = actions
    .filter(([, { reason, from }]) => reason && from.length > 0)
    .map(([name, { from }]) => [name, from[0]!] as const);
  if (reasoned.length === 0) return;
  test.each(reasoned)('%s of %s without a reason is refused and writes nothing', (name, state) =>
    tryWithoutReason(hub(), specimen, state, name),
  );
}

interface Persona {
  name: string | undefined;
  role: Role | 'OWN' | 'PARTNER' | null;
  /** Whether the row is in the persona's hands. */
  near: boolean;
}

/** Who tries an action: one whom it names here and elsewhere, one whom it does not name. */
function personas(
  specimen: Specimen,
  { roles: named, own, level, from, partner: byPartner }: Action<string>,
): Persona[] {
  // Of a row that is of no facility no operator has anything in hand.
  const roles = named.filter((role) => role !== 'OPERATOR' || specimen.facility !== undefined);
  const { region, otherRegion, offices, elder, otherElder, partner, otherPartner } = specimen;
  const office = level ? offices![level] : region;
  const operator = (near: boolean): Persona => {
    const n = near ? specimen.facility : specimen.otherFacility;
    return { name: `operator:${n!}`, role: 'OPERATOR', near };
  };
  const staff = (role: Role | undefined, near: boolean): Persona[] =>
    role === undefined
      ? []
      : [{ name: `${role.toLowerCase()}:${near ? office : otherRegion}`, role, near }];
  const person = (n: number | undefined, near: boolean): Persona[] =>
    n === undefined ? [] : [{ name: `elder:${n}`, role: 'OWN', near }];
  const elsewhere = (name: string | undefined, near: boolean): Persona[] => [
    { name, role: 'PARTNER', near },
  ];
  const unnamed = ROLES.find((role) => role !== 'ADMIN' && !roles.includes(role));
  return [
    ...staff(roles[0], true),
    ...person(elder, true),
    ...(own && elder !== undefined
      ? [{ name: `guardian:${elder}`, role: 'OWN' as const, near: true }]
      : []),
    ...roles
      .slice(1)
      .flatMap((role) => (role === 'OPERATOR' ? [operator(true)] : staff(role, true))),
    ...(roles.includes('OPERATOR') ? [operator(false)] : []),
    ...staff(roles[0], false),
    ...person(otherElder, false),
    ...staff(unnamed, true),
    ...(byPartner
      ? elsewhere(partner, true)
      : [{ name: `partner:${region}`, role: null, near: false }]),
    // What an office elsewhere makes is its own.
    ...(byPartner && from.length > 0 ? elsewhere(otherPartner, false) : []),
    { name: undefined, role: null, near: false },
  ];
}

interface Try {
  as: string | undefined;
  role: Persona['role'];
  /** DONE, or the code that refuses it. */
  expected: string;
}

function expectedOf(
  { machine, unknown }: Specimen,
  name: string,
  state: string,
  { role, near }: Persona,
): string {
  const action = machine.actions[name]!;
  const named =
    role === 'PARTNER'
      ? action.partner === true
      : role === 'OWN'
        ? action.own !== undefined
        : action.roles.some((one) => one === role);
  if (!named) return 'FORBIDDEN';
  if (!near) return unknown?.(name) ?? 'NOT_FOUND';
  return state === NEW || action.from.includes(state) ? 'DONE' : 'TRANSITION_NOT_ALLOWED';
}

async function tryAction(
  hub: TestHub,
  specimen: Specimen,
  state: string,
  name: string,
  { as, role }: Try,
): Promise<void> {
  const { machine, table } = specimen;
  const action = machine.actions[name]!;
  const creates = state === NEW;
  const { row: before, input } = await placed(hub, specimen, state, name, as);
  const reason = action.reason ? REASON : {};
  const outcome = await act(hub, machine, name, { ...input, ...reason }, { as });
  const label = `${name} in ${state} as ${as!}`;
  expect([label, verdict(outcome)]).toEqual([label, 'DONE']);
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
    role: role === 'OWN' || role === 'PARTNER' ? null : role,
  });
}

/** All who are refused try it on one row, which is as it was after them. */
async function tryRefused(
  hub: TestHub,
  specimen: Specimen,
  state: string,
  name: string,
  tries: readonly Try[],
): Promise<void> {
  const { machine, table } = specimen;
  const { key, row: before, input } = await placed(hub, specimen, state, name, tries[0]?.as);
  const inputs = [input];
  for (const { as } of tries.slice(1)) {
    const id = before && { id: await idOf(specimen, as, key), version: before.version };
    inputs.push({ ...id, ...(await specimen.input(hub, name, as ?? '', key)) });
  }
  // After the inputs, which may have put rows in place that the action needs.
  const kept = async () => [await rowOf(hub, specimen, key), await tracesOf(hub, table)];
  const was = await kept();
  const told: string[] = [];
  for (const [n, { as }] of tries.entries())
    told.push(verdict(await act(hub, machine, name, inputs[n]!, { as })));
  const label = ({ as }: Try) => `${name} in ${state} as ${as ?? 'anyone'}`;
  expect(tries.map((one, n) => [label(one), told[n]])).toEqual(
    tries.map((one) => [label(one), one.expected]),
  );
  expect([name, state, ...(await kept())]).toEqual([name, state, ...was]);
}

async function tryWithoutReason(
  hub: TestHub,
  specimen: Specimen,
  state: string,
  name: string,
): Promise<void> {
  const { machine, table } = specimen;
  const as = personaOf(specimen, name);
  const { key, row, input } = await placed(hub, specimen, state, name, as);
  const everything = async () => ({
    row: await rowOf(hub, specimen, key),
    traces: await tracesOf(hub, table),
  });
  const before = await everything();
  const version = Number(row!.version);
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
