import { INSTITUTION_TYPES } from '../../subgraphs/facilities/facility/kinds.ts';
import {
  COMMUNITY_SITES,
  PRIVATE_MODES,
  type ProgrammeDocument,
  type ProgrammeTerm,
  rate,
} from './programme-row.ts';

/** The banners' ability to go further than the city is R-18. */
const TOP_UP = 'R-18: banners may set their own standard on top of the city’s.';

/** What the plan does within its three years. */
const PLAN_PERIOD: ProgrammeTerm = {
  validFrom: '2023-09-27',
  validUntil: '2025-12-31',
  termSource: 'DOCUMENT',
};

/**
 * Ordos, plan for 2023–2025 (ordos-2023-101, in force 2023-09-27). The plan ends with 2025 but does
 * not say that the subsidies it sets up or carries on end too: they run on by default.
 */
export const ORDOS: ProgrammeDocument = {
  policyDocumentId: 'ordos-2023-101',
  regionCode: '150600',
  term: { validFrom: '2023-09-27', validUntil: null, termSource: 'DEFAULT' },
  programmes: [
    {
      code: 'ordos-construction',
      name: 'One-off construction subsidy of private facilities',
      labelZh: '民办养老机构一次性建设补贴',
      type: 'CONSTRUCTION',
      beneficiary: 'FACILITY',
      rates: [rate('BASE', '民办养老机构', null, null)],
      fundingSources: ['CITY', 'BANNER'],
      facilityTypes: INSTITUTION_TYPES,
      operationModes: PRIVATE_MODES,
      wording: '优化民办养老机构一次性建设及床位运营补贴政策',
      note: TOP_UP,
    },
    {
      code: 'ordos-bed-operation',
      name: 'Bed operating subsidy of private facilities',
      labelZh: '民办养老机构床位运营补贴',
      type: 'OPERATING',
      beneficiary: 'FACILITY',
      rates: [rate('BASE', '民办养老机构床位', null, null)],
      fundingSources: ['CITY', 'BANNER'],
      facilityTypes: INSTITUTION_TYPES,
      operationModes: PRIVATE_MODES,
      wording: '优化民办养老机构一次性建设及床位运营补贴政策',
      note: TOP_UP,
    },
    {
      code: 'ordos-site-operation',
      name: 'Operating subsidy of community sites',
      labelZh: '社区养老服务场所运营补贴',
      type: 'SITE_OPERATION',
      beneficiary: 'FACILITY',
      fundingSources: ['CITY', 'BANNER'],
      facilityTypes: COMMUNITY_SITES,
      wording: '逐步建立完善社区养老服务场所运营补贴政策',
      note: `${TOP_UP} Size, items, person-times and quality may count.`,
    },
    {
      code: 'ordos-assistive-device',
      name: 'Assistive devices for privately run facilities and sites',
      labelZh: '社会办养老机构和服务场所康复辅助器具补贴',
      type: 'ASSISTIVE_DEVICE',
      beneficiary: 'FACILITY',
      operationModes: PRIVATE_MODES,
      term: PLAN_PERIOD,
      wording: '探索建立社会办养老机构和服务场所购买使用康复辅助器具补贴制度',
      note: 'To be explored (探索) within the plan.',
    },
    {
      code: 'ordos-grade-award',
      name: 'Subsidy for graded private facilities',
      labelZh: '民办养老机构等级评定补贴',
      type: 'GRADE_AWARD',
      beneficiary: 'FACILITY',
      facilityTypes: INSTITUTION_TYPES,
      operationModes: PRIVATE_MODES,
      wording: '鼓励民办养老机构参与等级评定,对达到一定等级的机构按规定给予补贴',
      note: 'The grade is not given.',
    },
    {
      code: 'ordos-liability-insurance',
      name: 'Liability insurance of facilities',
      labelZh: '养老服务机构责任保险补贴',
      type: 'INSURANCE_PREMIUM',
      beneficiary: 'FACILITY',
      facilityTypes: INSTITUTION_TYPES,
      wording: '对投保责任保险的养老机构按政策规定给予补贴',
    },
    {
      code: 'ordos-accident-insurance',
      name: 'Accident insurance of residents of 60 and over',
      labelZh: '户籍60周岁以上老年人意外伤害保险',
      type: 'ACCIDENT_INSURANCE',
      beneficiary: 'ELDER',
      wording: '继续实施户籍60周岁以上老年人意外伤害保险工作',
      note: 'R-22. By household registration (户籍), not by residence.',
    },
    {
      code: 'ordos-service-subsidy',
      name: 'Elder-care service subsidy',
      labelZh: '政府养老服务补贴',
      type: 'SERVICE_SUBSIDY',
      beneficiary: 'ELDER',
      rates: [
        rate('FULL', '失能', null, 'PERSON_MONTH'),
        rate('PARTIAL', '部分失能', null, 'PERSON_MONTH'),
      ],
      fundingSources: ['PROVINCE', 'CITY', 'BANNER'],
      wording:
        '2024年开始,申请政府养老服务补贴(含购买服务项目)的老年人必须进行综合能力评估;健全市、旗区两级分担的基本养老服务经费保障机制',
      note: 'R-08 (assessment first), R-23. Linked with 低保 and 特困 support.',
    },
    {
      code: 'ordos-disabled-living',
      name: 'Living subsidy for disabled people in difficulty',
      labelZh: '困难残疾人生活补贴',
      type: 'DISABLED_LIVING',
      beneficiary: 'ELDER',
      wording: '全面落实困难残疾人生活补贴和重度残疾人护理补贴制度',
    },
    {
      code: 'ordos-disabled-care',
      name: 'Care subsidy for severely disabled people',
      labelZh: '重度残疾人护理补贴',
      type: 'DISABLED_CARE',
      beneficiary: 'ELDER',
      wording: '全面落实困难残疾人生活补贴和重度残疾人护理补贴制度',
    },
    {
      code: 'ordos-adaptation',
      name: 'Home adaptation for elders in difficulty',
      labelZh: '居家适老化改造',
      type: 'ADAPTATION',
      beneficiary: 'HOUSEHOLD',
      rates: [
        rate('BASE', '分散特困、低保、低保边缘失能、高龄、残疾老年人家庭', null, 'HOUSEHOLD'),
      ],
      wording:
        '优先纳入分散特困供养及城乡低保、低边对象中的失能、高龄、残疾老年人家庭实施居家适老化改造',
      note: 'The order of priority stands in the words; a household’s share of the cost does not.',
    },
    {
      code: 'ordos-training',
      name: 'Training subsidy for elder-care workers',
      labelZh: '养老服务从业人员培训补贴',
      type: 'TRAINING',
      beneficiary: 'WORKER',
      wording: '按规定落实培训补贴、职业技能鉴定补贴等政策',
    },
    {
      code: 'ordos-skill-test',
      name: 'Subsidy for vocational skill tests',
      labelZh: '职业技能鉴定补贴',
      type: 'TRAINING',
      beneficiary: 'WORKER',
      wording: '按规定落实培训补贴、职业技能鉴定补贴等政策',
    },
    {
      code: 'ordos-family-carer-training',
      name: 'Training subsidy for family carers of disabled elders',
      labelZh: '失能老年人家庭成员照护培训补贴',
      type: 'TRAINING',
      beneficiary: 'HOUSEHOLD',
      wording:
        '符合条件的失能老年人家庭成员参加照护培训等相关职业技能培训的,按规定给予职业培训补贴',
      note: 'R-31.',
    },
    {
      code: 'ordos-entry',
      name: 'Entry subsidy for elder-care workers',
      labelZh: '入职补贴',
      type: 'ENTRY',
      beneficiary: 'WORKER',
      wording: '出台入职补贴、特岗津贴等激励政策',
    },
    {
      code: 'ordos-post-allowance',
      name: 'Allowance for special posts',
      labelZh: '特岗津贴',
      type: 'POST_ALLOWANCE',
      beneficiary: 'WORKER',
      wording: '出台入职补贴、特岗津贴等激励政策',
    },
  ],
};
