import { row } from '../../../ground/row/row.ts';
import { AccessEntry, AccessSweep } from './entity.ts';
import { AccessEntryFields, ElderAccessFields } from './fields.ts';
import { AccessRecordQuery } from './query.ts';
import { accessEntries } from './list.ts';

export const accessRecord = row(AccessEntry, {
  list: accessEntries,
  resolvers: [AccessEntryFields, ElderAccessFields, AccessRecordQuery],
  tables: [AccessSweep],
  mergedElder: {
    stays: 'a chain stays as it was sealed; her log shows the entries of all her keys',
  },
});
