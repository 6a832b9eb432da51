import { TRAINING_SESSION } from '../../../subgraphs/workforce/training-session/machine.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { NEW, type Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { trainingBasesOf } from '../../../seeds/world/training-bases.ts';
import { CAREGIVERS, world } from '../rows.ts';
import { OFFICE, specimen as programme } from '../training-programme/specimen.ts';

const PROGRAMME = `select id from workforce.training_programme where name = '测试计划'`;

const specimen: Specimen = {
  ...programme,
  machine: TRAINING_SESSION,
  table: 'workforce.training_session',
  clear: async (hub) => void (await programme.place(hub, 'PUBLISHED')),
  async place(hub, status) {
    const id = await programme.place(hub, 'PUBLISHED');
    const { rows } = await hub.pg.query<{ id: string }>(
      `insert into workforce.training_session (id, name, starts_on, ends_on, hours, capacity,
         programme_id, status, region_code, region_at, synthetic)
       values (uuidv7(), '测试班', '2026-07-10', '2026-07-20', 80, 10, $1, $2, '150600', 150600000000,
         true) returning id`,
      [id, status],
    );
    return rows[0]!.id;
  },
  async input(hub, action) {
    if (action !== 'openTrainingSession') return {};
    const { rows } = await hub.pg.query<{ id: string }>(PROGRAMME);
    return {
      ...{ programme: `TrainingProgramme:${rows[0]!.id}`, name: '测试班', hours: 80, capacity: 30 },
      ...{ startsOn: '2026-07-10', endsOn: '2026-07-20' },
    };
  },
};

const set = (values: string) =>
  `update workforce.training_session set ${values} where name = '测试班';`;
const base = trainingBasesOf(world).get('1506')!;
const BASE = { trainingBase: `Organization:${base.key}` };
const FIRM = {
  trainingBase: `Organization:${world.organizations().find(({ n, registrarRegion }) => n !== base.n && registrarRegion.startsWith('1506'))!.key}`,
};
/** SQL that lets the base have had its role since a day. */
const trainsFrom = (day: string) =>
  `update workforce.organization_fact set roles =
     '[{"role": "TRAINING_BASE", "from": "${day}", "until": null}]'
   where organization_id = '${base.key}'`;
const withdrawn = `update workforce.training_programme set status = 'WITHDRAWN' where name = '测试计划'`;
const places = (n: number) =>
  CAREGIVERS.slice(0, n)
    .map(
      ({
        key,
      }) => `insert into workforce.enrolment (key, worker_key, session_id, status, enrolled_on,
        region_code, region_at, synthetic)
      select uuidv7(), '${key}', id, 'ENROLLED', '2026-06-01', '150600', 150600000000, true
      from workforce.training_session where name = '测试班'`,
    )
    .join(';');

describe('a training session', () => walkWorkflow(specimen));

describe('its rules', () => {
  oneEffect(specimen, { name: 'openTrainingSession', state: NEW, persona: OFFICE });
  const tried = outcomes(specimen, OFFICE);
  tried('openTrainingSession', NEW, [
    ['today alone', { startsOn: '2026-06-30', endsOn: '2026-06-30' }, 'OPEN'],
    ['yesterday', { startsOn: '2026-06-29' }, 'INVALID_VALUE startsOn'],
    ['an end before it begins', { endsOn: '2026-07-09' }, 'INVALID_VALUE endsOn'],
    ['no place', { capacity: 0 }, 'BAD_USER_INPUT'],
    ['no hour', { hours: 0 }, 'BAD_USER_INPUT'],
    [
      'no programme',
      { programme: 'TrainingProgramme:00000000-0000-4000-8000-000000000000' },
      'NOT_KNOWN programme',
    ],
    ['a programme that was withdrawn', {}, 'PROGRAMME_WITHDRAWN programme', withdrawn],
    ['a training base', BASE, 'OPEN'],
    ['a base whose role begins that day', BASE, 'OPEN', trainsFrom('2026-07-10')],
    [
      'one whose role begins a day later',
      BASE,
      'NO_TRAINING_BASE trainingBase',
      trainsFrom('2026-07-11'),
    ],
    ['an organisation that is no base', FIRM, 'NO_TRAINING_BASE trainingBase'],
  ]);
  tried('correctTrainingSession', 'OPEN', [
    ['nothing', {}, 'OPEN'],
    ['a first day after the last one', { startsOn: '2026-07-21' }, 'INVALID_VALUE endsOn'],
    ['both days later', { startsOn: '2026-07-21', endsOn: '2026-07-30' }, 'OPEN'],
    ['yesterday', { startsOn: '2026-06-29' }, 'INVALID_VALUE startsOn'],
    ['its first day', { hours: 90 }, 'SESSION_BEGUN id', set(`starts_on = '2026-06-30'`)],
    ['fewer places than are taken', { capacity: 1 }, 'INVALID_VALUE capacity', places(2)],
    ['as many places as are taken', { capacity: 2 }, 'OPEN', places(2)],
  ]);
  tried('correctTrainingSession', 'CLOSED', [['more hours', { hours: 90 }, 'CLOSED']]);
  tried('reopenTrainingSession', 'CLOSED', [
    ['on its last day', {}, 'OPEN', set(`starts_on = '2026-06-01', ends_on = '2026-06-30'`)],
    [
      'on the day after',
      {},
      'SESSION_OVER id',
      set(`starts_on = '2026-06-01', ends_on = '2026-06-29'`),
    ],
    ['after its programme was withdrawn', {}, 'PROGRAMME_WITHDRAWN id', withdrawn],
  ]);
  const why = { note: '教师因病' };
  tried('cancelTrainingSession', 'OPEN', [
    [
      'the day before its last one',
      why,
      'CANCELLED',
      set(`starts_on = '2026-06-01', ends_on = '2026-07-01'`),
    ],
    [
      'its last day',
      why,
      'SESSION_OVER id',
      set(`starts_on = '2026-06-01', ends_on = '2026-06-30'`),
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

  test('on fresh data sessions take workers after today, in each city that trains', async () => {
    const text = `{ trainingSessions(first: 50, filter: { statuses: [OPEN], startsFrom: "2026-07-01" }) {
      nodes { startsOn enrolledWorkers capacity programme { region { code } audience } } } }`;
    const { nodes } = expectData(await hub.query(text)).trainingSessions;
    const cities = new Set(
      nodes
        .filter((one: Record<string, number>) => one.enrolledWorkers! < one.capacity!)
        .map((one: { programme: { region: { code: string } } }) => one.programme.region.code),
    );
    expect([...cities].sort()).toEqual(['150600', '210100', '361181']);
  });

  test('a cancelled session withdraws the places in it, with the reason, and counts as none', async () => {
    const id = await specimen.place(hub, 'OPEN');
    await hub.pg.query(places(3));
    const input = { id: `TrainingSession:${id}`, version: 1, note: '教师因病' };
    const done = await act(hub, TRAINING_SESSION, 'cancelTrainingSession', input, { as: OFFICE });
    expect(verdict(done)).toBe('DONE');
    const text = `query ($id: ID!) { trainingSession(id: $id) { status enrolledWorkers enrolments {
      nodes { status version transitions { nodes { action to note } } } } } }`;
    const asked = { as: OFFICE, variables: { id: input.id } };
    const place = {
      ...{ status: 'WITHDRAWN', version: 2 },
      transitions: { nodes: [{ action: 'withdrawEnrolment', to: 'WITHDRAWN', note: '教师因病' }] },
    };
    expect(expectData(await hub.query(text, asked)).trainingSession).toEqual({
      ...{ status: 'CANCELLED', enrolledWorkers: 0 },
      enrolments: { nodes: [place, place, place] },
    });
    const held = `{ region(code: "150600") { trainingSessionsHeld(from: "2026-07-20", to: "2026-07-20", audience: CAREGIVER) { value }
      trainedPersonTimes(from: "2026-07-20", to: "2026-07-20") { value } } }`;
    hub.setToday('2026-07-20');
    const { region } = expectData(await hub.query(held));
    hub.setToday('2026-06-30');
    expect(region).toEqual({
      trainingSessionsHeld: { value: 0 },
      trainedPersonTimes: { value: 0 },
    });
  });

  test('two who enrol for the last place at once take one, and a correction waits for them', async () => {
    const id = await specimen.place(hub, 'OPEN');
    await hub.pg.query(set('capacity = 1'));
    const all = await Promise.all(
      CAREGIVERS.slice(0, 6).map(async ({ key }) => {
        const input = {
          worker: await publicIdFor(OFFICE, 'Worker', key),
          session: `TrainingSession:${id}`,
        };
        return act(hub, { entity: 'Enrolment' }, 'enrolWorker', input, { as: OFFICE });
      }),
    );
    const verdicts = all.map(verdict);
    expect(verdicts.filter((one) => one === 'DONE')).toHaveLength(1);
    expect(verdicts.filter((one) => one === 'SESSION_FULL')).toHaveLength(5);
  });
});
