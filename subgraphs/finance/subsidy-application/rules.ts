import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FacilityFact } from '../../../ground/facts/facility-fact.ts';
import { RuleExplanation } from '../../../ground/rules/rule-explanation.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import { MonthScalar } from '../../../ground/schema/scalars.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Facility } from '../stubs.ts';
import { operatingDue } from './amount-due.ts';
import { explainOperating } from './amount-rule.ts';

/**
 * What R-01 owes a facility by what is known of its residents. Written by hand: the month must be
 * given, where an argument of a derived field may be left out.
 */
@Resolver(() => Facility)
export class FacilityOperatingRule {
  @FieldResolver(() => RuleExplanation, {
    nullable: true,
    description:
      'R-01 for a month: what is due for its residents by their bands on the last day; of the ' +
      'running month as if nobody came or left any more. Numbers of people below ten, and an ' +
      'amount that follows from them, only for staff of its region. null for a facility that ' +
      'finance does not know yet. 运营补贴规则说明',
  })
  @Class('p0')
  async operatingSubsidy(
    @Root() { id }: Facility,
    @Ctx() context: SubgraphContext,
    @Arg('month', () => MonthScalar, { description: 'The month, not one to come. 月份' })
    month: string,
  ): Promise<RuleExplanation | null> {
    const facility = await context.rows.by(FacilityFact, 'facilityId', id);
    if (!facility) return null;
    const result = await operatingDue(context, facility, month);
    return explainOperating(context, facility.regionCode, result);
  }
}
