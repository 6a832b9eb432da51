import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import { OrderDirection, PageArgs, type Page } from '../../../ground/rows/page.ts';
import { explain, RuleExplanation, RuleUnit } from '../../../ground/rules/rule-explanation.ts';
import { admissionList } from '../admission.resolver.ts';
import { AdmissionOrderField } from '../admission-filter.ts';
import { Admission, AdmissionConnection } from '../admission.ts';
import { AdmissionStatus } from '../admission.machine.ts';
import { Facility } from '../facility.ts';
import { WAITING_ORDER_RULES } from './rules-data.ts';
import { queueRuleOf } from './queue-applicant.ts';
import { queuePlace } from './waiting-order.ts';

const WAITING = { statuses: [AdmissionStatus.WAITLISTED] };
const QUEUE = { field: AdmissionOrderField.QUEUE, direction: OrderDirection.ASC };

const UNITS = {
  priorityTier: RuleUnit.TIER,
  militaryFamily: RuleUnit.YES_NO,
  queuedOn: RuleUnit.DATE,
};

@Resolver(() => Facility)
export class WaitingListResolver {
  @FieldResolver(() => AdmissionConnection, {
    nullable: true,
    description:
      'Who waits for a bed, in the order of R-20; null for a facility that no rule binds to an ' +
      'order (002 speaks of public homes). 轮候名单',
  })
  @Class('p3')
  waitingList(
    @Root() facility: Facility,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<Admission>> | null {
    if (queueRuleOf(facility, context.today) === null) return null;
    const parent = { column: 'facility_id', value: facility.id };
    return context.rows.pageBy(Admission, parent, page, admissionList(context, WAITING, QUEUE));
  }
}

@Resolver(() => Admission)
export class WaitingOrderResolver {
  @FieldResolver(() => RuleExplanation, {
    nullable: true,
    description:
      'R-20: why somebody who waits stands where she stands, by the rule that ranked her; null for ' +
      'all others. 轮候顺序规则说明',
  })
  @Class('p3')
  waitingOrderRule(
    @Root() admission: Admission,
    @Ctx() { today }: SubgraphContext,
  ): RuleExplanation | null {
    if (admission.status !== AdmissionStatus.WAITLISTED) return null;
    const ranking = ({ version }: { version: string }) => version === admission.queueRuleVersion;
    const rule = WAITING_ORDER_RULES.find(ranking) ?? null;
    return explain(queuePlace(rule, admission), UNITS, today);
  }
}
