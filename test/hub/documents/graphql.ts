/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The bands that policies speak of, whatever the standard. */
export type AbilityBand =
  /** Unable. 失能 */
  | 'FULL'
  /** Ability intact. 能力完好 */
  | 'INTACT'
  /** Partly unable. 部分失能(半失能) */
  | 'PARTIAL';

/** Why a target has no actual figure. */
export type ActualReason =
  /** The document does not say what to count. 无统计口径 */
  | 'NOT_MEASURABLE'
  /** The hub keeps no rows of this kind yet. 尚未统计 */
  | 'NOT_MEASURED_YET'
  /** It is measured, but the region has no such rows. 无数据 */
  | 'NO_DATA'
  /** A line that a rule uses; nothing is counted. 规则参数 */
  | 'RULE_PARAMETER'
  /** It counts fewer than ten people. 小数保密 */
  | 'SMALL_NUMBER';

/** A standard by which ability is assessed; assessmentStandards has their text. */
export type AssessmentStandardCode =
  /** GB/T 42195-2022. 老年人能力评估规范 */
  | 'GBT42195_2022'
  /** Long-term-care scale of 2021. 长期护理失能等级评估标准(试行) */
  | 'LTC_2021'
  /** MZ/T 039-2013. 老年人能力评估 */
  | 'MZT039_2013';

/** Skill level, from L5 (lowest) to L1 (highest). 职业技能等级 */
export type CertificateLevel =
  /** Level 1, senior technician. 一级/高级技师 */
  | 'L1'
  /** Level 2, technician. 二级/技师 */
  | 'L2'
  /** Level 3, senior. 三级/高级工 */
  | 'L3'
  /** Level 4, intermediate. 四级/中级工 */
  | 'L4'
  /** Level 5, elementary. 五级/初级工 */
  | 'L5';

/** How an actual figure is compared with the value; limits are inclusive (民法典 art. 1259). */
export type Comparison =
  /** Not less than the value. 不低于 */
  | 'AT_LEAST'
  /** Not more than the value. 不超过 */
  | 'AT_MOST'
  /** The value itself. 等于 */
  | 'EQUAL';

/** The subgraph whose rows a figure is computed from. */
export type DataOwner =
  /** Elders and assessments. 老年人 */
  | 'ELDERS'
  /** Facilities. 设施机构 */
  | 'FACILITIES'
  /** Money. 资金 */
  | 'FINANCE'
  /** Regions, policies and targets. 区域治理 */
  | 'REGIONS'
  /** Services. 服务 */
  | 'SERVICES'
  /** Workforce. 人才 */
  | 'WORKFORCE';

/** PLANNED → PAID; a payment may come back (FAILED) or be taken back (RECLAIMED). */
export type DisbursementStatus =
  /** Sent back by the bank. 发放失败 */
  | 'FAILED'
  /** Paid. 已发放 */
  | 'PAID'
  /** Due, not paid yet. 待发放 */
  | 'PLANNED'
  /** Taken back. 已追回 */
  | 'RECLAIMED';

/** Where the money comes from. */
export type FundingSource =
  /** County, district or banner budget. 县区、旗区财政 */
  | 'BANNER'
  /** Central budget investment. 中央预算内投资 */
  | 'CENTRAL_BUDGET'
  /** Donations and charitable funds. 慈善捐赠 */
  | 'CHARITY'
  /** City budget. 市级财政 */
  | 'CITY'
  /** Village or collective economy. 集体经济 */
  | 'COLLECTIVE'
  /** Development finance. 开发性金融 */
  | 'DEV_FINANCE'
  /** Welfare lottery fund. 福利彩票公益金 */
  | 'LOTTERY'
  /** Province or autonomous region. 省级、自治区财政 */
  | 'PROVINCE'
  /** Special-purpose government bonds. 政府专项债 */
  | 'SPECIAL_BOND';

/**
 * Status of a home care bed. 家庭养老床位状态
 *
 * How it changes:
 * - applyForHomeCareBed: New → APPLIED
 * - assessHomeCareBed: APPLIED → ASSESSED
 * - approveHomeCareBed: ASSESSED → APPROVED
 * - installHomeCareBed: APPROVED → INSTALLING
 * - handInHomeCareBed: INSTALLING → ACCEPTANCE
 * - returnHomeCareBed: ACCEPTANCE → INSTALLING
 * - acceptHomeCareBed: ACCEPTANCE → ACTIVE
 * - recordHomeCare: ACTIVE, SUSPENDED → ACTIVE or SUSPENDED
 * - suspendHomeCareBed: ACTIVE → SUSPENDED
 * - resumeHomeCareBed: SUSPENDED → ACTIVE
 * - closeHomeCareBed: APPLIED, ASSESSED, APPROVED, INSTALLING, ACCEPTANCE, ACTIVE, SUSPENDED → CLOSED
 */
export type HomeCareBedStatus =
  /** Fitted, to be accepted. 待验收 */
  | 'ACCEPTANCE'
  /** In service. 服务中 */
  | 'ACTIVE'
  /** Applied for. 已申请 */
  | 'APPLIED'
  /** Approved. 已批准 */
  | 'APPROVED'
  /** Elder and home were assessed. 已评估 */
  | 'ASSESSED'
  /** Ended. 已关闭 */
  | 'CLOSED'
  /** Devices are being fitted. 安装中 */
  | 'INSTALLING'
  /** Paused, as in hospital. 暂停 */
  | 'SUSPENDED';

/** Occupation that a certificate is for. 职业 */
export type Occupation =
  /** Assessor of older adults’ ability. 老年人能力评估师 */
  | 'ASSESSOR'
  /** Elder-care worker. 养老护理员 */
  | 'CAREGIVER'
  /** Nurse, by registration. 护士执业注册 */
  | 'NURSE'
  /** Social worker. 社会工作者 */
  | 'SOCIAL_WORKER';

/** Why a rule came to its result. */
export type RuleReason =
  /** Neither the policy nor the region says how much. 标准未明确 */
  | 'AMOUNT_NOT_ESTABLISHED'
  /** The exact share lies below the limit. 未达标 */
  | 'BELOW_LIMIT'
  /** In none of the groups it is for. 不属于补贴对象 */
  | 'CATEGORY_NOT_ENTITLED'
  /** It meets the conditions. 符合条件 */
  | 'ENTITLED'
  /** The facility was not filed by the last day of the period. 机构未备案 */
  | 'FACILITY_NOT_FILED'
  /** The facility does not operate. 机构未运营 */
  | 'FACILITY_NOT_OPERATING'
  /** The programme is not for this type of facility. 机构类型不适用 */
  | 'FACILITY_TYPE_LEFT_OUT'
  /** Paid as leased for long enough. 租赁5年以上 */
  | 'LEASED_LONG_ENOUGH'
  /** The lease is shorter than it must be. 租赁期限不足 */
  | 'LEASE_TOO_SHORT'
  /** The exact share reaches the limit, which is inclusive. 达标 */
  | 'LIMIT_REACHED'
  /** A person must say which case it is. 需人工认定 */
  | 'NEEDS_MANUAL_CLASS'
  /** No valid assessment of ability on the day. 无有效能力评估 */
  | 'NOT_ASSESSED'
  /** Not disabled to the degree it is for. 未达到失能程度 */
  | 'NOT_DISABLED'
  /** The day by which to reach it is still to come. 未到期限 */
  | 'NOT_DUE_YET'
  /** The facility is not inclusive. 非普惠型 */
  | 'NOT_INCLUSIVE'
  /** The beds are not new. 非新建床位 */
  | 'NOT_NEWLY_BUILT'
  /** Not on the register as living here. 不在册 */
  | 'NOT_ON_REGISTER'
  /** Not run by private capital. 非社会力量 */
  | 'NOT_SOCIAL_CAPITAL'
  /** There are no rows to compute it from. 无数据 */
  | 'NO_DATA'
  /** No resident counts as disabled or partially disabled. 无失能、半失能入住老年人 */
  | 'NO_DISABLED_RESIDENT'
  /** There are no beds that were not paid before. 无新增床位 */
  | 'NO_NEW_BEDS'
  /** No rule holds in the region on the day. 无适用规则 */
  | 'NO_RULE'
  /** The programme is not for this mode of operation. 运营方式不适用 */
  | 'OPERATION_MODE_LEFT_OUT'
  /** Beds that were paid before do not count again. 已补贴床位不重复计算 */
  | 'PAID_BEDS_LEFT_OUT'
  /** Disabled and partially disabled residents count. 按失能、半失能入住老年人计算 */
  | 'RESIDENTS_COUNTED'
  /** Residents without a valid assessment do not count. 部分入住老年人未评估 */
  | 'RESIDENT_NOT_ASSESSED'
  /** Residents with too few days in the month do not count. 部分老年人入住天数不足 */
  | 'RESIDENT_TOO_FEW_DAYS'
  /** Paid as built by the operator. 自主建设 */
  | 'SELF_BUILT'
  /** It counts fewer than ten people. 小数保密 */
  | 'SMALL_NUMBER'
  /** Family of a soldier or martyr: first inside the tier. 军属、烈士等遗属优先 */
  | 'SOLDIER_OR_MARTYR_FAMILY'
  /** Support of the destitute covers it already. 已享受特困供养 */
  | 'SUPPORTED_AS_DESTITUTE'
  /** First in the queue. 第一顺位 */
  | 'TIER_1'
  /** Second in the queue. 第二顺位 */
  | 'TIER_2'
  /** Third in the queue. 第三顺位 */
  | 'TIER_3';

/**
 * Status of an application for a subsidy. 补贴申请状态
 *
 * How it changes:
 * - applyForSubsidy: New → DRAFT
 * - submitSubsidyApplication: DRAFT, RETURNED → SUBMITTED
 * - acceptSubsidyApplication: SUBMITTED → ACCEPTED
 * - startSubsidyReview: ACCEPTED → COUNTY_REVIEW
 * - passSubsidyCountyReview: COUNTY_REVIEW → CITY_REVIEW
 * - publiciseSubsidyApplication: CITY_REVIEW → PUBLICISED
 * - approveSubsidyApplication: PUBLICISED → APPROVED
 * - returnSubsidyApplication: SUBMITTED, ACCEPTED, COUNTY_REVIEW, CITY_REVIEW, PUBLICISED, APPROVED → RETURNED
 * - rejectSubsidyApplication: SUBMITTED, ACCEPTED, COUNTY_REVIEW, CITY_REVIEW, PUBLICISED → REJECTED
 * - disburseSubsidy: APPROVED → DISBURSED
 * - reclaimSubsidy: DISBURSED → RECLAIMED
 */
export type SubsidyApplicationStatus =
  /** Complete and taken on. 已受理 */
  | 'ACCEPTED'
  /** Approved, not paid yet. 已批准 */
  | 'APPROVED'
  /** With the city. 市级审核 */
  | 'CITY_REVIEW'
  /** With the county, district or banner. 县级审核 */
  | 'COUNTY_REVIEW'
  /** Paid; a monthly benefit runs on. 已发放 */
  | 'DISBURSED'
  /** Being written. 草稿 */
  | 'DRAFT'
  /** Displayed for objections. 公示 */
  | 'PUBLICISED'
  /** Paid without ground and taken back. 已追回 */
  | 'RECLAIMED'
  /** Refused. 不予批准 */
  | 'REJECTED'
  /** Sent back for correction. 已退回 */
  | 'RETURNED'
  /** Handed in. 已提交 */
  | 'SUBMITTED';

/** Which targets; all conditions hold together. */
export type TargetFilter = {
  /** Due on this day or later. */
  dueFrom?: string | null | undefined;
  /** Due on this day or earlier. */
  dueTo?: string | null | undefined;
  /** Of this indicator. */
  indicator?: string | null | undefined;
  /** Of one of these kinds. */
  kinds?: Array<TargetKind> | null | undefined;
  /** Computed from the rows of one of these. */
  owners?: Array<DataOwner> | null | undefined;
  /** Set by this policy document. */
  policyDocument?: string | number | null | undefined;
  /** Set inside this region, itself included. */
  within?: string | null | undefined;
};

/** What a row of the targets register is. */
export type TargetKind =
  /** A reported fact. 基线 */
  | 'BASELINE'
  /** An upper limit that a rule uses. 上限 */
  | 'CAP'
  /** Done or not done. 里程碑 */
  | 'MILESTONE'
  /** A rate that a rule uses. 费率 */
  | 'RATE'
  /** A rule stated as a share. 规则 */
  | 'RULE'
  /** A standing ratio or quantity. 标准 */
  | 'STANDARD'
  /** A dated goal. 目标 */
  | 'TARGET'
  /** A line that a rule uses. 门槛 */
  | 'THRESHOLD';

/** Why a figure is not given. */
export type Withheld =
  /** There are no rows to compute it from. 无数据 */
  | 'NO_DATA'
  /** It counts fewer than ten people, or one could compute them. 小数保密 */
  | 'SMALL_NUMBER';

export type CertificateCheckQueryVariables = Exact<{
  number: string;
  name: string;
}>;


export type CertificateCheckQuery = { certificateValidity: { valid: boolean, occupation: Occupation | null, level: CertificateLevel | null, asOf: string } | null };

export type FindAPlaceQueryVariables = Exact<{
  cities: Array<string> | string;
  price: number;
}>;


export type FindAPlaceQuery = { facilities: { totalCount: number, nodes: Array<{ name: string, region: { name: string } | null, currentGrade: { grade: number | null, validUntil: string | null } | null, beds: { dementia: number, asOf: string } | null, monthlyPrice: { amount: number, asOf: string } | null, currentPriceFiling: { lowestMonthly: number, filedOn: string } | null }> } | null };

export type PactMembersQueryVariables = Exact<{ [key: string]: never; }>;


export type PactMembersQuery = { regionPact: { members: Array<{ code: string }> } | null };

export type HomeCareBedsQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeCareBedsQuery = { ordos: { name: string, targets: { nodes: Array<{ value: string, unit: string, deadline: string | null }> }, homeCareBedCount: { value: number | null, asOf: string } | null, homeCareBedsByProvider: Array<{ beds: { value: number | null }, provider: { name: string, organization: { name: string } | null } | null }> | null } | null, shenyang: { name: string, targets: { nodes: Array<{ value: string, unit: string, deadline: string | null }> }, homeCareBedCount: { value: number | null, asOf: string } | null, homeCareBedsByProvider: Array<{ beds: { value: number | null }, provider: { name: string, organization: { name: string } | null } | null }> | null } | null };

export type BedsByProviderFragment = { name: string, targets: { nodes: Array<{ value: string, unit: string, deadline: string | null }> }, homeCareBedCount: { value: number | null, asOf: string } | null, homeCareBedsByProvider: Array<{ beds: { value: number | null }, provider: { name: string, organization: { name: string } | null } | null }> | null };

export type LotteryShareByYearQueryVariables = Exact<{ [key: string]: never; }>;


export type LotteryShareByYearQuery = { dexing: { targets: { nodes: Array<{ value: string }> }, lotteryShares: Array<{ year: number, numerator: number | null, denominator: number | null, percent: string | null, met: boolean | null }> | null } | null, province: { lotteryShares: Array<{ year: number, met: boolean | null }> | null } | null };

export type MonthlyVisitsQueryVariables = Exact<{
  month: string;
}>;


export type MonthlyVisitsQuery = { region: { monthlyVisitRate: { month: string, anyMode: { numerator: number | null, denominator: number | null, percent: string | null }, inHome: { numerator: number | null } } | null, unvisitedElders: { totalCount: number, nodes: Array<{ region: { name: string } | null, elder: { name: string | null, phone: string | null, residenceRegion: { name: string } | null } | null }> } | null, children: { nodes: Array<{ name: string, monthlyVisitRate: { anyMode: { numerator: number | null, denominator: number | null, withheld: Withheld | null } } | null }> } } | null };

export type PublicVisitRateQueryVariables = Exact<{
  month: string;
}>;


export type PublicVisitRateQuery = { region: { monthlyVisitRate: { anyMode: { numerator: number | null, percent: string | null, withheld: Withheld | null } } | null } | null };

export type NursingBedsPerBannerQueryVariables = Exact<{ [key: string]: never; }>;


export type NursingBedsPerBannerQuery = { target: { value: string, unit: string, comparison: Comparison } | null, region: { nursingBedShare: { numerator: number | null, denominator: number | null, percent: string | null, asOf: string, synthetic: boolean } | null, children: { nodes: Array<{ code: string, name: string, nursingBedShare: { numerator: number | null, denominator: number | null, percent: string | null } | null }> } } | null };

export type FindElderQueryVariables = Exact<{
  name: string;
}>;


export type FindElderQuery = { elders: { nodes: Array<{ id: string, name: string | null, age: number | null }> } | null };

export type OneElderQueryVariables = Exact<{
  id: string | number;
}>;


export type OneElderQuery = { elder: { name: string | null, age: number | null, currentAbility: { standard: AssessmentStandardCode | null, level: number | null, band: AbilityBand | null, validUntil: string | null, organisation: { name: string } | null, assessment: { totalScore: number | null, assessors: Array<{ name: string | null } | null> | null } | null } | null, homeCareBed: { status: HomeCareBedStatus | null, plannedHours: number | null, devices: Array<{ labelZh: string }> | null, provider: { name: string } | null } | null, residenceRegion: { name: string, facilities: { nodes: Array<{ name: string, currentGrade: { grade: number | null } | null, staffing: { caregivers: number, certifiedShare: { percent: string | null } } | null, subsidyProgrammes: Array<{ labelZh: string, policyDocument: { title: string } | null }> | null }> } | null } | null } | null };

export type OperatingSubsidyQueryVariables = Exact<{
  home: string | number;
  month: string;
}>;


export type OperatingSubsidyQuery = { facility: { name: string, operatingSubsidy: { amount: number | null, met: boolean | null, reasonCodes: Array<RuleReason>, withheld: Withheld | null, version: string | null, policyDocument: { id: string } | null, inputs: Array<{ name: string, value: string | null }> } | null } | null };

export type MoneyOfDexingQueryVariables = Exact<{
  programmes?: Array<string | number> | string | number | null | undefined;
}>;


export type MoneyOfDexingQuery = { region: { disbursed: { amount: number | null } | null } | null, budgetLines: { nodes: Array<{ id: string, version: number, amount: number, spent: number | null, committed: number | null }> } | null };

export type SubsidyHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type SubsidyHistoryQuery = { subsidyApplication: { status: SubsidyApplicationStatus | null, amount: number | null, allowedActions: Array<string> | null, facility: { name: string } | null, transitions: { nodes: Array<{ action: string | null, to: SubsidyApplicationStatus | null, note: string | null }> } | null, disbursements: { nodes: Array<{ amount: number | null, status: DisbursementStatus | null, paidOn: string | null, fundingSource: FundingSource | null }> } | null } | null };

export type TargetsAndActualsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: TargetFilter | null | undefined;
}>;


export type TargetsAndActualsQuery = { targets: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, owner: DataOwner, kind: TargetKind, comparison: Comparison, value: string, unit: string, actual:
        | { value: string | null, numerator: string | null, denominator: string | null, asOf: string, met: boolean | null, difference: string | null, withheld: Withheld | null, reason: ActualReason | null, synthetic: boolean }
        | { value: string | null, numerator: string | null, denominator: string | null, asOf: string, met: boolean | null, difference: string | null, withheld: Withheld | null, reason: ActualReason | null, synthetic: boolean }
        | { value: string | null, numerator: string | null, denominator: string | null, asOf: string, met: boolean | null, difference: string | null, withheld: Withheld | null, reason: ActualReason | null, synthetic: boolean }
        | { value: string | null, numerator: string | null, denominator: string | null, asOf: string, met: boolean | null, difference: string | null, withheld: Withheld | null, reason: ActualReason | null, synthetic: boolean }
        | { value: string | null, numerator: string | null, denominator: string | null, asOf: string, met: boolean | null, difference: string | null, withheld: Withheld | null, reason: ActualReason | null, synthetic: boolean }
        | { value: string | null, numerator: string | null, denominator: string | null, asOf: string, met: boolean | null, difference: string | null, withheld: Withheld | null, reason: ActualReason | null, synthetic: boolean }
       | null }> } | null };

export type TrainedCaregiversQueryVariables = Exact<{ [key: string]: never; }>;


export type TrainedCaregiversQuery = { region: { name: string, targets: { nodes: Array<{ value: string, deadline: string | null, policyDocument: { title: string } | null }> }, trainedWorkers: { value: number | null, asOf: string } | null, certifiedCaregiverShare: { numerator: number | null, denominator: number | null, percent: string | null } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const BedsByProviderFragmentDoc = new TypedDocumentString(`
    fragment BedsByProvider on Region {
  name
  targets(first: 1, filter: {indicator: "HOME_BED"}) {
    nodes {
      value
      unit
      deadline
    }
  }
  homeCareBedCount {
    value
    asOf
  }
  homeCareBedsByProvider {
    beds {
      value
    }
    provider {
      name
      organization {
        name
      }
    }
  }
}
    `, {"fragmentName":"BedsByProvider"}) as unknown as TypedDocumentString<BedsByProviderFragment, unknown>;
export const CertificateCheckDocument = new TypedDocumentString(`
    query CertificateCheck($number: String!, $name: String!) {
  certificateValidity(number: $number, name: $name) {
    valid
    occupation
    level
    asOf
  }
}
    `) as unknown as TypedDocumentString<CertificateCheckQuery, CertificateCheckQueryVariables>;
export const FindAPlaceDocument = new TypedDocumentString(`
    query FindAPlace($cities: [String!]!, $price: Fen!) {
  facilities(
    first: 100
    filter: {withinAny: $cities, gradeAtLeast: 2, vacancy: {bedClass: DEMENTIA, atLeast: 1}, maxMonthlyPrice: $price}
    orderBy: {field: PRICE, direction: ASC}
  ) {
    totalCount
    nodes {
      name
      region {
        name
      }
      currentGrade {
        grade
        validUntil
      }
      beds {
        dementia
        asOf
      }
      monthlyPrice {
        amount
        asOf
      }
      currentPriceFiling {
        lowestMonthly
        filedOn
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindAPlaceQuery, FindAPlaceQueryVariables>;
export const PactMembersDocument = new TypedDocumentString(`
    query PactMembers {
  regionPact(id: "hu-bao-e-wu") {
    members {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<PactMembersQuery, PactMembersQueryVariables>;
export const HomeCareBedsDocument = new TypedDocumentString(`
    query HomeCareBeds {
  ordos: region(code: "150600") {
    ...BedsByProvider
  }
  shenyang: region(code: "210100") {
    ...BedsByProvider
  }
}
    fragment BedsByProvider on Region {
  name
  targets(first: 1, filter: {indicator: "HOME_BED"}) {
    nodes {
      value
      unit
      deadline
    }
  }
  homeCareBedCount {
    value
    asOf
  }
  homeCareBedsByProvider {
    beds {
      value
    }
    provider {
      name
      organization {
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<HomeCareBedsQuery, HomeCareBedsQueryVariables>;
export const LotteryShareByYearDocument = new TypedDocumentString(`
    query LotteryShareByYear {
  dexing: region(code: "361181") {
    targets(first: 1, filter: {indicator: "LOTTERY_SHARE"}) {
      nodes {
        value
      }
    }
    lotteryShares(from: 2020, to: 2025) {
      year
      numerator
      denominator
      percent
      met
    }
  }
  province: region(code: "230000") {
    lotteryShares(from: 2012, to: 2025) {
      year
      met
    }
  }
}
    `) as unknown as TypedDocumentString<LotteryShareByYearQuery, LotteryShareByYearQueryVariables>;
export const MonthlyVisitsDocument = new TypedDocumentString(`
    query MonthlyVisits($month: Month!) {
  region(code: "150600") {
    monthlyVisitRate(month: $month) {
      month
      anyMode {
        numerator
        denominator
        percent
      }
      inHome {
        numerator
      }
    }
    unvisitedElders(month: $month, first: 100) {
      totalCount
      nodes {
        region {
          name
        }
        elder {
          name
          phone
          residenceRegion {
            name
          }
        }
      }
    }
    children(first: 20) {
      nodes {
        name
        monthlyVisitRate(month: $month) {
          anyMode {
            numerator
            denominator
            withheld
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MonthlyVisitsQuery, MonthlyVisitsQueryVariables>;
export const PublicVisitRateDocument = new TypedDocumentString(`
    query PublicVisitRate($month: Month!) {
  region(code: "150602001001") {
    monthlyVisitRate(month: $month) {
      anyMode {
        numerator
        percent
        withheld
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PublicVisitRateQuery, PublicVisitRateQueryVariables>;
export const NursingBedsPerBannerDocument = new TypedDocumentString(`
    query NursingBedsPerBanner {
  target(id: "150600-NURSING_BED_SHARE") {
    value
    unit
    comparison
  }
  region(code: "150600") {
    nursingBedShare {
      numerator
      denominator
      percent
      asOf
      synthetic
    }
    children(first: 20) {
      nodes {
        code
        name
        nursingBedShare {
          numerator
          denominator
          percent
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NursingBedsPerBannerQuery, NursingBedsPerBannerQueryVariables>;
export const FindElderDocument = new TypedDocumentString(`
    query FindElder($name: String!) {
  elders(first: 10, filter: {within: "150602001001", name: $name}) {
    nodes {
      id
      name
      age
    }
  }
}
    `) as unknown as TypedDocumentString<FindElderQuery, FindElderQueryVariables>;
export const OneElderDocument = new TypedDocumentString(`
    query OneElder($id: ID!) {
  elder(id: $id) {
    name
    age
    currentAbility {
      standard
      level
      band
      validUntil
      organisation {
        name
      }
      assessment {
        totalScore
        assessors {
          name
        }
      }
    }
    homeCareBed {
      status
      plannedHours
      devices {
        labelZh
      }
      provider {
        name
      }
    }
    residenceRegion {
      name
      facilities(first: 1, filter: {institution: true}) {
        nodes {
          name
          currentGrade {
            grade
          }
          staffing {
            caregivers
            certifiedShare {
              percent
            }
          }
          subsidyProgrammes {
            labelZh
            policyDocument {
              title
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneElderQuery, OneElderQueryVariables>;
export const OperatingSubsidyDocument = new TypedDocumentString(`
    query OperatingSubsidy($home: ID!, $month: Month!) {
  facility(id: $home) {
    name
    operatingSubsidy(month: $month) {
      amount
      met
      reasonCodes
      withheld
      version
      policyDocument {
        id
      }
      inputs {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OperatingSubsidyQuery, OperatingSubsidyQueryVariables>;
export const MoneyOfDexingDocument = new TypedDocumentString(`
    query MoneyOfDexing($programmes: [ID!]) {
  region(code: "361181") {
    disbursed(year: 2026) {
      amount
    }
  }
  budgetLines(filter: {programmes: $programmes, years: [2026]}) {
    nodes {
      id
      version
      amount
      spent
      committed
    }
  }
}
    `) as unknown as TypedDocumentString<MoneyOfDexingQuery, MoneyOfDexingQueryVariables>;
export const SubsidyHistoryDocument = new TypedDocumentString(`
    query SubsidyHistory($id: ID!) {
  subsidyApplication(id: $id) {
    status
    amount
    allowedActions
    facility {
      name
    }
    transitions {
      nodes {
        action
        to
        note
      }
    }
    disbursements {
      nodes {
        amount
        status
        paidOn
        fundingSource
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SubsidyHistoryQuery, SubsidyHistoryQueryVariables>;
export const TargetsAndActualsDocument = new TypedDocumentString(`
    query TargetsAndActuals($first: Int!, $after: String, $filter: TargetFilter) {
  targets(first: $first, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      owner
      kind
      comparison
      value
      unit
      actual {
        value
        numerator
        denominator
        asOf
        met
        difference
        withheld
        reason
        synthetic
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TargetsAndActualsQuery, TargetsAndActualsQueryVariables>;
export const TrainedCaregiversDocument = new TypedDocumentString(`
    query TrainedCaregivers {
  region(code: "361181") {
    name
    targets(first: 1, filter: {indicator: "TRAINED_WORKERS"}) {
      nodes {
        value
        deadline
        policyDocument {
          title
        }
      }
    }
    trainedWorkers(from: "2023-01-01", to: "2025-12-31", audience: CAREGIVER) {
      value
      asOf
    }
    certifiedCaregiverShare {
      numerator
      denominator
      percent
    }
  }
}
    `) as unknown as TypedDocumentString<TrainedCaregiversQuery, TrainedCaregiversQueryVariables>;