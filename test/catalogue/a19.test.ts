import { keyOf } from '../../ground/synthetic/keys.ts';
import { isAssessed } from './assessed.ts';
import { rowOfCatalogue } from './kit.ts';

/** A19: 不同申请来源的老年人能力评估结果通用等效. */
const at = rowOfCatalogue('elders.ability_assessment');
const OFFICE = 'assessment:150600';
const CARE = 'caregiving:150600';
const ENTITY = 'AbilityAssessment';
const NAME = 'orderAbilityAssessment';
const ELDER = keyOf('elder', 1);

const order = async (as: string, more: object = {}) => ({
  ...{ elder: await at.idFor(as, 'Elder', ELDER), reason: 'ROUTINE' },
  ...{ standard: 'GBT42195_2022', channel: 'WINDOW', ...more },
});

test('while one is valid no application needs another, whichever office or she herself asks', async () => {
  await isAssessed(at, 1, 2, 'PARTIAL');
  for (const as of [OFFICE, CARE, 'elder:1']) {
    for (const reason of ['FIRST', 'ROUTINE', 'OTHER']) {
      const refused = await at.tried(as, ENTITY, NAME, await order(as, { reason }));
      expect([as, reason, refused]).toEqual([as, reason, 'ALREADY_ASSESSED reason']);
    }
  }
  const inspection = 'inspection:150600';
  expect(await at.tried(inspection, ENTITY, NAME, await order(inspection))).toBe('FORBIDDEN');
  expect(await at.tried(CARE, ENTITY, NAME, await order(CARE, { reason: 'WISH' }))).toBe(
    'BAD_USER_INPUT',
  );
  expect(await at.rows('select count(*)::int as n from elders.ability_assessment')).toEqual([
    { n: 1 },
  ]);
});

test('every application reads that one result: subsidy, bought service and home alike', async () => {
  const id = await at.idFor(CARE, 'Elder', ELDER);
  for (const request of ['SUBSIDY', 'PURCHASED_SERVICE', 'FACILITY_ADMISSION']) {
    const { elder } = await at.ask(
      CARE,
      `{ elder(id: "${id}") { currentAbility { level band }
         assessmentGateRule(request: ${request}) { met reasonCodes } } }`,
    );
    expect([request, elder]).toEqual([
      request,
      {
        currentAbility: { level: 2, band: 'PARTIAL' },
        assessmentGateRule: { met: true, reasonCodes: ['ASSESSMENT_IN_FORCE'] },
      },
    ]);
  }
  for (const schema of ['services', 'facilities', 'finance']) {
    const [known] = await at.rows(
      `select t ->> 'level' as level, t ->> 'until' as until
       from ${schema}.elder_fact, jsonb_array_elements(assessments) t where elder_key = $1`,
      [ELDER],
    );
    expect([schema, known]).toEqual([schema, { level: '2', until: '2026-12-31' }]);
  }
});

test('a changed state or a review is reason for another one, and the standard of insurance asks otherwise', async () => {
  for (const more of [{ reason: 'IMMEDIATE' }, { reason: 'REVIEW' }, { standard: 'LTC_2021' }]) {
    expect([more, await at.tried(CARE, ENTITY, NAME, await order(CARE, more))]).toEqual([
      more,
      'DONE',
    ]);
    await at.hub().pg.query(`delete from elders.ability_assessment where status = 'SUBMITTED'`);
  }
  expect(await at.steps('elders', ENTITY)).toEqual([NAME, NAME, NAME]);
});

test('the day after its term an application needs a new one', async () => {
  at.hub().setToday('2026-12-31');
  expect(await at.tried(CARE, ENTITY, NAME, await order(CARE))).toBe('ALREADY_ASSESSED reason');
  at.hub().setToday('2027-01-01');
  expect(await at.tried(CARE, ENTITY, NAME, await order(CARE))).toBe('DONE');
});
