import { Dice, textHash } from '../../ground/synthetic/dice.ts';
import type { Machine } from '../../ground/workflow/machine.ts';
import type { Row } from '../loader.ts';
import { dateOf, type Day, dayOf } from '../world/calendar.ts';
import { type PathStep, pathTo } from './machine-path.ts';
import {
  instantOf,
  officeDayFrom,
  officeDaysLater,
  officeDayUpTo,
  officeMinute,
} from './office-hours.ts';
import { type Concern, doerOf } from './officers.ts';
import { reasonFor } from './reasons.ts';

/** Rows of a table come to their state by its machine. */
export interface TableHistory {
  machine: Machine;
  /** Column of the primary key. */
  key?: 'id';
  /** Column of the state where it is not `status`. */
  state?: string;
  /** State of a row that leaves it to the table's default. */
  usual?: string;
  /**
   * Columns with the day of an action, in the order in which the actions come: where a row has the day,
   * its path has the action. An office records it on that day, or on the first working day after it.
   */
  days?: Readonly<Record<string, string>>;
  /** Columns with the moment of an action, of what goes on day and night. */
  moments?: Readonly<Record<string, string>>;
  /** Actions that come before the day of a column: what is decided in advance. */
  before?: Readonly<Record<string, string>>;
  /** Columns that take the day of an action where the row leaves it open. */
  fills?: Readonly<Record<string, string>>;
  /** At least so many working days between an action and the step before it. */
  gaps?: Readonly<Record<string, readonly [least: number, most: number]>>;
  /** States that another row's action leads to, from which state, and by which. */
  ledBy?: Readonly<Record<string, { from: string; action: string; day: string }>>;
  /** Whose steps they are where not the office of the row's region. */
  concern?(row: Row): Partial<Concern>;
}

/** What a row alone does not say of its history. */
export interface Told {
  /** Days of actions, which have their place in its path then. */
  days?: Readonly<Record<string, string | null>>;
  region?: string | null;
  elder?: number;
  partner?: string;
}

const GAP = [1, 6] as const;

/** The columns that a row owes to its steps, and the steps, rows of the transition table. */
export function historyOf(
  table: TableHistory,
  row: Row,
  asOf: string,
  told: Told = {},
): { columns: Row; steps: Row[] } {
  const subject = String(row[table.key ?? 'key']);
  const dice = new Dice('history', textHash(subject));
  const path = pathOf(table, row, asOf, told);
  const days = daysOf(table, row, path, { told, dice, last: officeDayUpTo(dayOf(asOf) - 1) });
  const concern = concernOf(table, row, told);
  const done = new Map<string, string>();
  // What another row's action makes has its first version without a step of its own.
  const first = path[0]?.from === null || path.length === 0 ? 1 : 2;
  const moments: Moment = { day: -1, minute: -1 };
  const steps = path.map((step, at): Row => {
    const action = table.machine.actions[step.action];
    const day = days[at]!;
    moments.minute = officeMinute(dice, day === moments.day ? moments.minute : -1);
    moments.day = day;
    const apart = (action?.separateFrom ?? []).map((name) => done.get(name)!);
    if (action?.reviews) apart.push(String(row['contested_actor']));
    const by = action ? doerOf(action, concern, new Set(apart), dice) : { ...NOBODY, actor: 'hub' };
    done.set(step.action, by.actor);
    return {
      ...{ entity: table.machine.entity, subject, action: step.action, version: first + at },
      ...{ from_state: step.from, to_state: step.to, ...by },
      at: row[table.moments?.[step.action] ?? ''] ?? instantOf(day, moments.minute, dice.below(60)),
      ...(action?.reason ? reasonFor(step.action, dice) : { note: null, reason_code: null }),
      request_id: 'seed',
    };
  });
  const columns = columnsOf(table, row, path, days, steps);
  return {
    columns: { ...columns, version: row['version'] ?? first + Math.max(path.length, 1) - 1 },
    steps,
  };
}

interface Moment {
  day: Day;
  minute: number;
}

const NOBODY = { organisation: null, role: null, region_code: null };

function pathOf(table: TableHistory, row: Row, asOf: string, told: Told): readonly PathStep[] {
  const { machine, ledBy = {} } = table;
  const state = String(row[table.state ?? 'status'] ?? table.usual);
  const led = ledBy[state];
  const came = knownActions(table, row, asOf, told);
  for (let count = came.length; count >= 0; count -= 1) {
    const paths = choices(came.slice(0, count))
      .map((via) => pathTo(machine, led?.from ?? state, via))
      .filter((one) => one !== null);
    const [path] = paths.sort((one, other) => one.length - other.length);
    if (path && led) return [...path, { action: led.action, from: led.from, to: state }];
    if (path) return path;
  }
  throw new Error(`${machine.entity} does not come to ${state}`);
}

/** The actions whose day is known, in their order; of those that share a column, one was done. */
function knownActions({ days = {} }: TableHistory, row: Row, asOf: string, told: Told): string[][] {
  const byColumn = new Map<string, string[]>();
  for (const [action, column] of Object.entries(days)) {
    const day = told.days?.[action] ?? row[column];
    // A last day that is still to come is no step.
    if (day == null || String(day).slice(0, 10) > asOf) continue;
    byColumn.set(column, [...(byColumn.get(column) ?? []), action]);
  }
  const said = Object.entries(told.days ?? {}).filter(
    ([action, day]) => day !== null && !(action in days),
  );
  return [...byColumn.values(), ...said.map(([action]) => [action])];
}

/** Every way to take one of each. */
function choices([first, ...rest]: readonly string[][]): string[][] {
  if (!first) return [[]];
  return first.flatMap((one) => choices(rest).map((others) => [one, ...others]));
}

/** The day of each step: as the row says, else between those around it. */
function daysOf(
  table: TableHistory,
  row: Row,
  path: readonly PathStep[],
  { told, dice, last }: { told: Told; dice: Dice; last: Day },
): Day[] {
  const known = path.map((step) => knownDay(table, row, step, told));
  const gapOf = ({ action }: PathStep) => dice.between(...(table.gaps?.[action] ?? GAP));
  const first = known.findIndex((day) => day !== null);
  const days: Day[] = [];
  // Backwards from the first known day, then onwards between the known ones.
  const start = Math.min(known[first] ?? last - dice.between(40, 700), last);
  let day = officeDayFrom(start);
  const lead = first < 0 ? path.length - 1 : first;
  for (let at = lead; at >= 0; at -= 1) {
    days[at] = day;
    if (at > 0) day = officeDaysLater(day, -gapOf(path[at]!));
  }
  for (let at = lead + 1; at < path.length; at += 1) {
    const before = days[at - 1]!;
    const next = known.findIndex((one, place) => place >= at && one !== null);
    const limit = next < 0 ? last : officeDayFrom(known[next]!);
    if (known[at] !== null) days[at] = Math.max(officeDayFrom(known[at]!), before);
    else days[at] = Math.max(before, Math.min(officeDaysLater(before, gapOf(path[at]!)), limit));
  }
  return days.map((one) => Math.min(one, last));
}

function knownDay(table: TableHistory, row: Row, { action, to }: PathStep, told: Told): Day | null {
  const led = table.ledBy?.[to];
  if (led) return dayOf(String(row[led.day]));
  const said = told.days?.[action] ?? row[table.days?.[action] ?? ''];
  if (said != null) return dayOf(String(said).slice(0, 10));
  const until = row[table.before?.[action] ?? ''];
  if (until == null) return null;
  const dice = new Dice(`history before/${action}`, textHash(String(row[table.key ?? 'key'])));
  return officeDaysLater(dayOf(String(until)), -dice.between(2, 25));
}

function concernOf(table: TableHistory, row: Row, { region, elder, partner }: Told): Concern {
  const said = {
    ...(elder !== undefined && { elder }),
    ...(partner !== undefined && { partner }),
  };
  const place = region ?? (row['region_code'] as string | undefined) ?? null;
  return { region: place, ...said, ...table.concern?.(row) };
}

function columnsOf(
  { fills = {} }: TableHistory,
  row: Row,
  path: readonly PathStep[],
  days: readonly Day[],
  steps: readonly Row[],
): Row {
  const filled = Object.entries(fills).map(([action, column]) => {
    const at = path.findLastIndex((step) => step.action === action);
    return [column, row[column] ?? (at < 0 ? null : dateOf(days[at]!))];
  });
  const told = steps.length > 0;
  return {
    ...Object.fromEntries(filled),
    ...(told && { created_at: steps[0]!['at'], updated_at: steps.at(-1)!['at'] }),
  };
}
