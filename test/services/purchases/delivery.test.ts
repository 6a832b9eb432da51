import { keyOf } from '../../../ground/synthetic/keys.ts';
import { SERVICE_DELIVERY } from '../../../subgraphs/services/service-delivery/machine.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import {
  CARE,
  CONTRACT,
  CONTRACT_ID,
  deliveryOf,
  ELDERS,
  nothingBought,
  OTHER_CARE,
  placeDeliveries,
  placeSettlement,
  record,
  SUPERVISION,
  SUPPLIER,
  workerKey,
} from './bought.ts';

const specimen: Specimen = {
  machine: SERVICE_DELIVERY,
  table: 'services.service_delivery',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  elder: 1,
  otherElder: ELDERS[1]!,
  // Whom an office does not know is named by nobody there.
  unknown: (action) => (action === 'recordServiceDeliveries' ? 'NOT_KNOWN' : undefined),
  apart: true,
  clear: nothingBought,
  async place(hub, state) {
    await this.clear(hub);
    return (await placeDeliveries(hub, { month: '2026-06', status: state }))[0]!;
  },
  async input(hub, action, as, key) {
    if (action === 'recordServiceDeliveries') {
      if (as === '') return { contract: CONTRACT_ID, deliveries: [] };
      return { contract: CONTRACT_ID, deliveries: [await deliveryOf(as)] };
    }
    if (action === 'confirmServiceDelivery') return { by: 'VISIT' };
    if (action === 'disputeServiceDelivery') return { says: '当天未上门' };
    if (action === 'settleServiceDispute') return { given: false };
    if (action !== 'recordCallBack') return {};
    const settlement = await placeSettlement(hub, 'DRAWN_UP');
    await hub.pg.query(
      'update services.service_delivery set sampled = true, settlement_key = $2 where key = $1',
      [key, settlement],
    );
    return { outcome: 'CONFIRMED' };
  },
};

describe('a delivery of a bought service', () => walkWorkflow(specimen));
describe('recording deliveries', () =>
  oneEffect(specimen, { name: 'recordServiceDeliveries', state: 'New', persona: CARE }));

describe('what is recorded', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());
  beforeEach(() => nothingBought(hub));

  const told = async (...given: Parameters<typeof record>[2][]) => {
    const { node, userErrors, codes } = await record(hub, CARE, ...given);
    const refused = userErrors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
    return [...codes, ...refused].join(', ') || node?.status;
  };
  const count = async () => {
    const { rows } = await hub.pg.query<{ n: number }>(
      `select count(*)::int as n from services.service_delivery where contract_id = $1`,
      [CONTRACT],
    );
    return rows[0]!.n;
  };

  test('several deliveries are recorded at once, with their month and minutes', async () => {
    expect(await told({}, { from: '11:00', until: '11:45' })).toBe('RECORDED');
    const { rows } = await hub.pg.query(
      `select month, minutes from services.service_delivery where contract_id = $1 order by started_at`,
      [CONTRACT],
    );
    expect(rows).toEqual([
      { month: '2026-06', minutes: 60 },
      { month: '2026-06', minutes: 45 },
    ]);
  });

  test('a worker is not with two elders at one time, in one input or two', async () => {
    const second = { elder: ELDERS[1]!, from: '10:30', until: '11:30' };
    expect(await told({}, second)).toBe('WORKER_ELSEWHERE deliveries.1.startedAt');
    expect(await count()).toBe(0);
    expect(await told({})).toBe('RECORDED');
    expect(await told(second)).toBe('WORKER_ELSEWHERE deliveries.0.startedAt');
    expect(await told({ ...second, from: '11:00' })).toBe('RECORDED');
  });

  test('an elder is not served by two workers at one time, in one input or two', async () => {
    const second = { worker: 1, from: '09:30', until: '10:30' };
    expect(await told({}, second)).toBe('ELDER_SERVED_THEN deliveries.1.startedAt');
    expect(await told({})).toBe('RECORDED');
    expect(await told(second)).toBe('ELDER_SERVED_THEN deliveries.0.startedAt');
    expect(await told({ ...second, until: '10:00' })).toBe('RECORDED');
  });

  test('of twenty who record one worker at one time, one does', async () => {
    const all = await Promise.all(
      ELDERS.slice(0, 5).flatMap((elder) =>
        [0, 15, 30, 45].map((minute) =>
          record(hub, minute % 2 ? CARE : OTHER_CARE, {
            ...{ elder, from: `10:${String(minute).padStart(2, '0')}`, until: '11:30' },
          }),
        ),
      ),
    );
    const done = all.map(verdict);
    expect(done.filter((one) => one === 'DONE')).toHaveLength(1);
    expect(done.filter((one) => one === 'WORKER_ELSEWHERE')).toHaveLength(19);
    expect(await count()).toBe(1);
  });

  test('the database itself keeps two of one worker apart, and two of one elder', async () => {
    const [key] = await placeDeliveries(hub, { month: '2026-06' });
    const copy = (
      change: string,
    ) => `insert into services.service_delivery (key, status, started_at,
        ended_at, month, contract_id, elder_key, worker_key, region_code, region_at, synthetic)
      select uuidv7(), 'RECORDED', started_at + interval '30 minutes', ended_at + interval '30 minutes',
        month, contract_id, ${change}, region_code, region_at, true
      from services.service_delivery where key = '${key}'`;
    await expect(hub.pg.query(copy('uuidv7(), worker_key'))).rejects.toMatchObject({
      code: '23P01',
      constraint: 'service_delivery_worker_apart',
    });
    await expect(hub.pg.query(copy('elder_key, uuidv7()'))).rejects.toMatchObject({
      constraint: 'service_delivery_elder_apart',
    });
  });

  test('what was taken back leaves its time free', async () => {
    await placeDeliveries(hub, { month: '2026-06', status: 'VOIDED' });
    await placeDeliveries(hub, { month: '2026-06', status: 'REJECTED' });
    expect(await told({ worker: 4, day: '2026-06-01', from: '09:00', until: '10:00' })).toBe(
      'RECORDED',
    );
  });

  test.each([
    ['ends before it began', { from: '11:00', until: '10:00' }, 'INVALID_VALUE', 'endedAt'],
    ['is to come', { day: '2026-07-01' }, 'INVALID_VALUE', 'endedAt'],
    ['is before the contract', { day: '2025-12-01' }, 'CONTRACT_NOT_IN_FORCE', 'startedAt'],
  ])('one that %s is refused', async (_, given, code, field) => {
    expect(await told(given)).toBe(`${code} deliveries.0.${field}`);
  });

  test('one over midnight is refused', async () => {
    const one = { ...(await deliveryOf(CARE)), endedAt: '2026-06-11T01:00:00+08:00' };
    const input = { contract: CONTRACT_ID, deliveries: [one] };
    const outcome = await act(hub, SERVICE_DELIVERY, 'recordServiceDeliveries', input, {
      as: CARE,
    });
    expect(verdict(outcome)).toBe('INVALID_VALUE');
  });

  test('all that is wrong with a list is told at once, each at its place', async () => {
    expect(await told({ day: '2026-07-01' }, {}, { day: '2025-12-01', worker: 1 })).toBe(
      'INVALID_VALUE deliveries.0.endedAt, CONTRACT_NOT_IN_FORCE deliveries.2.startedAt',
    );
    expect(await count()).toBe(0);
  });

  test('a contract that is not signed, or not there, has no deliveries', async () => {
    const draft = `PurchaseContract:${keyOf('purchaseContract', 15_061)}`;
    const nothing = `PurchaseContract:${keyOf('nothing', 1)}`;
    for (const [contract, code] of [
      [draft, 'CONTRACT_NOT_IN_FORCE'],
      [nothing, 'NOT_KNOWN'],
    ] as const) {
      const input = { contract, deliveries: [await deliveryOf(CARE)] };
      const outcome = await act(hub, SERVICE_DELIVERY, 'recordServiceDeliveries', input, {
        as: CARE,
      });
      expect(verdict(outcome)).toBe(code);
    }
  });

  test('a worker of somebody else serves nobody under the contract', async () => {
    const mine = [
      { organizationId: SUPPLIER.organization.key, from: '2020-01-01', until: '2026-06-09' },
    ];
    const { rows } = await hub.pg.query(
      'select contracts from services.employed_fact where worker_key = $1',
      [workerKey(3)],
    );
    const change = 'update services.employed_fact set contracts = $2 where worker_key = $1';
    await hub.pg.query(change, [workerKey(3), JSON.stringify(mine)]);
    expect(await told({ worker: 3 })).toBe('NOT_EMPLOYED deliveries.0.worker');
    expect(await told({ worker: 3, day: '2026-06-09' })).toBe('RECORDED');
    await hub.pg.query(change, [workerKey(3), JSON.stringify(rows[0].contracts)]);
  });

  test('who is not assessed is bought nothing where R-08 asks for it', async () => {
    await hub.pg.query("update services.elder_fact set assessments = '[]' where elder_key = $1", [
      keyOf('elder', 1),
    ]);
    expect(await told({})).toBe('ASSESSMENT_REQUIRED deliveries.0.elder');
  });

  test('what an elder was given until her last day is recorded afterwards, and nothing later', async () => {
    await hub.pg.query(
      `update services.elder_fact set life_status = 'DECEASED', life_status_on = '2026-06-10'
       where elder_key = $1`,
      [keyOf('elder', 1)],
    );
    expect(await told({ day: '2026-06-11' })).toBe('INVALID_VALUE deliveries.0.startedAt');
    expect(await told({})).toBe('RECORDED');
  });

  test('an elder of another region than the contract is served under another one', async () => {
    const place =
      'update services.purchase_contract set region_code = $2, region_at = $3 where id = $1';
    await hub.pg.query(place, [CONTRACT, '150622', 150622000000]);
    expect(await told({})).toBe('NOT_KNOWN deliveries.0.elder');
    await hub.pg.query(place, [CONTRACT, '150600', 150600000000]);
  });

  test('a month that is settled takes no delivery and no dispute, until that is taken back', async () => {
    await placeSettlement(hub, 'ACCEPTED');
    expect(await told({ day: '2026-05-20' })).toBe('MONTH_SETTLED deliveries.0.startedAt');
    const { rows } = await hub.pg.query<{ key: string }>(
      'select key from services.service_delivery where contract_id = $1',
      [CONTRACT],
    );
    const dispute = async (as: string) => {
      const id = await publicIdFor(as, 'ServiceDelivery', rows[0]!.key);
      const input = { id, version: 1, says: '当天未上门' };
      return verdict(await act(hub, SERVICE_DELIVERY, 'disputeServiceDelivery', input, { as }));
    };
    // She sees no settlement, and is told the same.
    expect(await dispute('elder:1')).toBe('MONTH_SETTLED');
    await hub.pg.query(
      "update services.monthly_settlement set status = 'REVERSED' where contract_id = $1",
      [CONTRACT],
    );
    expect(await told({ day: '2026-05-20' })).toBe('RECORDED');
    expect(await dispute('elder:1')).toBe('DONE');
  });

  test('who confirms is told by the audience, and staff say how they asked', async () => {
    const confirm = async (as: string, input: object) => {
      await nothingBought(hub);
      const [key] = await placeDeliveries(hub, { month: '2026-06', status: 'RECORDED' });
      const id = await publicIdFor(as, 'ServiceDelivery', key!);
      const names = { entity: 'ServiceDelivery', fields: 'id status version confirmedBy' };
      return act(hub, names, 'confirmServiceDelivery', { id, version: 1, ...input }, { as });
    };
    expect((await confirm('elder:1', {})).node?.confirmedBy).toBe('ELDER');
    expect((await confirm('guardian:1', {})).node?.confirmedBy).toBe('GUARDIAN');
    expect((await confirm(CARE, { by: 'CALL' })).node?.confirmedBy).toBe('STAFF_CALL');
    const silent = await confirm(CARE, {});
    expect([verdict(silent), silent.node?.status]).toEqual(['INVALID_VALUE', 'RECORDED']);
  });

  test('what an elder denies is paid to nobody, and only the sample is called back', async () => {
    const settlement = await placeSettlement(hub, 'DRAWN_UP', { callBack: null });
    const { rows } = await hub.pg.query<{ key: string }>(
      'select key from services.service_delivery where settlement_key = $1',
      [settlement],
    );
    const id = await publicIdFor(SUPERVISION, 'ServiceDelivery', rows[0]!.key);
    const call = async (outcome: string) =>
      act(
        hub,
        SERVICE_DELIVERY,
        'recordCallBack',
        { id, version: 1, outcome },
        { as: SUPERVISION },
      );
    await hub.pg.query('update services.service_delivery set sampled = false');
    expect(verdict(await call('CONFIRMED'))).toBe('NOT_IN_SAMPLE');
    await hub.pg.query(
      'update services.service_delivery set sampled = true where settlement_key = $1',
      [settlement],
    );
    await hub.pg.query(
      "update services.monthly_settlement set status = 'WITHDRAWN' where key = $1",
      [settlement],
    );
    expect(verdict(await call('CONFIRMED'))).toBe('NOT_IN_SAMPLE');
    await hub.pg.query(
      "update services.monthly_settlement set status = 'DRAWN_UP' where key = $1",
      [settlement],
    );
    expect((await call('DENIED')).node?.status).toBe('REJECTED');
  });

  test('a dispute that was right is rejected, and one that was not is confirmed', async () => {
    for (const [given, status] of [
      [false, 'REJECTED'],
      [true, 'CONFIRMED'],
    ] as const) {
      await nothingBought(hub);
      const [key] = await placeDeliveries(hub, { month: '2026-06', status: 'DISPUTED' });
      const id = await publicIdFor(SUPERVISION, 'ServiceDelivery', key!);
      const input = { id, version: 1, given, note: '已核实' };
      const outcome = await act(hub, SERVICE_DELIVERY, 'settleServiceDispute', input, {
        as: SUPERVISION,
      });
      expect(outcome.node?.status).toBe(status);
    }
  });
});

describe('deliveries of bought services', () =>
  listTests({
    entity: 'ServiceDelivery',
    list: 'serviceDeliveries',
    table: 'services.service_delivery',
    as: 'staff:150600',
    notAs: 'developer',
    async prepare(hub) {
      const elder = keyOf('elder', 1);
      await hub.pg.query(
        `update services.service_delivery set elder_key = $1, region_code = '150602', region_at = 150602000000
         where key = (select key from services.service_delivery where region_code like '1506%' order by key limit 1)`,
        [elder],
      );
      await hub.pg.query(
        `update services.service_delivery set contract_id = $1
         where region_code like '1506%' and elder_key <> $2`,
        [keyOf('purchaseContract', 15_062), elder],
      );
    },
    orders: { STARTED_AT: 'started_at' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      month: ['"2026-05"', "month = '2026-05'"],
      statuses: ['[RECORDED, DISPUTED]', "status in ('RECORDED', 'DISPUTED')"],
      elder: [['Elder', keyOf('elder', 1)], `elder_key = '${keyOf('elder', 1)}'`],
      worker: [['Worker', workerKey(0)], `worker_key = '${workerKey(0)}'`],
      contract: [`"${CONTRACT_ID}"`, `contract_id = '${CONTRACT}'`],
      sampled: ['true', 'sampled'],
    },
    nested: 'elder { id } contract { number } region { name }',
  }));
