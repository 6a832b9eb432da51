import { day, fen, idOf, optional } from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { requireFree, requireItem } from '../device/conditions.ts';
import { Device } from '../device/entity.ts';
import { handOver } from '../device/hand-over.ts';
import { elderColumns, knownElder } from '../known-elder.ts';
import { deviceLoanWorkflow, takeIn } from './workflow.ts';

const REFUSES = refusals({
  DUE_BEFORE_TOMORROW: {
    code: 'INVALID_VALUE',
    en: 'A loan is due back after today. Choose a later day.',
    zh: '应还日期须晚于今天，请另选日期。',
  },
  NO_DEPOSIT: {
    en: 'No deposit was paid for this loan. There is nothing to settle.',
    zh: '该租赁未收押金，无需结算。',
  },
  DEPOSIT_SETTLED: {
    en: 'The deposit of this loan is settled already.',
    zh: '该押金已结算。',
  },
  MORE_THAN_PAID: {
    code: 'INVALID_VALUE',
    en: 'Between nothing and the deposit is kept, {deposit} fen. Correct the amount.',
    zh: '扣除金额须在0至押金{deposit}分之间，请更正。',
  },
});

/** A slip of the keyboard is no deposit: none is above a hundred thousand yuan. */
const HIGHEST_DEPOSIT = 10_000_000;

export const DeviceLoanActions = actionsOf(deviceLoanWorkflow, {
  lendDevice: taking(
    'What is lent, to whom and until when. 出借内容',
    {
      elder: idOf('Elder', 'The elder. 老年人'),
      device: idOf('Device', 'The device, in store. 设备'),
      dueOn: optional(
        day('Day by which it is due back, after today; none while it is needed. 应还日期'),
      ),
      deposit: optional(fen('Deposit that was paid, in fen; none where none is taken. 押金', 1)),
    },
    async ({ context, em, own }, { elder: elderKey, device: deviceKey, dueOn, deposit }) => {
      const elder = await knownElder(context, elderKey);
      await own(elder);
      if (dueOn !== null && dueOn <= context.today) throw REFUSES.DUE_BEFORE_TOMORROW('dueOn');
      if (deposit !== null && deposit > HIGHEST_DEPOSIT) throw REFUSED.INVALID_VALUE('deposit');
      const device = await context.rows.locked(Device, deviceKey);
      requireFree(device, elder.regionCode, 'device');
      await requireItem(context, device.itemId, elder.regionCode, 'device');
      await handOver(em, device, { elderKey: elder.elderKey });
      return {
        ...{ ...elderColumns(elder), deviceKey: device.key, bedKey: null },
        ...{ lentOn: context.today, dueOn, deposit },
      };
    },
  ),

  recallDevice: ({ context }) => ({ recalledOn: context.today }),

  returnDevice: taking('Which loan ends. 归还内容', {}, async (step, { note }) => {
    await takeIn(step, note);
    return { endedOn: step.context.today };
  }),

  reportDeviceLost: ({ context }) => ({ endedOn: context.today }),

  settleDeviceDeposit: taking(
    'What of the deposit is kept. 押金结算内容',
    { kept: fen('What is kept, in fen; nothing, or why in `note`. 扣除金额', 0) },
    ({ row }, { kept, note }) => {
      if (row.deposit === null) throw REFUSES.NO_DEPOSIT('id');
      if (row.depositKept !== null) throw REFUSES.DEPOSIT_SETTLED('id');
      const { deposit } = row;
      if (kept > deposit) throw REFUSES.MORE_THAN_PAID('kept', { deposit });
      if (kept > 0 && !note?.trim()) throw REFUSED.REASON_REQUIRED('note');
      return { depositKept: kept, status: row.status };
    },
  ),
});
