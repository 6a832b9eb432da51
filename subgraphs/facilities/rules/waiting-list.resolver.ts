import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../shared/context.ts';
import { Class } from '../../shared/field-class.ts';
import { OrderDirection, PageArgs, type Page } from '../../shared/page.ts';
import { explain, RuleExplanation, RuleUnit } from '../../shared/rule-explanation.ts';
import { type Rule, ruleFor } from '../../shared/rule.ts';
import { admissionList } from '../admission.resolver.ts';
import {
  Admission,
  AdmissionConnection,
  AdmissionOrderField,
  AdmissionStatus,
} from '../admission.ts';
import { Facility } from '../facility.ts';
import { WAITING_ORDER_RULES } from './rules-data.ts';
import { ordersQueueOf, queuePlace, type WaitingOrderParameters } from './waiting-order.ts';

const WAITING = { statuses: [AdmissionStatus.WAITLISTED] };
const QUEUE = { field: AdmissionOrderField.QUEUE, direction: OrderDirection.ASC };

const UNITS = {
  priorityTier: RuleUnit.TIER,
  militaryFamily: RuleUnit.YES_NO,
  appliedOn: RuleUnit.DATE,
};

/** The rule that orders the queue of a facility today, `null` where none binds it. */
function orderOf(
  facility: Facility,
  { today }: SubgraphContext,
): Rule<WaitingOrderParameters> | null {
  const rule = ruleFor(WAITING_ORDER_RULES, facility.regionCode, today);
  return ordersQueueOf(rule, facility) ? rule : null;
}

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
    if (orderOf(facility, context) === null) return null;
    const parent = { column: 'facility_id', value: facility.id };
    return context.rows.pageBy(Admission, parent, page, admissionList(context, WAITING, QUEUE));
  }
}

@Resolver(() => Admission)
export class WaitingOrderResolver {
  @FieldResolver(() => RuleExplanation, {
    nullable: true,
    description:
      'R-20: why somebody who waits stands where she stands today; null for all others. ' +
      '轮候顺序规则说明',
  })
  @Class('p3')
  async waitingOrderRule(
    @Root() admission: Admission,
    @Ctx() context: SubgraphContext,
  ): Promise<RuleExplanation | null> {
    if (admission.status !== AdmissionStatus.WAITLISTED) return null;
    const facility = await context.rows.by(Facility, 'id', admission.facilityId);
    const rule = facility && orderOf(facility, context);
    return explain(queuePlace(rule, admission), UNITS, context.today);
  }
}
