import { EligibilityCategory } from '../../../subgraphs/elders/eligibility-record/category.ts';
import { LivingSituation } from '../../../subgraphs/elders/elder/profile.ts';
import {
  ElderRiskFlag,
  type RiskFacts,
  riskFlags,
} from '../../../subgraphs/elders/elder/risk-flag.ts';

const WELL: RiskFacts = {
  livingSituation: LivingSituation.SPOUSE,
  livesAlone: null,
  age: 70,
  categories: [],
  assessment: { band: 'INTACT', changeReasons: [] },
};
const { ALONE } = LivingSituation;
const CASES: [string, Partial<RiskFacts>, ElderRiskFlag[]][] = [
  ['is well and lives with a spouse', {}, []],
  ['lives alone and is well at 79', { livingSituation: ALONE, age: 79 }, []],
  ['lives alone at 80', { livingSituation: ALONE, age: 80 }, [ElderRiskFlag.ALONE_AND_VERY_OLD]],
  [
    'lives alone by her household, whatever was reported, at 80',
    { livesAlone: true, age: 80 },
    [ElderRiskFlag.ALONE_AND_VERY_OLD],
  ],
  [
    'was reported as living alone and does not, by her household, at 80',
    { livingSituation: ALONE, livesAlone: false, age: 80 },
    [],
  ],
  [
    'is registered as living alone and partly unable',
    {
      categories: [EligibilityCategory.LIVING_ALONE],
      assessment: { band: 'PARTIAL', changeReasons: [] },
    },
    [ElderRiskFlag.ALONE_AND_DISABLED],
  ],
  ['is unable but lives with a spouse', { assessment: { band: 'FULL', changeReasons: [] } }, []],
  [
    'had a level raised for dementia',
    { assessment: { band: 'PARTIAL', changeReasons: ['DEMENTIA'] } },
    [ElderRiskFlag.DEMENTIA],
  ],
  [
    'has dementia on record, without an assessment',
    { categories: [EligibilityCategory.DEMENTIA], assessment: null },
    [ElderRiskFlag.DEMENTIA],
  ],
  [
    'had a level raised for falls',
    { assessment: { band: 'PARTIAL', changeReasons: ['CARE_RISK_EVENTS'] } },
    [ElderRiskFlag.CARE_RISK_EVENTS],
  ],
  [
    'is on the minimum living allowance and was not assessed',
    { categories: [EligibilityCategory.DIBAO], assessment: null },
    [ElderRiskFlag.ASSESSMENT_MISSING],
  ],
  [
    'is on the minimum living allowance and assessed',
    { categories: [EligibilityCategory.DIBAO] },
    [],
  ],
  [
    'is disabled, not poor, and was not assessed',
    { categories: [EligibilityCategory.DISABLED], assessment: null },
    [],
  ],
];

test.each(CASES)('an elder who %s has the flags of that', (_, facts, flags) => {
  expect(riskFlags({ ...WELL, ...facts })).toEqual(flags);
});
