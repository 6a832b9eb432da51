import { MILESTONE } from '../../../subgraphs/regions/milestone/machine.ts';
import { DERIVED_MILESTONES } from '../../../subgraphs/regions/milestone/measure.ts';
import { INDICATOR_MEASURES as OF_ELDERS } from '../../../subgraphs/elders/indicator-measures.ts';
import { INDICATOR_MEASURES as OF_FACILITIES } from '../../../subgraphs/facilities/indicator-measures.ts';
import { INDICATOR_MEASURES as OF_FINANCE } from '../../../subgraphs/finance/indicator-measures.ts';
import { INDICATOR_MEASURES as OF_REGIONS } from '../../../subgraphs/regions/indicator-measures.ts';
import { INDICATOR_MEASURES as OF_SERVICES } from '../../../subgraphs/services/indicator-measures.ts';
import { INDICATOR_MEASURES as OF_WORKFORCE } from '../../../subgraphs/workforce/indicator-measures.ts';
import { targetRows } from '../../../seeds/targets/target-rows.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { REASON } from '../../kit/specimen.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub({ own: true })));
afterAll(() => hub.close());

const FIRST = 'supervision:210100';
const SECOND = 'supervision:210100:2';
const CALLS = '210100-EMERGENCY_CALL';

interface Shown {
  value: string | null;
  met: boolean | null;
  difference: string | null;
  asOf: string;
  reason: string | null;
  synthetic: boolean;
  today: { value: string | null; met: boolean | null } | null;
}

async function shown(id: string): Promise<Shown> {
  const text = `{ target(id: "Target:${id}") { actual {
    value met difference asOf reason synthetic today { value met } } } }`;
  return expectData(await hub.query(text)).target.actual as Shown;
}

let drafted = 0;
async function evidence(decider: string, decidedOn: string, target = CALLS) {
  const region = target.slice(0, 6);
  const input = {
    ...{ region, code: `PROOF_${++drafted}`, target: `Target:${target}` },
    ...{ document: '沈政办发〔2022〕8号', decider, decidedOn },
  };
  const as = FIRST.replace('210100', region);
  const made = await act(hub, MILESTONE, 'draftMilestone', input, { as });
  expect(verdict(made)).toBe('DONE');
  return { id: String(made.node!.id), version: 1 };
}

async function publish(one: { id: string }, as = SECOND): Promise<string> {
  return verdict(await act(hub, MILESTONE, 'publishMilestone', { ...one, version: 1 }, { as }));
}

test('the milestones that rows show are those that an owner measures, and no other', () => {
  const measures = {
    ...{ ...OF_ELDERS, ...OF_FACILITIES, ...OF_FINANCE },
    ...{ ...OF_REGIONS, ...OF_SERVICES, ...OF_WORKFORCE },
  };
  const milestones = targetRows().filter(({ kind }) => kind === 'MILESTONE');
  expect(milestones.length).toBeGreaterThan(20);
  const measured = milestones.filter(({ indicatorCode }) => Object.hasOwn(measures, indicatorCode));
  expect([...new Set(measured.map(({ indicatorCode }) => indicatorCode))].sort()).toEqual(
    [...DERIVED_MILESTONES].sort(),
  );
});

test('without evidence a milestone is not known, whoever owns the rows around it', async () => {
  const unknown = { value: null, met: null, reason: 'NO_DATA' };
  for (const id of [CALLS, '150600-PROACTIVE', '230000-SUBSIDY_SYSTEM', '361181-DEMENTIA_UNIT']) {
    expect([id, await shown(id)]).toMatchObject([id, unknown]);
  }
});

test('a milestone that rows show is shown by them', async () => {
  expect(await shown('150600-BASIC_LIST')).toMatchObject({ value: '1', met: true });
});

test('it is met by evidence that another person has published, and not by a draft', async () => {
  const one = await evidence('沈阳市人民政府', '2022-10-01');
  expect(await shown(CALLS)).toMatchObject({ met: null, reason: 'NO_DATA' });
  expect(await publish(one, FIRST)).toBe('SAME_PERSON');
  expect(await publish(one)).toBe('DONE');
  const met = { value: '1', met: true, asOf: '2022-12-31', reason: null, synthetic: false };
  expect(await shown(CALLS)).toMatchObject({ ...met, today: { value: '1', met: true } });
  // A second decision of the same is no second milestone.
  expect(await publish(await evidence('沈阳市民政局', '2022-11-01'))).toBe('DONE');
  expect(await shown(CALLS)).toMatchObject(met);
});

test('what was taken back meets nothing any more', async () => {
  const bank = '210100-TIME_BANK';
  const one = await evidence('沈阳市民政局', '2022-09-01', bank);
  expect(await publish(one)).toBe('DONE');
  expect(await shown(bank)).toMatchObject({ met: true });
  const back = { id: one.id, version: 2, ...REASON };
  const without = { id: one.id, version: 2 };
  expect(verdict(await act(hub, MILESTONE, 'withdrawMilestone', without, { as: FIRST }))).toBe(
    'REASON_REQUIRED',
  );
  expect(verdict(await act(hub, MILESTONE, 'withdrawMilestone', back, { as: FIRST }))).toBe('DONE');
  expect(await shown(bank)).toMatchObject({ value: null, met: null, reason: 'NO_DATA' });
});

test('what was decided after its day is met late: not then, and today', async () => {
  const app = '210100-APP_USE';
  expect(await publish(await evidence('沈阳市民政局', '2023-01-01', app))).toBe('DONE');
  expect(await shown(app)).toMatchObject({
    ...{ value: null, met: null, reason: 'NO_DATA', asOf: '2022-12-31' },
    today: { value: '1', met: true },
  });
});

test('where several are asked for, each decider counts once and some are not enough', async () => {
  const committees = '150600-PLAN_COMMITTEE';
  // Three that were invented are counted, and prove nothing.
  expect(await shown(committees)).toMatchObject({ value: '3', met: null, synthetic: true });
  const one = await evidence('鄂尔多斯市国土空间规划委员会', '2023-05-01', committees);
  expect(await publish(one, 'supervision:150600:2')).toBe('DONE');
  // With one that is real, the invented ones are left out.
  expect(await shown(committees)).toMatchObject({ value: '1', met: false, synthetic: false });
});

test('invented evidence is shown as such and meets nothing, though it is all there is', async () => {
  expect(await shown('361181-ASSESS_SYSTEM')).toMatchObject({
    ...{ value: '1', met: null, difference: null, reason: null, synthetic: true },
  });
});

test('two who draft the same decision at once make one', async () => {
  const input = (code: string) => ({
    ...{
      region: '150600',
      code,
      target: 'Target:150600-DISPUTE_BODY',
      document: '鄂民发〔2025〕3号',
    },
    ...{ decider: '鄂尔多斯市民政局', decidedOn: '2025-06-01' },
  });
  const all = await Promise.all(
    ['ONE', 'TWO', 'THREE', 'FOUR'].map((code) =>
      act(hub, MILESTONE, 'draftMilestone', input(code), { as: 'supervision:150600' }),
    ),
  );
  expect(all.map(verdict).sort()).toEqual([
    ...['ALREADY_EXISTS', 'ALREADY_EXISTS', 'ALREADY_EXISTS', 'DONE'],
  ]);
});
