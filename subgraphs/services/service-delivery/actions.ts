import { shanghaiDay } from '../../../ground/china/calendar.ts';
import { requireFresh } from '../../../ground/facts/facts.ts';
import {
  choice,
  flagged,
  idOf,
  instant,
  openIdOf,
  optional,
  partOf,
  several,
  words,
} from '../../../ground/row/arguments.ts';
import { actionsOf, taking, takingAll } from '../../../ground/workflow/actions.ts';
import { MOST_ROWS } from '../../../ground/workflow/payload.ts';
import { Refusal } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { MonthlySettlement } from '../monthly-settlement/entity.ts';
import { PurchaseContract } from '../purchase-contract/entity.ts';
import { requireApart } from './apart.ts';
import { REFUSES, requireDelivery } from './conditions.ts';
import { ServiceDelivery } from './entity.ts';
import { CallBackOutcome, type ConfirmedBy, StaffCheck } from './kinds.ts';
import { SERVICE_DELIVERY } from './machine.ts';
import { lockMonths, requireUnsettled } from './settled.ts';

const DELIVERY = {
  elder: idOf('Elder', 'To whom. 老年人'),
  worker: idOf('Worker', 'By whom: a worker of the supplier. 服务人员'),
  startedAt: instant('When it began. 开始时间'),
  endedAt: instant('When it ended, on the same day. 结束时间'),
};

export const serviceDeliveryWorkflow = new Workflow(ServiceDelivery, SERVICE_DELIVERY, 'p3');

export const ServiceDeliveryActions = actionsOf(serviceDeliveryWorkflow, {
  recordServiceDeliveries: takingAll(
    'What was delivered under a contract. 登记内容',
    'deliveries',
    {
      contract: openIdOf('PurchaseContract', 'The contract. 合同'),
      deliveries: several(
        partOf('ServiceDeliveryInput', 'A delivery. 服务记录', DELIVERY),
        MOST_ROWS,
      ),
    },
    async ({ context, em }, { contract: contractId, deliveries }) => {
      await requireFresh(context, 'elders/ELDER', 'workforce/EMPLOYED');
      const contract = await context.rows.by(PurchaseContract, 'id', contractId);
      if (!contract) throw REFUSED.NOT_KNOWN('contract');
      const months = deliveries.map(({ startedAt }) => shanghaiDay(startedAt).slice(0, 7));
      await lockMonths(em, contractId, months);
      const field = (n: number) => `deliveries.${n}.startedAt`;
      await requireUnsettled(context, contractId, months, field);
      const refused: Refusal[] = [];
      const rows: Partial<ServiceDelivery>[] = [];
      for (const [n, given] of deliveries.entries()) {
        try {
          const at = (name: string) => `deliveries.${n}.${name}`;
          const { regionCode, regionAt } = await requireDelivery(context, contract, given, at);
          const { elder: elderKey, worker: workerKey, startedAt, endedAt } = given;
          const when = { startedAt, endedAt, month: months[n]! };
          const whose = { contractId, elderKey, workerKey, regionCode, regionAt };
          rows.push({ ...when, ...whose, sampled: false, synthetic: false });
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused.push(error);
        }
      }
      if (refused.length > 0) throw new Refusal(...refused);
      await requireApart(context, em, deliveries);
      return rows;
    },
  ),

  confirmServiceDelivery: taking(
    'Which delivery was given. 确认内容',
    {
      by: optional(
        choice(StaffCheck, 'How staff asked her; nothing from the elder or her guardian. 核实方式'),
      ),
    },
    ({ context: { viewer } }, { by }) => {
      if (viewer.audience === 'elder') {
        return { confirmedBy: viewer.account === null ? 'ELDER' : 'GUARDIAN' };
      }
      if (by === null) throw REFUSES.HOW_ASKED('by');
      return { confirmedBy: `STAFF_${by}` satisfies ConfirmedBy };
    },
  ),

  disputeServiceDelivery: taking(
    'What is said against it. 异议内容',
    { says: words('What was otherwise. 异议说明', 300) },
    async ({ row, context, em }, { says }) => {
      await lockMonths(em, row.contractId, [row.month]);
      await requireUnsettled(context, row.contractId, [row.month], () => 'id');
      return { dispute: says };
    },
  ),

  settleServiceDispute: taking(
    'What was found. 处理结果',
    { given: flagged('Whether it was given as recorded. 是否属实') },
    ({ row }, { given }) =>
      given
        ? { status: 'CONFIRMED', confirmedBy: row.confirmedBy ?? 'STAFF_VISIT' }
        : { status: 'REJECTED' },
  ),

  voidServiceDelivery: null,

  recordCallBack: taking(
    'What was said at the call. 回访内容',
    { outcome: choice(CallBackOutcome, 'What she said. 回访结果') },
    async ({ row, context, em }, { outcome }) => {
      await lockMonths(em, row.contractId, [row.month]);
      const settlement =
        row.sampled && row.settlementKey !== null
          ? await context.rows.by(MonthlySettlement, 'key', row.settlementKey)
          : null;
      if (settlement?.status !== 'DRAWN_UP') throw REFUSES.NOT_IN_SAMPLE('id');
      const status = outcome === 'DENIED' ? 'REJECTED' : 'CONFIRMED';
      return { status, callBack: outcome, calledOn: context.today };
    },
  ),
});
