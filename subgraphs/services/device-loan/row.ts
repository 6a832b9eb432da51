import { codeOf, day, idOf } from '../../../ground/row/arguments.ts';
import { fieldsOf, one, ref } from '../../../ground/row/fields.ts';
import { days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { CatalogueItem } from '../catalogue-item/entity.ts';
import { elderColumns, knownElder } from '../known-elder.ts';
import { Elder, Region } from '../stubs.ts';
import { DeviceLoan } from './entity.ts';
import { DEVICE_LOAN, DeviceLoanStatus } from './machine.ts';

const workflow = new Workflow(DeviceLoan, DEVICE_LOAN, 'p2');

const REFUSES = refusals({
  DUE_BEFORE_TOMORROW: {
    code: 'INVALID_VALUE',
    en: 'A loan is due back after today. Choose a later day.',
    zh: '应还日期须晚于今天，请另选日期。',
  },
});

const fields = fieldsOf(DeviceLoan, {
  elder: ref('p2', Elder, 'elderKey', 'Who has it. 老年人'),
  device: one('p2', () => CatalogueItem, ['deviceId', 'id'], 'What is lent. 辅具'),
  region: ref('p2', Region, 'regionCode', 'Where the elder lives. 所在地区'),
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
      if (device?.kind !== 'HOME_CARE_BED_DEVICE') throw REFUSED.NOT_KNOWN('device');
      if (input.dueOn <= context.today) throw REFUSES.DUE_BEFORE_TOMORROW('dueOn');
      const loan = { deviceId: device.id, status: 'LENT' as const };
      const { elderKey } = elder;
      const every = context.rows.beyond('ONE_LOAN');
      const [lent] = await every.listBy(DeviceLoan, 'elderKey', elderKey, BY_DAY, loan);
      if (lent) throw REFUSED.ALREADY_EXISTS('device');
      return { ...loan, ...elderColumns(elder), lentOn: context.today, dueOn: input.dueOn };
    },
  ),
  returnDevice: ({ context }) => ({ endedOn: context.today }),
  reportDeviceLost: ({ context }) => ({ endedOn: context.today }),
});
const BY_DAY = { expression: 'e.lent_on' };

export const deviceLoan = row(DeviceLoan, {
  list: listOf(DeviceLoan, {
    one: ['p2', 'A device loan by its id. 辅具租赁'],
    many: ['p3', 'Device loans, the latest first unless sorted otherwise. 辅具租赁'],
    filters: {
      within: inRegion('Of elders in this region. 所在地区'),
      statuses: oneOf('status', DeviceLoanStatus, 'In one of these states. 状态'),
      ...days('due', 'due_on', 'Due back. 应还日期'),
    },
    orders: {
      LENT_ON: ['lent_on', 'First day. 出借日期'],
      DUE_ON: ['due_on', 'Day by which it is due back. 应还日期'],
    },
    usual: ['LENT_ON', 'DESC'],
  }),
  workflow,
  resolvers: [fields, actions],
});
