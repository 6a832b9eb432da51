import { NOT_IN_CONTRACT, OFFICE, rowOfCatalogue } from './kit.ts';
import { firm } from './assessors.ts';
import { examined, openSession } from './trained.ts';

/** D5: 专兼职老年社会工作者. */
const at = rowOfCatalogue('workforce.employment', 'workforce.enrolment');

let worker: string;
let organization: string;

test('a social worker is hired part-time, for what the worker does and not for more', async () => {
  const hired = await at.worker(51, ['SOCIAL_WORKER']);
  worker = hired.id;
  organization = await firm(at);
  const contract = {
    worker,
    organization,
    post: 'SOCIAL_WORKER',
    type: 'PART_TIME',
    from: '2026-06-30',
  };
  const theirs = { ...contract, worker: await at.idFor('finance:150600', 'Worker', hired.key) };
  expect(await at.tried('finance:150600', 'Employment', 'recordEmployment', theirs)).toBe(
    'FORBIDDEN',
  );
  const tries = [
    [{ ...contract, post: 'NURSE' }, 'INVALID_VALUE post'],
    [{ ...contract, from: '2026-07-01' }, 'INVALID_VALUE from'],
  ] as const;
  for (const [input, outcome] of tries) {
    expect(await at.tried(OFFICE, 'Employment', 'recordEmployment', input)).toBe(outcome);
  }
  const { id } = await at.done(OFFICE, 'Employment', 'recordEmployment', contract);
  await at.done(OFFICE, 'Employment', 'correctEmployment', { id, version: 1, type: 'FULL_TIME' });
  expect(await at.rows('select post, type, status from workforce.employment')).toEqual([
    { post: 'SOCIAL_WORKER', type: 'FULL_TIME', status: 'HOLDS' },
  ]);
  expect(await at.steps('workforce', 'Employment')).toEqual([
    ...['recordEmployment', 'correctEmployment'],
  ]);
});

test('one who passes a training for social workers counts towards the target', async () => {
  const id = await examined(at, await openSession(at, 'SOCIAL_WORKER'), worker);
  await at.done(OFFICE, 'Enrolment', 'concludeEnrolment', { id, version: 3 });
  const { region } = await at.ask(
    undefined,
    `{ region(code: "150600") { trainedWorkers(from: "2026-07-01", audience: SOCIAL_WORKER) { value } } }`,
  );
  expect(region.trainedWorkers.value).toBe(1);
});

test('anybody reads how many work for an organisation, and offices who', async () => {
  const COUNT = `{ organization(id: "${organization}") { staffing { socialWorkers total } } }`;
  const one = { organization: { staffing: { socialWorkers: 1, total: 1 } } };
  expect(await at.readers(COUNT, ['elder:1', undefined])).toEqual({
    ...{ 'elder:1': one, anybody: one },
  });
  const WHO = `{ workers(filter: { name: "甄目录51" }) { nodes { roles } } }`;
  const told = { workers: { nodes: [{ roles: ['SOCIAL_WORKER'] }] } };
  expect(await at.readers(WHO, [OFFICE, 'supervision:210100', undefined])).toEqual({
    ...{ [OFFICE]: told, 'supervision:210100': { workers: { nodes: [] } } },
    anybody: NOT_IN_CONTRACT,
  });
});
