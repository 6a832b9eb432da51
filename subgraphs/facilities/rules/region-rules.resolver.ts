import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import { explain, RuleExplanation, RuleUnit } from '../../../ground/rules/rule-explanation.ts';
import { ruleFor } from '../../../ground/rules/rule.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { GradedHomes } from '../graded-homes.ts';
import { gradedHomes, institutionBeds } from '../region-figures.ts';
import { Region } from '../region.stub.ts';
import { gradeShare } from './grade-share.ts';
import { nursingBedShare } from './nursing-bed-share.ts';
import { GRADE_SHARE_RULES, NURSING_BED_SHARE_RULES } from './rules-data.ts';

const AS_OF = { nullable: true, description: 'The day; default today.' } as const;

const LIMIT_UNITS = { requiredPercent: RuleUnit.PERCENT, dueOn: RuleUnit.DATE };

/** What the rules say about the facilities of a region, over the same rows as its figures. */
@Resolver(() => Region)
export class RegionRulesResolver {
  @FieldResolver(() => RuleExplanation, {
    nullable: true,
    description:
      'R-12 on a day: nursing beds out of the beds of operating institutions, against the share ' +
      'that the nearest region’s plan asks for. 护理型床位占比规则说明',
  })
  @Class('p0')
  async nursingBedShareRule(
    @Root() { code }: Region,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string | null,
  ): Promise<RuleExplanation> {
    const day = asOf ?? context.today;
    const { nursing, total } = await institutionBeds(context, code, day);
    const rule = ruleFor(NURSING_BED_SHARE_RULES, code, day);
    const beds = { nursingBeds: nursing, institutionBeds: total };
    const units = { nursingBeds: RuleUnit.BED, institutionBeds: RuleUnit.BED, ...LIMIT_UNITS };
    return explain(nursingBedShare(rule, beds, day), units, day);
  }

  @FieldResolver(() => RuleExplanation, {
    nullable: true,
    description:
      'R-13 on a day: homes of a kind with a valid grade that is high enough, against the share ' +
      'that the nearest region’s plan asks for. 等级评定占比规则说明',
  })
  @Class('p0')
  async gradeShareRule(
    @Root() { code }: Region,
    @Ctx() context: SubgraphContext,
    @Arg('of', () => GradedHomes, { description: 'Which homes.' }) of: GradedHomes,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string | null,
  ): Promise<RuleExplanation> {
    const day = asOf ?? context.today;
    const rule = ruleFor(GRADE_SHARE_RULES[of], code, day);
    const { graded, homes } = await gradedHomes(context, code, of, day, rule?.parameters.grade);
    const units = {
      gradedHomes: RuleUnit.FACILITY,
      homes: RuleUnit.FACILITY,
      grade: RuleUnit.GRADE,
      ...LIMIT_UNITS,
    };
    return explain(gradeShare(rule, { gradedHomes: graded, homes }, day), units, day);
  }
}
