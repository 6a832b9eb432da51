import {
  FREE_HOME_CARE_RULES,
  freeHomeCare,
} from '../../../subgraphs/services/rules/free-home-care.ts';
import { ruleFor } from '../../../ground/rules/rule.ts';

const SHENYANG = ruleFor(FREE_HOME_CARE_RULES, '210102', '2026-06-30');

test.each([
  ['on the margin of dibao and partly disabled', ['DIBAO_MARGIN'], 'PARTIAL', true, 'ENTITLED'],
  ['on dibao and disabled', ['DIBAO'], 'FULL', true, 'ENTITLED'],
  ['destitute at home', ['DESTITUTE_SCATTERED'], 'FULL', true, 'ENTITLED'],
  ['bereaved of an only child', ['FAMILY_PLANNING_SPECIAL'], 'PARTIAL', true, 'ENTITLED'],
  ['disabled but not poor', ['LIVING_ALONE'], 'FULL', false, 'CATEGORY_NOT_ENTITLED'],
  ['destitute in a home', ['DESTITUTE_CENTRAL'], 'FULL', false, 'CATEGORY_NOT_ENTITLED'],
  ['poor and able', ['DIBAO'], 'INTACT', false, 'NOT_DISABLED'],
  ['poor and never assessed', ['DIBAO'], null, false, 'NOT_ASSESSED'],
] as const)('R-05: somebody %s', (_, categories, band, met, reason) => {
  const result = freeHomeCare(SHENYANG, { categories, band });
  expect(result).toMatchObject({ code: 'R-05', met, reasonCodes: [reason] });
  expect(result.rule).toMatchObject({ version: 'R-05/210100/1' });
});

test('names everything that is missing at once', () => {
  const { reasonCodes } = freeHomeCare(SHENYANG, { categories: [], band: 'INTACT' });
  expect(reasonCodes).toEqual(['CATEGORY_NOT_ENTITLED', 'NOT_DISABLED']);
});

test.each([
  ['2021-12-31', null],
  ['2022-01-01', 'R-05/CN/1'],
])('outside Shenyang it is a default of the hub from 2022: on %s %s', (day, version) => {
  expect(ruleFor(FREE_HOME_CARE_RULES, '150602', day)?.version ?? null).toBe(version);
});

test('without a rule nothing is decided', () => {
  const result = freeHomeCare(null, { categories: ['DIBAO'], band: 'FULL' });
  expect(result).toMatchObject({ met: null, rule: null, reasonCodes: ['NO_RULE'] });
});
