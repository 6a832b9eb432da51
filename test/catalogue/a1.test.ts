import { keyOf } from '../../ground/synthetic/keys.ts';
import { assessors, assignment, scoresOf } from '../elders/ability-assessment/assessments.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';

/** A1: 老年人能力（综合）评估. */
const at = rowOfCatalogue('elders.assessment_recognition', 'elders.ability_assessment');
const OFFICE = 'assessment:150600';
const COLLEAGUE = 'assessment:150600:2';
const ENTITY = 'AbilityAssessment';

let assessment: string;
let version = 1;
const tried = async (as: string, name: string, input: object = {}) =>
  at.tried(as, ENTITY, name, { id: await at.idFor(as, ENTITY, assessment), version, ...input });
async function done(as: string, name: string, input: object = {}) {
  const id = await at.idFor(as, ENTITY, assessment);
  const row = await at.done(as, ENTITY, name, { id, version, ...input }, 'finalLevel');
  version = row.version;
  return row;
}

test('she orders it online with what is missing, is asked once, and supplements it', async () => {
  const order = async (as: string, more: object = {}) => ({
    ...{ elder: await at.idFor(as, 'Elder', keyOf('elder', 1)), reason: 'FIRST' },
    ...{ standard: 'GBT42195_2022', channel: 'ONLINE', ...more },
  });
  const name = 'orderAbilityAssessment';
  const finance = await order('finance:150600');
  expect(await at.tried('finance:150600', ENTITY, name, finance)).toBe('FORBIDDEN');
  const none = await order('elder:1', { standard: 'NONE' });
  expect(await at.tried('elder:1', ENTITY, name, none)).toBe('BAD_USER_INPUT');
  await at.done('elder:1', ENTITY, name, await order('elder:1'));
  expect(await at.tried('elder:1', ENTITY, name, await order('elder:1'))).toBe(
    'ALREADY_EXISTS elder',
  );
  [{ key: assessment } = { key: '' }] = await at.rows<{ key: string }>(
    'select key from elders.ability_assessment',
  );
  expect(await tried(OFFICE, 'acceptAbilityAssessment')).toBe('MATERIALS_MISSING id');
  await done(OFFICE, 'askAbilityAssessmentSupplement');
  await done('elder:1', 'supplementAbilityAssessment', { materials: ['IDENTITY'] });
  await done(OFFICE, 'acceptAbilityAssessment');
});

test('two assessors score it, its notice runs for seven days, and then it is in force', async () => {
  const pair = await assessors(at.hub());
  const { organisation, assessors: both } = await assignment(OFFICE, pair);
  const alone = { organisation, assessors: [both[0], both[0]] };
  expect(await tried(OFFICE, 'assignAbilityAssessment', alone)).toBe('BAD_USER_INPUT');
  await done(OFFICE, 'assignAbilityAssessment', { organisation, assessors: both });
  const { finalLevel } = await done(OFFICE, 'scoreAbilityAssessment', { items: scoresOf(2) });
  expect(finalLevel).toBe(2);
  await done(OFFICE, 'publiciseAbilityAssessment');
  at.hub().setToday('2026-07-07');
  expect(await tried(OFFICE, 'activateAbilityAssessment')).toBe('PUBLICITY_NOT_OVER id');
  at.hub().setToday('2026-07-08');
  await done(OFFICE, 'activateAbilityAssessment');
});

test('she disputes it, and who had no part in it decides', async () => {
  await done('elder:1', 'disputeAbilityAssessment');
  expect(await tried(OFFICE, 'reviewAbilityAssessment')).toBe('SAME_PERSON id');
  await done(COLLEAGUE, 'reviewAbilityAssessment');
  await done(COLLEAGUE, 'concludeAbilityAssessmentReview', { items: scoresOf(3) });
  await done(OFFICE, 'deliverAbilityAssessmentResult', { by: 'MAIL', on: '2026-07-08' });
  expect(
    await at.rows(`select status, final_level as level, level_before_review as before, result,
      valid_until::text as until, delivered_by as by from elders.ability_assessment`),
  ).toEqual([
    {
      ...{ status: 'EFFECTIVE', level: 3, before: 2, result: 'GRANTED', until: '2027-06-30' },
      by: 'MAIL',
    },
  ]);
  expect(await at.steps('elders', ENTITY)).toEqual([
    ...['orderAbilityAssessment', 'askAbilityAssessmentSupplement', 'supplementAbilityAssessment'],
    ...['acceptAbilityAssessment', 'assignAbilityAssessment', 'scoreAbilityAssessment'],
    ...['publiciseAbilityAssessment', 'activateAbilityAssessment', 'disputeAbilityAssessment'],
    ...['reviewAbilityAssessment', 'concludeAbilityAssessmentReview'],
    'deliverAbilityAssessmentResult',
  ]);
});

test('she and the offices of her city read it; how many of the poor are assessed is told of many alone', async () => {
  const LIST = '{ abilityAssessments(first: 5) { nodes { band acceptanceNumber } } }';
  const acceptanceNumber = expect.stringMatching(/^PG-150602-20260630-\d{5}$/) as string;
  const nodes = { abilityAssessments: { nodes: [{ band: 'FULL', acceptanceNumber }] } };
  const callers = [OFFICE, 'assessment:210100', 'inspection:150600', 'developer', undefined];
  expect(await at.readers(LIST, callers)).toEqual({
    [OFFICE]: nodes,
    'assessment:210100': { abilityAssessments: { nodes: [] } },
    'inspection:150600': 'FORBIDDEN',
    ...{ developer: NOT_IN_CONTRACT, anybody: NOT_IN_CONTRACT },
  });
  const OWN = '{ viewer { elder { currentAbility { band } } } }';
  expect(await at.readers(OWN, ['elder:1', 'elder:2'])).toEqual({
    'elder:1': { viewer: { elder: { currentAbility: { band: 'FULL' } } } },
    'elder:2': { viewer: { elder: { currentAbility: null } } },
  });
  const SHARE = `{ region(code: "150600") { assessmentCoverage(asOf: "2026-07-08") { numerator withheld } } }`;
  expect(await at.readers(SHARE, [OFFICE, undefined])).toEqual({
    [OFFICE]: { region: { assessmentCoverage: { numerator: 1, withheld: null } } },
    anybody: { region: { assessmentCoverage: { numerator: null, withheld: 'SMALL_NUMBER' } } },
  });
});
