import { exactly } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { CatalogueItem, CatalogueKind } from './entity.ts';

export const catalogueItem = row(CatalogueItem, {
  keys: ['id'],
  list: listOf(CatalogueItem, {
    one: ['p0', 'A catalogue item by its id. 配置清单项目'],
    many: ['p0', 'Catalogue items, by id unless sorted otherwise. 配置清单'],
    filters: { kind: exactly('kind', () => CatalogueKind, 'Of this catalogue only. 目录') },
    orders: { ID: ['id', 'Id. 标识'], LABEL_ZH: ['label_zh', 'Chinese label. 名称'] },
    usual: ['ID', 'ASC'],
  }),
});
