import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { anonymous, ROLES, type Viewer } from '../../ground/identity/viewer.ts';
import { type Action, machines, mayDo } from '../../ground/workflow/machine.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';

// Machines are made when their subgraph is read.
const MACHINES = SUBGRAPHS.length > 0 ? machines : [];
const ACTIONS = new Map(MACHINES.flatMap(({ actions }) => Object.entries<Action<string>>(actions)));
const RECORD = new URL('../../docs/decisions/takings.md', import.meta.url);

/** By which names and Chinese terms an action is likely to take something from somebody. */
const LIKELY = [
  /^(reject|refuse|suspend|revoke|block|ban|disable|downgrade|reclaim|dissolve|cancel|findBelow)/,
  /不予|拒绝|暂停|停用|撤销认定|吊销|注销|降级|追回|未达标/,
];
/** What sounds so and takes nothing from anybody. */
const TAKES_NOTHING: Readonly<Record<string, string>> = {
  cancelPriceFiling: 'its operator takes it back',
  cancelReferral: 'the elder takes it back',
  cancelTrainingSession: 'nobody has a claim to it',
  endBankAccount: 'another account takes its place',
  dismissReclaimProposal: 'it lets somebody keep something',
  dismissConductRecord: 'it lets the worker go on',
  dropCreditCase: 'it lets the organisation go on',
  overturnCreditCase: 'it gives back what was decided',
  revokeAbilityAssessment: 'the result was wrong; the elder is assessed anew',
  revokeRelativeAuthorization: 'the elder’s own claim is restored',
};

interface Taking {
  action: string;
  kind: string;
  /** The action that takes it back; none where there is none. */
  undoneBy: string;
  /** Whether somebody else than who decided has to do that. */
  byAnother: string;
}

/** The table of the record: one line for each decision. */
const TAKINGS: readonly Taking[] = readFileSync(RECORD, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.replaceAll('`', '').trim()))
  .map(([, action = '', kind = '', undoneBy = '', byAnother = '']) => ({
    ...{ action, kind, undoneBy, byAnother },
  }));

test('every action that is likely to take something from somebody is judged', () => {
  const likely = [...ACTIONS].filter(([name, { text }]) =>
    LIKELY.some((words, n) => words.test(n === 0 ? name : text)),
  );
  const judged = [...TAKINGS.map(({ action }) => action), ...Object.keys(TAKES_NOTHING)];
  expect(likely.map(([name]) => name).filter((name) => !judged.includes(name))).toEqual([]);
  expect(judged.filter((name) => !ACTIONS.has(name))).toEqual([]);
  expect(TAKINGS.length).toBeGreaterThan(10);
});

test.each(TAKINGS)('$action gives its reason', ({ action }) => {
  expect(ACTIONS.get(action)!.reason).toBe(true);
});

test.each(TAKINGS)('$action is decided by a person of an office', ({ action: name }) => {
  const action = ACTIONS.get(name)!;
  const viewer: Viewer = { ...anonymous('x'), audience: 'staff', region: '150600', roles: ROLES };
  expect(mayDo(action, viewer)).toBe(true);
  expect(mayDo(action, { ...viewer, system: true })).toBe(false);
  expect([action.own, action.partner]).toEqual([undefined, undefined]);
  expect(action.roles).not.toContain('OPERATOR');
});

test.each(TAKINGS)('how $action is taken back is as the record says', (taking) => {
  const { action, undoneBy, byAnother } = taking;
  if (undoneBy === 'nothing') return expect(byAnother).toBe('–');
  const back = ACTIONS.get(undoneBy)!;
  const left = ACTIONS.get(action)!.to;
  expect(back.from).toContain(left);
  expect(byAnother).toBe(back.separateFrom?.includes(action) ? 'yes' : 'no');
});
