import { COUNTY, NOT_IN_CONTRACT, OFFICE, rowOfCatalogue } from './kit.ts';
import { examined, openSession } from './trained.ts';

/** D2: 养老护理员培训班、职业技能提升行动；人数与人次. */
const at = rowOfCatalogue(
  ...['workforce.enrolment', 'workforce.family_carer_training', 'workforce.training_session'],
  ...['workforce.training_programme', 'workforce.certificate'],
);
const figures = async () =>
  (
    await at.ask(
      undefined,
      `{ region(code: "150600") { trainedWorkers { value } trainedPersonTimes { value }
        trainingSessionsHeld { value } } }`,
    )
  ).region as object;
const PAPER = { level: 'L5', number: 'CAT-D2', issuer: '评价机构', issuedOn: '2026-07-03' };

let worker: string;
let session: string;

test('a session is opened for enrolment, and takes a worker once', async () => {
  worker = (await at.worker(21)).id;
  session = await openSession(at, 'CAREGIVER');
  expect(await at.tried('finance:150600', 'Enrolment', 'enrolWorker', { worker, session })).toMatch(
    /FORBIDDEN|BAD_USER_INPUT/,
  );
  expect(await figures()).toEqual({
    ...{ trainedWorkers: { value: 0 }, trainedPersonTimes: { value: 0 } },
    trainingSessionsHeld: { value: 0 },
  });
});

test('an examination is after its training, and a certificate not before its examination', async () => {
  const { id } = await at.done(OFFICE, 'Enrolment', 'enrolWorker', { worker, session });
  const again = { worker, session };
  expect(await at.tried(OFFICE, 'Enrolment', 'enrolWorker', again)).toBe('ALREADY_EXISTS worker');
  expect(await at.tried(OFFICE, 'Enrolment', 'recordTraining', { id, version: 1 })).toBe(
    'SESSION_NOT_OVER id',
  );
  at.hub().setToday('2026-07-03');
  await at.done(OFFICE, 'Enrolment', 'recordTraining', { id, version: 1 });
  const scores = { id, version: 2, theoryScore: 75, skillsScore: 80 };
  const tries = [
    [{ ...scores, examinedOn: '2026-06-30' }, 'INVALID_VALUE examinedOn'],
    [{ ...scores, examinedOn: '2026-07-04' }, 'INVALID_VALUE examinedOn'],
    [{ ...scores, examinedOn: '2026-07-02', skillsScore: 101 }, 'INVALID_VALUE skillsScore'],
  ] as const;
  for (const [input, outcome] of tries) {
    expect(await at.tried(OFFICE, 'Enrolment', 'recordExamination', input)).toBe(outcome);
  }
  await at.done(OFFICE, 'Enrolment', 'recordExamination', { ...scores, examinedOn: '2026-07-02' });
  const early = { id, version: 3, certificate: { ...PAPER, issuedOn: '2026-07-01' } };
  expect(await at.tried(OFFICE, 'Enrolment', 'concludeEnrolment', early)).toBe(
    'INVALID_VALUE certificate.issuedOn',
  );
  await at.done(OFFICE, 'Enrolment', 'concludeEnrolment', { id, version: 3, certificate: PAPER });
});

test('who passes a second training is one person and two person-times', async () => {
  at.hub().setToday('2026-06-30');
  const id = await examined(at, await openSession(at, 'SOCIAL_WORKER'), worker);
  await at.done(OFFICE, 'Enrolment', 'concludeEnrolment', { id, version: 3 });
  expect(await figures()).toEqual({
    ...{ trainedWorkers: { value: 1 }, trainedPersonTimes: { value: 2 } },
    trainingSessionsHeld: { value: 2 },
  });
  expect(
    await at.rows(`select status, passed_on::text, certificate_key is not null as certified
      from workforce.enrolment order by key`),
  ).toEqual([
    { status: 'CERTIFIED', passed_on: '2026-07-02', certified: true },
    { status: 'CERTIFIED', passed_on: '2026-07-02', certified: false },
  ]);
  const path = ['enrolWorker', 'recordTraining', 'recordExamination', 'concludeEnrolment'];
  expect(await at.steps('workforce', 'Enrolment')).toEqual([...path, ...path]);
});

test('programmes are public; who was enrolled is for offices, and scores for supervision', async () => {
  const OPEN = `{ trainingProgrammes(filter: { within: "${COUNTY.slice(0, 4)}00" }) { totalCount } }`;
  const two = { trainingProgrammes: { totalCount: 2 } };
  expect(await at.readers(OPEN, ['elder:1', 'developer', undefined])).toEqual({
    ...{ 'elder:1': two, developer: two, anybody: two },
  });
  const PLACES = '{ enrolments(first: 5) { totalCount nodes { examinedOn } } }';
  const told = {
    enrolments: {
      totalCount: 2,
      nodes: [{ examinedOn: '2026-07-02' }, { examinedOn: '2026-07-02' }],
    },
  };
  expect(await at.readers(PLACES, [OFFICE, 'finance:150600', undefined])).toEqual({
    ...{ [OFFICE]: told, 'finance:150600': told, anybody: NOT_IN_CONTRACT },
  });
  const SCORES = '{ enrolments(first: 5) { nodes { theoryScore } } }';
  expect((await at.readers(SCORES, ['finance:150600']))['finance:150600']).toBe('FORBIDDEN');
});
