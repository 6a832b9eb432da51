import { keyOf } from '../../ground/synthetic/keys.ts';
import { elderFactsSql } from '../../subgraphs/elders/elder/facts.ts';
import { assessors, assignment, scoresOf } from '../elders/ability-assessment/assessments.ts';
import { MONTH, PROGRAMME } from '../finance/subsidy-application/specimen.ts';
import { allMaterials } from '../kit/applied.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue, WHY } from './kit.ts';

/** A4: 2024年起申请政府养老服务补贴、入住养老机构须先评估 (rule R-08 of Ordos). */
const at = rowOfCatalogue(
  ...['services.home_care_delivery', 'services.home_care_bed', 'facilities.admission'],
  ...['finance.disbursement', 'finance.subsidy_application', 'elders.ability_assessment'],
);
const CARE = 'caregiving:150600';
const OFFICE = 'assessment:150600';
const ELDER = keyOf('elder', 1);
const TABLES = {
  HomeCareBed: 'services.home_care_bed',
  Admission: 'facilities.admission',
  SubsidyApplication: 'finance.subsidy_application',
  AbilityAssessment: 'elders.ability_assessment',
};

const elder = (as: string) => at.idFor(as, 'Elder', ELDER);
/** The last row of a noun, as an office has it. */
async function row(as: string, entity: keyof typeof TABLES) {
  const [found] = await at.rows<{ key: string; version: number }>(
    `select key, version from ${TABLES[entity]} where elder_key = $1
     order by created_at desc limit 1`.replace(
      'elder_key',
      entity === 'SubsidyApplication' ? 'beneficiary_id' : 'elder_key',
    ),
    [ELDER],
  );
  return { id: await at.idFor(as, entity, found!.key), version: found!.version };
}

/** What needs an assessment: the step that looks for it, by whom, and where it leads. */
const GATED = [
  ['HomeCareBed', 'assessHomeCareBed', OFFICE, {}],
  ['Admission', 'checkAdmissionAssessment', OFFICE, { emergency: false }],
  ['SubsidyApplication', 'submitSubsidyApplication', 'finance:150600', {}],
] as const;

const applies = async (month: string) =>
  at.done('finance:150600', 'SubsidyApplication', 'applyForSubsidy', {
    ...{ elder: await elder('finance:150600'), programme: `SubsidyProgramme:${PROGRAMME}` },
    ...{ month, channel: 'WINDOW' },
  });

const gates = async () => {
  const outcomes = [];
  for (const [entity, name, as, input] of GATED) {
    outcomes.push(await at.tried(as, entity, name, { ...(await row(as, entity)), ...input }));
  }
  return outcomes;
};

test('a bed at home, a place in a home and a subsidy are applied for by who was not assessed', async () => {
  await at.rows(elderFactsSql(`e.key = '${ELDER}'`));
  await at.hub().settle();
  const [home] = await at.rows<{ id: string }>(
    `select id from facilities.facility where region_code like '1506%' and status = 'OPERATING'
       and type = 'DESTITUTE_HOME' and operation_mode = 'PUBLIC' order by id limit 1`,
  );
  await at.done(CARE, 'HomeCareBed', 'applyForHomeCareBed', {
    ...{ elder: await elder(CARE), channel: 'WINDOW', materials: allMaterials('HOME_CARE_BED') },
    provider: `Facility:${keyOf('facility', 1)}`,
  });
  await at.done(CARE, 'Admission', 'applyForAdmission', {
    ...{ elder: await elder(CARE), facility: `Facility:${home!.id}`, bedClass: 'NURSING' },
  });
  await applies(MONTH);
});

test('each is refused at its gate, whoever asks, from the first day of 2024 on', async () => {
  expect(await gates()).toEqual(GATED.map(() => 'ASSESSMENT_REQUIRED id'));
  const own = { ...(await row(CARE, 'Admission')), emergency: false };
  expect(await at.tried(CARE, 'Admission', 'checkAdmissionAssessment', own)).toBe('FORBIDDEN');
  const later = { ...(await row(OFFICE, 'HomeCareBed')), version: 9 };
  expect(await at.tried(OFFICE, 'HomeCareBed', 'assessHomeCareBed', later)).toBe(
    'VERSION_CONFLICT version',
  );
  const text = (day: string) => `{ viewer { elder {
    assessmentGateRule(request: FACILITY_ADMISSION, asOf: "${day}") { met reasonCodes } } } }`;
  const told = async (day: string) =>
    (await at.ask('elder:1', text(day))).viewer.elder.assessmentGateRule;
  expect(await told('2023-12-31')).toMatchObject({ met: true });
  expect(await told('2024-01-01')).toEqual({ met: false, reasonCodes: ['ASSESSMENT_REQUIRED'] });
});

test('once she is assessed, and the others know it, each goes on', async () => {
  const step = async (name: string, input: object = {}) =>
    at.done(OFFICE, 'AbilityAssessment', name, {
      ...(await row(OFFICE, 'AbilityAssessment')),
      ...input,
    });
  await at.done(OFFICE, 'AbilityAssessment', 'orderAbilityAssessment', {
    ...{ elder: await elder(OFFICE), reason: 'FIRST', standard: 'GBT42195_2022' },
    ...{ channel: 'WINDOW', materials: allMaterials('ABILITY_ASSESSMENT') },
  });
  await step('acceptAbilityAssessment');
  await step('assignAbilityAssessment', await assignment(OFFICE, await assessors(at.hub())));
  await step('scoreAbilityAssessment', { items: scoresOf(3) });
  await step('publiciseAbilityAssessment');
  at.hub().setToday('2026-07-08');
  await step('activateAbilityAssessment');
  await at.hub().settle();
  // She is due nothing for a month in which she was not assessed.
  expect(await gates()).toEqual(['DONE', 'DONE', 'NOTHING_TO_PAY id']);
  at.hub().setToday('2026-08-03');
  await applies('2026-07');
  const july = await row('finance:150600', 'SubsidyApplication');
  await at.done('finance:150600', 'SubsidyApplication', 'submitSubsidyApplication', july);
  expect(
    await at.rows(
      `select b.status as bed, a.status as stay, s.status as subsidy
       from services.home_care_bed b, facilities.admission a, finance.subsidy_application s
       where s.status <> 'DRAFT'`,
    ),
  ).toEqual([{ bed: 'ASSESSED', stay: 'ASSESSMENT_CHECK', subsidy: 'SUBMITTED' }]);
  for (const [schema, [entity, name]] of [
    ...([
      ['services', GATED[0]],
      ['facilities', GATED[1]],
      ['finance', GATED[2]],
    ] as const),
  ]) {
    expect((await at.steps(schema, entity)).at(-1)).toBe(name);
  }
});

test('when her assessment is revoked, the gate is shut again, and she and her offices read why', async () => {
  const revoke = { ...(await row(OFFICE, 'AbilityAssessment')), ...WHY };
  await at.done(OFFICE, 'AbilityAssessment', 'revokeAbilityAssessment', revoke);
  const asked = async (as: string) => `{ elder(id: "${await elder(as)}") {
    assessmentGateRule(request: SUBSIDY) { met version } } }`;
  const told = { elder: { assessmentGateRule: { met: false, version: 'R-08/150600/1' } } };
  for (const as of ['elder:1', CARE]) expect(await at.ask(as, await asked(as))).toEqual(told);
  const far = 'caregiving:210100';
  expect(await at.readers(await asked(far), [far])).toEqual({ [far]: 'NOT_FOUND' });
  expect(await at.readers(await asked(CARE), [undefined])).toEqual({ anybody: NOT_IN_CONTRACT });
});
