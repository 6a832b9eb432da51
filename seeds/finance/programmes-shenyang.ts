import { INSTITUTION_TYPES } from '../../subgraphs/facilities/facility/kinds.ts';
import { type ProgrammeDocument, type ProgrammeTerm, rate } from './programme-row.ts';

/** The plan is for the year 2022: what it counts or tries out in that year ends with it. */
const PLAN_YEAR: ProgrammeTerm = {
  validFrom: '2022-01-01',
  validUntil: '2022-12-31',
  termSource: 'DOCUMENT',
};

/**
 * Shenyang, draft for 2022 (shenyang-2022-draft). Systems that the plan carries on (落实、完善) have no
 * end in it: they run on by default.
 */
export const SHENYANG: ProgrammeDocument = {
  policyDocumentId: 'shenyang-2022-draft',
  regionCode: '210100',
  term: { validFrom: '2022-01-01', validUntil: null, termSource: 'DEFAULT' },
  programmes: [
    {
      code: 'shenyang-adaptation',
      name: 'Home adaptation for elders in economic difficulty',
      labelZh: '老年人家庭适老化改造补贴',
      type: 'ADAPTATION',
      beneficiary: 'HOUSEHOLD',
      rates: [rate('BASE', '经济困难老年人家庭', 3000, 'HOUSEHOLD', 'CAP')],
      term: PLAN_YEAR,
      wording: '政府每户最高补贴3000元,率先对经济困难老年人住所提供6类适老化改造服务',
      note: 'R-03. Whether the cap is per year or for good is open.',
    },
    {
      code: 'shenyang-home-care-hours',
      name: 'Home-care hours bought by government',
      labelZh: '政府购买居家养老服务',
      type: 'PURCHASED_SERVICE',
      beneficiary: 'ELDER',
      rates: [
        {
          tier: 'BASE',
          labelZh: '80周岁以上老年人、70周岁以上计划生育特殊家庭老年人',
          amount: null,
          hours: '3.0',
          bound: 'EXACT',
          unit: 'PERSON_MONTH',
        },
      ],
      term: PLAN_YEAR,
      wording:
        '在200个社区开展试点,重点为80周岁以上的高龄老年人和计划生育特殊家庭中的70周岁以上的老年人提供每人每月3小时的免费居家养老服务',
      note: 'R-04. Hours, not money. 重点为 is read as a priority, not as a limit.',
    },
    {
      code: 'shenyang-care',
      name: 'Care subsidy for disabled elders of poor families',
      labelZh: '低保、低保边缘家庭失能、半失能老年人护理补贴',
      type: 'CARE_SUBSIDY',
      beneficiary: 'ELDER',
      rates: [
        rate('FULL', '失能', null, 'PERSON_MONTH'),
        rate('PARTIAL', '半失能', null, 'PERSON_MONTH'),
      ],
      wording: '落实城乡低保、低保边缘家庭中的失能、半失能老年人护理补贴制度',
      note: 'R-23.',
    },
    {
      code: 'shenyang-very-old',
      name: 'Old-age allowance',
      labelZh: '高龄老年人津贴',
      type: 'VERY_OLD',
      beneficiary: 'ELDER',
      wording: '确保高龄老年人津贴按时足额发放',
      note: 'R-23. Neither age nor amount is given.',
    },
    {
      code: 'shenyang-temp-relief',
      name: 'Temporary relief for elders in difficulty',
      labelZh: '困难老年人临时救助',
      type: 'TEMP_RELIEF',
      beneficiary: 'ELDER',
      wording: '完善临时救助制度,解决困难老年人遭遇的突发性、紧迫性、临时性基本生活困难',
    },
    {
      code: 'shenyang-accident-insurance',
      name: 'Accident insurance for the destitute supported at home',
      labelZh: '分散供养特困老年人意外伤害保险',
      type: 'ACCIDENT_INSURANCE',
      beneficiary: 'ELDER',
      wording: '为城乡分散供养的特困老年人办理意外伤害保险',
      note: 'R-22.',
    },
    {
      code: 'shenyang-operating',
      name: 'Subsidy for facilities that take in disabled elders',
      labelZh: '养老机构招收失能老年人分级分类补贴',
      type: 'OPERATING',
      beneficiary: 'FACILITY',
      rates: [rate('FULL', '失能老年人', null, 'PERSON_MONTH')],
      facilityTypes: INSTITUTION_TYPES,
      wording:
        '推动补贴从“补砖头”向“补人头”转变,同时向护理型床位倾斜,对招收失能老年人的养老机构,严格按照分级分类标准发放补贴',
      note: 'A subsidy per head is read from 补人头; the classes are not given.',
    },
    {
      code: 'shenyang-site-operation',
      name: 'Subsidy of community sites by stars',
      labelZh: '社区养老服务设施星级差异化补贴',
      type: 'SITE_OPERATION',
      beneficiary: 'FACILITY',
      facilityTypes: ['COMPREHENSIVE_CENTRE', 'DAY_CARE', 'EMBEDDED', 'CARE_STATION'],
      wording:
        '完善区域性居家养老服务中心和社区养老服务站星级等级评定办法,依据评定结果实施差异化补贴制度',
      note: 'R-34. Which type of site a 社区养老服务站 is, is a reading of the text.',
    },
  ],
};
