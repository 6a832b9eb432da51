import { COLLEAGUE, OFFICE, rowOfCatalogue, WHY } from './kit.ts';

/** D16: 《养老服务从业人员培训实施方案(2020年版)》: a programme says which document asks for it. */
const at = rowOfCatalogue(
  ...['workforce.enrolment', 'workforce.family_carer_training', 'workforce.training_session'],
  'workforce.training_programme',
);
const ENTITY = 'TrainingProgramme';
const PROGRAMME = {
  ...{ region: '361181', name: '目录培训计划', audience: 'CAREGIVER', year: 2026 },
  ...{ organiser: '德兴市民政局', plannedPersons: 300 },
  policyDocument: 'PolicyDocument:shangrao-training-2020',
};
const OFFICER = 'supervision:361181';

test('a programme is published with its document, by supervision of the place alone', async () => {
  expect(await at.tried('finance:361181', ENTITY, 'publishTrainingProgramme', PROGRAMME)).toBe(
    'FORBIDDEN',
  );
  expect(await at.tried(OFFICE, ENTITY, 'publishTrainingProgramme', PROGRAMME)).toBe('NOT_FOUND');
  const none = { ...PROGRAMME, plannedPersons: 0 };
  expect(await at.tried(OFFICER, ENTITY, 'publishTrainingProgramme', none)).toBe('BAD_USER_INPUT');
  const { id } = await at.done(OFFICER, ENTITY, 'publishTrainingProgramme', PROGRAMME);
  expect(await at.tried(OFFICER, ENTITY, 'publishTrainingProgramme', PROGRAMME)).toBe(
    'ALREADY_EXISTS name',
  );
  await at.done(OFFICER, ENTITY, 'correctTrainingProgramme', {
    ...{ id, version: 1, policyDocument: 'PolicyDocument:dexing-2022-draft' },
  });
  await at.done(OFFICER, ENTITY, 'correctTrainingProgramme', {
    ...{ id, version: 2, policyDocument: PROGRAMME.policyDocument },
  });
});

test('everybody follows a programme to its document, in another part of the hub', async () => {
  const PLANS = '{ trainingProgrammes { nodes { name status policyDocument { id titleEn } } } }';
  const [document] = await at.rows<{ title: string }>(
    `select title_en as title from regions.policy_document where id = 'shangrao-training-2020'`,
  );
  const told = {
    trainingProgrammes: {
      nodes: [
        {
          ...{ name: '目录培训计划', status: 'PUBLISHED' },
          policyDocument: { id: PROGRAMME.policyDocument, titleEn: document!.title },
        },
      ],
    },
  };
  const callers = [OFFICER, COLLEAGUE, 'partner:150100', 'developer', 'elder:1', undefined];
  const found = await at.readers(PLANS, callers);
  for (const as of callers) expect([as, found[as ?? 'anybody']]).toEqual([as, told]);
});

test('it is withdrawn with a reason, and its steps are kept', async () => {
  const [{ id }] = (await at.rows<{ id: string }>(
    'select id from workforce.training_programme',
  )) as [{ id: string }];
  const withdraw = { id: `TrainingProgramme:${id}`, version: 3 };
  expect(await at.tried(OFFICER, ENTITY, 'withdrawTrainingProgramme', withdraw)).toBe(
    'REASON_REQUIRED note',
  );
  await at.done(OFFICER, ENTITY, 'withdrawTrainingProgramme', { ...withdraw, ...WHY });
  expect(await at.rows('select status from workforce.training_programme')).toEqual([
    { status: 'WITHDRAWN' },
  ]);
  expect(await at.steps('workforce', ENTITY)).toEqual([
    ...['publishTrainingProgramme', 'correctTrainingProgramme', 'correctTrainingProgramme'],
    'withdrawTrainingProgramme',
  ]);
});
