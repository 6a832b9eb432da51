import { row } from '../../../ground/row/row.ts';
import { PolicyDocument } from './entity.ts';
import { PolicyDocumentFields } from './fields.ts';
import { policyDocuments } from './list.ts';
import { policyRegister } from './register.ts';

export const policyDocument = row(PolicyDocument, {
  keys: ['id'],
  list: policyDocuments,
  workflow: policyRegister.workflow,
  resolvers: [PolicyDocumentFields, policyRegister.actions],
});
