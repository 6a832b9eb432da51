import { row } from '../../../ground/row/row.ts';
import { PriceFilingActions, priceFilingWorkflow } from './actions.ts';
import { PriceFiling } from './entity.ts';
import { FacilityPriceFields, PriceFilingFields } from './fields.ts';
import { priceFilings } from './list.ts';

export const priceFiling = row(PriceFiling, {
  keys: ['id'],
  list: priceFilings,
  workflow: priceFilingWorkflow,
  resolvers: [PriceFilingFields, FacilityPriceFields, PriceFilingActions],
});
