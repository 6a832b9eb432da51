import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { contestable } from '../../ground/appeal/machine.ts';
import type { GivenEvidence } from '../../ground/evidence/given.ts';
import { anonymous, ROLES, type Viewer } from '../../ground/identity/viewer.ts';
import { type Action, machines, mayDo, targets } from '../../ground/workflow/machine.ts';
import { ReasonCode } from '../../ground/workflow/reason-code.ts';
import { takings } from '../../ground/workflow/takings.ts';
import { requireTerms } from '../../ground/workflow/terms.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { APPEAL_OF } from '../kit/appeal-walk.ts';
import { freshEvidence } from '../kit/mutations.ts';

// Machines are made when their subgraph is read.
const MACHINES = SUBGRAPHS.length > 0 ? machines : [];
const ACTIONS = new Map(MACHINES.flatMap(({ actions }) => Object.entries<Action<string>>(actions)));
const RECORD = readFileSync(new URL('../../docs/decisions/takings.md', import.meta.url), 'utf8');
const TODAY = '2026-06-30';
/** For those that rest on it. */
const EVIDENCE = { evidence: [freshEvidence() as GivenEvidence] };

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
  reverseReclaimProposal: 'it gives back what was taken',
  restoreSubsidyPayment: 'it gives back what was taken',
  reopenSubsidyApplication: 'it gives back what was refused',
  reopenHomeAdaptation: 'it gives back what was refused',
  reopenHomeCareBed: 'it gives back what was refused',
  reopenElderArrival: 'it gives back what was refused',
  reopenAward: 'it gives back what was refused',
  reinstateCertificate: 'it gives back what was taken',
  dismissConductRecord: 'it lets the worker go on',
  dropCreditCase: 'it lets the organisation go on',
  overturnCreditCase: 'it gives back what was decided',
  revokeAbilityAssessment: 'the result was wrong; the elder is assessed anew',
  revokeRelativeAuthorization: 'the elder’s own claim is restored',
};

const TAKINGS = [...takings()].map(([action, said]) => ({ action, ...said }));

test('every action that is likely to take something from somebody is judged', () => {
  const likely = [...ACTIONS].filter(([name, { text }]) =>
    LIKELY.some((words, n) => words.test(n === 0 ? name : text)),
  );
  const judged = [...TAKINGS.map(({ action }) => action), ...Object.keys(TAKES_NOTHING)];
  expect(likely.map(([name]) => name).filter((name) => !judged.includes(name))).toEqual([]);
  expect(judged.filter((name) => !ACTIONS.has(name))).toEqual([]);
  expect(TAKINGS.length).toBeGreaterThan(10);
});

test('every reason code is taken by some action, and no action has one that is none', () => {
  const taken = new Set(TAKINGS.flatMap(({ reasons }) => reasons));
  expect([...taken].sort()).toEqual(Object.keys(ReasonCode).sort());
});

test.each(TAKINGS)('$action gives its reason, in words and by a code of its own', (taking) => {
  const action = ACTIONS.get(taking.action)!;
  expect(action.reason).toBe(true);
  const codes = Object.keys(ReasonCode).concat('');
  const taken = codes.filter((code) => {
    try {
      requireTerms(action, { ...EVIDENCE, reasonCode: (code || null) as never }, { today: TODAY });
      return true;
    } catch {
      return false;
    }
  });
  const own = taking.reasons.length === 0;
  expect(taken.sort()).toEqual(own ? codes.sort() : [...taking.reasons].sort());
});

test.each(TAKINGS)('$action is decided by a person of an office', ({ action: name }) => {
  const action = ACTIONS.get(name)!;
  const viewer: Viewer = { ...anonymous('x'), audience: 'staff', region: '150600', roles: ROLES };
  expect(mayDo(action, viewer)).toBe(true);
  expect(mayDo(action, { ...viewer, system: true })).toBe(false);
  expect([action.own, action.partner]).toEqual([undefined, undefined]);
  expect(action.roles).not.toContain('OPERATOR');
});

test.each(TAKINGS)('$action has a term that is not over, or the record says why none', (taking) => {
  const { action, term, reasons } = taking;
  if (term === 'NONE') return expect(RECORD).toContain(`\`${action}\``);
  if (term === 'OWN') return;
  const [reasonCode] = reasons;
  const of = (until: string) => () =>
    requireTerms(ACTIONS.get(action)!, { reasonCode: reasonCode!, until }, { today: TODAY });
  expect(of(TODAY)).not.toThrow();
  expect(of('2026-06-29')).toThrow('INVALID_VALUE');
});

test.each(TAKINGS)(
  '$action is taken back by somebody else, or the record says why not',
  (taking) => {
    const { action, undoneBy, review } = taking;
    if (review === 'NONE') return expect(RECORD).toContain(`\`${action}\``);
    const back = ACTIONS.get(undoneBy)!;
    expect(targets(ACTIONS.get(action)!).some((left) => back.from.includes(left))).toBe(true);
  },
);

test('every decision that has appeals is walked with them', () => {
  const contested = MACHINES.filter((machine) => contestable(machine).length > 0);
  expect(contested.map(({ entity }) => entity).sort()).toEqual(Object.keys(APPEAL_OF).sort());
});
