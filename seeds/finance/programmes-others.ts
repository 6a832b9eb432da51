import { INSTITUTION_TYPES } from '../../subgraphs/facilities/facility/kinds.ts';
import {
  PRIVATE_MODES,
  type ProgrammeDocument,
  type ProgrammeTerm,
  rate,
} from './programme-row.ts';

/** Yuxi, work report (yuxi-2023-report): standing rules; 2019 is the first year the report counts. */
export const YUXI: ProgrammeDocument = {
  policyDocumentId: 'yuxi-2023-report',
  regionCode: '530400',
  term: { validFrom: '2019-01-01', validUntil: null, termSource: 'DEFAULT' },
  programmes: [
    {
      code: 'yuxi-bed-construction',
      name: 'One-off bed subsidy for new inclusive facilities',
      labelZh: '普惠性养老服务机构一次性床位建设补贴',
      type: 'CONSTRUCTION',
      beneficiary: 'FACILITY',
      rates: [
        rate('SELF_BUILT', '自主建设', 10_000, 'BED'),
        rate('LEASED_5_YEARS', '租赁5年以上', 5_000, 'BED'),
      ],
      facilityTypes: INSTITUTION_TYPES,
      operationModes: PRIVATE_MODES,
      inclusiveOnly: true,
      wording:
        '对社会力量新建普惠性养老服务机构按照自主建设和租赁5年以上分别以每个床位1万元和5000元的一次性床位建设给予补贴支持',
      note: 'R-02. Five years included. Whether a longer remaining term is meant is open.',
    },
    {
      code: 'yuxi-happiness-canteen',
      name: 'One-off grant for canteens',
      labelZh: '老年幸福食堂一次性建设补助',
      type: 'MEAL_SERVICE',
      beneficiary: 'ORGANIZATION',
      wording: '给予一次性建设财政资金补助,引导社会力量积极开办老年幸福食堂',
    },
    {
      code: 'yuxi-meal-service',
      name: 'Contribution to meals at community centres',
      labelZh: '社区居家养老服务中心助餐补助',
      type: 'MEAL_SERVICE',
      beneficiary: 'FACILITY',
      fundingSources: ['COLLECTIVE', 'CHARITY'],
      facilityTypes: ['COMPREHENSIVE_CENTRE', 'TOWNSHIP_CENTRE', 'DAY_CARE'],
      wording: '通过政府补助一点、集体经济投入一点、社会捐赠投入一点的模式开展居家老年人助餐服务',
      note: 'Government pays a part; the level of government is not named.',
    },
  ],
};

const WORKING_YEARS: ProgrammeTerm = {
  validFrom: '2012-07-26',
  validUntil: '2015-12-31',
  termSource: 'DOCUMENT',
};

/**
 * Heilongjiang, notice of 2012 (heilongjiang-2012-60). Its work ends with 2015; the allowances it
 * sets up have no end in it and run on by default.
 */
export const HEILONGJIANG: ProgrammeDocument = {
  policyDocumentId: 'heilongjiang-2012-60',
  regionCode: '230000',
  term: { validFrom: '2012-07-26', validUntil: null, termSource: 'DEFAULT' },
  programmes: [
    {
      code: 'heilongjiang-very-old',
      name: 'Old-age allowance',
      labelZh: '高龄津贴',
      type: 'VERY_OLD',
      beneficiary: 'ELDER',
      wording: '继续扩大高龄补贴制度覆盖面',
      note: 'R-23. Called 高龄津贴 among the aims for 2015, 高龄补贴 among the principles.',
    },
    {
      code: 'heilongjiang-service-subsidy',
      name: 'Service subsidy for elders in hardship',
      labelZh: '生活困难老年人养老服务补贴',
      type: 'SERVICE_SUBSIDY',
      beneficiary: 'ELDER',
      term: { validFrom: '2013-12-31', validUntil: null, termSource: 'DEFAULT' },
      wording: '到2013年年末,建立生活困难老年人养老服务补贴和失能护理补贴制度',
      note: 'R-23. The end of 2013 is the deadline for setting it up.',
    },
    {
      code: 'heilongjiang-care',
      name: 'Care subsidy for disabled elders in hardship',
      labelZh: '失能护理补贴',
      type: 'CARE_SUBSIDY',
      beneficiary: 'ELDER',
      rates: [rate('FULL', '失能', null, 'PERSON_MONTH')],
      term: { validFrom: '2013-12-31', validUntil: null, termSource: 'DEFAULT' },
      wording: '到2013年年末,建立生活困难老年人养老服务补贴和失能护理补贴制度',
      note: 'R-23. The end of 2013 is the deadline for setting it up.',
    },
    {
      code: 'heilongjiang-project-award',
      name: 'Project money by results',
      labelZh: '养老服务项目建设以奖代投',
      type: 'CONSTRUCTION',
      beneficiary: 'ORGANIZATION',
      fundingSources: ['LOTTERY'],
      term: WORKING_YEARS,
      wording:
        '省本级福利彩票公益金每年要有50%以上的比例用于养老服务项目建设,并逐步采取“以奖代投”的方式',
      note: 'Goes to the places that lead in policy, reform and matching funds.',
    },
    {
      code: 'heilongjiang-assistive-device',
      name: 'Assistive devices for disabled elders',
      labelZh: '失能、半失能老人康复器具配置',
      type: 'ASSISTIVE_DEVICE',
      beneficiary: 'ELDER',
      term: WORKING_YEARS,
      wording: '支持失能、半失能老人康复器具配置和居室无障碍改造',
      note: 'Support (支持), not necessarily in money.',
    },
    {
      code: 'heilongjiang-adaptation',
      name: 'Barrier-free homes for disabled elders',
      labelZh: '失能、半失能老人居室无障碍改造',
      type: 'ADAPTATION',
      beneficiary: 'HOUSEHOLD',
      rates: [rate('BASE', '失能、半失能老人家庭', null, 'HOUSEHOLD')],
      term: WORKING_YEARS,
      wording: '支持失能、半失能老人康复器具配置和居室无障碍改造',
      note: 'Support (支持), not necessarily in money.',
    },
  ],
};
