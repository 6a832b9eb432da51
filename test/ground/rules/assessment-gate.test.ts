import {
  ASSESSMENT_GATE_RULES,
  assessmentGate,
  type AssessmentGateFacts,
  type GatedRequest,
  type KnownAssessment,
} from '../../../ground/rules/assessment-gate.ts';
import { ruleFor } from '../../../ground/rules/rule.ts';

const OWN: KnownAssessment = {
  ...{ status: 'EFFECTIVE', origin: 'OWN' },
  ...{ assessedOn: '2023-06-01', validUntil: '2025-05-31' },
};
const RECOGNISED: KnownAssessment = { ...OWN, origin: 'RECOGNISED' };

function gate(region: string, day: string, facts: Partial<AssessmentGateFacts> = {}) {
  return assessmentGate(ruleFor(ASSESSMENT_GATE_RULES, region, day), {
    ...{ request: 'FACILITY_ADMISSION', day, assessments: [], emergency: false },
    ...facts,
  });
}

describe('R-08 asks Ordos for an assessment from 2024 on', () => {
  test.each([
    ['150600', '2023-12-31', [], true, ['NO_RULE']],
    ['150600', '2024-01-01', [], false, ['ASSESSMENT_REQUIRED']],
    ['150602', '2024-01-01', [], false, ['ASSESSMENT_REQUIRED']],
    ['150602001', '2024-01-01', [], false, ['ASSESSMENT_REQUIRED']],
    ['150100', '2024-01-01', [], true, ['NO_RULE']],
    ['150600', '2024-01-01', [OWN], true, ['ASSESSMENT_IN_FORCE']],
    ['150600', '2024-01-01', [RECOGNISED], true, ['ASSESSMENT_RECOGNISED']],
    ['150600', '2024-01-01', [RECOGNISED, OWN], true, ['ASSESSMENT_IN_FORCE']],
    ['150600', '2025-05-31', [OWN], true, ['ASSESSMENT_IN_FORCE']],
    ['150600', '2025-06-01', [OWN], false, ['ASSESSMENT_REQUIRED', 'ASSESSMENT_EXPIRED']],
    ['150600', '2030-01-01', [], false, ['ASSESSMENT_REQUIRED']],
  ])('%s on %s: %#', (region, day, assessments, met, reasonCodes) => {
    expect(gate(region, day, { assessments })).toMatchObject({ met, reasonCodes });
  });

  test.each<GatedRequest>(['SUBSIDY', 'PURCHASED_SERVICE', 'FACILITY_ADMISSION'])(
    'for %s',
    (request) => {
      expect(gate('150600', '2024-01-01', { request }).met).toBe(false);
    },
  );

  test('but only for the requests that the rule names', () => {
    const [rule] = ASSESSMENT_GATE_RULES;
    const narrow = {
      ...rule!,
      parameters: { requests: ['SUBSIDY' as const], provisionalDays: 30 },
    };
    const facts = { day: '2024-01-01', assessments: [], emergency: false };
    expect(assessmentGate(narrow, { request: 'FACILITY_ADMISSION', ...facts })).toMatchObject({
      ...{ met: true, reasonCodes: ['REQUEST_NOT_GATED'] },
    });
    expect(assessmentGate(narrow, { request: 'SUBSIDY', ...facts }).met).toBe(false);
  });
});

describe('an assessment opens the gate only in force', () => {
  test.each([
    ['not made yet', { assessedOn: '2024-01-02' }, 'ASSESSMENT_NOT_EFFECTIVE'],
    ['a draft', { status: 'DRAFT' }, 'ASSESSMENT_NOT_EFFECTIVE'],
    ['in dispute', { status: 'DISPUTED' }, 'ASSESSMENT_NOT_EFFECTIVE'],
    ['marked as expired', { status: 'EXPIRED' }, 'ASSESSMENT_EXPIRED'],
    ['over since yesterday', { validUntil: '2023-12-31' }, 'ASSESSMENT_EXPIRED'],
    ['from a city without a pact', { origin: 'NOT_RECOGNISED' }, 'ASSESSMENT_NOT_RECOGNISED'],
  ] as const)('%s', (_, change, reason) => {
    const result = gate('150600', '2024-01-01', { assessments: [{ ...OWN, ...change }] });
    expect(result).toMatchObject({ met: false, reasonCodes: ['ASSESSMENT_REQUIRED', reason] });
  });

  test('one that is in force is enough, and the result says how long', () => {
    const later = { ...OWN, validUntil: '2026-01-01' };
    const expired = { ...OWN, validUntil: '2023-01-01' };
    const { met, inputs } = gate('150600', '2024-01-01', { assessments: [expired, OWN, later] });
    expect(met).toBe(true);
    expect(inputs).toMatchObject({ assessments: 3, validUntil: '2026-01-01' });
  });
});

describe('an emergency', () => {
  const emergency = { emergency: true };
  test('lets somebody in for 30 days', () => {
    expect(gate('150600', '2024-01-01', emergency)).toMatchObject({
      ...{ met: true, reasonCodes: ['EMERGENCY_PROVISIONAL'] },
      inputs: { provisionalUntil: '2024-01-31', validUntil: null },
    });
    expect(gate('150600', '2024-02-01', emergency).inputs.provisionalUntil).toBe('2024-03-02');
  });

  test('does not pay a subsidy', () => {
    const result = gate('150600', '2024-01-01', { ...emergency, request: 'SUBSIDY' });
    expect(result).toMatchObject({ met: false, inputs: { provisionalUntil: null } });
  });

  test('makes nothing provisional of what is in force', () => {
    const result = gate('150600', '2024-01-01', { ...emergency, assessments: [OWN] });
    expect(result).toMatchObject({
      ...{ reasonCodes: ['ASSESSMENT_IN_FORCE'], inputs: { provisionalUntil: null } },
    });
  });
});

test('the result names rule and document', () => {
  expect(gate('150602', '2024-01-01').rule).toEqual({
    ...{ code: 'R-08', nameZh: '评估前置', version: 'R-08/150600/1', regionCode: '150600' },
    ...{ policyDocumentId: 'ordos-2023-101', validFrom: '2024-01-01', validTo: null },
  });
});
