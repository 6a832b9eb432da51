import { row } from '../../../ground/row/row.ts';
import { VisitRecord } from './entity.ts';
import { VisitRecordFields } from './fields.ts';
import { visitRecords } from './list.ts';

export const visitRecord = row(VisitRecord, { list: visitRecords, resolvers: [VisitRecordFields] });
