import { row } from '../../../ground/row/row.ts';
import { ConductRecordActions } from './actions.ts';
import { BANNED_MEANWHILE, BANNED_WORKERS } from './ban.ts';
import { ConductRecord } from './entity.ts';
import { ConductRecordFields, WorkerConductFields } from './fields.ts';
import { conductRecords } from './list.ts';
import { conductRecordWorkflow } from './workflow.ts';

export const conductRecord = row(ConductRecord, {
  list: conductRecords,
  workflow: conductRecordWorkflow,
  resolvers: [ConductRecordActions, ConductRecordFields, WorkerConductFields],
  answers: [BANNED_MEANWHILE, BANNED_WORKERS],
});
