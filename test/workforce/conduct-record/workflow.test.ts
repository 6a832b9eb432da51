import { CONDUCT_RECORD } from '../../../subgraphs/workforce/conduct-record/machine.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { NEW, REASON, type Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { certificateOf, world } from '../rows.ts';
import { OFFICE, specimen as worker } from '../worker/specimen.ts';

const OTHER = 'supervision:150600:2';
const HOME = world
  .facilities()
  .find(({ regionCode, status }) => regionCode.startsWith('1506') && status === 'OPERATING')!;
const FIRM = world.organizations()[HOME.organization - 1]!.key;

const specimen: Specimen = {
  ...worker,
  machine: CONDUCT_RECORD,
  table: 'workforce.conduct_record',
  async clear(hub) {
    await hub.pg.query(`delete from workforce.conduct_record where worker_key in (
      select key from workforce.worker where name like '甄%')`);
    await worker.place(hub, 'ACTIVE');
  },
  async place(hub, status) {
    await specimen.clear(hub);
    const decided = !['OPEN', 'HEARD', 'DISMISSED'].includes(status);
    const banned = ['BANNED', 'LIFTED', 'REVIEWING', 'OVERTURNED'].includes(status);
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into workforce.conduct_record (key, worker_key, status, kind, occurred_on, opened_on,
         heard_on, decided_on, banned_from, banned_until, region_code, region_at, synthetic)
       select uuidv7(), key, $1, 'ETHICS', '2026-05-20', '2026-06-01',
         case when $1 <> 'OPEN' then date '2026-06-05' end,
         case when $2 then date '2026-06-10' end, case when $3 then date '2026-06-10' end,
         case when $3 then date '2027-06-10' end, region_code, region_at, true
       from workforce.worker where name = '甄护' returning key`,
      [status, decided, banned],
    );
    return rows[0]!.key;
  },
  async input(hub, action, as) {
    if (action === 'hearWorker') return { heardOn: '2026-06-20', statement: '当日人手不足' };
    if (action === 'banWorker') return { until: '2027-06-30' };
    if (action !== 'openConductRecord') return {};
    return {
      worker: as && (await publicIdFor(as, 'Worker', await keyOfWorker(hub))),
      ...{ kind: 'ELDER_ABUSE', occurredOn: '2026-06-20', facility: `Facility:${HOME.key}` },
    };
  },
};

async function keyOfWorker(hub: TestHub): Promise<string> {
  const { rows } = await hub.pg.query<{ key: string }>(
    `select key from workforce.worker where name = '甄护'`,
  );
  return rows[0]!.key;
}

const state = (status: string) =>
  `update workforce.worker set status = '${status}', ended_on = '2026-06-25' where name = '甄护'`;
const set = (values: string) =>
  `update workforce.conduct_record set ${values} where worker_key = (
     select key from workforce.worker where name = '甄护')`;

describe('a record on conduct', () => walkWorkflow(specimen));

describe('its rules', () => {
  oneEffect(specimen, { name: 'openConductRecord', state: NEW, persona: OFFICE });
  oneEffect(specimen, { name: 'banWorker', state: 'HEARD', persona: OFFICE });
  const tried = outcomes(specimen, OFFICE);
  tried('openConductRecord', NEW, [
    ['something of today', { occurredOn: '2026-06-30' }, 'OPEN'],
    ['something of tomorrow', { occurredOn: '2026-07-01' }, 'INVALID_VALUE occurredOn'],
    ['no facility', { facility: null }, 'OPEN'],
    [
      'a facility that there is not',
      { facility: 'Facility:00000000-0000-4000-8000-000000000000' },
      'NOT_KNOWN facility',
    ],
    ['a worker who has left', {}, 'OPEN', state('LEFT')],
    ['a worker who has died', {}, 'WORKER_ENDED worker', state('DECEASED')],
  ]);
  tried('hearWorker', 'OPEN', [
    ['the day it was opened', { heardOn: '2026-06-01' }, 'HEARD'],
    ['the day before', { heardOn: '2026-05-31' }, 'INVALID_VALUE heardOn'],
    ['today, and nothing said', { heardOn: '2026-06-30', statement: null }, 'HEARD'],
    ['tomorrow', { heardOn: '2026-07-01' }, 'INVALID_VALUE heardOn'],
  ]);
  tried('banWorker', 'HEARD', [
    ['tomorrow', { until: '2026-07-01', ...REASON }, 'BANNED'],
    ['today', { until: '2026-06-30', ...REASON }, 'INVALID_VALUE until'],
  ]);
  tried('requestConductReview', 'BANNED', [
    ['the sixtieth day', {}, 'REVIEWING', set(`decided_on = '2026-05-01'`)],
    ['the day after it', {}, 'REVIEW_TOO_LATE id', set(`decided_on = '2026-04-30'`)],
    ['a second review', {}, 'REVIEWED_ALREADY id', set(`review_asked_on = '2026-06-20'`)],
  ]);
  tried('upholdConductDecision', 'REVIEWING', [
    ['a ban', REASON, 'BANNED'],
    ['a warning', REASON, 'WARNED', set('banned_from = null, banned_until = null')],
  ]);
  tried('liftBan', 'BANNED', [
    ['its last day', {}, 'LIFTED', set(`banned_until = '2026-06-30'`)],
    ['the day after it', {}, 'BAN_OVER id', set(`banned_until = '2026-06-29'`)],
  ]);
});

describe('what a ban does', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  const does = (name: string, input: object, as = OTHER) =>
    act(hub, CONDUCT_RECORD, name, input as Record<string, unknown>, { as });
  const hires = async (as = OFFICE) => {
    const key = await keyOfWorker(hub);
    return act(
      hub,
      { entity: 'Employment' },
      'recordEmployment',
      {
        ...{ worker: await publicIdFor(as, 'Worker', key), facility: `Facility:${HOME.key}` },
        ...{ type: 'FULL_TIME', from: '2026-06-30' },
      },
      { as },
    );
  };
  /** Heard by one officer and banned by another. */
  async function banned(): Promise<{ id: string; version: number }> {
    const key = await specimen.place(hub, 'HEARD');
    const id = await publicIdFor(OTHER, 'ConductRecord', key);
    const { node } = await does('banWorker', { id, version: 1, until: '2026-12-31', ...REASON });
    expect(node).toMatchObject({ status: 'BANNED' });
    return { id: await publicIdFor(OFFICE, 'ConductRecord', key), version: 2 };
  }
  const contract = () =>
    hub.pg.query(
      `insert into workforce.employment (key, worker_key, organization_id, facility_id, type, starts_on)
       select uuidv7(), key, $1, $2, 'FULL_TIME', '2026-01-01'
       from workforce.worker where name = '甄护'`,
      [FIRM, HOME.key],
    );

  test('who is banned is hired nowhere, and an old contract neither goes on nor is corrected', async () => {
    await banned();
    expect(verdict(await hires())).toBe('CONDUCT_BAN');
    await hub.pg.query(`update workforce.worker set region_code = '210102', region_at = 210102000000
      where name = '甄护'`);
    expect(verdict(await hires('supervision:210100'))).toBe('CONDUCT_BAN');
  });

  test('one day after a ban the worker is hired again', async () => {
    await banned();
    await hub.pg.query(set(`banned_from = '2026-06-01', banned_until = '2026-06-29'`));
    expect(verdict(await hires())).toBe('DONE');
  });

  test('a contract counts for nothing on the days of a ban, and counts again once it is overturned', async () => {
    await specimen.clear(hub);
    const told = async () => {
      await hub.settle();
      const { rows } = await hub.pg.query<{ contracts: object[]; staff: number }>(
        `select e.contracts, coalesce((select total from facilities.facility_staffing
           where facility_id = $2), 0) as staff
         from services.employed_fact e where e.worker_key = $1`,
        [await keyOfWorker(hub), HOME.key],
      );
      return rows[0]!;
    };
    const record = await banned();
    await contract();
    // The contract was put into the table alone: an officer's change tells others of it.
    const seen = async () => ({
      ...(await told()),
      ban: expectData(
        await hub.query('query ($id: ID!) { worker(id: $id) { conductBan } }', {
          as: 'caregiving:150600',
          variables: {
            id: await publicIdFor('caregiving:150600', 'Worker', await keyOfWorker(hub)),
          },
        }),
      ).worker.conductBan as boolean,
    });
    const asked = await does('requestConductReview', { ...record }, OFFICE);
    expect(asked.node).toMatchObject({ status: 'REVIEWING' });
    const before = await seen();
    expect(before).toMatchObject({
      contracts: [
        { organizationId: FIRM, from: '2026-01-01', until: '2026-06-29' },
        { organizationId: FIRM, from: '2027-01-01', until: null },
      ],
      ban: true,
    });
    const overturned = await does('overturnConductDecision', { ...record, version: 3 }, OFFICE);
    expect(overturned.node).toMatchObject({ status: 'OVERTURNED' });
    expect(await seen()).toEqual({
      contracts: [{ organizationId: FIRM, from: '2026-01-01', until: null }],
      staff: before.staff + 1,
      ban: false,
    });
  });

  test('anybody who checks a certificate learns of a ban, and of nothing else', async () => {
    await banned();
    await hub.pg.query(certificateOf(await keyOfWorker(hub), { number: 'BANNED-1' }));
    const checked = async (name: string) =>
      expectData(
        await hub.query(
          `{ certificateValidity(number: "BANNED-1", name: "${name}") { valid level conductBan } }`,
        ),
      ).certificateValidity as object;
    expect(await checked('甄护')).toEqual({ valid: true, level: 'L5', conductBan: true });
    expect(await checked('别人')).toEqual({ valid: false, level: null, conductBan: null });
  });

  test('two who hire and ban one worker at once leave nobody hired under a ban', async () => {
    for (let round = 0; round < 5; round++) {
      const key = await specimen.place(hub, 'HEARD');
      const id = await publicIdFor(OTHER, 'ConductRecord', key);
      const ban = { id, version: 1, until: '2026-12-31', ...REASON };
      const [hired, done] = await Promise.all([hires(), does('banWorker', ban)]);
      expect(verdict(done)).toBe('DONE');
      expect(['DONE', 'CONDUCT_BAN']).toContain(verdict(hired));
      const { rows } = await hub.pg.query<{ late: boolean }>(
        `select coalesce((select m.sequence > b.sequence from workforce.transition m,
             workforce.transition b
           where m.action = 'recordEmployment' and b.action = 'banWorker' and b.subject = $1
             and m.subject in (select e.key::text from workforce.employment e
               join workforce.worker w on w.key = e.worker_key where w.name = '甄护')), false) as late`,
        [key],
      );
      expect(rows[0]!.late).toBe(false);
    }
  });
});
