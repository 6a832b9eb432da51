import {
  type AssessorFacts,
  assessorQualification,
  assessorStanding,
} from '../../../subgraphs/workforce/assessment-organisation/qualification-rule.ts';
import { ruleFor } from '../../../ground/rules/rule.ts';
import type { AssessorRule } from '../../../subgraphs/workforce/assessment-organisation/assessor-rule.ts';

const RULE: AssessorRule = {
  id: 'R-09/150600/1',
  regionCode: '150600',
  required: 3,
  validFrom: '2023-09-27',
  validTo: null,
  policyDocumentId: 'ordos-2023-101',
};
const FULL_TIME = {
  ...{ workerKey: 'w', certified: true, fullTime: true },
  ...{ elsewhere: false, banned: false },
};
const PART_TIME = { ...FULL_TIME, fullTime: false };
const DAY = '2025-12-31';

function assessors(...groups: [count: number, facts: AssessorFacts][]): AssessorFacts[] {
  return groups.flatMap(([count, facts]) => Array.from({ length: count }, () => facts));
}

describe('assessorStanding', () => {
  it.each([
    ['certified and full-time here only', FULL_TIME, 'COUNTS'],
    ['without an active certificate', { ...FULL_TIME, certified: false }, 'NOT_CERTIFIED'],
    ['part-time', PART_TIME, 'NOT_FULL_TIME'],
    ['also under contract elsewhere', { ...FULL_TIME, elsewhere: true }, 'WORKS_ELSEWHERE'],
    ['banned', { ...FULL_TIME, banned: true }, 'BANNED'],
    ['lacking everything', { ...PART_TIME, certified: false, elsewhere: true }, 'NOT_CERTIFIED'],
  ])('places an assessor who is %s', (_, facts, standing) => {
    expect(assessorStanding(facts)).toBe(standing);
  });
});

describe('assessorQualification (R-09)', () => {
  it.each([
    ['A: 3 full-time', assessors([3, FULL_TIME]), true, 3, ['ENOUGH_ASSESSORS']],
    [
      'B: 2 full-time and 2 part-time',
      assessors([2, FULL_TIME], [2, PART_TIME]),
      false,
      2,
      ['TOO_FEW_ASSESSORS', 'NOT_FULL_TIME'],
    ],
    ['C: 4 full-time', assessors([4, FULL_TIME]), true, 4, ['ENOUGH_ASSESSORS']],
    ['nobody', [], false, 0, ['TOO_FEW_ASSESSORS']],
    [
      'one of three with a suspended certificate',
      assessors([2, FULL_TIME], [1, { ...FULL_TIME, certified: false }]),
      false,
      2,
      ['TOO_FEW_ASSESSORS', 'NOT_CERTIFIED'],
    ],
    [
      'one of three full-time in two organisations',
      assessors([2, FULL_TIME], [1, { ...FULL_TIME, elsewhere: true }]),
      false,
      2,
      ['TOO_FEW_ASSESSORS', 'WORKS_ELSEWHERE'],
    ],
    [
      'enough beside some that do not count',
      assessors([3, FULL_TIME], [1, PART_TIME]),
      true,
      3,
      ['ENOUGH_ASSESSORS', 'NOT_FULL_TIME'],
    ],
  ])('decides %s', (_, staff, qualified, fullTimeAssessors, reasonCodes) => {
    const organisation = { accredited: true, registeredOn: '2021-03-10', assessors: staff };
    expect(assessorQualification(organisation, RULE, DAY)).toEqual({
      qualified,
      fullTimeAssessors,
      required: 3,
      reasonCodes,
      ruleVersion: 'R-09/150600/1',
      policyDocumentId: 'ordos-2023-101',
      asOf: DAY,
    });
  });

  it('qualifies from the day of registration, not before', () => {
    const organisation = {
      accredited: true,
      registeredOn: DAY,
      assessors: assessors([3, FULL_TIME]),
    };
    expect(assessorQualification(organisation, RULE, DAY).qualified).toBe(true);
    expect(assessorQualification(organisation, RULE, '2025-12-30')).toMatchObject({
      qualified: false,
      reasonCodes: ['NOT_REGISTERED', 'ENOUGH_ASSESSORS'],
    });
  });

  it('qualifies nobody where no rule holds', () => {
    const organisation = {
      accredited: true,
      registeredOn: '2021-03-10',
      assessors: assessors([9, FULL_TIME]),
    };
    expect(assessorQualification(organisation, null, DAY)).toMatchObject({
      qualified: false,
      required: null,
      reasonCodes: ['NO_RULE'],
      ruleVersion: null,
    });
  });

  it('qualifies nobody without accreditation', () => {
    const organisation = {
      ...{ accredited: false, registeredOn: '2021-03-10', assessors: assessors([4, FULL_TIME]) },
    };
    expect(assessorQualification(organisation, RULE, DAY)).toMatchObject({
      qualified: false,
      reasonCodes: ['NOT_ACCREDITED', 'ENOUGH_ASSESSORS'],
    });
  });

  it('follows the number of the rule', () => {
    const organisation = {
      accredited: true,
      registeredOn: '2021-03-10',
      assessors: assessors([4, FULL_TIME]),
    };
    const stricter = { ...RULE, required: 5 };
    expect(assessorQualification(organisation, stricter, DAY).qualified).toBe(false);
  });
});

describe('ruleFor', () => {
  const everywhere = { ...RULE, id: 'default', regionCode: null, validFrom: '2012-01-01' };
  const province = { ...RULE, id: 'province', regionCode: '150000', validTo: '2024-12-31' };
  const rules = [everywhere, RULE, province];

  it.each([
    ['the city’s rule in its banner', '150602', '2023-09-27', 'R-09/150600/1'],
    ['the city’s rule in the city', '150600', '2025-12-31', 'R-09/150600/1'],
    ['the province’s in another city', '150100', '2024-12-31', 'province'],
    ['the default after the province’s last day', '150100', '2025-01-01', 'default'],
    ['the default before any other', '150602', '2023-09-26', 'default'],
    ['the default in another province', '361181', '2025-12-31', 'default'],
  ])('is %s', (_, region, day, id) => {
    expect(ruleFor(rules, region, day)?.id).toBe(id);
  });

  it('is none before the first one', () => {
    expect(ruleFor(rules, '150602', '2011-12-31')).toBeNull();
  });
});
