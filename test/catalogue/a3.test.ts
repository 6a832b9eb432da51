import { keyOf } from '../../ground/synthetic/keys.ts';
import { card, CASE } from '../hub/recognitions.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';

/** A3: 评估结果各部门共享，统一归集、互认和开放共享. */
const at = rowOfCatalogue('elders.assessment_recognition');
const OFFICE = 'assessment:150600';
const ENTITY = 'AssessmentRecognition';
const NAME = 'recogniseAssessment';
/** Assessed in Hohhot, lives in Ordos by now; one of Shenyang, with which Ordos has no pact. */
const ZHANG = 3;
const OF_SHENYANG = 5;
const zhang = async (as: string, more: object = {}) => ({
  ...{ elder: await at.idFor(as, 'Elder', keyOf('elder', ZHANG)), ...CASE, ...more },
});

test('an office recognises what a city of its pact found; no other office, city or basis', async () => {
  expect(await at.tried('caregiving:150600', ENTITY, NAME, await zhang('caregiving:150600'))).toBe(
    'FORBIDDEN',
  );
  expect(await at.tried(OFFICE, ENTITY, NAME, card(OF_SHENYANG))).toBe('NOT_RECOGNISED nationalId');
  const none = await zhang(OFFICE, { legalBasis: 'NONE' });
  expect(await at.tried(OFFICE, ENTITY, NAME, none)).toBe('BAD_USER_INPUT');
  const made = await at.done(OFFICE, ENTITY, NAME, await zhang(OFFICE), 'outcome');
  expect([made.status, made.outcome]).toEqual(['RECOGNISED', 'RECOGNISED']);
  expect(await at.tried(OFFICE, ENTITY, NAME, await zhang(OFFICE))).toBe('ALREADY_EXISTS elder');
});

test('services, facilities and finance decide by it once the facts have moved', async () => {
  await at.hub().settle();
  for (const schema of ['services', 'facilities', 'finance']) {
    const found = await at.rows(
      `select t ->> 'origin' as origin from ${schema}.elder_fact, jsonb_array_elements(assessments) t
       where elder_key = $1 and t ->> 'origin' is not null`,
      [keyOf('elder', ZHANG)],
    );
    expect([schema, found]).toEqual([schema, [{ origin: 'RECOGNISED' }]]);
  }
  const id = await at.idFor(OFFICE, 'Elder', keyOf('elder', ZHANG));
  for (const request of ['SUBSIDY', 'PURCHASED_SERVICE', 'FACILITY_ADMISSION']) {
    const RULE = `{ elder(id: "${id}") { assessmentGateRule(request: ${request}) { met reasonCodes } } }`;
    const { elder } = await at.ask(OFFICE, RULE);
    expect([request, elder.assessmentGateRule]).toEqual([
      request,
      { met: true, reasonCodes: ['ASSESSMENT_RECOGNISED'] },
    ]);
  }
  expect(await at.steps('elders', ENTITY)).toEqual([NAME]);
});

test('he and the offices where he lives read it; the city that assessed him and the public do not', async () => {
  const LIST = '{ assessmentRecognitions(first: 5) { nodes { outcome level } } }';
  const [{ level }] = (await at.rows<{ level: number }>(
    'select level from elders.assessment_recognition',
  )) as [{ level: number }];
  const told = { assessmentRecognitions: { nodes: [{ outcome: 'RECOGNISED', level }] } };
  const callers = [OFFICE, 'caregiving:150600', 'assessment:150100', 'developer', undefined];
  expect(await at.readers(LIST, callers)).toEqual({
    [OFFICE]: told,
    'caregiving:150600': told,
    'assessment:150100': { assessmentRecognitions: { nodes: [] } },
    developer: NOT_IN_CONTRACT,
    anybody: NOT_IN_CONTRACT,
  });
  const OWN = '{ viewer { elder { assessmentRecognitions { nodes { outcome } } } } }';
  const own = (nodes: object[]) => ({ viewer: { elder: { assessmentRecognitions: { nodes } } } });
  expect(await at.readers(OWN, [`elder:${ZHANG}`, 'elder:2'])).toEqual({
    [`elder:${ZHANG}`]: own([{ outcome: 'RECOGNISED' }]),
    'elder:2': own([]),
  });
});

test('he takes his consent back: it counts no more', async () => {
  const as = `elder:${ZHANG}`;
  const [row] = await at.rows<{ key: string }>('select key from elders.assessment_recognition');
  const id = await at.idFor(as, ENTITY, row!.key);
  const made = await at.done(as, ENTITY, 'withdrawRecognition', { id, version: 1 });
  expect(made.status).toBe('TERMINATED');
});
