import { ancestorCode, regionAt } from '../../../ground/china/region-code.ts';
import { code, idOf } from '../../../ground/row/arguments.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { listInForce } from '../basic-service-list/in-force.ts';
import { knownElder } from '../known-elder.ts';
import { HAS_LEAD } from './answers.ts';
import { ProactiveLead } from './entity.ts';
import { PROACTIVE_LEAD } from './machine.ts';

const REFUSES = refusals({
  FOUND_BY_THE_HUB: {
    en: 'The hub opens and closes the leads of this item by the facts. Correct the facts instead.',
    zh: '该项目的线索由平台按数据自动生成和办结，请更正相关数据。',
  },
});

export const proactiveLeadWorkflow = new Workflow(ProactiveLead, PROACTIVE_LEAD, 'p3');

export const ProactiveLeadActions = actionsOf(proactiveLeadWorkflow, {
  openProactiveLead: taking(
    'Who may be given what. 登记内容',
    {
      elder: idOf('Elder', 'The elder. 老年人'),
      item: code('Code of an item of the list that applies where she lives. 项目代码'),
    },
    async ({ context, em, own }, { elder: key, item: itemCode }) => {
      const { elderKey, regionCode: home } = await knownElder(context, key);
      const regionCode = ancestorCode(home, 'COUNTY') ?? home;
      const place = { regionCode, regionAt: regionAt(regionCode) };
      await own({ elderKey, ...place });
      const standing = await listInForce(context, regionCode, context.today);
      const item = standing?.items.find((one) => one.item.code === itemCode)?.item;
      if (!standing || !item) throw REFUSED.NOT_KNOWN('item');
      if (item.finding) throw REFUSES.FOUND_BY_THE_HUB('item');
      await lockName(em, 'leads of', elderKey);
      if (await context.rows.isSo(HAS_LEAD, [elderKey, itemCode])) {
        throw REFUSED.ALREADY_EXISTS('item');
      }
      return {
        ...{ elderKey, ...place, itemCode, listId: standing.list.id, byHand: true },
        ...{ reasonCodes: ['FOUND_BY_STAFF'], openedOn: context.today, synthetic: false },
      };
    },
  ),

  enrolProactiveLead: null,

  declineProactiveLead: null,

  dismissProactiveLead: null,

  reopenProactiveLead: null,

  closeProactiveLead: ({ row, context }) => {
    if (!row.byHand) throw REFUSES.FOUND_BY_THE_HUB('id');
    return { closedOn: context.today, endedBy: 'BY_STAFF' };
  },
});
