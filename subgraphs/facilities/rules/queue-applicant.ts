import { categoriesOn, type ElderPayload } from '../../../ground/facts/elder-fact.ts';
import { type Rule, ruleFor } from '../../../ground/rules/rule.ts';
import type { Facility } from '../facility/entity.ts';
import type { QueueGround } from './queue-ground.ts';
import { WAITING_ORDER_RULES } from './rules-data.ts';
import {
  ordersQueueOf,
  type QueueFacts,
  queueTier,
  type WaitingOrderParameters,
} from './waiting-order.ts';

/** EligibilityCategory of the subgraph elders. */
const SOLDIERS_AND_MARTYRS = ['MILITARY_FAMILY', 'MARTYR_FAMILY'];

type QueueOwner = Pick<Facility, 'regionCode' | 'institution' | 'operationMode'>;

/** The rule that orders the queue of a facility on a day, `null` where none binds it. */
export function queueRuleOf(
  facility: QueueOwner,
  day: string,
): Rule<WaitingOrderParameters> | null {
  const rule = ruleFor(WAITING_ORDER_RULES, facility.regionCode, day);
  return ordersQueueOf(rule, facility) ? rule : null;
}

/** Where an applicant stands and by which rule, as it is stored with the application. */
export interface Ranking {
  priorityTier: number | null;
  priorityGrounds: QueueGround[];
  queueRuleVersion: string | null;
}

export function rankingIn(facility: QueueOwner, applicant: QueueFacts, day: string): Ranking {
  const rule = queueRuleOf(facility, day);
  if (rule === null) return { priorityTier: null, priorityGrounds: [], queueRuleVersion: null };
  const { tier, grounds } = queueTier(rule, applicant);
  return { priorityTier: tier, priorityGrounds: grounds, queueRuleVersion: rule.version };
}

/** What R-20 reads of an elder on a day. */
export function applicantOf(elder: ElderPayload, day: string): QueueFacts {
  const held = categoriesOn(elder, day);
  const is = (...categories: string[]) => categories.some((one) => held.includes(one));
  return {
    destitute: is('DESTITUTE_CENTRAL', 'DESTITUTE_SCATTERED'),
    wantsCentralSupport: elder.wantsCentralSupport === true,
    economicallyDifficult: is('ECON_DIFFICULT'),
    disabled: is('DISABLED_FULL'),
    dementia: is('DEMENTIA'),
    familyPlanningSpecial: is('FAMILY_PLANNING_SPECIAL'),
    veryOld: is('VERY_OLD'),
  };
}

export function isMilitaryFamily(elder: ElderPayload, day: string): boolean {
  const held = categoriesOn(elder, day);
  return SOLDIERS_AND_MARTYRS.some((one) => held.includes(one));
}
