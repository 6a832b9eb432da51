import { computed, fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { BasicServiceList } from '../basic-service-list/entity.ts';
import { BasicServiceItem } from '../basic-service-list/item.ts';
import { Elder, Region } from '../stubs.ts';
import { ProactiveLead } from './entity.ts';
import { proactiveLeads } from './list.ts';

const leadFields = fieldsOf(ProactiveLead, {
  elder: ref('p3', Elder, 'elderKey', 'Who may be given it. 老年人'),
  item: computed(
    'p3',
    () => BasicServiceItem,
    ['listId', 'itemCode'],
    'The item, as the list has it by which it was hers. 服务项目',
    async ({ listId, itemCode }, { rows }) => {
      const list = await rows.by(BasicServiceList, 'id', listId);
      return list?.items.find(({ code }) => code === itemCode) ?? null;
    },
  ),
  list: one('p3', () => BasicServiceList, ['listId', 'id'], 'The list. 基本养老服务清单'),
  region: ref('p3', Region, 'regionCode', 'The county where she lives. 所在县（市、区、旗）'),
});

const elderFields = fieldsOf(Elder, {
  proactiveLeads: page(
    'p3',
    () => proactiveLeads,
    ['key', 'elder_key'],
    'What may be for her and is not given to her, the latest first unless sorted otherwise. 主动服务线索',
  ),
});

export const leadsFields = [leadFields, elderFields];
