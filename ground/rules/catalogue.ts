/** A rule of the hub, whatever the parameters that a region gives it. */
interface CataloguedRule {
  label: string;
  labelZh: string;
  /** What it decides, as a sentence. */
  decides: string;
  decidesZh: string;
  /** Documents that it is read from; what they leave open is a default of the hub. */
  documents: readonly string[];
}

/** The rules that the hub computes by, under their numbers. */
export const RULES = {
  'R-01': {
    label: 'Operating subsidy',
    labelZh: '养老机构运营补贴',
    decides: 'What a home is due for the disabled and partly disabled residents of a month.',
    decidesZh: '养老机构当月因收住失能、半失能老年人应得的运营补贴。',
    documents: ['dexing-2022-draft'],
  },
  'R-02': {
    label: 'One-off subsidy for new beds',
    labelZh: '一次性床位建设补贴',
    decides: 'What an operator of private capital is due for new inclusive beds, built or leased.',
    decidesZh: '社会力量自建或租赁新增普惠型养老床位应得的一次性补贴。',
    documents: ['yuxi-2023-report'],
  },
  'R-03': {
    label: 'Subsidy for adapting a home',
    labelZh: '适老化改造补助',
    decides: 'What a household in economic difficulty may get for adapting its home.',
    decidesZh: '经济困难家庭实施居家适老化改造可获得的补助。',
    documents: ['shenyang-2022-draft'],
  },
  'R-05': {
    label: 'Free care in a home care bed',
    labelZh: '家庭养老床位免费照护条件',
    decides:
      'Whether care in a home care bed is free for an elder, and for how many hours a month.',
    decidesZh: '老年人能否免费享受家庭养老床位照护服务，以及每月时数。',
    documents: ['shenyang-2022-draft'],
  },
  'R-07': {
    label: 'Monthly visit rate',
    labelZh: '月探访率',
    decides: 'How many elders on the visit register had contact in a month.',
    decidesZh: '纳入探访对象的老年人当月得到探访的比例。',
    documents: ['dexing-2022-draft', 'shenyang-2022-draft', 'ordos-2023-101'],
  },
  'R-08': {
    label: 'Assessment first',
    labelZh: '评估前置',
    decides:
      'Whether a subsidy, a purchased service or an admission needs a valid assessment of ability first.',
    decidesZh: '申请补贴、政府购买服务或入住机构前是否须先有有效的能力评估结果。',
    documents: ['ordos-2023-101'],
  },
  'R-09': {
    label: 'Qualified assessment organisation',
    labelZh: '评估机构合格',
    decides: 'Whether an organisation has enough full-time assessors with an active certificate.',
    decidesZh: '评估机构是否有足够的持有效证书的专职评估师。',
    documents: ['ordos-2023-101'],
  },
  'R-11': {
    label: 'Elder-care share of the lottery fund',
    labelZh: '福彩公益金用于养老服务占比',
    decides: 'Whether enough of a welfare-lottery fund goes to elder care in a year.',
    decidesZh: '福利彩票公益金当年用于养老服务的比例是否达标。',
    documents: ['dexing-2022-draft', 'shenyang-2022-draft', 'heilongjiang-2012-60'],
  },
  'R-12': {
    label: 'Share of nursing beds',
    labelZh: '护理型床位占比',
    decides: 'Whether enough beds of the institutions of a region are nursing beds.',
    decidesZh: '辖区养老机构护理型床位占比是否达标。',
    documents: ['shenyang-2022-draft', 'ordos-2023-101'],
  },
  'R-13': {
    label: 'Grades of homes',
    labelZh: '养老机构等级',
    decides: 'Whether enough homes of a kind have a valid grade that is high enough.',
    decidesZh: '某类养老机构中等级有效且达到要求的比例是否达标。',
    documents: ['dexing-2022-draft', 'ordos-2023-101'],
  },
  'R-17': {
    label: 'One-off subsidy for new nursing beds',
    labelZh: '新增护理型床位建设补助',
    decides: 'What a private home without membership is due for new nursing beds and building.',
    decidesZh: '民办养老机构（会员制除外）新增护理型床位等建设应得的补助。',
    documents: ['dexing-2022-draft', 'ordos-2023-101'],
  },
  'R-18': {
    label: 'Subsidy by a table of the region, and what a county adds',
    labelZh: '地方分档补贴与旗区加码',
    decides:
      'What a programme pays by the table of cases of its region, and what the county adds to it.',
    decidesZh: '按地方设定的分档标准应得的补贴，以及旗区在市级补贴基础上的加码。',
    documents: ['ordos-2023-101', 'shenyang-2022-draft', 'dexing-2022-draft'],
  },
  'R-19': {
    label: 'Central support of destitute people',
    labelZh: '特困人员集中供养率',
    decides: 'Whether enough destitute elders of a group live in central support.',
    decidesZh: '某类特困老年人集中供养的比例是否达标。',
    documents: ['ordos-2023-101', 'heilongjiang-2012-60'],
  },
  'R-20': {
    label: 'Order of the queue for a bed',
    labelZh: '养老机构入住轮候顺序',
    decides: 'In which order those who wait for a home get its beds.',
    decidesZh: '申请入住养老机构的老年人的轮候顺序。',
    documents: ['dexing-2022-draft', 'ordos-2023-101'],
  },
  'R-23': {
    label: 'Care and service subsidies',
    labelZh: '护理补贴、养老服务补贴',
    decides: 'Whether an elder is due a care or service subsidy, and how much a month.',
    decidesZh: '老年人是否应得护理补贴或养老服务补贴，以及每月标准。',
    documents: [
      'dexing-2022-draft',
      'shenyang-2022-draft',
      'ordos-2023-101',
      'heilongjiang-2012-60',
    ],
  },
  'R-24': {
    label: 'Admission of suppliers',
    labelZh: '政府购买养老服务供应商入库',
    decides:
      'Whether an organisation is admitted to a pool of suppliers, whatever its size, profit or place.',
    decidesZh: '单位能否进入政府购买养老服务供应商库，不区分营利性质、注册地和经营规模。',
    documents: ['dexing-2022-draft', 'ordos-2023-101'],
  },
  'R-26': {
    label: 'Recognition of assessments between cities',
    labelZh: '评估结果互认',
    decides: 'Whether an assessment of another city counts, by a pact between the two.',
    decidesZh: '依据区域协作协议，异地能力评估结果是否有效。',
    documents: ['ordos-2023-101'],
  },
  'R-30': {
    label: 'Use of public beds',
    labelZh: '公办养老机构床位利用率',
    decides: 'How many beds of the public institutions of a region are taken.',
    decidesZh: '辖区公办养老机构床位的使用比例。',
    documents: ['shenyang-2022-draft'],
  },
  'R-32': {
    label: 'List of a county beside that of its city',
    labelZh: '旗区服务清单不低于市级清单',
    decides: 'Whether a list of basic services holds all that the list above it gives.',
    decidesZh: '下级基本养老服务清单是否涵盖且不低于上级清单。',
    documents: ['ordos-2023-101'],
  },
  'R-33': {
    label: 'Award for fire-safety rebuilding',
    labelZh: '消防改造奖补',
    decides: 'What a private home is due once its rebuilding was accepted and filed.',
    decidesZh: '民办养老机构消防改造通过验收备案后应得的奖补。',
    documents: ['dexing-2022-draft'],
  },
  'R-39': {
    label: 'One assessment for every application',
    labelZh: '评估结果通用等效',
    decides: 'Whether an elder may be assessed again while a result of the same city is valid.',
    decidesZh: '本市评估结果有效期内能否再次申请评估。',
    documents: ['shenyang-2022-draft'],
  },
} as const satisfies Record<string, CataloguedRule>;

/** Number in the hub's catalogue of rules. */
export type RuleCode = keyof typeof RULES;

/** How results name a rule. */
export function ruleName<Code extends RuleCode>(code: Code) {
  return { code, nameZh: RULES[code].labelZh };
}
