import { FAMILY_CARER_TRAINING } from '../../../subgraphs/workforce/family-carer-training/machine.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { NEW, type Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { CAREGIVER, world } from '../rows.ts';
import { of } from '../worker/specimen.ts';
import { specimen as programme } from '../training-programme/specimen.ts';

const OFFICE = 'caregiving:150600';
const NUMBER = of('1970-05-06', 91);
const elderIn = (city: string, status = 'ACTIVE') =>
  [...world.elders()].find(
    (one) => one.residenceRegion.startsWith(city) && one.lifeStatus === status,
  )!.key;
const [ELDER, FAR, GONE] = [elderIn('1506'), elderIn('2101'), elderIn('1506', 'DECEASED')];

async function sessionOf(hub: TestHub): Promise<string> {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select id from workforce.training_session where name = '测试照护班'`,
  );
  return rows[0]!.id;
}
const session = (set: string) =>
  `update workforce.training_session set ${set} where name = '测试照护班';`;
const audience = (value: string) =>
  `update workforce.training_programme set audience = '${value}' where name = '测试计划';`;

const specimen: Specimen = {
  ...programme,
  machine: FAMILY_CARER_TRAINING,
  table: 'workforce.family_carer_training',
  primaryKey: 'key',
  async clear(hub) {
    await hub.pg.query(`delete from workforce.family_carer_training where session_id in (
      select id from workforce.training_session where name = '测试照护班')`);
    const id = await programme.place(hub, 'PUBLISHED');
    await hub.pg.query(audience('FAMILY_CARER'));
    await hub.pg.query(
      `insert into workforce.training_session (id, name, starts_on, ends_on, hours, capacity,
         programme_id, status, region_code, region_at, synthetic)
       values (uuidv7(), '测试照护班', '2026-06-28', '2026-06-30', 16, 10, $1, 'OPEN', '150600',
         150600000000, true)`,
      [id],
    );
  },
  async place(hub, status) {
    await specimen.clear(hub);
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into workforce.family_carer_training (key, session_id, elder_key, status, relation,
         carer_name, national_id_masked, national_id_hash, enrolled_on, completed_on, region_code,
         region_at, synthetic)
       values (uuidv7(), $1, $2, $3, 'FAMILY', '测试', '****', 'placed', '2026-06-01',
         case when $3 = 'COMPLETED' then date '2026-06-30' end, '150600', 150600000000, true)
       returning key`,
      [await sessionOf(hub), ELDER, status],
    );
    return rows[0]!.key;
  },
  async input(hub, action, as) {
    if (action !== 'enrolFamilyCarer') return {};
    return {
      session: `TrainingSession:${await sessionOf(hub)}`,
      ...{ nationalId: NUMBER, carerName: '测试', relation: 'FAMILY' },
      elder: as && (await publicIdFor(as, 'Elder', ELDER)),
    };
  },
};

const elder = (key: string) => async () => ({ elder: await publicIdFor(OFFICE, 'Elder', key) });
const places = (
  n: number,
) => `insert into workforce.family_carer_training (key, session_id, elder_key,
    status, relation, carer_name, national_id_masked, national_id_hash, enrolled_on, region_code,
    region_at, synthetic)
  select uuidv7(), s.id, '${ELDER}', 'ENROLLED', 'FAMILY', '测试', '****', 'other' || n, '2026-06-01',
    '150600', 150600000000, true
  from workforce.training_session s, generate_series(1, ${n}) n where s.name = '测试照护班';`;

describe('a place of a family carer', () => walkWorkflow(specimen));

describe('its rules', () => {
  oneEffect(specimen, { name: 'enrolFamilyCarer', state: NEW, persona: OFFICE });
  const tried = outcomes(specimen, OFFICE);
  tried('enrolFamilyCarer', NEW, [
    [
      'a number that is none',
      { nationalId: '150699197005069999' },
      'NATIONAL_ID_INVALID nationalId',
    ],
    ['nobody to care for', { elder: null }, 'INVALID_VALUE elder'],
    ['a volunteer who cares for nobody alone', { elder: null, relation: 'VOLUNTEER' }, 'ENROLLED'],
    ['an elder of another city', elder(FAR), 'NOT_FOUND'],
    ['an elder who has died', elder(GONE), 'NOT_KNOWN elder'],
    [
      'a session that there is not',
      { session: 'TrainingSession:00000000-0000-4000-8000-000000000000' },
      'NOT_KNOWN session',
    ],
    ['a session for workers', {}, 'NOT_FOR_THEM session', audience('CAREGIVER')],
    ['its last place', {}, 'ENROLLED', places(1) + session('capacity = 2')],
    ['a session that is full', {}, 'SESSION_FULL session', places(2) + session('capacity = 2')],
    ['a session that is over', {}, 'SESSION_OVER session', session(`ends_on = '2026-06-29'`)],
    ['one that takes nobody else', {}, 'SESSION_NOT_OPEN session', session(`status = 'CLOSED'`)],
  ]);
  tried('completeFamilyCarerTraining', 'ENROLLED', [
    ['the last day of the course', {}, 'COMPLETED'],
    ['the day before it', {}, 'SESSION_NOT_OVER id', session(`ends_on = '2026-07-01'`)],
  ]);
});

describe('what follows', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());
  const does = (name: string, input: object, as = OFFICE, entity = 'FamilyCarerTraining') =>
    act(hub, { entity }, name, input as Record<string, unknown>, { as });
  const counted = async () =>
    expectData(await hub.query('{ region(code: "150600") { trainedFamilyCarers { value } } }'))
      .region.trainedFamilyCarers.value as number;

  test('one person who completes two courses is one person, known by no number', async () => {
    await specimen.clear(hub);
    const before = await counted();
    for (const number of [NUMBER, NUMBER.toLowerCase()]) {
      const input = await specimen.input(hub, 'enrolFamilyCarer', OFFICE, '');
      const { node } = await does('enrolFamilyCarer', { ...input, nationalId: number });
      const done = await does('completeFamilyCarerTraining', { id: node!.id, version: 1 });
      expect(done.node).toMatchObject({ status: 'COMPLETED' });
      const again = await does('enrolFamilyCarer', { ...input, nationalId: number });
      expect(verdict(again)).toBe('ALREADY_EXISTS');
      // The second course is another session.
      await hub.pg.query(session(`name = '测试照护班一'`));
      await hub.pg
        .query(`insert into workforce.training_session (id, name, starts_on, ends_on, hours,
          capacity, programme_id, status, region_code, region_at, synthetic)
        select uuidv7(), '测试照护班', starts_on, ends_on, hours, capacity, programme_id, status,
          region_code, region_at, true from workforce.training_session where name = '测试照护班一'
        limit 1`);
    }
    expect(await counted()).toBe(before + 1);
    const { rows } = await hub.pg.query(
      `select 1 from workforce.family_carer_training t where to_jsonb(t)::text like '%' || $1 || '%'`,
      [NUMBER],
    );
    expect(rows).toEqual([]);
  });

  test('a worker is not enrolled in a course for family carers', async () => {
    await specimen.clear(hub);
    const as = 'supervision:150600';
    const place = {
      worker: await publicIdFor(as, 'Worker', CAREGIVER),
      session: `TrainingSession:${await sessionOf(hub)}`,
    };
    expect(verdict(await does('enrolWorker', place, as, 'Enrolment'))).toBe('NOT_FOR_THEM');
  });

  test('a session that is cancelled withdraws the places of carers, each with a step', async () => {
    const key = await specimen.place(hub, 'ENROLLED');
    await hub.pg.query(session(`ends_on = '2026-07-02'`));
    const id = `TrainingSession:${await sessionOf(hub)}`;
    const cancelled = { id, version: 1, note: '教师因病' };
    const done = await does(
      'cancelTrainingSession',
      cancelled,
      'supervision:150600',
      'TrainingSession',
    );
    expect(done.node).toMatchObject({ status: 'CANCELLED' });
    const { rows } = await hub.pg.query(
      `select p.status, t.action, t.note from workforce.family_carer_training p
       join workforce.transition t on t.subject = p.key::text where p.key = $1`,
      [key],
    );
    expect(rows).toEqual([
      { status: 'WITHDRAWN', action: 'withdrawFamilyCarer', note: '教师因病' },
    ]);
  });
});
