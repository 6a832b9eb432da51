import { actionsFrom, type Machine, mayDo, targets } from '../../ground/workflow/machine.ts';
import { fourEyesProblems, isOfFourEyes } from './four-eyes.ts';
import { anonymous, type Audience, ROLES, type Viewer } from '../../ground/identity/viewer.ts';

/** One line of an authority text: who may lead a row from where to where, and whether with a reason. */
interface Line {
  name: string;
  from: string[];
  to: string[];
  roles: string[];
  /** Power that who acts for her needs for it, where the elder may do it herself. */
  own: string | null;
  partner: boolean;
  reason: boolean;
}

/**
 * The authority of a workflow as literal text, written from the policy and not from the machine:
 * `suspendHomeCareBed: ACTIVE → SUSPENDED by CAREGIVING, says why`. `NEW` is the state of a row that
 * is to be made, `ELDER (APPLY)` the elder whom it is about, or who acts for her with that power, `PARTNER` an
 * office elsewhere.
 */
export function readAuthority(text: string): Line[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !isOfFourEyes(line))
    .map((line) => {
      const parts = /^(\w+): ([\w, ]+) → ([\w, ]+) by ([A-Z, ()]+?)(, says why)?$/.exec(line);
      if (!parts) throw new Error(`no line of an authority: ${line}`);
      const [, name = '', from = '', to = '', by = '', why] = parts;
      const who = by.split(', ');
      return {
        name,
        from: from === 'NEW' ? [] : from.split(', '),
        to: to.split(', '),
        roles: who.filter((one) => !one.startsWith('ELDER') && one !== 'PARTNER'),
        own: /ELDER \((\w+)\)/.exec(by)?.[1] ?? null,
        partner: who.includes('PARTNER'),
        reason: why !== undefined,
      };
    });
}

/** Everybody who could ask: each role alone in each audience, and the person herself. */
const VIEWERS: readonly Viewer[] = (
  [
    ...ROLES.flatMap((role) =>
      (['staff', 'partner', 'developer', 'elder'] as const).map((audience) => ({
        audience,
        roles: [role],
      })),
    ),
    { audience: 'elder', person: 'p', roles: [] },
    { audience: 'elder', account: 'g', roles: [] },
    { audience: 'elder', roles: [] },
    { audience: 'developer', person: 'p', roles: [] },
    { audience: 'staff', roles: [] },
    { audience: 'open', roles: [] },
  ] as { audience: Audience; roles: Viewer['roles']; person?: string; account?: string }[]
).map((one) => ({ ...anonymous('request'), ...one }));

/** What a viewer may do by the text, in a state. */
function allowed(lines: readonly Line[], state: string, viewer: Viewer): string[] {
  return lines
    .filter(({ from }) => (from.length === 0 ? state === 'NEW' : from.includes(state)))
    .filter(({ roles, own, partner }) =>
      viewer.audience === 'partner'
        ? partner
        : viewer.audience === 'elder'
          ? own !== null && (viewer.person !== null || viewer.account !== null)
          : viewer.audience === 'staff' && viewer.roles.some((role) => roles.includes(role)),
    )
    .map(({ name }) => name);
}

/** Cells of state × viewer in which a machine gives another authority than the text; none is right. */
export function authorityProblems(machine: Machine, text: string): string[] {
  const lines = readAuthority(text);
  const states = ['NEW', ...Object.keys(machine.states)];
  const problems: string[] = [];
  for (const state of states) {
    for (const viewer of VIEWERS) {
      const given =
        state === 'NEW'
          ? Object.entries(machine.actions)
              .filter(([, action]) => action.from.length === 0 && mayDo(action, viewer))
              .map(([name]) => name)
          : actionsFrom(machine, state, viewer);
      const expected = allowed(lines, state, viewer);
      if (given.join() !== expected.join()) {
        const who = `${viewer.audience} ${viewer.roles.join() || viewer.person || '-'}`;
        problems.push(`${state} as ${who}: ${given.join()} instead of ${expected.join()}`);
      }
    }
  }
  const said = lines.map((line) => JSON.stringify([line.name, line.to, line.own, line.reason]));
  const done = Object.entries(machine.actions).map(([name, action]) =>
    JSON.stringify([name, targets(action), action.own ?? null, action.reason === true]),
  );
  if (said.join() !== done.join()) problems.push(`${done.join()} instead of ${said.join()}`);
  return [...problems, ...fourEyesProblems(machine, text)];
}
