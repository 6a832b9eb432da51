import { ObjectType } from 'type-graphql';
import { type RuleCode, RULES } from '../../../ground/rules/catalogue.ts';
import { Open } from '../../../ground/schema/field-class.ts';

@ObjectType({
  description: 'A rule that the hub computes by, under the number that results name it by. 规则',
})
export class Rule {
  @Open(() => String, { description: 'Number, such as R-08. 规则编号' })
  code: RuleCode;

  @Open(() => String, { description: 'English name. 英文名称' })
  label: string;

  @Open(() => String, { description: 'Chinese name. 名称' })
  labelZh: string;

  @Open(() => String, { description: 'What it decides, in English. 规则内容（英文）' })
  decides: string;

  @Open(() => String, { description: 'What it decides, in Chinese. 规则内容' })
  decidesZh: string;

  /** Documents that it is read from. */
  documents: readonly string[];
}

/** The rules of the catalogue, by number. */
export const ALL_RULES: ReadonlyMap<string, Rule> = new Map(
  Object.entries(RULES).map(([code, rule]) => [code, Object.assign(new Rule(), { code, ...rule })]),
);
