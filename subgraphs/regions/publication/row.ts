import { fieldsOf, one } from '../../../ground/row/fields.ts';
import { days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { Region } from '../region/entity.ts';
import { Publication, PublicationState, PublicationType } from './entity.ts';

const publications = listOf(Publication, {
  one: ['p0', 'Something that was published, by its id. 信息公开查询'],
  many: [
    'p0',
    'What was published, in the order in which it was told, the earliest first: read on with `after`, ' +
      'and each change comes once more at the end. 信息公开',
  ],
  filters: {
    within: inRegion('Of this region or below it. 所在地区'),
    types: oneOf('type', PublicationType, 'Of these kinds. 公开事项'),
    states: oneOf('state', PublicationState, 'In one of these states. 公开状态'),
    ...days('published', 'published_on', 'Day of publication. 发布日期'),
  },
  orders: { TOLD: ['position', 'When it was told: the earliest first when ascending. 公开顺序'] },
  usual: ['TOLD', 'ASC'],
});

const fields = fieldsOf(Publication, {
  region: one(
    'p0',
    () => Region,
    ['regionCode', 'code'],
    'The region that it is of; null for the whole country. 所在地区',
    { nullable: true },
  ),
});

export const publication = row(Publication, {
  keys: ['subject'],
  list: publications,
  resolvers: [fields],
});
