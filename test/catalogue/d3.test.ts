import { assessor, firm } from './assessors.ts';
import { COLLEAGUE, COUNTY, NOT_IN_CONTRACT, OFFICE, rowOfCatalogue, WHY } from './kit.ts';

/** D3: 老年人能力评估师，每机构至少3名专职。 */
const at = rowOfCatalogue(
  ...['workforce.assessment_organisation', 'workforce.accreditation', 'workforce.certificate'],
  'workforce.employment',
);
const standing = `assessors(first: 5) { nodes { standing } }`;

let id: string;
let contract: string;

test('an assessor is certified from level 3 up, by supervision alone', async () => {
  const worker = await at.worker(39, ['ASSESSOR']);
  const paper = {
    ...{ worker: worker.id, occupation: 'ASSESSOR', number: 'CAT-D3', issuer: '评价机构' },
    issuedOn: '2026-06-01',
  };
  const low = { ...paper, level: 'L5' };
  expect(await at.tried(OFFICE, 'Certificate', 'issueCertificate', low)).toBe(
    'INVALID_VALUE level',
  );
  const theirs = {
    ...{ ...paper, level: 'L3' },
    worker: await at.idFor('assessment:150600', 'Worker', worker.key),
  };
  expect(await at.tried('assessment:150600', 'Certificate', 'issueCertificate', theirs)).toBe(
    'FORBIDDEN',
  );
  const later = { ...paper, level: 'L3', issuedOn: '2026-07-01' };
  expect(await at.tried(OFFICE, 'Certificate', 'issueCertificate', later)).toBe(
    'INVALID_VALUE issuedOn',
  );
});

test('one who works full-time for one organisation counts there, and part-time counts for nothing', async () => {
  const organization = await firm(at);
  id = (
    await at.done(OFFICE, 'AssessmentOrganisation', 'registerAssessmentOrganisation', {
      ...{ organization, name: '目录评估', region: COUNTY, registeredOn: '2026-06-01' },
    })
  ).id;
  contract = await assessor(at, 31, organization);
  await assessor(at, 32, organization);
  const few = { id, version: 1 };
  expect(
    await at.tried(COLLEAGUE, 'AssessmentOrganisation', 'accreditAssessmentOrganisation', few),
  ).toBe('BELOW_R09 id');
  await assessor(at, 33, organization);
  await at.done(COLLEAGUE, 'AssessmentOrganisation', 'accreditAssessmentOrganisation', few);
  const seen = async () =>
    (
      await at.ask(
        undefined,
        '{ assessmentOrganisations { nodes { fullTimeAssessors qualified } } }',
      )
    ).assessmentOrganisations.nodes as object[];
  expect(await seen()).toEqual([{ fullTimeAssessors: 3, qualified: true }]);
  await at.done(OFFICE, 'Employment', 'correctEmployment', {
    ...{ id: contract, version: 1, type: 'PART_TIME' },
  });
  expect(await seen()).toEqual([{ fullTimeAssessors: 2, qualified: false }]);
  await at.done(OFFICE, 'Employment', 'correctEmployment', {
    ...{ id: contract, version: 2, type: 'FULL_TIME' },
  });
});

test('an assessor who is banned counts nowhere', async () => {
  const [{ key }] = (await at.rows<{ key: string }>(
    `select key from workforce.worker where name = '甄目录31'`,
  )) as [{ key: string }];
  const opened = await at.done(OFFICE, 'ConductRecord', 'openConductRecord', {
    worker: await at.idFor(OFFICE, 'Worker', key),
    ...{ kind: 'FALSE_PAPERS', occurredOn: '2026-06-20' },
  });
  await at.done(OFFICE, 'ConductRecord', 'hearWorker', {
    ...{ id: opened.id, version: 1, heardOn: '2026-06-30' },
  });
  const [record] = await at.rows<{ key: string }>(
    'select key from workforce.conduct_record where worker_key = $1',
    [key],
  );
  await at.done(COLLEAGUE, 'ConductRecord', 'banWorker', {
    id: await at.idFor(COLLEAGUE, 'ConductRecord', record!.key),
    ...{ version: 2, until: '2026-12-31', ...WHY },
  });
  const { assessmentOrganisation } = await at.ask(
    OFFICE,
    `{ assessmentOrganisation(id: "${id}") { qualified ${standing} } }`,
  );
  expect(assessmentOrganisation).toEqual({
    qualified: false,
    assessors: {
      nodes: [{ standing: 'BANNED' }, { standing: 'COUNTS' }, { standing: 'COUNTS' }],
    },
  });
  expect(await at.steps('workforce', 'Employment')).toEqual([
    ...['recordEmployment', 'recordEmployment', 'recordEmployment'],
    ...['correctEmployment', 'correctEmployment'],
  ]);
});

test('anybody reads how many count; who they are is for offices and partners', async () => {
  const WHO = `{ assessmentOrganisation(id: "${id}") { ${standing} } }`;
  expect(await at.readers(WHO, ['developer', undefined])).toEqual({
    ...{ developer: NOT_IN_CONTRACT, anybody: NOT_IN_CONTRACT },
  });
});
