import { publishAnew } from '../../../ground/facts/publication.ts';
import { choice, code, line, optional, whole } from '../../../ground/row/arguments.ts';
import { publishedRegister } from '../../../ground/workflow/published-actions.ts';
import { CatalogueItem, CatalogueKind, CatalogueSource } from './entity.ts';
import { CATALOGUE_ITEM } from './machine.ts';
import { ITEM_PUBLISHED } from './publication.ts';

export const catalogueRegister = publishedRegister(CatalogueItem, CATALOGUE_ITEM, 'p0', {
  about: 'An item that the region adds to a catalogue. 清单项目',
  code: code('Code of the item, such as BED_RAIL. 项目代码'),
  takes: {
    kind: choice(CatalogueKind, 'Which catalogue it is listed in. 目录'),
    label: line('English label. 英文名称', 80),
    labelZh: line('Chinese label. 名称', 40),
    source: choice(CatalogueSource, 'Whether a document names it. 来源'),
    silentAfterHours: optional(
      whole(
        'Of a device that sends signs of life: after how many hours without one it counts as silent, 1 to 720. 离线判定小时数',
        [1, 720],
      ),
    ),
  },
  told: (em, id) => publishAnew(em, ITEM_PUBLISHED, id),
});
