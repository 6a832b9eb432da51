import type { Answer } from '../../../ground/access/answers.ts';
import { codeOf, day, idOf } from '../../../ground/row/arguments.ts';
import { row } from '../../../ground/row/row.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { CatalogueItem } from '../catalogue-item/entity.ts';
import { mayBeFitted } from '../catalogue-item/items.ts';
import { elderColumns, knownElder } from '../known-elder.ts';
import { DeviceLoan } from './entity.ts';
import { DeviceLoanFields, ElderLoanFields } from './fields.ts';
import { deviceLoans } from './list.ts';
import { DEVICE_LOAN } from './machine.ts';

const workflow = new Workflow(DeviceLoan, DEVICE_LOAN, 'p2');

const REFUSES = refusals({
  DUE_BEFORE_TOMORROW: {
    code: 'INVALID_VALUE',
    en: 'A loan is due back after today. Choose a later day.',
    zh: '应还日期须晚于今天，请另选日期。',
  },
});

const actions = actionsOf(workflow, {
  lendDevice: taking(
    'What is lent, to whom and until when. 出借内容',
    {
      elder: idOf('Elder', 'The elder. 老年人'),
      device: codeOf('CatalogueItem', 'Device of the catalogue. 辅具'),
      dueOn: day('Day by which it is due back, after today. 应还日期'),
    },
    async ({ context, own }, input) => {
      const elder = await knownElder(context, input.elder);
      await own(elder);
      const device = await context.rows.by(CatalogueItem, 'id', input.device);
      if (!mayBeFitted(device, elder.regionCode)) throw REFUSED.NOT_KNOWN('device');
      if (input.dueOn <= context.today) throw REFUSES.DUE_BEFORE_TOMORROW('dueOn');
      const loan = { deviceId: device.id, status: 'LENT' as const };
      if (await context.rows.isSo(HAS_LOAN, [elder.elderKey, device.id]))
        throw REFUSED.ALREADY_EXISTS('device');
      return { ...loan, ...elderColumns(elder), lentOn: context.today, dueOn: input.dueOn };
    },
  ),
  returnDevice: ({ context }) => ({ endedOn: context.today }),
  reportDeviceLost: ({ context }) => ({ endedOn: context.today }),
});

export const HAS_LOAN: Answer = {
  name: 'has_loan',
  says: 'Whether an elder has such a device on loan, anywhere. 是否已租借同类辅具',
  sql: `select exists (select from device_loan
    where elder_key = ?::uuid and device_id = ? and status = 'LENT')`,
};

export const deviceLoan = row(DeviceLoan, {
  list: deviceLoans,
  workflow,
  resolvers: [DeviceLoanFields, ElderLoanFields, actions],
  answers: [HAS_LOAN],
  mergedElder: {
    clash: `t.status = 'LENT' and o.status = 'LENT' and t.device_id = o.device_id`,
  },
});
