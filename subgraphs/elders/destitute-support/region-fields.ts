import { Arg, Ctx, FieldResolver, registerEnumType, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import { ratioOfPeople } from '../../../ground/figures/figure.ts';
import { explain, RuleExplanation, RuleUnit } from '../../../ground/rules/rule-explanation.ts';
import { ruleFor } from '../../../ground/rules/rule.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { centralShare, figureDay } from '../elder/figures.ts';
import { Region } from '../region.stub.ts';
import { type DestituteGroup as GroupName, destituteSupportShare } from './rules.ts';
import { DESTITUTE_SUPPORT_RULES } from './rules-data.ts';

export const DestituteGroup: { readonly [K in GroupName]: K } = {
  NOT_SELF_CARING: 'NOT_SELF_CARING',
  WILLING: 'WILLING',
};
registerEnumType(DestituteGroup, {
  name: 'DestituteGroup',
  description: 'The destitute elders whose central support a plan sets a share for (R-19).',
  valuesConfig: {
    NOT_SELF_CARING: { description: 'Who cannot care for themselves. 生活不能自理' },
    WILLING: { description: 'Who wish central support. 有集中供养意愿' },
  },
});

const AS_OF = { nullable: true, description: 'The day; default today.' } as const;

const UNITS = {
  inCentralSupport: RuleUnit.PERSON,
  destituteElders: RuleUnit.PERSON,
  requiredPercent: RuleUnit.PERCENT,
  dueOn: RuleUnit.DATE,
};

/** What the rules say about the elders of a region, over the same rows as its figures. */
@Resolver(() => Region)
export class RegionRulesResolver {
  @FieldResolver(() => RuleExplanation, {
    nullable: true,
    description:
      'R-19 on a day, today unless given: destitute elders in central support, against the share ' +
      'that the nearest region’s plan asks for. No verdict where fewer than ten people count, ' +
      'except for staff of the region. 特困集中供养率规则说明',
  })
  @Class('p0')
  async destituteSupportRule(
    @Root() { code }: Region,
    @Ctx() context: SubgraphContext,
    @Arg('of', () => DestituteGroup, { description: 'Which elders.' }) of: GroupName,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string | null,
  ): Promise<RuleExplanation> {
    const day = figureDay(context, asOf);
    const { part, whole } = await centralShare(context, code, day, of);
    const rule = ruleFor(DESTITUTE_SUPPORT_RULES[of], code, day);
    const elders = { inCentralSupport: part, destituteElders: whole };
    const { withheld } = ratioOfPeople(context.viewer, code, part, whole, day);
    return explain(destituteSupportShare(rule, elders, day), UNITS, day, withheld);
  }
}
