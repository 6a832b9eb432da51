import { row } from '../../../ground/row/row.ts';
import { HomeCareBedActions, homeCareBedWorkflow } from './actions.ts';
import { HomeCareDelivery } from './delivery.ts';
import { HomeCareBed } from './entity.ts';
import { ElderHomeCareBedFields, HomeCareBedFields } from './fields.ts';
import { homeCareBedFigures, ProviderHomeCareBeds } from './figures.ts';
import { homeCareBeds } from './list.ts';

export const homeCareBed = row(HomeCareBed, {
  list: homeCareBeds,
  workflow: homeCareBedWorkflow,
  resolvers: [HomeCareBedFields, HomeCareBedActions, ElderHomeCareBedFields, ...homeCareBedFigures],
  tables: [HomeCareDelivery, ProviderHomeCareBeds],
});
