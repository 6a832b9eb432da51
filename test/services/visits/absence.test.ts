import { VISIT_ABSENCE } from '../../../subgraphs/services/visit-absence/machine.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { clearVisits, COMMUNITY, givePlan, GRID, OFFICE, PLAN } from './plans.ts';

const specimen: Specimen = {
  machine: VISIT_ABSENCE,
  table: 'services.visit_absence',
  primaryKey: 'key',
  region: COMMUNITY,
  otherRegion: '210102001001',
  async clear(hub) {
    await clearVisits(hub);
    await givePlan(hub);
  },
  async place(hub, state) {
    await this.clear(hub);
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into services.visit_absence (key, plan_key, status, reason, from_on, to_on)
       values (uuidv7(), $1, $2, 'HOSPITAL', '2026-06-01', $3) returning key`,
      [PLAN, state, state === 'ENDED' ? '2026-06-10' : null],
    );
    return rows[0]!.key;
  },
  async input(_, action, as) {
    if (action === 'endVisitAbsence') return { lastDay: '2026-06-20' };
    if (action === 'correctVisitAbsence') return { reason: 'AWAY' };
    return {
      plan: as === '' ? 'x' : await publicIdFor(as, 'VisitPlan', PLAN),
      ...{ reason: 'HOSPITAL', from: '2026-06-20' },
    };
  },
};

describe('days on which an elder is not at home', () => walkWorkflow(specimen));

describe('when she is away', () => {
  const tried = outcomes(specimen, OFFICE);
  tried('recordVisitAbsence', 'New', [
    ['today', { from: '2026-06-30' }, 'HOLDS'],
    ['tomorrow', { from: '2026-07-01' }, 'INVALID_VALUE from'],
    ['a last day before the first', { to: '2026-06-19' }, 'INVALID_VALUE to'],
    ['a last day to come', { to: '2026-07-01' }, 'INVALID_VALUE to'],
    ['one day alone', { to: '2026-06-20' }, 'HOLDS'],
    [
      'a plan that has ended',
      {},
      'NOT_KNOWN plan',
      `update services.visit_plan set status = 'ENDED', ended_on = '2026-06-25' where key = '${PLAN}'`,
    ],
  ]);
  tried('recordVisitAbsence', 'HOLDS', [
    ['days of one that lasts', {}, 'ALREADY_EXISTS from'],
    ['days before it', { from: '2026-05-01', to: '2026-05-31' }, 'HOLDS'],
  ]);
  tried('recordVisitAbsence', 'ENDED', [
    ['its last day', { from: '2026-06-10' }, 'ALREADY_EXISTS from'],
    ['the day after it', { from: '2026-06-11' }, 'HOLDS'],
  ]);
  tried('endVisitAbsence', 'HOLDS', [
    ['the day before its first', { lastDay: '2026-05-31' }, 'INVALID_VALUE lastDay'],
    ['its first day', { lastDay: '2026-06-01' }, 'ENDED'],
    ['tomorrow', { lastDay: '2026-07-01' }, 'INVALID_VALUE lastDay'],
  ]);
});

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
});
afterAll(() => hub.close());

test('who is away for a whole month does not count in it, and counts again when it is put right', async () => {
  await hub.settle();
  await specimen.clear(hub);
  const counted = async () => {
    const id = await publicIdFor(GRID, 'VisitPlan', PLAN);
    const text =
      'query ($id: ID!) { visitPlan(id: $id) { visitStatus(month: "2026-05") { state } } }';
    return expectData(await hub.query(text, { as: GRID, variables: { id } })).visitPlan.visitStatus
      .state;
  };
  expect(await counted()).toBe('MISSED');
  const plan = await publicIdFor(GRID, 'VisitPlan', PLAN);
  const made = await act(
    hub,
    VISIT_ABSENCE,
    'recordVisitAbsence',
    { plan, reason: 'HOSPITAL', from: '2026-05-01' },
    { as: GRID },
  );
  expect(verdict(made)).toBe('DONE');
  expect(await counted()).toBe('NOT_DUE');
  const { id, version } = made.node!;
  await act(
    hub,
    VISIT_ABSENCE,
    'correctVisitAbsence',
    { id, version, to: '2026-05-30' },
    { as: GRID },
  );
  expect(await counted()).toBe('MISSED');
});
