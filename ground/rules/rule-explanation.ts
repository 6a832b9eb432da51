import { Directive, ObjectType, registerEnumType } from 'type-graphql';
import { Open } from '../schema/field-class.ts';
import { ListSize } from '../schema/list-size.ts';
import { percent, Withheld } from '../figures/figure.ts';
import { PolicyDocument } from './policy-document.stub.ts';
import type { RuleResult } from './rule.ts';
import { DateScalar, DateTimeScalar, DecimalScalar, FenScalar } from '../schema/scalars.ts';

export enum RuleReason {
  LIMIT_REACHED = 'LIMIT_REACHED',
  BELOW_LIMIT = 'BELOW_LIMIT',
  NOT_DUE_YET = 'NOT_DUE_YET',
  NO_RULE = 'NO_RULE',
  NO_DATA = 'NO_DATA',
  SMALL_NUMBER = 'SMALL_NUMBER',
  TIER_1 = 'TIER_1',
  TIER_2 = 'TIER_2',
  TIER_3 = 'TIER_3',
  SOLDIER_OR_MARTYR_FAMILY = 'SOLDIER_OR_MARTYR_FAMILY',
  ENTITLED = 'ENTITLED',
  CATEGORY_NOT_ENTITLED = 'CATEGORY_NOT_ENTITLED',
  NOT_ASSESSED = 'NOT_ASSESSED',
  NOT_DISABLED = 'NOT_DISABLED',
  REQUEST_NOT_GATED = 'REQUEST_NOT_GATED',
  ASSESSMENT_IN_FORCE = 'ASSESSMENT_IN_FORCE',
  ASSESSMENT_RECOGNISED = 'ASSESSMENT_RECOGNISED',
  EMERGENCY_PROVISIONAL = 'EMERGENCY_PROVISIONAL',
  ASSESSMENT_REQUIRED = 'ASSESSMENT_REQUIRED',
  ASSESSMENT_NOT_EFFECTIVE = 'ASSESSMENT_NOT_EFFECTIVE',
  ASSESSMENT_NOT_RECOGNISED = 'ASSESSMENT_NOT_RECOGNISED',
  ASSESSMENT_EXPIRED = 'ASSESSMENT_EXPIRED',
  FACILITY_NOT_OPERATING = 'FACILITY_NOT_OPERATING',
  FACILITY_NOT_FILED = 'FACILITY_NOT_FILED',
  FACILITY_TYPE_LEFT_OUT = 'FACILITY_TYPE_LEFT_OUT',
  OPERATION_MODE_LEFT_OUT = 'OPERATION_MODE_LEFT_OUT',
  NO_DISABLED_RESIDENT = 'NO_DISABLED_RESIDENT',
  RESIDENTS_COUNTED = 'RESIDENTS_COUNTED',
  RESIDENT_NOT_ASSESSED = 'RESIDENT_NOT_ASSESSED',
  RESIDENT_TOO_FEW_DAYS = 'RESIDENT_TOO_FEW_DAYS',
  AMOUNT_NOT_ESTABLISHED = 'AMOUNT_NOT_ESTABLISHED',
  SUPPORTED_AS_DESTITUTE = 'SUPPORTED_AS_DESTITUTE',
  NOT_ON_REGISTER = 'NOT_ON_REGISTER',
  NOT_SOCIAL_CAPITAL = 'NOT_SOCIAL_CAPITAL',
  NOT_NEWLY_BUILT = 'NOT_NEWLY_BUILT',
  NOT_INCLUSIVE = 'NOT_INCLUSIVE',
  LEASE_TOO_SHORT = 'LEASE_TOO_SHORT',
  NEEDS_MANUAL_CLASS = 'NEEDS_MANUAL_CLASS',
  CLASSED_BY_PERSON = 'CLASSED_BY_PERSON',
  NO_NEW_BEDS = 'NO_NEW_BEDS',
  SELF_BUILT = 'SELF_BUILT',
  LEASED_LONG_ENOUGH = 'LEASED_LONG_ENOUGH',
  PAID_BEDS_LEFT_OUT = 'PAID_BEDS_LEFT_OUT',
}
registerEnumType(RuleReason, {
  name: 'RuleReason',
  description: 'Why a rule came to its result. 规则判定原因',
  valuesConfig: {
    LIMIT_REACHED: { description: 'The exact share reaches the limit, which is inclusive. 达标' },
    BELOW_LIMIT: { description: 'The exact share lies below the limit. 未达标' },
    NOT_DUE_YET: { description: 'The day by which to reach it is still to come. 未到期限' },
    NO_RULE: { description: 'No rule holds in the region on the day. 无适用规则' },
    NO_DATA: { description: 'There are no rows to compute it from. 无数据' },
    SMALL_NUMBER: { description: 'It counts fewer than ten people. 小数保密' },
    TIER_1: { description: 'First in the queue. 第一顺位' },
    TIER_2: { description: 'Second in the queue. 第二顺位' },
    TIER_3: { description: 'Third in the queue. 第三顺位' },
    SOLDIER_OR_MARTYR_FAMILY: {
      description: 'Family of a soldier or martyr: first inside the tier. 军属、烈士等遗属优先',
    },
    ENTITLED: { description: 'Every condition is met. 符合条件' },
    CATEGORY_NOT_ENTITLED: { description: 'In none of the groups it is for. 不属于对象范围' },
    NOT_ASSESSED: { description: 'No assessment of ability is in force. 未评估' },
    NOT_DISABLED: { description: 'Not as disabled as it asks for. 未达失能程度' },
    REQUEST_NOT_GATED: { description: 'The rule does not speak of this request. 不在限制之列' },
    ASSESSMENT_IN_FORCE: { description: 'An assessment of this city is in force. 评估有效' },
    ASSESSMENT_RECOGNISED: { description: 'One of another city is recognised. 异地评估已互认' },
    EMERGENCY_PROVISIONAL: {
      description: 'An emergency: it may go ahead for a while without one. 紧急入住,暂准',
    },
    ASSESSMENT_REQUIRED: { description: 'A valid assessment is needed first. 须先评估' },
    ASSESSMENT_NOT_EFFECTIVE: { description: 'One is not in force on the day. 评估未生效' },
    ASSESSMENT_NOT_RECOGNISED: { description: 'One of another city does not count. 异地未互认' },
    ASSESSMENT_EXPIRED: { description: 'One has run out. 评估已过期' },
    FACILITY_NOT_OPERATING: { description: 'The facility does not operate. 机构未运营' },
    FACILITY_NOT_FILED: {
      description: 'The facility was not filed by the last day of the period. 机构未备案',
    },
    FACILITY_TYPE_LEFT_OUT: {
      description: 'The programme is not for this type of facility. 机构类型不适用',
    },
    OPERATION_MODE_LEFT_OUT: {
      description: 'The programme is not for this mode of operation. 运营方式不适用',
    },
    NO_DISABLED_RESIDENT: {
      description: 'No resident counts as disabled or partially disabled. 无失能、半失能入住老年人',
    },
    RESIDENTS_COUNTED: {
      description: 'Disabled and partially disabled residents count. 按失能、半失能入住老年人计算',
    },
    RESIDENT_NOT_ASSESSED: {
      description: 'Residents without a valid assessment do not count. 部分入住老年人未评估',
    },
    RESIDENT_TOO_FEW_DAYS: {
      description: 'Residents with too few days in the month do not count. 部分老年人入住天数不足',
    },
    AMOUNT_NOT_ESTABLISHED: {
      description: 'Neither the policy nor the region says how much. 标准未明确',
    },
    SUPPORTED_AS_DESTITUTE: {
      description: 'Support of the destitute covers it already. 已享受特困供养',
    },
    NOT_ON_REGISTER: { description: 'Not on the register as living here. 不在册' },
    NOT_SOCIAL_CAPITAL: { description: 'Not run by private capital. 非社会力量' },
    NOT_NEWLY_BUILT: { description: 'The beds are not new. 非新建床位' },
    NOT_INCLUSIVE: { description: 'The facility is not inclusive. 非普惠型' },
    LEASE_TOO_SHORT: { description: 'The lease is shorter than it must be. 租赁期限不足' },
    NEEDS_MANUAL_CLASS: { description: 'A person must say which case it is. 需人工认定' },
    CLASSED_BY_PERSON: { description: 'A person said which case it is. 已人工认定' },
    NO_NEW_BEDS: { description: 'There are no beds that were not paid before. 无新增床位' },
    SELF_BUILT: { description: 'Paid as built by the operator. 自主建设' },
    LEASED_LONG_ENOUGH: { description: 'Paid as leased for long enough. 租赁5年以上' },
    PAID_BEDS_LEFT_OUT: {
      description: 'Beds that were paid before do not count again. 已补贴床位不重复计算',
    },
  },
});

export enum RuleUnit {
  BED = 'BED',
  FACILITY = 'FACILITY',
  PERSON = 'PERSON',
  FEN = 'FEN',
  PERCENT = 'PERCENT',
  GRADE = 'GRADE',
  TIER = 'TIER',
  DATE = 'DATE',
  YES_NO = 'YES_NO',
  BAND = 'BAND',
  HOUR = 'HOUR',
  CODE = 'CODE',
  ASSESSMENT = 'ASSESSMENT',
  MONTH = 'MONTH',
  DAY = 'DAY',
}
registerEnumType(RuleUnit, {
  name: 'RuleUnit',
  description: 'What an input of a rule is measured in. 计量单位',
  valuesConfig: {
    BED: { description: 'Beds. 张床位' },
    FACILITY: { description: 'Facilities. 家机构' },
    PERSON: { description: 'People. 人' },
    FEN: { description: 'Money in whole fen. 分' },
    PERCENT: { description: 'Per cent. 百分比' },
    GRADE: { description: 'Grade 1 to 5. 等级' },
    TIER: { description: 'Place in the order of a queue. 顺位' },
    DATE: { description: 'A day, YYYY-MM-DD. 日期' },
    YES_NO: { description: 'true or false. 是否' },
    BAND: { description: 'INTACT, PARTIAL or FULL. 失能程度' },
    HOUR: { description: 'Hours a month. 小时' },
    CODE: { description: 'A value of an enum. 代码' },
    ASSESSMENT: { description: 'Assessments. 次评估' },
    MONTH: { description: 'A month, YYYY-MM. 月份' },
    DAY: { description: 'Days. 天' },
  },
});

@ObjectType({ description: 'Something a rule took into account. 规则输入' })
@Directive('@shareable')
export class RuleInput {
  @Open(() => String, { description: 'Name, such as nursingBeds or requiredPercent. 名称' })
  name: string;

  @Open(() => String, {
    nullable: true,
    description: 'The exact value as text, null when not known or withheld. 数值',
  })
  value: string | null;

  @Open(() => RuleUnit, { description: 'Its unit. 单位' })
  unit: RuleUnit;
}

@ObjectType({
  description: 'What a rule says about something on a day, and why: for people to decide. 规则说明',
})
@Directive('@shareable')
export class RuleExplanation {
  @Open(() => String, { description: 'The rule, such as R-12. 规则编号' })
  code: string;

  @Open(() => String, { description: 'Its Chinese name. 规则名称' })
  labelZh: string;

  @Open(() => String, {
    nullable: true,
    description: 'The rule with its parameters, such as R-12/150600/1; null without one. 规则版本',
  })
  version: string | null;

  @Open(() => String, {
    nullable: true,
    description: 'Code of the region that made the rule, null for a default of the hub. 制定地区',
  })
  regionCode: string | null;

  @Open(() => DateScalar, { nullable: true, description: 'The rule holds from. 施行日期' })
  validFrom: string | null;

  @Open(() => DateScalar, {
    nullable: true,
    description: 'Its last day, null while it holds. 终止日期',
  })
  validTo: string | null;

  @Open(() => PolicyDocument, {
    nullable: true,
    description: 'The document that states it, null for a default of the hub. 依据',
  })
  policyDocument: PolicyDocument | null;

  @Open(() => Boolean, {
    nullable: true,
    description: 'Whether what it asks for is given, null when that cannot be told. 是否达标',
  })
  met: boolean | null;

  @Open(() => DecimalScalar, {
    nullable: true,
    description:
      'The share in per cent, cut (never rounded up) after four decimals, for display: the ' +
      'comparison is made on the exact inputs. 占比',
  })
  percent: string | null;

  @Open(() => FenScalar, { nullable: true, description: 'What it pays, null for none. 金额' })
  amount: number | null;

  @Open(() => [RuleReason], { description: 'Why. 原因' })
  reasonCodes: RuleReason[];

  @ListSize(40)
  @Open(() => [RuleInput], { description: 'What it took into account. 依据数据' })
  inputs: RuleInput[];

  @Open(() => DateScalar, { description: 'The day it describes. 日期' })
  asOf: string;

  @Open(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the facts of other registers that it rests on were last up to date; null without any. 数据时间',
  })
  factsAsOf?: Date | null;

  @Open(() => Withheld, { nullable: true, description: 'Why there is no result. 未提供原因' })
  withheld: Withheld | null;

  @Open(() => Boolean, { description: 'Whether it is computed from synthetic rows. 合成数据' })
  synthetic: boolean;
}

type InputValue = string | number | boolean | null;

/**
 * A result as a client reads it. `units` gives the inputs their unit and order. With `withheld`
 * SMALL_NUMBER nothing is left from which a number of people follows.
 */
export function explain<Inputs extends object>(
  result: RuleResult<Inputs, keyof typeof RuleReason>,
  units: Record<keyof Inputs & string, RuleUnit>,
  asOf: string,
  withheld: Withheld | null = result.reasonCodes.includes('NO_DATA') ? Withheld.NO_DATA : null,
): RuleExplanation {
  const hidden = withheld === Withheld.SMALL_NUMBER;
  const { rule, ratio } = result;
  const inputs = Object.entries<RuleUnit>(units).map(([name, unit]) => {
    const value = (result.inputs as Record<string, InputValue>)[name] ?? null;
    const known = value !== null && !(hidden && unit === RuleUnit.PERSON);
    return { name, value: known ? String(value) : null, unit };
  });
  return {
    code: result.code,
    labelZh: result.nameZh,
    version: rule?.version ?? null,
    regionCode: rule?.regionCode ?? null,
    validFrom: rule?.validFrom ?? null,
    validTo: rule?.validTo ?? null,
    policyDocument:
      rule?.policyDocumentId == null ? null : PolicyDocument.of(rule.policyDocumentId),
    met: hidden ? null : result.met,
    percent: ratio === null || hidden ? null : percent(ratio.numerator, ratio.denominator),
    amount: hidden ? null : result.amount,
    reasonCodes: hidden
      ? [RuleReason.SMALL_NUMBER]
      : result.reasonCodes.map((code) => RuleReason[code]),
    inputs,
    asOf,
    withheld,
    synthetic: true,
  };
}
