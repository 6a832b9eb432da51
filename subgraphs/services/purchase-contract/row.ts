import { row } from '../../../ground/row/row.ts';
import { PurchaseContractActions, purchaseContractWorkflow } from './actions.ts';
import { PurchaseContract } from './entity.ts';
import { PurchaseContractFields, SupplierFields } from './fields.ts';
import { purchaseContracts } from './list.ts';

export const purchaseContract = row(PurchaseContract, {
  keys: ['id'],
  list: purchaseContracts,
  workflow: purchaseContractWorkflow,
  resolvers: [PurchaseContractFields, SupplierFields, PurchaseContractActions],
});
