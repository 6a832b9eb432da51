import { openIdOf } from '../../../ground/identity/open-id.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';
import { VISIT_PLAN } from '../../../subgraphs/services/visit-plan/machine.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { clearVisits, COMMUNITY, ELDER, givePlan, giveVisit, OFFICE, PLAN } from './plans.ts';

const specimen: Specimen = {
  machine: VISIT_PLAN,
  table: 'services.visit_plan',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  clear: clearVisits,
  async place(hub, state) {
    await clearVisits(hub);
    return givePlan(hub, { until: state === 'ENDED' ? '2026-05-31' : null });
  },
  async input(_, action, as) {
    if (action === 'endVisitPlan') return { lastDay: '2026-06-29' };
    if (action === 'correctVisitPlan') return { mode: 'PHONE' };
    return {
      elder: as === '' ? 'x' : await publicIdFor(as, 'Elder', ELDER),
      ...{ registeredOn: '2026-06-30', grounds: ['LIVING_ALONE', 'EMPTY_NEST'] },
      ...{ visitorRole: 'GRID', mode: 'HOME' },
    };
  },
};
const facility = openIdOf('Facility', keyOf('facility', 1));
const END = { note: '老年人已随子女居住' };
const operating = "update services.facility_fact set status = 'OPERATING'";

describe('an entry of the visit register', () => walkWorkflow(specimen));

describe('who is put on the register, and taken off it', () => {
  const tried = outcomes(specimen, OFFICE);
  tried('recordVisitPlan', 'New', [
    ['tomorrow', { registeredOn: '2026-07-01' }, 'INVALID_VALUE registeredOn'],
    ['no reason at all', { grounds: [] }, 'BAD_USER_INPUT'],
    ['one reason twice', { grounds: ['VERY_OLD', 'VERY_OLD'] }, 'BAD_USER_INPUT'],
    ['an institution that is not named', { visitorRole: 'ORG' }, 'PROVIDER_NEEDED provider'],
    ['an institution', { visitorRole: 'ORG', provider: facility }, 'HOLDS', operating],
    [
      'an institution that is closed',
      { visitorRole: 'ORG', provider: facility },
      'FACILITY_NOT_OPERATING provider',
      "update services.facility_fact set status = 'CLOSED'",
    ],
    [
      'no such institution',
      { visitorRole: 'ORG', provider: openIdOf('Facility', keyOf('facility', 999_999)) },
      'NOT_KNOWN provider',
    ],
    [
      'a grid worker where only her county is known',
      {},
      'INVALID_VALUE visitorRole',
      `update services.elder_fact set region_code = '150602', region_at = 150602000000 where elder_key = '${ELDER}'`,
    ],
    [
      'somebody who has died',
      {},
      'NOT_KNOWN elder',
      `update services.elder_fact set life_status = 'DECEASED' where elder_key = '${ELDER}'`,
    ],
  ]);
  tried('recordVisitPlan', 'HOLDS', [['a plan beside one that holds', {}, 'ALREADY_EXISTS elder']]);
  tried('recordVisitPlan', 'ENDED', [
    [
      'the last day of the one before',
      { registeredOn: '2026-05-31' },
      'INVALID_VALUE registeredOn',
    ],
    ['the day after it', { registeredOn: '2026-06-01' }, 'HOLDS'],
  ]);

  const visited = (on: string) =>
    `insert into services.visit_record (key, plan_key, elder_key, visited_on, outcome, mode,
       visitor_role, region_code, region_at, synthetic)
     values (uuidv7(), '${PLAN}', '${ELDER}', '${on}', 'COMPLETED', 'HOME', 'GRID', '${COMMUNITY}',
       ${COMMUNITY}, true)`;
  tried('correctVisitPlan', 'HOLDS', [
    ['nothing', { mode: null }, 'HOLDS'],
    [
      'a first day after a visit',
      { registeredOn: '2026-06-02' },
      'INVALID_VALUE registeredOn',
      visited('2026-06-01'),
    ],
    [
      'the first day on that of a visit',
      { registeredOn: '2026-06-01' },
      'HOLDS',
      visited('2026-06-01'),
    ],
    ['an institution that is not named', { visitorRole: 'ORG' }, 'PROVIDER_NEEDED provider'],
  ]);
  tried('endVisitPlan', 'HOLDS', [
    ['its first day', { lastDay: '2026-01-10', ...END }, 'ENDED'],
    ['the day before it', { lastDay: '2026-01-09', ...END }, 'INVALID_VALUE lastDay'],
    ['tomorrow', { lastDay: '2026-07-01', ...END }, 'INVALID_VALUE lastDay'],
    [
      'a day before a visit',
      { lastDay: '2026-05-31', ...END },
      'INVALID_VALUE lastDay',
      visited('2026-06-01'),
    ],
    ['the day of a visit', { lastDay: '2026-06-01', ...END }, 'ENDED', visited('2026-06-01')],
  ]);
});

describe('beside each other', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  test('twenty who register one elder at once make one plan', async () => {
    await clearVisits(hub);
    const input = await specimen.input(hub, 'recordVisitPlan', OFFICE, '');
    const all = await Promise.all(
      Array.from({ length: 20 }, () =>
        act(hub, VISIT_PLAN, 'recordVisitPlan', { ...input }, { as: OFFICE }),
      ),
    );
    expect(all.map(verdict).sort()).toEqual([
      ...Array.from({ length: 19 }, () => 'ALREADY_EXISTS'),
      'DONE',
    ]);
  });

  test('somebody of another city is as unknown as nobody', async () => {
    const { rows } = await hub.pg.query<{ elder_key: string }>(
      "select elder_key from services.elder_fact where region_code like '2101%' limit 1",
    );
    const input = await specimen.input(hub, 'recordVisitPlan', OFFICE, '');
    const tell = async (key: string) =>
      (
        await act(
          hub,
          VISIT_PLAN,
          'recordVisitPlan',
          { ...input, elder: await publicIdFor(OFFICE, 'Elder', key) },
          { as: OFFICE },
        )
      ).codes;
    expect(await tell(rows[0]!.elder_key)).toEqual(['NOT_FOUND']);
    expect(await tell(keyOf('elder', 9_999_999))).toEqual(['NOT_FOUND']);
  });

  test('a plan that an institution served is hers alone when a grid worker takes over', async () => {
    await clearVisits(hub);
    await givePlan(hub);
    await hub.pg.query(
      "update services.visit_plan set visitor_role = 'ORG', provider_id = $2 where key = $1",
      [PLAN, keyOf('facility', 1)],
    );
    const id = await publicIdFor(OFFICE, 'VisitPlan', PLAN);
    await act(
      hub,
      VISIT_PLAN,
      'correctVisitPlan',
      { id, version: 1, visitorRole: 'GRID' },
      { as: OFFICE },
    );
    const { visitPlan } = expectData(
      await hub.query(
        'query ($id: ID!) { visitPlan(id: $id) { visitorRole provider { id } allowedActions } }',
        {
          ...{ as: OFFICE, variables: { id } },
        },
      ),
    );
    expect(visitPlan).toEqual({
      ...{ visitorRole: 'GRID', provider: null },
      allowedActions: ['correctVisitPlan', 'endVisitPlan'],
    });
  });

  test('a visit that was voided keeps no plan from ending before it', async () => {
    await clearVisits(hub);
    await givePlan(hub);
    await giveVisit(hub, '2026-06-01', null, 'VOIDED');
    const id = await publicIdFor(OFFICE, 'VisitPlan', PLAN);
    const ended = await act(
      hub,
      VISIT_PLAN,
      'endVisitPlan',
      { id, version: 1, lastDay: '2026-05-31', ...END },
      { as: OFFICE },
    );
    expect(verdict(ended)).toBe('DONE');
  });
});
