import { keyOf } from '../../../ground/synthetic/keys.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { assessors, clearAssessments, placeAssessment } from './assessments.ts';

const STAFF = 'staff:150600';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());

async function gate(n: number, args: string, as = STAFF) {
  const id = await publicIdFor(as, 'Elder', keyOf('elder', n));
  const text = `query ($id: ID!) { elder(id: $id) { assessmentGateRule(${args}) {
    code version met reasonCodes asOf inputs { name value } } } }`;
  return expectData(await hub.query(text, { as, variables: { id } })).elder.assessmentGateRule;
}

const input = (rule: { inputs: { name: string; value: string }[] }, name: string) =>
  rule.inputs.find((one) => one.name === name)!.value;

test.each([
  ['asOf: "2023-12-31", request: FACILITY_ADMISSION', true, ['NO_RULE']],
  ['asOf: "2024-01-01", request: FACILITY_ADMISSION', false, ['ASSESSMENT_REQUIRED']],
  ['request: SUBSIDY', false, ['ASSESSMENT_REQUIRED']],
  ['request: PURCHASED_SERVICE, emergency: true', false, ['ASSESSMENT_REQUIRED']],
  ['request: FACILITY_ADMISSION, emergency: true', true, ['EMERGENCY_PROVISIONAL']],
])('for who was never assessed, %s: %s', async (args, met, reasonCodes) => {
  expect(await gate(9, args)).toMatchObject({ code: 'R-08', met, reasonCodes });
});

test('an emergency goes on for thirty days', async () => {
  const rule = await gate(9, 'request: FACILITY_ADMISSION, emergency: true');
  expect(rule.asOf).toBe('2026-06-30');
  expect(input(rule, 'provisionalUntil')).toBe('2026-07-30');
});

const OWN = `effective_from = date '2026-05-01', valid_until = date '2026-06-30'`;

test.each([
  ['its last day', 'EFFECTIVE', OWN, 'asOf: "2026-06-30"', ['ASSESSMENT_IN_FORCE']],
  [
    'the day after',
    'EFFECTIVE',
    OWN.replace('2026-06-30', '2026-06-29'),
    '',
    ['ASSESSMENT_REQUIRED', 'ASSESSMENT_EXPIRED'],
  ],
  ['its first day', 'EFFECTIVE', OWN, 'asOf: "2026-05-01"', ['ASSESSMENT_IN_FORCE']],
  [
    'the day before',
    'EFFECTIVE',
    OWN,
    'asOf: "2026-04-30"',
    ['ASSESSMENT_REQUIRED', 'ASSESSMENT_NOT_EFFECTIVE'],
  ],
  ['a dispute', 'DISPUTED', OWN, '', ['ASSESSMENT_IN_FORCE']],
  [
    'a later day of revocation',
    'REVOKED',
    `${OWN}, ended_on = date '2026-06-30'`,
    'asOf: "2026-06-29"',
    ['ASSESSMENT_IN_FORCE'],
  ],
  [
    'its revocation',
    'REVOKED',
    `${OWN}, ended_on = date '2026-06-30'`,
    '',
    ['ASSESSMENT_REQUIRED', 'ASSESSMENT_EXPIRED'],
  ],
  [
    'another city',
    'EFFECTIVE',
    `${OWN}, region_code = '210102'`,
    '',
    ['ASSESSMENT_REQUIRED', 'ASSESSMENT_NOT_RECOGNISED'],
  ],
  ['public notice', 'PUBLICISED', '', '', ['ASSESSMENT_REQUIRED']],
  ['long-term care', 'EFFECTIVE', `${OWN}, standard = 'LTC_2021'`, '', ['ASSESSMENT_REQUIRED']],
])(
  'with an assessment and %s, the reasons are those of the rule',
  async (_, state, also, on, reasonCodes) => {
    const values =
      state === 'REVOKED'
        ? `${also}, assessed_on = date '2026-04-01', final_level = 2, band = 'PARTIAL'`
        : also;
    await placeAssessment(hub, 9, state, await assessors(hub), values);
    const rule = await gate(9, `request: SUBSIDY ${on && `, ${on}`}`);
    expect(rule.reasonCodes).toEqual(reasonCodes);
    expect(rule.met).toBe(reasonCodes[0] === 'ASSESSMENT_IN_FORCE');
    await clearAssessments(hub, 9);
  },
);

test('fifty elders cost the statements of one', async () => {
  const text = `query ($n: Int!) { elders(first: $n, filter: { within: "150600" }) { nodes {
    assessmentGateRule(request: SUBSIDY) { met } } } }`;
  const count = async (n: number) =>
    (await hub.statements(() => hub.query(text, { as: STAFF, variables: { n } }))).length;
  expect(await count(50)).toBe(await count(1));
});
