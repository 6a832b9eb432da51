import { assessor, firm } from './assessors.ts';
import { COLLEAGUE, COUNTY, OFFICE, rowOfCatalogue, WHY } from './kit.ts';

/** D4: 老年人综合评估机构，每旗区2家（2023年）、3家（2025年）. */
const at = rowOfCatalogue(
  ...['workforce.assessment_organisation', 'workforce.accreditation', 'workforce.certificate'],
  'workforce.employment',
);
const ENTITY = 'AssessmentOrganisation';
const counted = async () =>
  (await at.ask(undefined, '{ region(code: "150600") { qualifiedAssessorOrgs { value } } }')).region
    .qualifiedAssessorOrgs.value as number;

let id: string;

test('an organisation applies, and is accredited by somebody else once it has three assessors', async () => {
  const organization = await firm(at);
  const said = { organization, name: '目录评估', region: COUNTY, registeredOn: '2026-06-01' };
  expect(await at.tried('assessment:150600', ENTITY, 'registerAssessmentOrganisation', said)).toBe(
    'FORBIDDEN',
  );
  const later = { ...said, registeredOn: '2026-07-01' };
  expect(await at.tried(OFFICE, ENTITY, 'registerAssessmentOrganisation', later)).toBe(
    'INVALID_VALUE registeredOn',
  );
  id = (await at.done(OFFICE, ENTITY, 'registerAssessmentOrganisation', said)).id;
  const accredit = { id, version: 1 };
  expect(await at.tried(OFFICE, ENTITY, 'accreditAssessmentOrganisation', accredit)).toBe(
    'SAME_PERSON id',
  );
  expect(await at.tried(COLLEAGUE, ENTITY, 'accreditAssessmentOrganisation', accredit)).toBe(
    'BELOW_R09 id',
  );
  for (const serial of [41, 42, 43]) await assessor(at, serial, organization);
  expect(await counted()).toBe(0);
  await at.done(COLLEAGUE, ENTITY, 'accreditAssessmentOrganisation', accredit);
  expect(await counted()).toBe(1);
});

test('it is found below the standard, loses its accreditation and gets it back', async () => {
  await at.done(OFFICE, ENTITY, 'findBelowStandard', { id, version: 2, ...WHY });
  const withdraw = { id, version: 3, ...WHY };
  expect(await at.tried(OFFICE, ENTITY, 'withdrawAccreditation', withdraw)).toBe('SAME_PERSON id');
  const third = 'supervision:150600:3';
  await at.done(third, ENTITY, 'withdrawAccreditation', withdraw);
  expect(await counted()).toBe(0);
  await at.done(OFFICE, ENTITY, 'restoreAccreditation', { id, version: 4, ...WHY });
  expect(await counted()).toBe(1);
  expect(await at.rows('select status from workforce.assessment_organisation')).toEqual([
    { status: 'RESTORED' },
  ]);
  expect(await at.steps('workforce', ENTITY)).toEqual([
    ...['registerAssessmentOrganisation', 'accreditAssessmentOrganisation', 'findBelowStandard'],
    ...['withdrawAccreditation', 'restoreAccreditation'],
  ]);
});

test('everybody reads the register', async () => {
  const told = { assessmentOrganisations: { nodes: [{ name: '目录评估', status: 'RESTORED' }] } };
  const LIST = '{ assessmentOrganisations { nodes { name status } } }';
  const callers = [OFFICE, 'partner:150100', 'developer', 'elder:1', undefined];
  expect(await at.readers(LIST, callers)).toEqual({
    ...{ [OFFICE]: told, 'partner:150100': told, developer: told, 'elder:1': told },
    anybody: told,
  });
});
