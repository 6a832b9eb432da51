import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { regionAt } from '../../../ground/china/region-code.ts';
import { line, regionOf, text, words } from '../../../ground/row/arguments.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { cityOf } from '../assessment-recognition/known.ts';
import { requireHere } from '../elder/conditions.ts';
import { publishElder } from '../elder/facts.ts';
import { moveElder } from '../elder-registration/move.ts';
import { elsewhereByNumber, requireElsewhere } from './conditions.ts';
import { ElderArrival } from './entity.ts';
import { ELDER_ARRIVAL } from './machine.ts';

const EARLIEST_FIRST = { expression: 'e.recorded_on' };

export const elderArrivalWorkflow = new Workflow(ElderArrival, ELDER_ARRIVAL, 'p3', {
  async written({ row: { status, elderKey }, em, context }) {
    if (status === 'CONFIRMED') await publishElder(context, em, elderKey);
  },
});

export const ElderArrivalActions = actionsOf(elderArrivalWorkflow, {
  recordElderArrival: taking(
    'Who has moved here, and where she lives now. 迁入登记内容',
    {
      nationalId: text('Identity number; it is compared and not kept. 公民身份号码'),
      name: words('Name on the identity card; it is compared and not kept. 姓名', 50),
      movedTo: regionOf('Code of where she lives now, in the region of the office. 迁入居住地'),
      address: line('Address there, at most 200 characters. 迁入住址', 200),
      evidence: line('By which paper, such as a certificate of residence. 依据材料', 200),
    },
    async ({ context, em, own }, { movedTo, address, evidence, ...named }) => {
      const place = { regionCode: movedTo, regionAt: regionAt(movedTo) };
      await own(place);
      requireHere(context, movedTo, 'movedTo');
      const elder = await elsewhereByNumber(context, named, cityOf(movedTo));
      await requireNoneOpen(context, em, elder.key, 'nationalId');
      return {
        ...{ ...place, address, evidence, elderKey: elder.key, synthetic: false },
        ...{ fromRegionCode: cityOf(elder.regionCode), recordedOn: context.today, decidedOn: null },
      };
    },
  ),

  confirmElderArrival: async ({ row, context, em }) => {
    const { elderKey, regionCode, address } = row;
    await lockName(em, 'arrival', elderKey);
    await requireElsewhere(context, row);
    await moveElder(context, elderKey, { regionCode, address });
    return { decidedOn: context.today };
  },

  refuseElderArrival: ({ context }) => ({ decidedOn: context.today }),

  reopenElderArrival: async ({ row, context, em }) => {
    await requireNoneOpen(context, em, row.elderKey, 'id');
    await requireElsewhere(context, row);
    return { decidedOn: null };
  },
});

/** Two who record that somebody arrived take turns, and find each other. @throws Refusal ALREADY_EXISTS */
async function requireNoneOpen(
  { rows }: SubgraphContext,
  em: SqlEntityManager,
  elderKey: string,
  at: string,
): Promise<void> {
  await lockName(em, 'arrival', elderKey);
  const where = { status: 'RECORDED' as const };
  const open = await rows.listBy(ElderArrival, 'elderKey', elderKey, EARLIEST_FIRST, where);
  if (open.length > 0) throw REFUSED.ALREADY_EXISTS(at);
}
