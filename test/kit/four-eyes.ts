import { anonymous, type Viewer } from '../../ground/identity/viewer.ts';
import { isOpenTo, requireLevel, requireOtherPerson } from '../../ground/workflow/four-eyes.ts';
import type { Machine } from '../../ground/workflow/machine.ts';
import { Refusal } from '../../ground/workflow/refusals.ts';

/** Which office does an action, and whose earlier steps keep it from the same person. */
interface FourEyes {
  levels: Map<string, string>;
  apart: Map<string, string[]>;
}

/**
 * Levels and separation as literal text, a line for each or `none`:
 * `level: a, b by the COUNTY` and `four eyes: a, b not by who did c, d`.
 */
export function readFourEyes(text: string): FourEyes {
  const found: FourEyes = { levels: new Map(), apart: new Map() };
  const said = { level: 0, 'four eyes': 0 };
  for (const line of text.split('\n')) {
    const [, kind, what = ''] = /^(level|four eyes): (.+)$/.exec(line) ?? [];
    if (!kind) continue;
    said[kind as keyof typeof said] += 1;
    if (what === 'none') continue;
    const [, names = '', level] = /^([\w, ]+) by the (COUNTY|CITY)$/.exec(what) ?? [];
    const [, actions = '', steps] = /^([\w, ]+) not by who did ([\w, ]+)$/.exec(what) ?? [];
    if (kind === 'level' && level) names.split(', ').forEach((one) => found.levels.set(one, level));
    else if (kind === 'four eyes' && steps)
      actions.split(', ').forEach((one) => found.apart.set(one, steps.split(', ')));
    else throw new Error(`no line of levels or four eyes: ${line}`);
  }
  for (const [kind, lines] of Object.entries(said))
    if (lines === 0) throw new Error(`the text says no "${kind}"; what has none says so`);
  return found;
}

/** Whether a line of an authority says something of levels or four eyes. */
export function isOfFourEyes(line: string): boolean {
  return /^(level|four eyes): /.test(line);
}

/** Places with their offices in the hub, and those that have the rows of it in hand. */
const PLACES = [
  // A street of Dongsheng in Ordos: the banner and the city work in the hub.
  {
    row: '150602001',
    has: ['COUNTY', 'CITY'],
    CITY: '150600',
    COUNTY: '150602',
    TOWN: '150602001',
  },
  // Hongta in Yuxi: the city alone does.
  { row: '530402', has: ['CITY'], CITY: '530400', COUNTY: '530402', TOWN: '530402001' },
  // Dexing, a city of the level of a county under Shangrao, which does not.
  { row: '361181', has: ['COUNTY'], CITY: '361100', COUNTY: '361181', TOWN: '361181001' },
  // Daoli in Harbin: neither.
  { row: '230102', has: [], CITY: '230100', COUNTY: '230102', TOWN: '230102001' },
] as const;

/** What a machine gives otherwise than its text says, by office and by who did which step last. */
export function fourEyesProblems(machine: Machine, text: string): string[] {
  const { levels, apart } = readFourEyes(text);
  const names = Object.keys(machine.actions);
  const problems = [...levels.keys(), ...apart.keys(), ...[...apart.values()].flat()]
    .filter((name) => !names.includes(name))
    .map((name) => `${name} is no action`);
  for (const name of names) {
    for (const place of PLACES) {
      for (const at of ['CITY', 'COUNTY', 'TOWN'] as const) {
        const level = levels.get(name) as 'CITY' | 'COUNTY' | undefined;
        const own = level === 'CITY' ? at === 'CITY' : at !== 'CITY';
        const kept = level && !own && (place.has as readonly string[]).includes(level);
        const given = refusalOf(machine, name, place.row, place[at], new Map());
        if (given !== (kept ? 'WRONG_LEVEL' : null))
          problems.push(`${name} in ${place.row} by ${place[at]}: ${given}`);
      }
    }
    for (const step of names) {
      const kept = apart.get(name)?.includes(step);
      // The city's office of a place where no other is: every level is its own.
      const by = (actor: string) =>
        refusalOf(machine, name, '230102', '230100', new Map([[step, actor]]));
      const given = [by('me'), by('somebody else')];
      if (given[0] !== (kept ? 'SAME_PERSON' : null) || given[1] !== null)
        problems.push(`${name} after ${step}: ${given.join()}`);
    }
  }
  return problems;
}

/** The code that keeps an action from an office, as it is refused and as it is left out of forms. */
function refusalOf(
  machine: Machine,
  name: string,
  regionCode: string,
  region: string,
  done: Map<string, string>,
): string | null {
  const viewer: Viewer = { ...anonymous('request'), audience: 'staff', subject: 'me', region };
  const action = machine.actions[name]!;
  const row = { regionCode };
  let code: string | null = null;
  try {
    requireLevel(action, row, viewer);
    requireOtherPerson(machine, action, viewer, done);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    code = error.message;
  }
  if (isOpenTo(action, row, viewer, done) !== (code === null))
    throw new Error(`${name} is refused with ${code} and shown as the opposite`);
  return code;
}
