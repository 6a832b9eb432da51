import { keyOf } from '../../../ground/synthetic/keys.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';

const STAFF = 'supervision:150600';
const ENROLMENT = {
  entity: 'Enrolment',
  fields: 'id status version passedOn certificate { number }',
};

let hub: TestHub;
let worker: string;
const sessions: Record<string, string> = {};
beforeAll(async () => {
  hub = await testHub({ own: true });
  const { rows } = await hub.pg.query<{ audience: string; id: string }>(
    `select distinct on (p.audience) p.audience, s.id from workforce.training_session s
     join workforce.training_programme p on p.id = s.programme_id order by 1, 2`,
  );
  for (const { audience, id } of rows) sessions[audience] = id;
});
afterAll(() => hub.close());

beforeEach(async () => {
  worker = newKey();
  await hub.pg.query(
    `insert into workforce.worker (key, name, sex, roles, region_code, region_at, synthetic)
     values ($1, '测试', 'FEMALE', '{CAREGIVER}', '150602', 150602000000, true)`,
    [worker],
  );
  await hub.pg.query(
    `update workforce.training_session set ends_on = '2026-06-30', capacity = 500,
       region_code = '150600', region_at = 150600000000 where id = any($1::uuid[])`,
    [Object.values(sessions)],
  );
});

/** Everything a refused mutation must leave alone. */
async function rows() {
  const { rows } = await hub.pg.query<object>(
    `select (select jsonb_agg(to_jsonb(e) order by e.key) from workforce.enrolment e
         where e.worker_key = $1) as enrolments,
       (select count(*) from workforce.enrolment) as all_enrolments,
       (select count(*) from workforce.certificate) as certificates,
       (select count(*) from workforce.fact_outbox) as facts,
       (select count(*) from workforce.transition) as steps,
       (select count(*) from workforce.idempotency_key) as keys`,
    [worker],
  );
  return rows[0];
}

async function refused(name: string, input: object) {
  const before = await rows();
  const outcome = await act(hub, ENROLMENT, name, input as Record<string, unknown>, { as: STAFF });
  expect(await rows()).toEqual(before);
  return outcome;
}

const at = (code: string, ...fields: string[]) =>
  fields.map((field) => ({
    code,
    path: ['input', ...field.split('.')],
    message: expect.any(String) as string,
  }));

interface Placed {
  scores?: [theory: number, skills: number];
  audience?: string;
}

async function place(status: string, { scores, audience = 'CAREGIVER' }: Placed = {}) {
  const key = newKey();
  await hub.pg.query(
    `insert into workforce.enrolment (key, worker_key, session_id, status, enrolled_on,
       theory_score, skills_score, passed_on, region_code, region_at, synthetic)
     values ($1, $2, $3, $4, '2026-06-01', $5, $6, $7, '150600', 150600000000, true)`,
    [
      ...[key, worker, sessions[audience], status, scores?.[0] ?? null, scores?.[1] ?? null],
      status === 'CERTIFIED' ? '2026-06-20' : null,
    ],
  );
  return { id: await publicIdFor(STAFF, 'Enrolment', key), version: 1 };
}

async function holds(status: string, level = 'L5') {
  await hub.pg.query(
    `insert into workforce.certificate (key, worker_key, occupation, level, number, issuer,
       issued_on, status, inactive_from, region_code, region_at, synthetic)
     values (uuidv7(), $1, 'CAREGIVER', $2, $5, '测试', '2024-05-06', $3, $4,
       '150602', 150602000000, true)`,
    [worker, level, status, status === 'VALID' ? null : '2026-06-01', `HELD-${worker}`],
  );
}

const set = (columns: string) =>
  hub.pg.query(`update workforce.training_session set ${columns} where id = $1`, [
    sessions.CAREGIVER,
  ]);

describe('enrolling', () => {
  const enrol = async (input: object = {}) => ({
    worker: await publicIdFor(STAFF, 'Worker', worker),
    session: `TrainingSession:${sessions.CAREGIVER}`,
    ...input,
  });

  test('in a session nobody knows is refused', async () => {
    const { userErrors } = await refused(
      'enrolWorker',
      await enrol({ session: `TrainingSession:${newKey()}` }),
    );
    expect(userErrors).toEqual(at('NOT_KNOWN', 'session'));
  });

  test('twice in one session is refused', async () => {
    await place('ENROLLED');
    const { userErrors } = await refused('enrolWorker', await enrol());
    expect(userErrors).toEqual(at('ALREADY_EXISTS', 'worker'));
  });

  test('is possible until the last day, and not after it', async () => {
    await set(`ends_on = '2026-06-29'`);
    const { userErrors } = await refused('enrolWorker', await enrol());
    expect(userErrors).toEqual(at('SESSION_OVER', 'session'));
    await set(`ends_on = '2026-06-30'`);
    const { node } = await act(hub, ENROLMENT, 'enrolWorker', await enrol(), { as: STAFF });
    expect(node).toMatchObject({ status: 'ENROLLED' });
  });

  test('takes the last place, and no more', async () => {
    const taken = '(select count(*) from workforce.enrolment where session_id = id)';
    await set(`capacity = ${taken}`);
    const { userErrors } = await refused('enrolWorker', await enrol());
    expect(userErrors).toEqual(at('SESSION_FULL', 'session'));
    await set(`capacity = ${taken} + 1`);
    const { node } = await act(hub, ENROLMENT, 'enrolWorker', await enrol(), { as: STAFF });
    expect(node).toMatchObject({ status: 'ENROLLED' });
  });

  test('takes place only with a worker and in a session of the own region', async () => {
    const absent = await enrol({ worker: await publicIdFor(STAFF, 'Worker', newKey()) });
    expect((await refused('enrolWorker', absent)).codes).toEqual(['NOT_FOUND']);
    await hub.pg.query(
      `update workforce.worker set region_code = '210102', region_at = 210102000000 where key = $1`,
      [worker],
    );
    expect((await refused('enrolWorker', await enrol())).codes).toEqual(['NOT_FOUND']);
    await hub.pg.query(
      `update workforce.worker set region_code = '150602', region_at = 150602000000 where key = $1`,
      [worker],
    );
    await set(`region_code = '210100', region_at = 210100000000`);
    expect((await refused('enrolWorker', await enrol())).codes).toEqual(['NOT_FOUND']);
  });

  test.each([
    ['worker', 'nonsense'],
    ['session', 'nonsense'],
  ])('with a %s whose id is none is the caller’s mistake', async (field, id) => {
    const { errors } = await refused('enrolWorker', await enrol({ [field]: id }));
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: `input.${field}`,
    });
  });
});

test('training is recorded from the last day of the session on, not before', async () => {
  const input = await place('ENROLLED');
  await set(`ends_on = '2026-07-01'`);
  const { userErrors } = await refused('recordTraining', input);
  expect(userErrors).toEqual(at('SESSION_NOT_OVER', 'id'));
});

describe('an examination', () => {
  test.each([
    [-1, 60, ['theoryScore']],
    [101, 60, ['theoryScore']],
    [60, -1, ['skillsScore']],
    [101, 101, ['theoryScore', 'skillsScore']],
  ])('with the scores %i and %i is refused', async (theoryScore, skillsScore, fields) => {
    const input = await place('TRAINED');
    const { userErrors } = await refused('recordExamination', {
      ...input,
      theoryScore,
      skillsScore,
    });
    expect(userErrors).toEqual(at('INVALID_VALUE', ...fields));
  });

  test.each([
    [0, 100],
    [100, 0],
  ])('with the scores %i and %i is recorded', async (theoryScore, skillsScore) => {
    const input = { ...(await place('TRAINED')), theoryScore, skillsScore };
    const { node } = await act(hub, ENROLMENT, 'recordExamination', input, { as: STAFF });
    expect(node).toMatchObject({ status: 'EXAMINED' });
  });
});

describe('concluding', () => {
  const CERTIFICATE = { level: 'L5', number: 'EARNED-9', issuer: '测试' };

  test.each([
    [59, 60],
    [60, 59],
    [0, 100],
  ])('by %i and %i fails, and issues nothing', async (...scores) => {
    const input = await place('EXAMINED', { scores });
    const { userErrors } = await refused('concludeEnrolment', {
      ...input,
      certificate: CERTIFICATE,
    });
    expect(userErrors).toEqual(at('SCORE_BELOW_PASS', 'certificate'));
    const { node } = await act(hub, ENROLMENT, 'concludeEnrolment', input, { as: STAFF });
    expect(node).toMatchObject({ status: 'FAILED', passedOn: null, certificate: null });
  });

  test('by 60 and 60 passes and issues the certificate', async () => {
    const certificate = { ...CERTIFICATE, number: 'EARNED-1' };
    const input = { ...(await place('EXAMINED', { scores: [60, 60] })), certificate };
    const { node } = await act(hub, ENROLMENT, 'concludeEnrolment', input, { as: STAFF });
    expect(node).toMatchObject({
      status: 'CERTIFIED',
      passedOn: '2026-06-30',
      certificate: { number: 'EARNED-1' },
    });
    const { rows: steps } = await hub.pg.query<object>(
      `select t.action, t.to_state, t.version, t.role from workforce.transition t
       join workforce.certificate c on c.key::text = t.subject where c.number = 'EARNED-1'`,
    );
    expect(steps).toEqual([
      { action: 'issueCertificate', to_state: 'VALID', version: 1, role: 'SUPERVISION' },
    ]);
  });

  test.each([
    ['SOCIAL_WORKER', false],
    ['CAREGIVER', true],
  ])(
    'passes a %s without a certificate where none is issued (held: %s)',
    async (audience, held) => {
      if (held) await holds('VALID');
      const input = await place('EXAMINED', { scores: [90, 90], audience });
      const { node } = await act(hub, ENROLMENT, 'concludeEnrolment', input, { as: STAFF });
      expect(node).toMatchObject({ status: 'CERTIFIED', certificate: null });
    },
  );

  test.each<[string, object | null, string, string, () => Promise<void>]>([
    ['without a certificate', null, 'CERTIFICATE_NEEDED', 'certificate', async () => {}],
    [
      'without one while the old one is suspended',
      null,
      'CERTIFICATE_NEEDED',
      'certificate',
      () => holds('SUSPENDED'),
    ],
    [
      'with a level that is held',
      CERTIFICATE,
      'ALREADY_EXISTS',
      'certificate.level',
      () => holds('VALID'),
    ],
    [
      'with a level too high',
      { ...CERTIFICATE, level: 'L4' },
      'LEVEL_REQUIRED',
      'certificate.level',
      async () => {},
    ],
    [
      'while another level is suspended',
      { ...CERTIFICATE, level: 'L4' },
      'CERTIFICATE_SUSPENDED',
      'certificate',
      () => holds('SUSPENDED'),
    ],
    [
      'with a number that is none',
      { ...CERTIFICATE, number: '%' },
      'INVALID_VALUE',
      'certificate.number',
      async () => {},
    ],
  ])('a pass %s is refused', async (_, certificate, code, field, given) => {
    await given();
    const input = await place('EXAMINED', { scores: [90, 90] });
    const { userErrors } = await refused('concludeEnrolment', { ...input, certificate });
    expect(userErrors).toEqual(at(code, field));
  });

  test('a social worker’s training with a certificate is refused', async () => {
    const input = await place('EXAMINED', { scores: [90, 90], audience: 'SOCIAL_WORKER' });
    const { userErrors } = await refused('concludeEnrolment', {
      ...input,
      certificate: CERTIFICATE,
    });
    expect(userErrors).toEqual(at('INVALID_VALUE', 'certificate'));
  });
});

test.each([
  ['recordTraining', 'ENROLLED', {}],
  ['recordExamination', 'TRAINED', { theoryScore: 60, skillsScore: 60 }],
  ['concludeEnrolment', 'EXAMINED', {}],
  ['allowRetake', 'FAILED', {}],
])(
  '%s is refused on another version, and finds nothing under a foreign id',
  async (name, state, more) => {
    const { id } = await place(state, { scores: [0, 0] });
    const { userErrors } = await refused(name, { id, version: 2, ...more });
    expect(userErrors).toEqual(at('VERSION_CONFLICT', 'version'));
    const absent = await publicIdFor(STAFF, 'Enrolment', newKey());
    expect((await refused(name, { id: absent, version: 1, ...more })).codes).toEqual(['NOT_FOUND']);
    // A seeded key: a random one, read by another office, would be an id once in 64 times.
    const foreign = await publicIdFor('staff:210100', 'Enrolment', keyOf('enrolment', 1));
    expect((await refused(name, { id: foreign, version: 1, ...more })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  },
);
