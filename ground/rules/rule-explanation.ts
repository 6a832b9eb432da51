import { Directive, ObjectType } from 'type-graphql';
import { Open } from '../schema/field-class.ts';
import { labelled } from '../schema/labelled.ts';
import { ListSize } from '../schema/list-size.ts';
import { percent } from '../figures/figure.ts';
import { Withheld } from '../figures/withheld.ts';
import { PolicyDocument } from './policy-document.stub.ts';
import type { RuleResult } from './rule.ts';
import { RuleReason } from './rule-reason.ts';
import { DateScalar, DateTimeScalar, DecimalScalar, FenScalar } from '../schema/scalars.ts';

export const RuleUnit = labelled('RuleUnit', 'What an input of a rule is measured in. 计量单位', {
  BED: 'Beds. 张床位',
  FACILITY: 'Facilities. 家机构',
  PERSON: 'People. 人',
  FEN: 'Money in whole fen. 分',
  PERCENT: 'Per cent. 百分比',
  GRADE: 'Grade 1 to 5. 等级',
  TIER: 'Place in the order of a queue. 顺位',
  DATE: 'A day, YYYY-MM-DD. 日期',
  YES_NO: 'true or false. 是否',
  BAND: 'INTACT, PARTIAL or FULL. 失能程度',
  HOUR: 'Hours a month. 小时',
  CODE: 'A value of an enum. 代码',
  ASSESSMENT: 'Assessments. 次评估',
  MONTH: 'A month, YYYY-MM. 月份',
  DAY: 'Days. 天',
  YEAR: 'Years of age. 岁',
  TIMES: 'Times, or pieces of what is counted. 次、件',
});
export type RuleUnit = keyof typeof RuleUnit;

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
  @Open(() => String, {
    description: 'Number of the rule; `rules` says what it decides. 规则编号',
  })
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
  validUntil: string | null;

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
    validUntil: rule?.validTo ?? null,
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
