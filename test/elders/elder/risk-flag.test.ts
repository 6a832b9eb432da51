import type { EligibilityCategory } from '../../../subgraphs/elders/eligibility-record/category.ts';
import { type RiskFacts, riskFlags } from '../../../subgraphs/elders/elder/risk-flag.ts';

const WELL: RiskFacts = { categories: [], assessment: { changeReasons: [] } };
const held = (...categories: EligibilityCategory[]) => ({ categories });

test.each<[string, Partial<RiskFacts>, string[]]>([
  ['is well and lives with a spouse', {}, []],
  ['lives alone and is well at 79', held('LIVING_ALONE'), []],
  ['lives alone at 80', held('LIVING_ALONE', 'VERY_OLD'), ['ALONE_AND_VERY_OLD']],
  ['is very old and lives with others', held('VERY_OLD'), []],
  [
    'lives alone and is partly unable',
    held('LIVING_ALONE', 'DISABLED_PARTIAL'),
    ['ALONE_AND_DISABLED'],
  ],
  ['lives alone and is unable', held('LIVING_ALONE', 'DISABLED_FULL'), ['ALONE_AND_DISABLED']],
  ['is unable but lives with a spouse', held('DISABLED_FULL'), []],
  ['holds a certificate of disability and lives alone', held('LIVING_ALONE', 'DISABLED'), []],
  ['had a level raised for dementia', held('DISABLED_PARTIAL', 'DEMENTIA'), ['DEMENTIA']],
  [
    'had a level raised for falls',
    { assessment: { changeReasons: ['CARE_RISK_EVENTS'] } },
    ['CARE_RISK_EVENTS'],
  ],
  [
    'is economically difficult and was not assessed',
    { ...held('DIBAO', 'ECON_DIFFICULT'), assessment: null },
    ['ASSESSMENT_MISSING'],
  ],
  ['is economically difficult and was assessed', held('DIBAO', 'ECON_DIFFICULT'), []],
  ['was not assessed and is not poor', { ...held('DISABLED'), assessment: null }, []],
])('an elder who %s', (_, facts, flags) => {
  expect(riskFlags({ ...WELL, ...facts })).toEqual(flags);
});
