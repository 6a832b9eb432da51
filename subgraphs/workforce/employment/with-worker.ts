import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import type { Worker } from '../worker/entity.ts';
import { REFUSES } from './refuses.ts';
import { Employment } from './entity.ts';
import { employmentWorkflow } from './workflow.ts';

type Note = string | null | undefined;

/** The contracts of a worker that hold. */
export function contractsOf({ rows }: SubgraphContext, workerKey: string): Promise<Employment[]> {
  const order = { expression: 'e.starts_on' };
  return rows.listBy(Employment, 'workerKey', workerKey, order, { status: 'HOLDS' });
}

/**
 * Ends the contracts of a worker who leaves or has died, whose row is locked.
 * @throws Refusal with INVALID_VALUE for a day before the first one of a contract.
 */
export async function endContracts(
  { row, context, em }: Step<Worker>,
  endsOn: string,
  field: string,
  note: Note,
): Promise<void> {
  for (const contract of await contractsOf(context, row.key)) {
    if (endsOn < contract.startsOn) throw REFUSES.LAST_DAY(field, { from: contract.startsOn });
    await employmentWorkflow.change({ context, em }, 'endEmployment', note, contract, {
      ...{ status: 'ENDED', endsOn, endedWithWorker: true },
    });
  }
}

/** Lets the contracts go on that ended with a worker who is on the register again. */
export async function resumeContracts(
  { row, context, em }: Step<Worker>,
  note: Note,
): Promise<void> {
  const order = { expression: 'e.starts_on' };
  const all = await context.rows.listBy(Employment, 'workerKey', row.key, order, {
    endedWithWorker: true,
  });
  for (const contract of all) {
    await employmentWorkflow.change({ context, em }, 'resumeEmployment', note, contract, {
      ...{ status: 'HOLDS', endsOn: null, endedWithWorker: false },
    });
  }
}
