import { heldName } from '../china/held-regions.ts';
import { isOfLevel, officeOf } from '../identity/offices.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Rows } from '../rows/rows.ts';
import { type Action, actionText, type Machine, machines } from './machine.ts';
import { REFUSED } from './refused.ts';

/** Who did each step of a row last: subjects of tokens by the name of the action. */
export type LastActors = ReadonlyMap<string, string>;

const NOBODY: LastActors = new Map();

/** A row as it stands to offices; each that has an action of a level has its region. */
interface Placed {
  readonly regionCode?: string;
}

/**
 * The region whose office does an action on a row in place of the viewer's; null where hers may. An
 * office of the action's level always may. Where the hub has none there, whoever has the row in hand
 * may: the next above, or the office that did the steps before, by another person of it.
 */
function officeInstead(
  { level }: Action<string>,
  { regionCode }: Placed,
  { region }: Viewer,
): string | null {
  if (!level) return null;
  if (!regionCode || region === null)
    throw new Error('only offices do what has a level, in a region');
  return isOfLevel(region, level) ? null : officeOf(regionCode, level);
}

/** The step that the viewer was the last to do and that the action is separate from. */
function ownStep(
  { separateFrom = [] }: Action<string>,
  { subject }: Viewer,
  done: LastActors,
): string | undefined {
  return separateFrom.find((step) => done.get(step) === subject);
}

/** @throws Refusal where another office does an action on a row, or another person must. */
export async function requireApart(
  rows: Rows,
  machine: Machine,
  name: string,
  row: object,
  key: string,
): Promise<void> {
  const action = machine.actions[name]!;
  requireLevel(action, row, rows.viewer);
  const done = await lastActors(rows, machine, [name], key);
  requireOtherPerson(machine, action, rows.viewer, done);
  if (action.reviews) requireNotContested(row as Contests, rows.viewer);
}

/** A row that contests a step of another one, with who did that. */
interface Contests {
  readonly contestedType: string;
  readonly contestedAction: string;
  readonly contestedActor: string;
}

/** @throws Refusal SAME_PERSON for who did the step that a row contests. */
function requireNotContested(row: Contests, { subject }: Viewer): void {
  if (row.contestedActor !== subject) return;
  const decided = machines.find(({ entity }) => entity === row.contestedType)!;
  throw REFUSED.SAME_PERSON('id', { step: actionText(decided, row.contestedAction) });
}

/** @throws Refusal WRONG_LEVEL where the office of another region does the action. */
export function requireLevel(action: Action<string>, row: object, viewer: Viewer): void {
  const office = officeInstead(action, row, viewer);
  if (office === null) return;
  const name = heldName(office) ?? '';
  throw REFUSED.WRONG_LEVEL('id', {
    office: { en: `${name} (${office})`, zh: `${name}（${office}）` },
  });
}

/** @throws Refusal SAME_PERSON where the viewer did a step that the action is separate from. */
export function requireOtherPerson(
  machine: Machine,
  action: Action<string>,
  viewer: Viewer,
  done: LastActors,
): void {
  const step = ownStep(action, viewer, done);
  if (step) throw REFUSED.SAME_PERSON('id', { step: actionText(machine, step) });
}

/** Whether neither its level nor an earlier step keeps an action on a row from the viewer. */
export function isOpenTo(
  action: Action<string>,
  row: object,
  viewer: Viewer,
  done: LastActors,
): boolean {
  if (action.reviews && (row as Contests).contestedActor === viewer.subject) return false;
  return officeInstead(action, row, viewer) === null && ownStep(action, viewer, done) === undefined;
}

/**
 * Who did the steps of a row that these actions are separate from. The last time counts: what was
 * sent back and handed in anew has begun anew, and a step that was not repeated still holds, unless it
 * had a term that is over.
 */
export async function lastActors(
  rows: Rows,
  { entity, actions }: Machine,
  names: readonly string[],
  key: string,
): Promise<LastActors> {
  if (names.every((name) => !actions[name]!.separateFrom)) return NOBODY;
  const done = await rows.batch(`who did ${entity}`, key, async (keys) => {
    const steps = Object.values(actions).flatMap(({ separateFrom = [] }) => separateFrom);
    const found = await rows.sql<{ subject: string; actors: Record<string, string> }>(
      `select subject, jsonb_object_agg(action, actor) as actors from (
         select distinct on (subject, action) subject, action, actor, until from transition
         where entity = ? and subject = any(array[?]::text[]) and action = any(array[?]::text[])
         order by subject, action, version desc) last
       where until is null or until >= ?::date
       group by subject`,
      [entity, keys, [...new Set(steps)], rows.today],
    );
    return new Map(found.map(({ subject, actors }) => [subject, new Map(Object.entries(actors))]));
  });
  return done ?? NOBODY;
}
