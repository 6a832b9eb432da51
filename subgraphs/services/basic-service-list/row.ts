import { row } from '../../../ground/row/row.ts';
import { BasicServiceListActions, basicServiceListWorkflow } from './actions.ts';
import { BasicServiceList } from './entity.ts';
import { BasicServiceListFields, RegionServiceListFields } from './fields.ts';
import { basicServiceLists } from './list.ts';

export const basicServiceList = row(BasicServiceList, {
  keys: ['id'],
  list: basicServiceLists,
  workflow: basicServiceListWorkflow,
  resolvers: [BasicServiceListFields, RegionServiceListFields, BasicServiceListActions],
});
