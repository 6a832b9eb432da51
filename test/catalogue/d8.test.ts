import { keyOf } from '../../ground/synthetic/keys.ts';
import { NOT_IN_CONTRACT, OFFICE, person, rowOfCatalogue } from './kit.ts';

/** D8: 家庭照护者培训. */
const at = rowOfCatalogue('workforce.family_carer_training');
const CARE = 'caregiving:150600';
const ENTITY = 'FamilyCarerTraining';
const NUMBER = person(81, '1975-02-03');

let session: string;
let elder: string;

test('supervision opens a course for those who care at home', async () => {
  const programme = await at.done(OFFICE, 'TrainingProgramme', 'publishTrainingProgramme', {
    ...{ region: '150600', name: '目录照护培训', audience: 'FAMILY_CARER', year: 2026 },
    ...{ organiser: '民政局', plannedPersons: 100 },
  });
  const opened = await at.done(OFFICE, 'TrainingSession', 'openTrainingSession', {
    ...{ programme: programme.id, name: '第1期', startsOn: '2026-06-30', endsOn: '2026-07-01' },
    ...{ hours: 16, capacity: 1 },
  });
  session = opened.id;
});

test('the care office enrols a carer once; another office, a wrong number and a second one do not', async () => {
  elder = keyOf('elder', 1);
  const said = {
    ...{ session, nationalId: NUMBER, carerName: '目录照护人', relation: 'FAMILY' },
    elder: await at.idFor(CARE, 'Elder', elder),
  };
  expect(await at.tried('finance:150600', ENTITY, 'enrolFamilyCarer', said)).toBe('FORBIDDEN');
  expect(await at.tried(CARE, ENTITY, 'enrolFamilyCarer', { ...said, nationalId: '1' })).toBe(
    'NATIONAL_ID_INVALID nationalId',
  );
  await at.done(CARE, ENTITY, 'enrolFamilyCarer', said);
  expect(await at.tried(CARE, ENTITY, 'enrolFamilyCarer', said)).toBe('ALREADY_EXISTS nationalId');
  const second = { ...said, nationalId: person(83, '1975-02-03') };
  expect(await at.tried(CARE, ENTITY, 'enrolFamilyCarer', second)).toBe('SESSION_FULL session');
});

test('the course is completed on its last day and not before; the person counts once', async () => {
  const [row] = await at.rows<{ key: string }>('select key from workforce.family_carer_training');
  const id = await at.idFor(CARE, ENTITY, row!.key);
  const complete = { id, version: 1 };
  expect(await at.tried(CARE, ENTITY, 'completeFamilyCarerTraining', complete)).toBe(
    'SESSION_NOT_OVER id',
  );
  at.hub().setToday('2026-07-01');
  await at.done(CARE, ENTITY, 'completeFamilyCarerTraining', complete);
  const { region } = await at.ask(
    undefined,
    '{ region(code: "150600") { trainedFamilyCarers(from: "2026-07-01") { value asOf } } }',
  );
  expect(region.trainedFamilyCarers).toEqual({ value: 1, asOf: '2026-07-01' });
  expect(
    await at.rows('select status, completed_on::text from workforce.family_carer_training'),
  ).toEqual([{ status: 'COMPLETED', completed_on: '2026-07-01' }]);
  expect(await at.steps('workforce', ENTITY)).toEqual([
    ...['enrolFamilyCarer', 'completeFamilyCarerTraining'],
  ]);
});

test('the elder and the offices read who learned to care for her; nobody else does', async () => {
  const PLACES = '{ familyCarerTrainings(first: 5) { nodes { carerName status } } }';
  const told = {
    familyCarerTrainings: { nodes: [{ carerName: '目录照护人', status: 'COMPLETED' }] },
  };
  const callers = [CARE, OFFICE, 'finance:150600', 'caregiving:210100', 'developer', undefined];
  expect(await at.readers(PLACES, callers)).toEqual({
    ...{ [CARE]: told, [OFFICE]: told, 'finance:150600': 'FORBIDDEN' },
    'caregiving:210100': { familyCarerTrainings: { nodes: [] } },
    ...{ developer: NOT_IN_CONTRACT, anybody: NOT_IN_CONTRACT },
  });
  const HERS = '{ viewer { elder { carerTrainings { nodes { carerName nationalIdMasked } } } } }';
  const { viewer } = await at.ask('elder:1', HERS);
  expect(viewer.elder.carerTrainings.nodes).toEqual([
    { carerName: '目录照护人', nationalIdMasked: expect.stringContaining('*') as string },
  ]);
  const other = await at.ask('elder:2', HERS);
  expect(other.viewer.elder.carerTrainings.nodes).toEqual([]);
});
