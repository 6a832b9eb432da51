import { givenStates, pathTo } from '../../../seeds/history/machine-path.ts';
import { machines, targets } from '../../../ground/workflow/machine.ts';
import { ABILITY_ASSESSMENT } from '../../../subgraphs/elders/ability-assessment/machine.ts';
import { MERGE_CASE } from '../../../subgraphs/elders/merge-case/machine.ts';
import { FACILITY } from '../../../subgraphs/facilities/facility/machine.ts';
import { SUBSIDY_APPLICATION } from '../../../subgraphs/finance/subsidy-application/machine.ts';
import { HOME_ADAPTATION } from '../../../subgraphs/services/home-adaptation/machine.ts';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';

const names = (path: ReturnType<typeof pathTo>) => path?.map(({ action }) => action) ?? null;

test('every state that an action leads to has a path of actions that follow each other', () => {
  expect(SUBGRAPHS.length).toBeGreaterThan(0);
  for (const machine of machines) {
    const given = givenStates(machine);
    const made = Object.values(machine.actions).some(({ from }) => from.length === 0);
    for (const state of Object.keys(machine.states)) {
      const path = pathTo(machine, state);
      if (made && given.includes(state)) {
        expect([machine.entity, state, path]).toEqual([machine.entity, state, null]);
        continue;
      }
      let at: string | null = given.includes(state) ? state : (path?.[0]?.from ?? null);
      for (const { action, from, to } of path!) {
        const move = machine.actions[action]!;
        expect(from).toBe(at);
        expect(from === null ? move.from.length === 0 : move.from.includes(from)).toBe(true);
        expect(targets(move)).toContain(to);
        at = to;
      }
      expect([machine.entity, at]).toEqual([machine.entity, state]);
    }
  }
});

test('a closed home has been open, where its row has the day of it', () => {
  expect(names(pathTo(FACILITY, 'CLOSED'))).toEqual(['planFacility', 'abandonFacility']);
  expect(names(pathTo(FACILITY, 'CLOSED', ['openFacility']))).toEqual([
    ...['planFacility', 'registerFacility', 'fileFacility', 'openFacility'],
    ...['announceFacilityClosure', 'closeFacility'],
  ]);
});

test('no path goes through a correction, unless it is asked for', () => {
  expect(names(pathTo(FACILITY, 'OPERATING'))).toEqual([
    ...['planFacility', 'registerFacility', 'fileFacility', 'openFacility'],
  ]);
  expect(names(pathTo(FACILITY, 'PLANNED', ['correctFacility']))).toEqual([
    'planFacility',
    'correctFacility',
  ]);
});

test('what was sent back and handed in anew is told in its order', () => {
  const order = ['handInHomeAdaptation', 'returnHomeAdaptation'];
  expect(names(pathTo(HOME_ADAPTATION, 'REWORK', order))!.slice(-2)).toEqual(order);
});

test('of two decisions only the one that leads to the state has a short path', () => {
  const rejected = pathTo(SUBSIDY_APPLICATION, 'REJECTED', ['rejectSubsidyApplication'])!;
  const approved = pathTo(SUBSIDY_APPLICATION, 'REJECTED', ['approveSubsidyApplication'])!;
  expect(rejected.length).toBeLessThan(approved.length);
});

test('what another entity makes begins in the state it was made in', () => {
  expect(pathTo(MERGE_CASE, 'OPEN')).toEqual([]);
  expect(pathTo(MERGE_CASE, 'SETTLED')).toEqual([
    { action: 'settleMergeCase', from: 'OPEN', to: 'SETTLED' },
  ]);
});

test('there is no path to what no action leads to, nor through what comes too late', () => {
  expect(pathTo(ABILITY_ASSESSMENT, 'SUPERSEDED')).toBeNull();
  expect(pathTo(HOME_ADAPTATION, 'APPLIED', ['acceptHomeAdaptation'])).toBeNull();
});
