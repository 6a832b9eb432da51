import { keyOf } from '../../ground/synthetic/keys.ts';
import { NOT_IN_CONTRACT, OFFICE, person, rowOfCatalogue, WHY } from './kit.ts';
import { openSession } from './trained.ts';

/** B26: 家庭照护者、家庭成员照护技能培训: who cares at home counts once, whatever she was trained in. */
const at = rowOfCatalogue('workforce.family_carer_training');
const CARE = 'caregiving:150600';
const ENTITY = 'FamilyCarerTraining';
const DAUGHTER = person(91, '1970-05-06');

const enrol = async (as: string, session: string, more: object = {}) =>
  at.tried(as, ENTITY, 'enrolFamilyCarer', {
    ...{ session, nationalId: DAUGHTER, carerName: '甄照护', relation: 'FAMILY' },
    elder: await at.idFor(as, 'Elder', keyOf('elder', 1)),
    ...more,
  });
const COUNT = `{ region(code: "150600") { trainedFamilyCarers(from: "2026-01-01") { value } } }`;

test('a daughter is trained in two courses and her neighbour in none, after he was taken off', async () => {
  const first = await openSession(at, 'FAMILY_CARER');
  const [opened] = await at.rows<{ id: string }>(
    `select id from workforce.training_programme where name = '目录培训FAMILY_CARER'`,
  );
  const second = await at.done(OFFICE, 'TrainingSession', 'openTrainingSession', {
    ...{ programme: `TrainingProgramme:${opened!.id}`, name: '第2期', hours: 8, capacity: 9 },
    ...{ startsOn: '2026-06-30', endsOn: '2026-07-01' },
  });
  const sessions = [first, second.id];
  expect(await enrol('inspection:150600', sessions[0]!)).toBe('FORBIDDEN');
  expect(await enrol(CARE, sessions[0]!, { relation: 'STRANGER' })).toBe('BAD_USER_INPUT');
  for (const session of sessions) expect(await enrol(CARE, session)).toBe('DONE');
  const neighbour = { nationalId: person(92, '1966-07-08'), carerName: '甄邻居' };
  expect(await enrol(CARE, sessions[0]!, neighbour)).toBe('DONE');
  at.hub().setToday('2026-07-01');
  for (const { key, name } of await at.rows<{ key: string; name: string }>(
    'select key, carer_name as name from workforce.family_carer_training',
  )) {
    const row = { id: await at.idFor(CARE, ENTITY, key), version: 1 };
    if (name === '甄照护') await at.done(CARE, ENTITY, 'completeFamilyCarerTraining', row);
    else {
      expect(await at.tried(CARE, ENTITY, 'withdrawFamilyCarer', row)).toBe('REASON_REQUIRED note');
      await at.done(CARE, ENTITY, 'withdrawFamilyCarer', { ...row, ...WHY });
    }
  }
  expect(
    await at.rows(`select status, count(*)::int as n, count(distinct carer_name)::int as people
      from workforce.family_carer_training group by 1 order by 1`),
  ).toEqual([
    { status: 'COMPLETED', n: 2, people: 1 },
    { status: 'WITHDRAWN', n: 1, people: 1 },
  ]);
  expect((await at.steps('workforce', ENTITY)).toSorted()).toEqual([
    ...['completeFamilyCarerTraining', 'completeFamilyCarerTraining'],
    ...['enrolFamilyCarer', 'enrolFamilyCarer', 'enrolFamilyCarer', 'withdrawFamilyCarer'],
  ]);
});

test('anybody reads that one person was trained; who she is her offices and the elder alone', async () => {
  const counted = { region: { trainedFamilyCarers: { value: 1 } } };
  expect(await at.readers(COUNT, [OFFICE, 'developer', undefined])).toEqual({
    ...{ [OFFICE]: counted, developer: counted, anybody: counted },
  });
  const LIST = `{ familyCarerTrainings(first: 9, filter: { statuses: [COMPLETED] }) { nodes { carerName } } }`;
  const nodes = [{ carerName: '甄照护' }, { carerName: '甄照护' }];
  const callers = [CARE, 'caregiving:210100', 'finance:150600', undefined];
  expect(await at.readers(LIST, callers)).toEqual({
    [CARE]: { familyCarerTrainings: { nodes } },
    'caregiving:210100': { familyCarerTrainings: { nodes: [] } },
    ...{ 'finance:150600': 'FORBIDDEN', anybody: NOT_IN_CONTRACT },
  });
  const OWN = '{ viewer { elder { carerTrainings { nodes { status } } } } }';
  const { viewer } = await at.ask('elder:1', OWN);
  expect(viewer.elder.carerTrainings.nodes).toHaveLength(3);
  expect((await at.ask('elder:2', OWN)).viewer.elder.carerTrainings.nodes).toEqual([]);
});
