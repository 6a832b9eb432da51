import { notFound } from '../../../ground/errors/errors.ts';
import { choice, day, idOf, optional } from '../../../ground/row/arguments.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { isInHand } from '../../../ground/workflow/in-hand.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { type Changes, Workflow } from '../../../ground/workflow/workflow.ts';
import { VisitPlan } from '../visit-plan/entity.ts';
import { LOCK_OF_VISITS } from '../visit-plan/register.ts';
import { AbsenceReason, VisitAbsence } from './entity.ts';
import { VISIT_ABSENCE } from './machine.ts';

const REFUSES = refusals({
  DAYS: {
    code: 'INVALID_VALUE',
    en: 'Neither day is to come, and the last is not before the first. Correct them.',
    zh: '起止日期不得晚于今天，结束日期不得早于开始日期，请更正。',
  },
});

const TAKES = {
  reason: choice(AbsenceReason, 'Where she stays. 原因'),
  from: day('First day, not to come. 开始日期'),
  to: optional(day('Last day, not to come; none while it lasts. 结束日期')),
};

export const visitAbsenceWorkflow = new Workflow(VisitAbsence, VISIT_ABSENCE, 'p3', {
  covers: async ({ planKey }, _, context) => {
    const plan = await context.rows.by(VisitPlan, 'key', planKey);
    return plan !== null && isInHand(plan, context);
  },
});

export const VisitAbsenceActions = actionsOf(visitAbsenceWorkflow, {
  recordVisitAbsence: taking(
    'Under which plan, and when she is away. 登记内容',
    { plan: idOf('VisitPlan', 'The visit plan that holds. 探访计划'), ...TAKES },
    async ({ context, em, key, own }, { plan: planKey, reason, from, to }) => {
      const plan = await context.rows.by(VisitPlan, 'key', planKey);
      if (!plan) throw notFound('input.plan');
      await own({ planKey });
      if (plan.status !== 'HOLDS') throw REFUSED.NOT_KNOWN('plan');
      await lockName(em, LOCK_OF_VISITS, plan.elderKey);
      const absence = { planKey, reason, fromOn: from, toOn: to };
      await requireDays({ ...absence, key }, context);
      return absence;
    },
  ),

  correctVisitAbsence: taking(
    'What is corrected; what is left out stays as it is. 更正内容',
    { reason: optional(TAKES.reason), from: optional(TAKES.from), to: TAKES.to },
    async ({ row, context, em }, { reason, from, to }) => {
      const changed: Changes<VisitAbsence> = {
        ...(reason !== null && { reason }),
        ...(from !== null && { fromOn: from }),
        ...(to !== null && { toOn: to }),
      };
      const plan = await context.rows.by(VisitPlan, 'key', row.planKey);
      await lockName(em, LOCK_OF_VISITS, plan!.elderKey);
      await requireDays({ ...row, ...changed }, context);
      return changed;
    },
  ),

  endVisitAbsence: taking(
    'With which day she is back. 终止内容',
    { lastDay: day('Last day away, not to come. 最后一日') },
    ({ row, context }, { lastDay }) => {
      if (lastDay < row.fromOn || lastDay > context.today) throw REFUSES.DAYS('lastDay');
      return { toOn: lastDay };
    },
  ),
});

type Days = Pick<VisitAbsence, 'key' | 'planKey' | 'fromOn' | 'toOn'>;

/** She is away from one day to another, and not twice at once. @throws Refusal */
async function requireDays({ key, planKey, fromOn, toOn }: Days, context: SubgraphContext) {
  if (fromOn > context.today) throw REFUSES.DAYS('from');
  if (toOn !== null && (toOn < fromOn || toOn > context.today)) throw REFUSES.DAYS('to');
  const order = { expression: 'e.from_on' };
  const meanwhile = {
    key: { $ne: key },
    ...(toOn !== null && { fromOn: { $lte: toOn } }),
    $or: [{ toOn: null }, { toOn: { $gte: fromOn } }],
  };
  const [other] = await context.rows.listBy(VisitAbsence, 'planKey', planKey, order, meanwhile);
  if (other) throw REFUSED.ALREADY_EXISTS('from');
}
