import { row } from '../../../ground/row/row.ts';
import { SupplierListingActions, supplierListingWorkflow } from './actions.ts';
import { SupplierListing } from './entity.ts';
import { OrganizationListingFields, SupplierListingFields } from './fields.ts';
import { supplierListings } from './list.ts';

export const supplierListing = row(SupplierListing, {
  keys: ['id'],
  list: supplierListings,
  workflow: supplierListingWorkflow,
  resolvers: [SupplierListingFields, OrganizationListingFields, SupplierListingActions],
});
