import { isInHand } from '../../../ground/workflow/in-hand.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { Worker } from '../worker/entity.ts';
import { Employment } from './entity.ts';
import { publishEmployment } from './facts.ts';
import { EMPLOYMENT } from './machine.ts';

/** A contract is in the hands of the office that keeps the entry of its worker. */
export const employmentWorkflow = new Workflow(Employment, EMPLOYMENT, 'p1', {
  covers: async ({ workerKey }, _, context) => {
    const worker = await context.rows.by(Worker, 'key', workerKey);
    return worker !== null && isInHand(worker, context);
  },
  elderOf: () => null,
  written: publishEmployment,
});
