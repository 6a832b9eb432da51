import { keyOf } from '../../ground/synthetic/keys.ts';
import { openDatabase } from '../../ground/process/database.ts';
import { sweepAll } from '../../subgraphs/services/proactive-lead/sweep-all.ts';
import { services } from '../../subgraphs/services/subgraph.ts';
import { clearVisits, ELDER as KEY } from '../services/visits/plans.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue, WHY } from './kit.ts';

/** A9: 困难老年人主动发现机制；精准识别和动态管理；从“人找服务”到“服务找[人]”. */
const at = rowOfCatalogue(
  ...['services.proactive_lead', 'services.lead_sweep', 'services.visit_record'],
  ...['services.visit_absence', 'services.visit_plan'],
);
const CARE = 'caregiving:150600';
const COLLEAGUE = 'caregiving:150600:2';
const ENTITY = 'ProactiveLead';
const VISITS = "item_code = 'VISIT_SERVICE' and elder_key = $1";
const hers = () =>
  at.rows<{ key: string; status: string; version: number; reasons: string[] }>(
    `select key, status, version, reason_codes as reasons, ended_by as ended
     from services.proactive_lead where ${VISITS} order by created_at`,
    [KEY],
  );
const lead = async (as: string) => {
  const { key, version } = (await hers()).at(-1)!;
  return { id: await at.idFor(as, ENTITY, key), version };
};
const sweep = async () => {
  const settings = { url: at.hub().ownerUrl, poolSize: 1, work: 'RETENTION' } as const;
  const orm = await openDatabase(services, settings);
  const told = () => undefined;
  await sweepAll(orm, '2026-06-30', { again: true, batch: 500, told }).finally(() => orm.close());
};

test('who lives alone and is not visited is found, by what the list says of the item', async () => {
  await clearVisits(at.hub());
  await at.done(CARE, 'Elder', 'correctElder', {
    ...{ id: await at.idFor(CARE, 'Elder', KEY), livingSituation: 'ALONE' },
    version: (
      await at.rows<{ version: number }>('select version from elders.elder where key = $1', [KEY])
    )[0]!.version,
  });
  await at.hub().settle();
  await sweep();
  expect(await hers()).toMatchObject([{ status: 'OPEN', reasons: ['GROUP', 'NOT_RECEIVING'] }]);
});

test('the office works on it, the elder may decline, and who dismissed it does not take that back', async () => {
  const tried = async (as: string, name: string, more: object = {}) =>
    at.tried(as, ENTITY, name, { ...(await lead(as)), ...more });
  expect(await tried('finance:150600', 'enrolProactiveLead')).toBe('FORBIDDEN');
  expect(await tried(CARE, 'dismissProactiveLead')).toBe('REASON_REQUIRED note');
  expect(await tried(CARE, 'dismissProactiveLead', WHY)).toBe('DONE');
  expect(await tried(CARE, 'reopenProactiveLead')).toBe('SAME_PERSON id');
  expect(await tried(COLLEAGUE, 'reopenProactiveLead')).toBe('DONE');
  expect(await tried(CARE, 'closeProactiveLead', WHY)).toBe('FOUND_BY_THE_HUB id');
  expect(await tried('elder:2', 'declineProactiveLead')).toBe('NOT_FOUND');
  expect(await tried('elder:1', 'declineProactiveLead')).toBe('DONE');
  await sweep();
  expect(await hers()).toMatchObject([{ status: 'DECLINED' }]);
  expect(await tried('elder:1', 'reopenProactiveLead')).toBe('DONE');
});

test('once she is on the visit register the lead closes by itself, and opens anew when she is taken off', async () => {
  const plan = await at.done(CARE, 'VisitPlan', 'recordVisitPlan', {
    ...{ elder: await at.idFor(CARE, 'Elder', KEY), registeredOn: '2026-06-30' },
    ...{ grounds: ['LIVING_ALONE'], visitorRole: 'VOLUNTEER', mode: 'HOME' },
  });
  await at.hub().settle();
  expect(await hers()).toMatchObject([{ status: 'CLOSED', ended: 'RECEIVING' }]);
  const end = { id: plan.id, version: plan.version, lastDay: '2026-06-30', ...WHY };
  await at.done(CARE, 'VisitPlan', 'endVisitPlan', end);
  await at.hub().settle();
  expect(await hers()).toMatchObject([{ status: 'CLOSED' }, { status: 'OPEN' }]);
});

test('items that the hub finds nobody for are counted, and worked on by hand', async () => {
  const LIST =
    '{ region(code: "150602") { basicServiceList { list { manualItems items { code finding { receivedAs } } } } } }';
  const { region } = await at.ask(undefined, LIST);
  const { manualItems, items } = region.basicServiceList.list;
  expect([items.length, manualItems]).toEqual([16, 11]);
  expect(items.filter(({ finding }: any) => finding === null)).toHaveLength(11);
  const open = async (item: string) =>
    at.tried(CARE, ENTITY, 'openProactiveLead', {
      elder: await at.idFor(CARE, 'Elder', KEY),
      item,
    });
  expect(await open('VISIT_SERVICE')).toBe('FOUND_BY_THE_HUB item');
  expect(await open('free trips')).toBe('BAD_USER_INPUT');
  expect(await open('FREE_TRIPS')).toBe('NOT_KNOWN item');
  expect(await open('FAMILY_CARE_SUPPORT')).toBe('DONE');
});

test('the reviewer reads reason codes, she her own leads; no other office, app or city any', async () => {
  const LIST = `{ proactiveLeads(first: 1, filter: { item: "VISIT_SERVICE", elder: "ID", statuses: [OPEN] }) {
    nodes { reasonCodes item { labelZh } } } }`;
  const told = {
    nodes: [{ reasonCodes: ['GROUP', 'NOT_RECEIVING'], item: { labelZh: '探访服务' } }],
  };
  for (const as of [CARE, 'supervision:150600', 'caregiving:150602']) {
    const text = LIST.replace('ID', await at.idFor(as, 'Elder', KEY));
    expect([as, await at.ask(as, text)]).toEqual([as, { proactiveLeads: told }]);
  }
  const ANY =
    '{ proactiveLeads(first: 1, filter: { within: "150600" }) { nodes { reasonCodes } } }';
  const callers = [
    'caregiving:210100',
    'finance:150600',
    'grid:150602001001',
    'developer',
    undefined,
  ];
  expect(await at.readers(ANY, callers)).toEqual({
    'caregiving:210100': { proactiveLeads: { nodes: [] } },
    'finance:150600': 'FORBIDDEN',
    'grid:150602001001': 'FORBIDDEN',
    developer: NOT_IN_CONTRACT,
    anybody: NOT_IN_CONTRACT,
  });
  const OWN =
    '{ viewer { elder { proactiveLeads(filter: { statuses: [OPEN], item: "VISIT_SERVICE" }) { totalCount } } } }';
  expect((await at.ask('elder:1', OWN)).viewer.elder.proactiveLeads.totalCount).toBe(1);
  expect(KEY).toBe(keyOf('elder', 1));
});
