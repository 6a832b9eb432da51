import { fieldsOf, ref } from '../../../ground/row/fields.ts';
import { exactly, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { Region } from '../stubs.ts';
import { CatalogueItem, CatalogueKind } from './entity.ts';
import { CatalogueItemStatus } from './machine.ts';
import { catalogueRegister } from './register.ts';

const fields = fieldsOf(CatalogueItem, {
  region: ref(
    'p0',
    Region,
    'regionCode',
    'Whose catalogue it is in; null for that of every city. 地区',
  ),
});

export const catalogueItem = row(CatalogueItem, {
  keys: ['id'],
  list: listOf(CatalogueItem, {
    one: ['p0', 'A catalogue item by its id. 配置清单项目'],
    many: ['p0', 'Catalogue items, by id unless sorted otherwise. 配置清单'],
    filters: {
      kind: exactly('kind', () => CatalogueKind, 'Of this catalogue only. 目录'),
      statuses: oneOf('status', CatalogueItemStatus, 'In one of these states. 发布状态'),
    },
    orders: { ID: ['id', 'Id. 标识'], LABEL_ZH: ['label_zh', 'Chinese label. 名称'] },
    usual: ['ID', 'ASC'],
  }),
  workflow: catalogueRegister.workflow,
  resolvers: [fields, catalogueRegister.actions],
});
