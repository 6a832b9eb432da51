import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { type Action, type Machine, machines, targets } from '../../ground/workflow/machine.ts';
import { NEEDED_POWERS } from '../../ground/access/acting-power.ts';
import { OFFICE_LEVELS } from '../../ground/identity/offices.ts';
import { ROLES } from '../../ground/identity/viewer.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { authorityProblems } from '../kit/authority.ts';

const FOLDER = new URL('../authority/', import.meta.url);
const TEXTS = new Map(
  readdirSync(FOLDER).map((file) => [
    file.replace(/\.txt$/, ''),
    readFileSync(new URL(file, FOLDER), 'utf8'),
  ]),
);
// Machines are made when their subgraph is read.
const MACHINES = SUBGRAPHS.length > 0 ? machines : [];
const NAMED = MACHINES.map((machine) => ({ entity: machine.entity, machine }));

test('every workflow has the text of its authority, and every text its workflow', () => {
  expect([...TEXTS.keys()].sort()).toEqual(MACHINES.map(({ entity }) => entity).sort());
});

test.each(NAMED)('$entity gives everybody in every state what its text says', ({ machine }) => {
  expect(authorityProblems(machine, TEXTS.get(machine.entity)!)).toEqual([]);
});

test('a province may do nothing but sign for itself', () => {
  const does = MACHINES.flatMap(({ actions }) =>
    Object.entries(actions).filter(([, { roles }]) => roles.includes('PROVINCE')),
  );
  expect(does.map(([name]) => name).sort()).toEqual(['signPact', 'withdrawPactSignature']);
});

test.each(NAMED)('the text notices any wider or narrower $entity', ({ machine }) => {
  const text = TEXTS.get(machine.entity)!;
  const missed = mutantsOf(machine).filter(
    ({ mutant }) => authorityProblems(mutant, text).length === 0,
  );
  expect(missed.map(({ what }) => what)).toEqual([]);
});

test.each(NAMED)(
  'no state of $entity is reached from nowhere, and each has a way on or is an end',
  ({ machine }) => {
    const actions = Object.values(machine.actions);
    const reached = new Set(actions.flatMap((action) => targets(action)));
    const left = new Set(actions.flatMap(({ from }) => from));
    const states = Object.keys(machine.states);
    const unreached = states.filter((state) => !reached.has(state));
    expect(unreached.filter((state) => !isMadeByOthers(machine, state))).toEqual([]);
    const ends = states.filter((state) => !left.has(state));
    expect(ends.filter((state) => !isEnd(machine, state))).toEqual([]);
  },
);

test.each(NAMED)('from every state of $entity an end is reached', ({ machine }) => {
  const actions = Object.values(machine.actions);
  const states = Object.keys(machine.states);
  // An end stays one where somebody may take it back, as a budget line that is opened again.
  const ended = new Set(states.filter((state) => isEnd(machine, state)));
  for (let before = -1; before !== ended.size;) {
    before = ended.size;
    const leading = actions.filter((action) => targets(action).some((to) => ended.has(to)));
    for (const state of leading.flatMap(({ from }) => from)) ended.add(state);
  }
  expect(states.filter((state) => !ended.has(state))).toEqual([]);
});

/** States that are an end by their nature; a draft, a queue, or a wait is none. */
const ENDS = [
  ...[
    'CERTIFIED',
    'CLOSED',
    'DISCHARGED',
    'ENDED',
    'EXPIRED',
    'LOST',
    'RECLAIMED',
    'OVERTURNED',
    'REFUSED',
    'REJECTED',
    'UPHELD',
  ],
  ...[
    'AccountBlock.RELEASED',
    'NumberReveal.REVEALED',
    'AccessWithholding.ENDED',
    'ApiClient.DISABLED',
    'CreditCase.DROPPED',
    'CreditCase.REMOVED',
    'CreditCase.REPAIRED',
    'Device.WRITTEN_OFF',
    'DeviceLoan.RETURNED',
    'EmergencyAlert.FALSE_ALARM',
    'EmergencyAlert.RESOLVED',
    'HomeAdaptation.DONE',
    'LotteryFundAllocation.CONFIRMED',
    'Award.DECLINED',
    'FamilyCarerTraining.COMPLETED',
    'ConductRecord.DISMISSED',
    'ConductRecord.LIFTED',
    'Elder.DECEASED',
    'Elder.MOVED_OUT',
    'ElderArrival.CONFIRMED',
    'ElderMerge.UNDONE',
    'MergeCase.SETTLED',
    'MonthlySettlement.REVERSED',
    'MedicalInstitution.CANCELLED',
    'Organization.DISSOLVED',
    'PurchaseContract.DISCARDED',
    'PurchasePayment.RETURNED',
    'PriceFiling.CANCELLED',
    'ReclaimProposal.DISMISSED',
    'ReclaimProposal.DROPPED',
    'Referral.CANCELLED',
    'AssessmentOrganisation.SUSPENDED',
    'TrainingSession.CANCELLED',
    'Worker.DECEASED',
    'Worker.LEFT',
    'REVOKED',
    'SUPERSEDED',
    'TERMINATED',
    'VOIDED',
    'WITHDRAWN',
  ],
];

const MADE_BY_OTHERS = [
  ...['MergeCase.OPEN', 'PurchasePayment.DUE', 'PurchasePayment.WITHDRAWN'],
  ...['ReclaimProposal.PROPOSED', 'ReclaimProposal.DROPPED'],
];

/**
 * A newer assessment supersedes the one before, which is no action on that one; a merge that leaves a
 * question opens a case; a settlement that was accepted is due, and one that was taken back is not; a
 * death proposes what to take back, and its correction drops that.
 */
function isMadeByOthers({ entity }: Machine, state: string): boolean {
  return state === 'SUPERSEDED' || MADE_BY_OTHERS.includes(`${entity}.${state}`);
}

/** What has no way on is over: it says so in its name. */
function isEnd({ entity }: Machine, state: string): boolean {
  return ENDS.includes(state) || ENDS.includes(`${entity}.${state}`);
}

interface Mutant {
  what: string;
  mutant: Machine;
}

/**
 * Every machine that differs from this one in one role, one state, the elder's part, that of offices elsewhere, a reason, the
 * level of an action or one step that it is separate from.
 */
function mutantsOf(machine: Machine): Mutant[] {
  return Object.entries(machine.actions).flatMap(([name, action]) => {
    const variant = (what: string, change: Partial<Action<string>>): Mutant => ({
      what: `${name}: ${what}`,
      mutant: { ...machine, actions: { ...machine.actions, [name]: { ...action, ...change } } },
    });
    const others = Object.keys(machine.states).filter((state) => !action.from.includes(state));
    return [
      ...ROLES.filter((role) => !action.roles.includes(role)).map((role) =>
        variant(`also by ${role}`, { roles: [...action.roles, role] }),
      ),
      ...action.roles.map((role) =>
        variant(`not by ${role}`, { roles: without(action.roles, role) }),
      ),
      ...others
        .filter(() => action.from.length > 0)
        .map((state) => variant(`also from ${state}`, { from: [...action.from, state] })),
      ...action.from
        .filter(() => action.from.length > 1)
        .map((state) => variant(`not from ${state}`, { from: without(action.from, state) })),
      ...[undefined, ...NEEDED_POWERS]
        .filter((own) => own !== action.own)
        .map((own) => variant(`by the elder: ${own ?? 'no'}`, { own })),
      variant('with or without offices elsewhere', { partner: action.partner !== true }),
      variant('with or without a reason', { reason: action.reason !== true }),
      ...[undefined, ...OFFICE_LEVELS]
        .filter((level) => level !== action.level)
        .map((level) => variant(`at ${level ?? 'no level'}`, { level })),
      ...Object.keys(machine.actions).map((step) => {
        const { separateFrom = [] } = action;
        const changed = separateFrom.includes(step)
          ? without(separateFrom, step)
          : [...separateFrom, step];
        return variant(`separate or not from ${step}`, { separateFrom: changed });
      }),
    ];
  });
}

function without<T extends string>(list: readonly T[], one: T): T[] {
  return list.filter((each) => each !== one);
}
