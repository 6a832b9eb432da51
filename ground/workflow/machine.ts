import type { NeededPower } from '../access/acting-power.ts';
import type { OfficeLevel } from '../identity/offices.ts';
import type { Role, Viewer } from '../identity/viewer.ts';
import { JoinedEnum, labelled } from '../schema/labelled.ts';
import type { Text } from '../text/text.ts';
import { isEvidenced } from '../evidence/evidenced.ts';
import { type Taking, takingOf } from './takings.ts';

/** Between which states an action leads, and who does it. */
export interface Move<State extends string, Name extends string = string> {
  /** States it leaves; none for the action that makes the row. */
  readonly from: readonly State[];
  /** State it leads to; where there are several, its work decides between them. */
  readonly to: State | readonly State[];
  /** Working roles of staff that may do it, each in its own region; OPERATOR for what is her facility's. */
  readonly roles: readonly Role[];
  /**
   * Where the elder whom the row is about may do it too: the power that who acts for her needs for it.
   * ORDER has a relative whom she lets order, and a guardian who may apply.
   */
  readonly own?: NeededPower;
  /** Whether the office of another city may do it, through its own contract, for what is its own. */
  readonly partner?: boolean;
  /**
   * Whether it takes something away, so that its note must say why (PIPL art. 24): REASON_REQUIRED
   * without one. The person whom the row is about reads it as `reason` of the step.
   */
  readonly reason?: boolean;
  /** Whether it judges a step of another row, which the row names: not by who did that step. */
  readonly reviews?: true;
  /**
   * Whether an office of a county or of a city does it: WRONG_LEVEL for another one. Where the hub has
   * none of that level, the next above does it, else the same office by another person.
   */
  readonly level?: OfficeLevel;
  /** Steps before it that somebody else must have done: SAME_PERSON for who did one of them last. */
  readonly separateFrom?: readonly Name[];
}

/** One action of a state machine; its name is the name of the mutation that does it. */
export interface Action<State extends string> extends Move<State> {
  /** What it does and what it is called, as "English. 中文". */
  readonly text: string;
  /** Codes it may be refused with beside those of every action, and those that its move implies. */
  readonly refusals: readonly string[];
  /** What is said of it where it takes something from somebody: which codes say why, and its term. */
  readonly taking: Taking | null;
  /** Whether it rests on evidence: EVIDENCE_REQUIRED without any. */
  readonly evidenced: boolean;
}

type ActionText<State extends string, Name extends string = string> = readonly [
  text: string,
  move: Move<State, Name>,
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
  /** Whether its rows are about an elder, who may read why something was taken away. */
  readonly aboutElder: boolean;
}

/** A machine as it is written down. */
export interface MachineText<State extends string, Name extends string> {
  readonly entity: string;
  /** What the status says, as "English. 中文". */
  readonly status: string;
  /** Said where the rows are about an elder although she does nothing of it herself. */
  readonly aboutElder?: true;
  /** Name of the enum of the states where it is not the entity's. */
  readonly statusName?: string;
  readonly states: Readonly<Record<State, string>>;
  readonly actions: Readonly<Record<Name, ActionText<NoInfer<State>, NoInfer<Name>>>>;
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
    requireSteps(name, move);
    actions[name as Name] = {
      ...move,
      text,
      refusals,
      taking: takingOf(name),
      evidenced: isEvidenced(name),
    };
    ACTIONS.add(name, text);
    lines.push(`- ${name}: ${arrow(move)}`);
  }
  for (const state of Object.keys(written.states)) {
    if (!STATES.has(state)) STATES.add(state, `See the enum of the entity's own status. 状态`);
  }
  const states = labelled<State>(statusName, lines.join('\n'), written.states);
  const own = texts.some(([, [, move]]) => move.own !== undefined);
  const aboutElder = written.aboutElder ?? own;
  const made = { entity, actions, states, labels: written.states, aboutElder };
  machines.push(made as unknown as Machine);
  return made;
}

/** @throws for a move that separates nobody: its row is new, or its level would let one person do all. */
function requireSteps(name: string, { from, level, separateFrom }: Move<string>): void {
  if (from.length === 0 && (level || separateFrom)) throw new Error(`nothing comes before ${name}`);
  if (level && !separateFrom) throw new Error(`${name} has a level and is separate from nothing`);
}

/** A state as a refusal names it: by its value, in Chinese with what it is called. */
export function stateText<State extends string>({ labels }: Machine<State>, state: State): Text {
  return { en: state, zh: `${labels[state].split(' ').at(-1)!}（${state}）` };
}

/** An action as a refusal names it: by its mutation, in Chinese with what it is called. */
export function actionText({ actions }: Machine, name: string): Text {
  return { en: name, zh: `${labelOf(actions[name]!)}（${name}）` };
}

export function targets<State extends string>({ to }: Move<State>): readonly State[] {
  return typeof to === 'string' ? [to] : to;
}

/** The state that an action leads to, as its work has chosen. @throws for one that it does not lead to */
export function target<State extends string>(
  name: string,
  move: Move<State>,
  chosen: State | undefined,
): State {
  const possible = targets(move);
  const to = chosen ?? possible[0]!;
  if (!possible.includes(to)) throw new Error(`${name} does not lead to ${to}`);
  return to;
}

/** Whether a viewer may ever do an action, whatever the row. */
export function mayDo({ roles, own, partner, reason }: Action<string>, viewer: Viewer): boolean {
  // What takes something away is a person's to decide (PIPL art. 24).
  if (viewer.system && reason) return false;
  if (viewer.audience === 'partner') return partner === true;
  if (viewer.audience === 'elder') {
    return own !== undefined && (viewer.person !== null || viewer.account !== null);
  }
  return viewer.audience === 'staff' && roles.some((role) => viewer.roles.includes(role));
}

/** The role by which a viewer does an action, `null` for an elder, who acts for her, an office elsewhere. */
export function actingRole({ roles }: Action<string>, viewer: Viewer): Role | null {
  return roles.find((role) => viewer.roles.includes(role)) ?? null;
}

/** Names of the actions that lead on from a state and that the viewer may do. */
export function actionsFrom({ actions }: Machine, state: string, viewer: Viewer): string[] {
  return Object.entries(actions)
    .filter(([, action]) => action.from.includes(state) && mayDo(action, viewer))
    .map(([name]) => name);
}

/** An action for the description of its mutation. */
export function describeAction<Name extends string>(
  machine: Machine<string, Name>,
  name: Name,
): string {
  const action: Action<string> = machine.actions[name];
  const { own, partner, roles, level, reviews, separateFrom = [] } = action;
  const offices = roles.filter((role) => role !== 'OPERATOR');
  const staff = offices.length > 0 && `staff with the role ${either(offices)}`;
  const operator = roles.includes('OPERATOR') && 'the operator of the facility';
  const elder = own && byElder(own);
  const elsewhere = partner && 'the office of another city';
  const by = [elder, staff, operator, elsewhere].filter(Boolean).join(', or ');
  const office = level
    ? `, of the ${level === 'COUNTY' ? 'county' : 'city'} where it has an office in the hub`
    : '';
  const others = [...separateFrom, ...(reviews ? ['what is contested'] : [])];
  const apart = others.length > 0 ? `; not by who did ${either(others)}` : '';
  const evidenced = action.evidenced ? ['EVIDENCE_REQUIRED'] : [];
  const codes = impliedRefusals(action).concat(evidenced, action.refusals);
  const refusals = codes.length > 0 ? ` Refused with ${codes.join(', ')}.` : '';
  const does = action.text.slice(0, -labelOf(action).length);
  return `${does}${arrow(action)}, by ${by}${office}${apart}.${refusals} ${label(machine, action)}`;
}

/** The elder herself and who acts for her, as a description names them. */
function byElder(own: NeededPower): string {
  return own === 'ORDER'
    ? 'the elder, or her guardian with the power APPLY, or a relative with the scope ORDER'
    : `the elder, or her guardian with the power ${own}`;
}

/** Codes that follow from how an action moves a row. */
export function impliedRefusals(move: Move<string>): string[] {
  const { own, reason, level, separateFrom, reviews } = move;
  return [
    ...(own ? ['POWER_MISSING'] : []),
    ...(level ? ['WRONG_LEVEL'] : []),
    ...(separateFrom || reviews ? ['SAME_PERSON'] : []),
    ...(reason ? ['REASON_REQUIRED'] : []),
  ];
}

/** What an action is called, with the offices and people that it is kept from. */
function label({ actions }: Machine, action: Action<string>): string {
  const { level, reviews, separateFrom = [] } = action;
  const apart = separateFrom.map((name) => `“${labelOf(actions[name]!)}”`);
  const steps = [...apart, ...(reviews ? ['原决定'] : [])].join('');
  const rules = [
    ...(level ? [`由已接入的${level === 'COUNTY' ? '县级' : '市级'}部门办理`] : []),
    ...(steps ? [`不得与${steps}由同一人办理`] : []),
  ];
  return labelOf(action) + (rules.length > 0 ? `（${rules.join('，')}）` : '');
}

/** The last word of what an action does: what it is called. */
function labelOf({ text }: Action<string>): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}

function either(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' or ');
}

function arrow(action: Move<string>): string {
  const to = targets(action).join(' or ');
  return action.from.length === 0 ? `New → ${to}` : `${action.from.join(', ')} → ${to}`;
}
