import { Workflow, type Written } from '../../../ground/workflow/workflow.ts';
import { ConductEvidence } from '../conduct-evidence/entity.ts';
import { publishWorkOf } from '../employment/facts.ts';
import { publishAtWorkplaces } from '../staffing/workplaces.ts';
import { ConductRecord } from './entity.ts';
import { CONDUCT_RECORD } from './machine.ts';

export const conductRecordWorkflow = new Workflow(ConductRecord, CONDUCT_RECORD, 'p3', {
  written: publishConduct,
  evidence: {
    entity: () => ConductEvidence,
    about: ({ row: { workerKey, regionCode, regionAt } }) => ({
      ...{ whose: workerKey, workerKey, regionCode, regionAt },
    }),
  },
});

/** A ban takes days from the contracts of the worker, for all who rest on them. */
async function publishConduct({ row, before, context, em }: Written<ConductRecord>): Promise<void> {
  const changed = before !== null && (row.bannedFrom ?? before.bannedFrom) !== null;
  if (!changed) return;
  await publishWorkOf(context, em, row.workerKey, []);
  await publishAtWorkplaces(context, em, row.workerKey);
}
