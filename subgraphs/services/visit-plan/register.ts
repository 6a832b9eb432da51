import { choice, day, idOf, openIdOf, optional, several } from '../../../ground/row/arguments.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { elderColumns, knownElder } from '../known-elder.ts';
import { publishReceipt } from '../proactive-lead/following-facts.ts';
import { requireLastDay, requirePlan, requireVisitsWithin } from './conditions.ts';
import { VisitPlan } from './entity.ts';
import { VisitGround, VisitMode, VisitorRole } from './kinds.ts';
import { VISIT_PLAN } from './machine.ts';

/** Two who write about the visits to one elder wait for each other. */
export const LOCK_OF_VISITS = 'visits to';

const provider = optional(
  openIdOf('Facility', 'The facility that visits; needed where an institution does. 服务机构'),
);
const TAKES = {
  registeredOn: day('First day on the register, not to come. 登记日期'),
  grounds: several(choice(VisitGround, 'Why she is on the register. 特殊困难类别'), 9),
  visitorRole: choice(
    VisitorRole,
    'Who visits; the grid worker is the one of her community. 探访人员',
  ),
  mode: choice(VisitMode, 'How contact is usually made. 探访方式'),
};

export const visitPlanWorkflow = new Workflow(VisitPlan, VISIT_PLAN, 'p2', {
  written: ({ row, em }) => publishReceipt(em, row.elderKey),
});

export const VisitPlanActions = actionsOf(visitPlanWorkflow, {
  recordVisitPlan: taking(
    'Who is visited regularly, why, and by whom. 登记内容',
    { elder: idOf('Elder', 'The elder. 老年人'), ...TAKES, provider },
    async ({ context, em, key, own }, { elder, provider: providerId, note: _, ...given }) => {
      const known = await knownElder(context, elder);
      await own(known);
      await lockName(em, LOCK_OF_VISITS, known.elderKey);
      const plan = { ...given, ...elderColumns(known), providerId, endedOn: null };
      await requirePlan({ ...plan, key } as VisitPlan, context);
      return plan;
    },
  ),

  correctVisitPlan: taking(
    'What is corrected; what is left out stays as it is. 更正内容',
    {
      registeredOn: optional(TAKES.registeredOn),
      grounds: optional(TAKES.grounds),
      visitorRole: optional(TAKES.visitorRole),
      mode: optional(TAKES.mode),
      provider,
    },
    async ({ row, context, em }, { provider: providerId, note: _, ...given }) => {
      const known = await knownElder(context, row.elderKey);
      await lockName(em, LOCK_OF_VISITS, row.elderKey);
      const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
      // A facility goes with the institution as visitor; somebody else takes its place.
      const stays = (given.visitorRole ?? row.visitorRole) === 'ORG' ? row.providerId : null;
      const { regionCode, regionAt } = known;
      const place = { regionCode, regionAt };
      const changed = { ...said, ...place, providerId: providerId ?? stays };
      const plan = { ...row, ...changed } as VisitPlan;
      await requirePlan(plan, context);
      await requireVisitsWithin(row, [plan.registeredOn, null], 'registeredOn', context);
      return changed;
    },
  ),

  endVisitPlan: taking(
    'With which day it ends. 终止内容',
    { lastDay: day('Last day on the register, not to come. 最后一日') },
    async ({ row, context, em }, { lastDay }) => {
      requireLastDay(row, lastDay, context);
      await lockName(em, LOCK_OF_VISITS, row.elderKey);
      await requireVisitsWithin(row, [row.registeredOn, lastDay], 'lastDay', context);
      return { endedOn: lastDay };
    },
  ),
});
