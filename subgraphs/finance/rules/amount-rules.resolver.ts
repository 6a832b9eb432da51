import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { FacilityFact } from '../../../ground/facts/facility-fact.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import { RuleExplanation } from '../../../ground/rules/rule-explanation.ts';
import { MonthScalar } from '../../../ground/schema/scalars.ts';
import { amountDue, operatingDue } from '../amount-due.ts';
import { explainDue, explainOperating } from '../amount-rule.ts';
import { Facility } from '../facility.stub.ts';
import { SubsidyApplication } from '../subsidy-application.ts';

/** What R-01 owes a facility by what is known of its residents. */
@Resolver(() => Facility)
export class OperatingSubsidyResolver {
  @FieldResolver(() => RuleExplanation, {
    nullable: true,
    description:
      'R-01 for a month: what is due for its residents by their bands on the last day; of the ' +
      'running month as if nobody came or left any more. Numbers of people below ten, and an ' +
      'amount that follows from them, only for staff of its region. null for a facility that this ' +
      'subgraph does not know yet. 运营补贴规则说明',
  })
  @Class('p0')
  async operatingSubsidy(
    @Root() { id }: Facility,
    @Ctx() context: SubgraphContext,
    @Arg('month', () => MonthScalar, { description: 'The month, not one to come.' }) month: string,
  ): Promise<RuleExplanation | null> {
    const facility = await context.rows.by(FacilityFact, 'facilityId', id);
    if (!facility) return null;
    const result = await operatingDue(context, facility, month);
    return explainOperating(context, facility.regionCode, result);
  }
}

@Resolver(() => SubsidyApplication)
export class AmountRuleResolver {
  @FieldResolver(() => RuleExplanation, {
    nullable: true,
    description:
      'What the rule of its programme owes by the current facts: R-01, R-02 or R-23; null for a ' +
      'programme that no rule of the hub computes. 金额规则说明',
  })
  @Class('p3')
  async amountRule(
    @Root() application: SubsidyApplication,
    @Ctx() context: SubgraphContext,
  ): Promise<RuleExplanation | null> {
    const due = await amountDue(context, application);
    return due && explainDue(context, due);
  }
}
