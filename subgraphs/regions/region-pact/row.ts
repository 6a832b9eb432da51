import { row } from '../../../ground/row/row.ts';
import { RegionPactActions, regionPactWorkflow } from './actions.ts';
import { RegionPact } from './entity.ts';
import { PactSignatureFields, RegionPactFields, RegionPactsFields } from './fields.ts';
import { regionPacts } from './list.ts';
import { PactSignature } from './signature.ts';

export const regionPact = row(RegionPact, {
  keys: ['id'],
  list: regionPacts,
  workflow: regionPactWorkflow,
  resolvers: [RegionPactFields, PactSignatureFields, RegionPactsFields, RegionPactActions],
  tables: [PactSignature],
});
