import type { Role, Viewer } from '../identity/viewer.ts';
import { JoinedEnum, labelled } from '../schema/labelled.ts';
import type { Text } from '../text/text.ts';

/** Between which states an action leads, and who does it. */
export interface Move<State extends string> {
  /** States it leaves; none for the action that makes the row. */
  readonly from: readonly State[];
  /** State it leads to; where there are several, its work decides between them. */
  readonly to: State | readonly State[];
  /** Working roles of staff that may do it, each in its own region. */
  readonly roles: readonly Role[];
  /** Whether the elder whom the row is about, or her guardian, may do it too. */
  readonly own?: boolean;
  /**
   * Whether it takes something away, so that its note must say why (PIPL art. 24): REASON_REQUIRED
   * without one. The person whom the row is about reads it as `reason` of the step.
   */
  readonly reason?: boolean;
}

/** One action of a state machine; its name is the name of the mutation that does it. */
export interface Action<State extends string> extends Move<State> {
  /** What it does and what it is called, as "English. 中文". */
  readonly text: string;
  /** Codes it may be refused with beside those of every action, and REASON_REQUIRED. */
  readonly refusals: readonly string[];
}

type ActionText<State extends string> = readonly [
  text: string,
  move: Move<State>,
  refusals?: readonly string[],
];

/** A state machine as data: what may happen to an entity, from where to where, and by whom. */
export interface Machine<State extends string = string, Name extends string = string> {
  /** Type of the entity in the schema. */
  readonly entity: string;
  /** The states by name, as TypeGraphQL takes an enum. */
  readonly states: { readonly [S in State]: S };
  /** What each state is called, as "English. 中文". */
  readonly labels: Readonly<Record<State, string>>;
  readonly actions: Readonly<Record<Name, Action<State>>>;
}

/** A machine as it is written down. */
export interface MachineText<State extends string, Name extends string> {
  readonly entity: string;
  /** What the status says, as "English. 中文". */
  readonly status: string;
  /** Name of the enum of the states where it is not the entity's. */
  readonly statusName?: string;
  readonly states: Readonly<Record<State, string>>;
  readonly actions: Readonly<Record<Name, ActionText<NoInfer<State>>>>;
}

/** The actions of all machines: names of mutations. */
export const ACTIONS = new JoinedEnum(
  'ActionName',
  'A mutation that changes the state of a row. 操作',
);

/** The states of all machines; what one means for an entity is said at the enum of its status. */
export const STATES = new JoinedEnum('StateName', 'A state that a row was in or came to. 状态');

/** Every machine that was made so far. */
export const machines: Machine[] = [];

/** Makes a machine and the enum of its states, which says in the schema what leads where. */
export function machine<const State extends string, const Name extends string>(
  written: MachineText<State, Name>,
): Machine<State, Name> {
  const { entity, statusName = `${entity}Status` } = written;
  const actions = {} as Record<Name, Action<State>>;
  const lines = [`${written.status}\n\nHow it changes:`];
  const texts = Object.entries<ActionText<State>>(written.actions);
  for (const [name, [text, move, refusals = []]] of texts) {
    actions[name as Name] = { ...move, text, refusals };
    ACTIONS.add(name, text);
    lines.push(`- ${name}: ${arrow(move)}`);
  }
  for (const state of Object.keys(written.states)) {
    if (!STATES.has(state)) STATES.add(state, `See the enum of the entity's own status. 状态`);
  }
  const states = labelled<State>(statusName, lines.join('\n'), written.states);
  const made = { entity, actions, states, labels: written.states };
  machines.push(made as unknown as Machine);
  return made;
}

/** A state as a refusal names it: by its value, in Chinese with what it is called. */
export function stateText<State extends string>({ labels }: Machine<State>, state: State): Text {
  return { en: state, zh: `${labels[state].split(' ').at(-1)!}（${state}）` };
}

export function targets<State extends string>({ to }: Move<State>): readonly State[] {
  return typeof to === 'string' ? [to] : to;
}

/** Whether a viewer may ever do an action, whatever the row. */
export function mayDo({ roles, own }: Action<string>, viewer: Viewer): boolean {
  if (viewer.audience === 'elder') return own === true && viewer.person !== null;
  return viewer.audience === 'staff' && roles.some((role) => viewer.roles.includes(role));
}

/** The role by which a viewer does an action, `null` for the elder or guardian herself. */
export function actingRole({ roles }: Action<string>, viewer: Viewer): Role | null {
  return roles.find((role) => viewer.roles.includes(role)) ?? null;
}

/** Whether the rows are about an elder: she may do something of it herself. */
export function isAboutElder({ actions }: Machine): boolean {
  return Object.values(actions).some(({ own }) => own === true);
}

/** Names of the actions that lead on from a state and that the viewer may do. */
export function actionsFrom({ actions }: Machine, state: string, viewer: Viewer): string[] {
  return Object.entries(actions)
    .filter(([, action]) => action.from.includes(state) && mayDo(action, viewer))
    .map(([name]) => name);
}

/** An action for the description of its mutation. */
export function describeAction<Name extends string>(
  { actions }: Machine<string, Name>,
  name: Name,
): string {
  const action: Action<string> = actions[name];
  const { own, roles } = action;
  const staff = roles.length > 0 && `staff with the role ${roles.join(' or ')}`;
  const by = [own && 'the elder or her guardian', staff].filter(Boolean).join(', or ');
  const codes = [...(action.reason ? ['REASON_REQUIRED'] : []), ...action.refusals];
  const refusals = codes.length > 0 ? ` Refused with ${codes.join(', ')}.` : '';
  const [, does, label] = /^(.*) (\S+)$/.exec(action.text)!;
  return `${does} ${arrow(action)}, by ${by}.${refusals} ${label}`;
}

function arrow(action: Move<string>): string {
  const to = targets(action).join(' or ');
  return action.from.length === 0 ? `New → ${to}` : `${action.from.join(', ')} → ${to}`;
}
