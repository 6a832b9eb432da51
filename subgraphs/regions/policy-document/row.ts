import { row } from '../../../ground/row/row.ts';
import { PolicyDocument } from './entity.ts';
import { PolicyDocumentFields } from './fields.ts';
import { policyDocuments } from './list.ts';

export const policyDocument = row(PolicyDocument, {
  keys: ['id'],
  list: policyDocuments,
  resolvers: [PolicyDocumentFields],
});
