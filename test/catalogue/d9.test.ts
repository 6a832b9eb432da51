import { NOT_IN_CONTRACT, OFFICE, rowOfCatalogue } from './kit.ts';
import { examined, openSession } from './trained.ts';

/** D9: 养老机构管理人员能力提升. */
const at = rowOfCatalogue(
  ...['workforce.enrolment', 'workforce.family_carer_training', 'workforce.training_session'],
  'workforce.training_programme',
);
const PAPER = { level: 'L5', number: 'CAT-D9', issuer: '评价机构', issuedOn: '2026-07-03' };

let worker: string;
let id: string;

test('a manager is trained and examined; no other office enrols one', async () => {
  const manager = await at.worker(91, ['MANAGER']);
  worker = manager.id;
  const session = await openSession(at, 'MANAGER');
  const theirs = { session, worker: await at.idFor('caregiving:150600', 'Worker', manager.key) };
  expect(await at.tried('caregiving:150600', 'Enrolment', 'enrolWorker', theirs)).toBe('FORBIDDEN');
  id = await examined(at, session, worker);
});

test('the pass leads to no certificate, and says so', async () => {
  const conclude = { id, version: 3 };
  const paper = { ...conclude, certificate: PAPER };
  expect(await at.tried(OFFICE, 'Enrolment', 'concludeEnrolment', paper)).toBe(
    'INVALID_VALUE certificate',
  );
  const unlike = { ...conclude, certificate: { ...PAPER, level: 'L9' } };
  expect(await at.tried(OFFICE, 'Enrolment', 'concludeEnrolment', unlike)).toBe('BAD_USER_INPUT');
  await at.done(OFFICE, 'Enrolment', 'concludeEnrolment', conclude);
  expect(await at.rows('select status, certificate_key from workforce.enrolment')).toEqual([
    { status: 'CERTIFIED', certificate_key: null },
  ]);
  expect(await at.steps('workforce', 'Enrolment')).toEqual([
    ...['enrolWorker', 'recordTraining', 'recordExamination', 'concludeEnrolment'],
  ]);
});

test('anybody reads how many managers were trained, and offices who', async () => {
  const COUNT =
    '{ region(code: "150600") { trainedWorkers(audience: MANAGER) { value } other: trainedWorkers(audience: CAREGIVER) { value } } }';
  const one = { region: { trainedWorkers: { value: 1 }, other: { value: 0 } } };
  expect(await at.readers(COUNT, ['elder:1', undefined])).toEqual({
    ...{ 'elder:1': one, anybody: one },
  });
  const WHO = '{ enrolments(first: 5) { nodes { worker { name } } } }';
  const told = { enrolments: { nodes: [{ worker: { name: '甄目录91' } }] } };
  expect(await at.readers(WHO, [OFFICE, 'supervision:210100', 'developer'])).toEqual({
    ...{ [OFFICE]: told, 'supervision:210100': { enrolments: { nodes: [] } } },
    developer: NOT_IN_CONTRACT,
  });
});
