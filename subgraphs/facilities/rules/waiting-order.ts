import { ruleName } from '../../../ground/rules/catalogue.ts';
import { identityOf, type Rule, type RuleResult } from '../../../ground/rules/rule.ts';
import { PUBLIC_MODES } from '../facility/traits.ts';
import type { Facility } from '../facility/entity.ts';
import type { QueueGround } from './queue-ground.ts';

export const WAITING_ORDER = ruleName('R-20');

/** What the rule reads of an applicant: groups of the register of elders, on the day. */
export interface QueueFacts {
  destitute: boolean;
  wantsCentralSupport: boolean;
  economicallyDifficult: boolean;
  disabled: boolean;
  dementia: boolean;
  familyPlanningSpecial: boolean;
  veryOld: boolean;
}

const GROUNDS = {
  DESTITUTE_WANTING_CENTRAL: (one) => one.destitute && one.wantsCentralSupport,
  POOR_AND_DISABLED: (one) => one.economicallyDifficult && one.disabled,
  POOR_WITH_DEMENTIA: (one) => one.economicallyDifficult && one.dementia,
  FAMILY_PLANNING_SPECIAL: (one) => one.familyPlanningSpecial,
  DISABLED: (one) => one.disabled,
  DEMENTIA: (one) => one.dementia,
  VERY_OLD: (one) => one.veryOld,
} satisfies Record<QueueGround, (one: QueueFacts) => boolean>;

export interface WaitingOrderParameters {
  /** Whether the order binds public homes only. */
  publicOnly: boolean;
  /** What puts an applicant into the first tier, the second …; all others come after them. */
  tiers: readonly (readonly QueueGround[])[];
}

/** The tier of an applicant from 1, and every ground of it that holds; none in the last tier. */
export function queueTier(
  { parameters: { tiers } }: Rule<WaitingOrderParameters>,
  applicant: QueueFacts,
): { tier: number; grounds: QueueGround[] } {
  for (const [index, wanted] of tiers.entries()) {
    const grounds = wanted.filter((ground) => GROUNDS[ground](applicant));
    if (grounds.length > 0) return { tier: index + 1, grounds };
  }
  return { tier: tiers.length + 1, grounds: [] };
}

/** What the place in a queue follows from; `QUEUE_ORDER` puts applications in that order. */
export interface QueueKey {
  /** `null` where no rule orders the queue: there only the day counts. */
  priorityTier: number | null;
  /** 现役军人家属和烈士、因公牺牲军人、病故军人的遗属. */
  militaryFamily: boolean;
  /** Day of the application, or of the offer that was declined. */
  queuedOn: string;
}

export type QueueReason = 'NO_RULE' | 'TIER_1' | 'TIER_2' | 'TIER_3' | 'SOLDIER_OR_MARTYR_FAMILY';

/** Whether a rule orders the queue of a facility: Ordos speaks of public homes, Dexing of all homes. */
export function ordersQueueOf(
  rule: Rule<WaitingOrderParameters> | null,
  { institution, operationMode }: Pick<Facility, 'institution' | 'operationMode'>,
): boolean {
  if (rule === null || !institution) return false;
  return PUBLIC_MODES.includes(operationMode) || !rule.parameters.publicOnly;
}

/**
 * R-20 公办机构轮候 (Dexing, Ordos): why an applicant stands where she stands. `met` is whether something
 * puts her before those who merely applied earlier.
 */
export function queuePlace(
  rule: Rule<WaitingOrderParameters> | null,
  { priorityTier, militaryFamily, queuedOn }: QueueKey,
): RuleResult<QueueKey, QueueReason> {
  const last = (rule?.parameters.tiers.length ?? 0) + 1;
  const reasonCodes: QueueReason[] = [
    rule === null ? 'NO_RULE' : (`TIER_${priorityTier}` as QueueReason),
  ];
  if (rule !== null && militaryFamily) reasonCodes.push('SOLDIER_OR_MARTYR_FAMILY');
  return {
    ...WAITING_ORDER,
    rule: identityOf(rule),
    met: rule === null || priorityTier === null ? null : priorityTier < last || militaryFamily,
    ratio: null,
    amount: null,
    reasonCodes,
    inputs: { priorityTier, militaryFamily, queuedOn },
  };
}
