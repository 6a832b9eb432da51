import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { row } from '../../../ground/row/row.ts';
import { VisitRecordActions, visitRecordWorkflow } from './actions.ts';
import { VisitRecord } from './entity.ts';
import { VisitRecordFields } from './fields.ts';
import { visitRecords } from './list.ts';

export const visitRecord = row(VisitRecord, {
  list: visitRecords,
  workflow: visitRecordWorkflow,
  resolvers: [VisitRecordFields, VisitRecordActions],
  mergedElder: FOLLOWS,
});
