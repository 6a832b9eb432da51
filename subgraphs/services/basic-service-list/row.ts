import { row } from '../../../ground/row/row.ts';
import { BasicServiceList } from './entity.ts';
import { BasicServiceListFields, RegionServiceListFields } from './fields.ts';
import { basicServiceLists } from './list.ts';

export const basicServiceList = row(BasicServiceList, {
  keys: ['id'],
  list: basicServiceLists,
  resolvers: [BasicServiceListFields, RegionServiceListFields],
});
