import { EMPLOYMENT } from '../../../subgraphs/workforce/employment/machine.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { NEW, type Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { world } from '../rows.ts';
import { OFFICE, specimen as worker } from '../worker/specimen.ts';

const facility = (status: string, not = 0) =>
  world
    .facilities()
    .find(
      (one) =>
        one.regionCode.startsWith('1506') && one.status === status && one.organization !== not,
    )!;
const HOME = facility('OPERATING');
const OTHER = facility('OPERATING', HOME.organization);
const CLOSED = world.facilities().find(({ status }) => status !== 'OPERATING')!;
const firm = (n: number) => world.organizations()[n - 1]!.key;
const FAR = world
  .organizations()
  .find(({ registrarRegion }) => registrarRegion.startsWith('2101'))!;

const specimen: Specimen = {
  ...worker,
  machine: EMPLOYMENT,
  table: 'workforce.employment',
  clear: async (hub) => void (await worker.place(hub, 'ACTIVE')),
  async place(hub, status) {
    const key = await worker.place(hub, 'ACTIVE');
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into workforce.employment (key, worker_key, organization_id, facility_id, type, starts_on,
         ends_on, status)
       values (uuidv7(), $1, $2, $3, 'FULL_TIME', '2026-01-10',
         case when $4::text = 'ENDED' then date '2026-06-01' end, $4::text) returning key`,
      [key, firm(HOME.organization), HOME.key, status],
    );
    return rows[0]!.key;
  },
  async input(hub, action, as) {
    if (action === 'endEmployment') return { lastDay: '2026-06-20' };
    if (action !== 'recordEmployment') return {};
    return {
      worker: as && (await publicIdFor(as, 'Worker', await keyOfWorker(hub))),
      ...{ facility: `Facility:${HOME.key}`, post: 'CAREGIVER', type: 'FULL_TIME' },
      from: '2026-06-30',
    };
  },
};

async function keyOfWorker(hub: TestHub): Promise<string> {
  const { rows } = await hub.pg.query<{ key: string }>(
    `select key from workforce.worker where name = '甄护'`,
  );
  return rows[0]!.key;
}

/** SQL that gives the worker another contract. */
const contract = (set: { employer?: number | string; type?: string; from: string; to?: string }) =>
  `insert into workforce.employment (key, worker_key, organization_id, type, starts_on, ends_on)
   select uuidv7(), key, '${typeof set.employer === 'string' ? set.employer : firm(set.employer ?? OTHER.organization)}',
     '${set.type ?? 'FULL_TIME'}', '${set.from}', ${set.to ? `'${set.to}'` : 'null'}
   from workforce.worker where name = '甄护'`;
const born = (day: string) =>
  `update workforce.worker set birth_date = '${day}' where name = '甄护'`;
const AT = (key: string) => ({ facility: `Facility:${key}` });
const WITH = (key: string) => ({ facility: null, organization: `Organization:${key}` });

describe('a work contract', () => walkWorkflow(specimen));

describe('recording', () => {
  oneEffect(specimen, { name: 'recordEmployment', state: NEW, persona: OFFICE });
  const tried = outcomes(specimen, OFFICE);
  tried('recordEmployment', NEW, [
    ['an organisation and no place', WITH(firm(OTHER.organization)), 'HOLDS'],
    [
      'a place and an organisation',
      { organization: WITH(firm(1)).organization },
      'INVALID_VALUE organization',
    ],
    ['no employer', { facility: null }, 'INVALID_VALUE facility'],
    ['a facility that does not operate', AT(CLOSED.key), 'FACILITY_NOT_OPERATING facility'],
    [
      'a facility that there is not',
      AT('00000000-0000-4000-8000-000000000000'),
      'NOT_KNOWN facility',
    ],
    [
      'an organisation that there is not',
      WITH('00000000-0000-4000-8000-000000000000'),
      'NOT_KNOWN organization',
    ],
    ['no post', { post: null }, 'HOLDS'],
    ['a post that the worker does not do', { post: 'NURSE' }, 'INVALID_VALUE post'],
    ['tomorrow', { from: '2026-07-01' }, 'INVALID_VALUE from'],
    ['the sixteenth birthday', {}, 'HOLDS', born('2010-06-30')],
    ['the day before it', { from: '2026-06-29' }, 'UNDER_WORKING_AGE from', born('2010-06-30')],
    ['another full-time contract', {}, 'FULL_TIME_ALREADY type', contract({ from: '2026-01-01' })],
    [
      'another one in another city',
      {},
      'FULL_TIME_ALREADY type',
      contract({ from: '2026-01-01', employer: FAR.key }),
    ],
    [
      'another one that ended the day before',
      {},
      'HOLDS',
      contract({ from: '2026-01-01', to: '2026-06-29' }),
    ],
    [
      'another one that ends that day',
      {},
      'FULL_TIME_ALREADY type',
      contract({ from: '2026-01-01', to: '2026-06-30' }),
    ],
    [
      'part-time beside another one',
      { type: 'PART_TIME' },
      'HOLDS',
      contract({ from: '2026-01-01' }),
    ],
    [
      'full-time beside a part-time one',
      {},
      'HOLDS',
      contract({ from: '2026-01-01', type: 'PART_TIME' }),
    ],
    [
      'part-time with the same employer',
      { type: 'PART_TIME' },
      'ALREADY_EXISTS from',
      contract({ from: '2026-01-01', employer: HOME.organization }),
    ],
    [
      'the same employer once that had ended',
      {},
      'HOLDS',
      contract({ from: '2026-01-01', to: '2026-06-29', employer: HOME.organization }),
    ],
  ]);
});

describe('correcting, ending, taking an end back', () => {
  const tried = outcomes(specimen, OFFICE);
  tried('correctEmployment', 'HOLDS', [
    ['nothing', {}, 'HOLDS'],
    ['another place', AT(OTHER.key), 'HOLDS'],
    ['a place that does not operate', AT(CLOSED.key), 'FACILITY_NOT_OPERATING facility'],
    ['an earlier day', { from: '2025-12-01' }, 'HOLDS'],
    [
      'an earlier day inside another contract',
      { from: '2025-12-01' },
      'FULL_TIME_ALREADY type',
      contract({ from: '2025-11-01', to: '2025-12-31' }),
    ],
    ['tomorrow', { from: '2026-07-01' }, 'INVALID_VALUE from'],
    ['a post that the worker does not do', { post: 'DOCTOR' }, 'INVALID_VALUE post'],
  ]);
  tried('endEmployment', 'HOLDS', [
    ['its first day', { lastDay: '2026-01-10' }, 'ENDED'],
    ['the day before it', { lastDay: '2026-01-09' }, 'INVALID_VALUE lastDay'],
    ['today', { lastDay: '2026-06-30' }, 'ENDED'],
    ['tomorrow', { lastDay: '2026-07-01' }, 'INVALID_VALUE lastDay'],
  ]);
  const back = { note: '误登' };
  tried('resumeEmployment', 'ENDED', [
    ['nothing meanwhile', back, 'HOLDS'],
    [
      'another contract meanwhile',
      back,
      'FULL_TIME_ALREADY type',
      contract({ from: '2026-06-02' }),
    ],
    [
      'the same employer meanwhile',
      back,
      'ALREADY_EXISTS from',
      contract({ from: '2026-06-02', type: 'PART_TIME', employer: HOME.organization }),
    ],
    [
      'a worker who has died',
      back,
      'WORKER_ENDED id',
      `update workforce.worker set status = 'DECEASED' where name = '甄护'`,
    ],
  ]);
});

describe('what follows', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  const does = (name: string, input: object, as = OFFICE) =>
    act(hub, EMPLOYMENT, name, input as Record<string, unknown>, { as });
  const told = async (sql: string, params: unknown[]) => {
    await hub.settle();
    return (await hub.pg.query<Record<string, unknown>>(sql, params)).rows[0];
  };
  const totalAt = async (place: string) =>
    Number(
      (await told('select total from facilities.facility_staffing where facility_id = $1', [place]))
        ?.total ?? 0,
    );

  test('the staffing of both places follows a record, a correction and an end within one relay', async () => {
    await specimen.clear(hub);
    const [here, there] = [await totalAt(HOME.key), await totalAt(OTHER.key)];
    const { node } = await does(
      'recordEmployment',
      await specimen.input(hub, 'recordEmployment', OFFICE, ''),
    );
    expect([await totalAt(HOME.key), await totalAt(OTHER.key)]).toEqual([here + 1, there]);
    await does('correctEmployment', { id: node!.id, version: 1, ...AT(OTHER.key) });
    expect([await totalAt(HOME.key), await totalAt(OTHER.key)]).toEqual([here, there + 1]);
    await does('endEmployment', { id: node!.id, version: 2, lastDay: '2026-06-30' });
    expect(await totalAt(OTHER.key)).toBe(there + 1);
    hub.setToday('2026-07-01');
    const seen = await hub.query(
      `{ facility(id: "Facility:${OTHER.key}") { staffing { total } } }`,
    );
    expect(seen.data!.facility.staffing.total).toBe(there);
    hub.setToday('2026-06-30');
  });

  test('who may assess for whom, and whether R-09 holds, follow a contract within one relay', async () => {
    const { rows } = await hub.pg.query<{ id: string; organization: string }>(
      `select id, organization_id as organization from workforce.assessment_organisation
       where region_code = '150602' and status = 'BELOW_STANDARD'`,
    );
    const { id, organization } = rows[0]!;
    const holds = async () => {
      const fact = await told(
        `select qualified @> '[{"until": null}]' as now from elders.assessment_organisation_fact
         where organisation_id = $1`,
        [id],
      );
      return fact!.now as boolean;
    };
    expect(await holds()).toBe(false);
    await specimen.clear(hub);
    const key = await keyOfWorker(hub);
    const holder = await publicIdFor(OFFICE, 'Worker', key);
    const certificate = { worker: holder, occupation: 'ASSESSOR', level: 'L3', number: 'HIRED-1' };
    await act(
      hub,
      { entity: 'Certificate' },
      'issueCertificate',
      { ...certificate, issuer: '测试', issuedOn: '2026-05-01' },
      { as: OFFICE },
    );
    const { node } = await does('recordEmployment', {
      ...{ worker: holder, organization: `Organization:${organization}`, post: 'ASSESSOR' },
      ...{ type: 'FULL_TIME', from: '2026-06-01' },
    });
    expect(await holds()).toBe(true);
    const contracts = async () =>
      (await told('select contracts from elders.assessor_fact where worker_key = $1', [key]))!
        .contracts as { organisation: string; until: string | null }[];
    expect(await contracts()).toMatchObject([{ organisation: id, until: null }]);
    await does('correctEmployment', { id: node!.id, version: 1, type: 'PART_TIME' });
    expect(await holds()).toBe(false);
    await does('correctEmployment', { id: node!.id, version: 2, type: 'FULL_TIME' });
    expect(await holds()).toBe(true);
    // A wrong employer that is corrected is no employer any more.
    await does('correctEmployment', { id: node!.id, version: 3, ...AT(HOME.key) });
    expect([await holds(), await contracts()]).toEqual([false, []]);
  });

  test('two offices that hire one worker full-time at once hire the worker once', async () => {
    await specimen.clear(hub);
    const key = await keyOfWorker(hub);
    const all = await Promise.all(
      Array.from({ length: 10 }, async (_, n) => {
        const as = n % 2 === 0 ? OFFICE : 'supervision:150602';
        const place = n % 2 === 0 ? HOME : OTHER;
        const hired = { ...AT(place.key), type: 'FULL_TIME', from: '2026-06-30' };
        return does(
          'recordEmployment',
          { worker: await publicIdFor(as, 'Worker', key), ...hired },
          as,
        );
      }),
    );
    expect(all.map(verdict).filter((one) => one === 'DONE')).toHaveLength(1);
  });
});
